/** EBML: elements of a number, a length and content, nested; the grammar of Matroska and WebM. RFC 8794, §4–6. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { view } from './cursor.ts';

export interface Element {
  readonly id: number;
  readonly offset: number;
  readonly dataAt: number;
  /** Null when the writer did not know it: a live recording. */
  readonly end: number | null;
}

export type SizedElement = Element & { readonly end: number };

const LONGEST_HEADER = 12;
/** In one element; tags and attachments have some dozens. */
const MOST_ELEMENTS = 100_000;

/** The element whose header stands at `at`, however long it claims to be. Throws MalformedFile when none does. */
export function headerAt(source: ByteSource, at: number): Element {
  const header = source.read(at, LONGEST_HEADER);
  const idLength = lengthOf(header[0] ?? 0);
  const sizeLength = lengthOf(header[idLength] ?? 0);
  if (header.length <= idLength || header.length < idLength + sizeLength) {
    throw new MalformedFile('truncated', 'Matroska element is cut off', at);
  }
  if (idLength > 4 || sizeLength > 8)
    throw new MalformedFile('malformed', 'no Matroska element where one must start', at);
  const size = sizeOf(header.subarray(idLength, idLength + sizeLength));
  const dataAt = at + idLength + sizeLength;
  const id = bigEndian(header.subarray(0, idLength));
  return { id, offset: at, dataAt, end: size === null ? null : dataAt + size };
}

/**
 * Throws MalformedFile when `element` is longer than the file (`truncated`) or than what holds it, which ends at `end`
 * (`malformed`).
 */
export function checkWithin(source: ByteSource, { id, offset, end }: Element, parentEnd: number): void {
  if (end === null || end <= parentEnd) return;
  const code = end > source.size ? 'truncated' : 'malformed';
  throw new MalformedFile(code, `Matroska element ${id.toString(16)} is longer than what holds it`, offset);
}

/**
 * The elements from `from` to `end`, none of which may be of unknown length. Throws as `headerAt` and `checkWithin`;
 * `too-large` above MOST_ELEMENTS.
 */
export function* elements(source: ByteSource, from: number, end: number): Generator<SizedElement> {
  let at = from;
  for (let count = 0; at < end; count++) {
    if (count === MOST_ELEMENTS) throw new MalformedFile('too-large', `${MOST_ELEMENTS} Matroska elements`, at);
    const element = headerAt(source, at);
    checkWithin(source, element, end);
    if (element.end === null) throw new MalformedFile('malformed', 'Matroska element of unknown length', at);
    yield { ...element, end: element.end };
    at = element.end;
  }
}

/** The bytes of `element` up to `end`. Throws MalformedFile. */
export const contentOf = (source: ByteSource, { dataAt }: Element, end: number): Uint8Array =>
  new Uint8Array(view(source, dataAt, end - dataAt, 'Matroska element'));

/** The number of leading zeros tells how many bytes a number has; nine for a byte that tells nothing. */
const lengthOf = (first: number) => Math.clz32(first) - 23;

const bigEndian = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** §6.2: all bits set stand for "unknown". Lengths beyond what a number can hold are beyond any file as well. */
function sizeOf(bytes: Uint8Array): number | null {
  const mask = 0xff >> bytes.length;
  const first = (bytes[0] ?? 0) & mask;
  if (first === mask && bytes.subarray(1).every((byte) => byte === 0xff)) return null;
  return bytes.subarray(1).reduce((sum, byte) => sum * 256 + byte, first);
}
