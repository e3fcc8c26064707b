/** Bounded reading of untrusted bytes: no length that a file states is believed before it is checked. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';

/** Bytes. A single run of metadata larger than this is not metadata. */
export const LARGEST_BLOCK = 16 * 1024 * 1024;

/**
 * Bytes `at`…`at + length` as a view that is valid until the next read; `what` names them in messages.
 * Throws MalformedFile: `truncated` past the end of the file, `too-large` above LARGEST_BLOCK.
 */
export function view(source: ByteSource, at: number, length: number, what: string): Uint8Array {
  if (length > LARGEST_BLOCK) throw new MalformedFile('too-large', `${what} claims ${length} bytes`, at);
  const bytes = source.read(at, length);
  if (bytes.length < length) throw new MalformedFile('truncated', `${what} runs past the end of the file`, at);
  return bytes;
}

/** As `view`, but the bytes are the caller's own. Throws as `view`. */
export const copy = (source: ByteSource, at: number, length: number, what: string): Uint8Array =>
  new Uint8Array(view(source, at, length, what));

const [BYTE_2, BYTE_3, WORD] = [2 ** 16, 2 ** 24, 2 ** 32];

/** Numbers are added up from single bytes: a DataView for each takes longer than all that is done with it. */
function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError(`no byte at ${at} of ${bytes.length}`);
  return byte;
}

/** Big-endian, as PNG, JPEG and JUMBF count. Callers have checked that the bytes are there. */
export const uint16 = (bytes: Uint8Array, at = 0): number => byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
export const uint32 = (bytes: Uint8Array, at = 0): number =>
  byteAt(bytes, at) * BYTE_3 + byteAt(bytes, at + 1) * BYTE_2 + uint16(bytes, at + 2);
export const uint64 = (bytes: Uint8Array, at = 0): number => uint32(bytes, at) * WORD + uint32(bytes, at + 4);

/** Three bytes, as FLAC and ID3v2.2 count. */
export const uint24 = (bytes: Uint8Array, at = 0): number => uint16(bytes, at) * 256 + (bytes[at + 2] ?? 0);

/** Little-endian, as RIFF and ZIP count. */
export const uint16le = (bytes: Uint8Array, at = 0): number => byteAt(bytes, at) + byteAt(bytes, at + 1) * 256;
export const uint32le = (bytes: Uint8Array, at = 0): number =>
  uint16le(bytes, at) + byteAt(bytes, at + 2) * BYTE_2 + byteAt(bytes, at + 3) * BYTE_3;
export const uint64le = (bytes: Uint8Array, at = 0): number => uint32le(bytes, at) + uint32le(bytes, at + 4) * WORD;

/** An unsigned number of two, four or eight bytes; 0 for none, as tables write what they leave out. */
export function unsigned(bytes: Uint8Array, at: number, size: number, little: boolean): number {
  if (size === 2) return little ? uint16le(bytes, at) : uint16(bytes, at);
  if (size === 4) return little ? uint32le(bytes, at) : uint32(bytes, at);
  if (size !== 8) return 0;
  return little ? uint64le(bytes, at) : uint64(bytes, at);
}

/** One character a byte, so that offsets in the string are offsets in the bytes. */
export function latin1(bytes: Uint8Array): string {
  if (bytes.length > SHORT_NAME)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let words = '';
  for (const byte of bytes) words += String.fromCharCode(byte);
  return words;
}

/** Characters: names of chunks and boxes are put together faster than a Buffer is made. */
const SHORT_NAME = 8;

/** Words in UTF-8; what is none becomes U+FFFD. */
export const utf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** Whether `signature`, one byte a character, stands at `at`. */
export function hasAt(bytes: Uint8Array, at: number, signature: string): boolean {
  if (at + signature.length > bytes.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Whether the file opens with `signature`, or is so short that it ends within it: a picture cut after two bytes. */
export const opensWith = (head: Uint8Array, signature: string): boolean =>
  head.length > 0 && hasAt(head, 0, signature.slice(0, head.length));

/** Runs every step to its end or its fault; the first fault is thrown after all of them had their turn. */
export function* inTurn<T>(...steps: readonly (() => Iterable<T>)[]): Generator<T> {
  let first: MalformedFile | null = null;
  for (const step of steps) {
    try {
      yield* step();
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      first ??= error;
    }
  }
  if (first) throw first;
}

/**
 * Runs `step` for each item; a fault in one item is thrown after the last. A fault in finding the items is thrown at
 * once, for it comes first: a file cut off matters more than a piece of it that contradicts itself.
 */
export function* eachInTurn<Item, T>(items: Iterable<Item>, step: (item: Item) => Iterable<T>): Generator<T> {
  let first: MalformedFile | null = null;
  for (const item of items) {
    try {
      yield* step(item);
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      first ??= error;
    }
  }
  if (first) throw first;
}
