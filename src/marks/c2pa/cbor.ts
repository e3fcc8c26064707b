/** Reads CBOR, the binary cousin of JSON in which C2PA writes its statements (RFC 8949). */
import { MalformedFile } from '../../errors.ts';
import { DEEPEST_VALUE, type Value } from './value.ts';

/** Far above any honest assertion; keeps a hostile one from filling the memory with one-byte items. */
const MOST_ITEMS = 100_000;
const LONGEST_TEXT = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BREAK = Symbol('break');

interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly origin: number;
  at: number;
  items: number;
}

/** The first byte of an item and the number behind it; `count` is null for an indefinite length (RFC 8949 §3). */
interface Head {
  readonly major: number;
  readonly info: number;
  readonly count: number | bigint | null;
}

/**
 * One CBOR item that fills `bytes` to the last byte. Tags are transparent: what they wrap is returned.
 * `origin` is where the bytes start in the manifest store, for the message.
 * Throws `MalformedFile` on anything RFC 8949 does not call well-formed, on doubled keys, and beyond our limits.
 */
export function decodeCbor(bytes: Uint8Array, origin: number): Value {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A plain array over the same memory: byte strings must not turn out as Buffers for some callers only.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader: Reader = { bytes: plain, view, origin, at: 0, items: 0 };
  const value = item(reader, 0);
  if (value === BREAK) throw broken(reader, 'break without an indefinite length');
  if (reader.at !== bytes.length) throw broken(reader, 'bytes left over after the CBOR item');
  return value;
}

function item(reader: Reader, depth: number): Value | typeof BREAK {
  if (depth > DEEPEST_VALUE) throw broken(reader, 'CBOR nested too deeply');
  reader.items += 1;
  if (reader.items > MOST_ITEMS) throw broken(reader, 'too many CBOR items');
  const head = readHead(reader);
  switch (head.major) {
    case 0:
      return number(reader, head.count);
    case 1:
      return negative(number(reader, head.count));
    case 2:
      return byteString(reader, head);
    case 3:
      return textString(reader, head);
    case 4:
      return list(reader, head.count, depth);
    case 5:
      return map(reader, head.count, depth);
    case 6:
      number(reader, head.count);
      return whole(reader, depth + 1);
    default:
      return simple(reader, head);
  }
}

/** An item where a break has no place. */
function whole(reader: Reader, depth: number): Value {
  const value = item(reader, depth);
  if (value === BREAK) throw broken(reader, 'break in place of a value');
  return value;
}

function readHead(reader: Reader): Head {
  const first = reader.bytes[take(reader, 1)] ?? 0;
  const major = first >> 5;
  const info = first & 0x1f;
  if (info < 24) return { major, info, count: info };
  if (info === 24) return { major, info, count: reader.view.getUint8(take(reader, 1)) };
  if (info === 25) return { major, info, count: reader.view.getUint16(take(reader, 2)) };
  if (info === 26) return { major, info, count: reader.view.getUint32(take(reader, 4)) };
  if (info === 27) return { major, info, count: narrow(reader.view.getBigUint64(take(reader, 8))) };
  if (info === 31) return { major, info, count: null };
  throw broken(reader, 'reserved CBOR length');
}

function number(reader: Reader, count: Head['count']): number | bigint {
  if (count === null) throw broken(reader, 'number without an end');
  return count;
}

function negative(value: number | bigint): number | bigint {
  return narrow(-1n - BigInt(value));
}

function narrow(value: bigint): number | bigint {
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value;
}

function byteString(reader: Reader, head: Head): Uint8Array {
  if (head.count !== null) {
    const length = fits(reader, head.count, 1);
    const start = take(reader, length);
    return reader.bytes.subarray(start, start + length);
  }
  const chunks: Uint8Array[] = [];
  for (;;) {
    reader.items += 1;
    if (reader.items > MOST_ITEMS) throw broken(reader, 'too many CBOR items');
    const chunk = readHead(reader);
    if (chunk.major === 7 && chunk.count === null) return joined(chunks);
    if (chunk.major !== head.major || chunk.count === null) throw broken(reader, 'wrong chunk in an indefinite string');
    chunks.push(byteString(reader, chunk));
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function textString(reader: Reader, head: Head): string {
  const bytes = byteString(reader, head);
  if (bytes.length > LONGEST_TEXT) throw broken(reader, 'text too long');
  try {
    return utf8.decode(bytes);
  } catch {
    throw broken(reader, 'text is not UTF-8');
  }
}

function list(reader: Reader, count: Head['count'], depth: number): readonly Value[] {
  const items: Value[] = [];
  if (count === null) {
    for (let next = item(reader, depth + 1); next !== BREAK; next = item(reader, depth + 1)) items.push(next);
    return items;
  }
  // An item takes a byte at least: a count the bytes cannot hold is refused before anything is made.
  const length = fits(reader, count, 1);
  for (let index = 0; index < length; index += 1) items.push(whole(reader, depth + 1));
  return items;
}

function map(reader: Reader, count: Head['count'], depth: number): ReadonlyMap<Value, Value> {
  const entries = new Map<Value, Value>();
  const length = count === null ? Number.POSITIVE_INFINITY : fits(reader, count, 2);
  for (let index = 0; index < length; index += 1) {
    const key = count === null ? item(reader, depth + 1) : whole(reader, depth + 1);
    if (key === BREAK) return entries;
    // RFC 8949 §5.6: two values for one key mean that two readers may see two different statements.
    if (entries.has(key)) throw broken(reader, 'the same CBOR key twice');
    entries.set(key, whole(reader, depth + 1));
  }
  return entries;
}

function simple(reader: Reader, head: Head): Value | typeof BREAK {
  if (head.count === null) return BREAK;
  if (head.info === 25) return halfFloat(Number(head.count));
  if (head.info === 26) return reader.view.getFloat32(reader.at - 4);
  if (head.info === 27) return reader.view.getFloat64(reader.at - 8);
  if (head.info === 24 && head.count < 32) throw broken(reader, 'simple value in two bytes');
  if (head.count === 20 || head.count === 21) return head.count === 21;
  return null;
}

/** RFC 8949, appendix D. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The count as a number, once the bytes that are left can hold that many items of so many bytes. */
function fits(reader: Reader, count: number | bigint, bytesEach: number): number {
  const length = Number(count);
  if (length * bytesEach > reader.bytes.length - reader.at) throw broken(reader, 'CBOR item runs past the end');
  return length;
}

/** Moves on by `length` bytes; returns where they begin. */
function take(reader: Reader, length: number): number {
  const start = reader.at;
  if (length > reader.bytes.length - start) throw broken(reader, 'CBOR stops early');
  reader.at = start + length;
  return start;
}

function broken(reader: Reader, message: string): MalformedFile {
  return new MalformedFile('malformed', message, reader.origin + reader.at);
}
