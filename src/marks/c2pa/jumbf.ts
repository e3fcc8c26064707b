/** Reads JUMBF, the boxes within boxes in which C2PA keeps its statements (ISO 19566-5:2023). */
import { MalformedFile } from '../../errors.ts';

/** A box without its header. A box that claims more bytes than there are is `cut`. */
export interface Box {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Where `bytes` start in the manifest store. */
  readonly offset: number;
  /** Where the box says it ends. */
  readonly end: number;
  readonly cut: boolean;
}

/** A box that holds a description and further boxes. */
export interface Superbox {
  /** Its type: 32 lower-case hexadecimal digits. */
  readonly uuid: string;
  /** Its name; '' where it has none. */
  readonly label: string;
  /** The description and all that follows it: what a hash of this box is taken over (C2PA 2.4 §8.4.2.3). */
  readonly box: Box;
  /** What follows the description. */
  readonly contents: Uint8Array;
  readonly contentsOffset: number;
}

export const MOST_BOXES = 10_000;
const LONGEST_LABEL = 1_024;
/** C2PA 2.4 §11.1.4.1.1: neither control characters nor what has a meaning in a URI. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these
const FORBIDDEN_IN_LABEL = /[\u0000-\u001f\u007f-\u009f/;?#\ufeff\uffff]/u;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LABEL_PRESENT = 0b10;

/**
 * The boxes that lie one after another in `bytes`, without opening them, so that depth costs nothing here.
 * `origin` is where `bytes` start in the manifest store. A cut box is given first and complained of afterwards.
 * Throws `MalformedFile` where a box does not fit into what holds it, or where there are too many.
 */
export function* boxesIn(bytes: Uint8Array, origin: number): Generator<Box> {
  let at = 0;
  for (let count = 0; at < bytes.length; count += 1) {
    if (count === MOST_BOXES) throw malformed('too many boxes', origin + at);
    const { type, start, end } = header(bytes, at, origin);
    const cut = end > bytes.length;
    yield {
      type,
      bytes: bytes.subarray(start, Math.min(end, bytes.length)),
      offset: origin + start,
      end: origin + end,
      cut,
    };
    if (cut) throw malformed(`box ${JSON.stringify(type)} runs past the end`, origin + at);
    at = end;
  }
}

function header(bytes: Uint8Array, at: number, origin: number) {
  const left = bytes.length - at;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, left);
  if (left < 8) throw malformed('box header stops early', origin + at);
  const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
  const short = view.getUint32(0);
  // ISO 19566-5 A.2: 0 means "to the end", 1 that the length follows in 64 bits.
  if (short === 0) return { type, start: at + 8, end: bytes.length };
  if (short !== 1) return { type, start: at + 8, end: at + atLeast(short, 8, origin + at) };
  if (left < 16) throw malformed('box header stops early', origin + at);
  return { type, start: at + 16, end: at + atLeast(Number(view.getBigUint64(8)), 16, origin + at) };
}

function atLeast(length: number, headerLength: number, offset: number): number {
  if (length < headerLength) throw malformed('box shorter than its header', offset);
  return length;
}

/**
 * A `jumb` box, opened as far as its description (ISO 19566-5 A.3). Its salt, id and hash, where it has them, stay
 * inside `box`, where a later hash will need them.
 * Throws `MalformedFile` where the box is no superbox, or its description is missing or breaks its own rules.
 */
export function superbox(box: Box): Superbox {
  if (box.type !== 'jumb') throw malformed('not a superbox', box.offset);
  const description: Box | undefined = boxesIn(box.bytes, box.offset).next().value ?? undefined;
  if (description?.type !== 'jumd' || description.cut) throw malformed('superbox without a description', box.offset);
  const { bytes, offset, end } = description;
  const toggles = bytes[16];
  if (toggles === undefined) throw malformed('JUMBF description stops early', offset);
  return {
    uuid: Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex'),
    label: (toggles & LABEL_PRESENT) === 0 ? '' : label(bytes.subarray(17), offset + 17),
    box,
    contents: box.bytes.subarray(end - box.offset),
    contentsOffset: end,
  };
}

function label(bytes: Uint8Array, offset: number): string {
  const length = bytes.subarray(0, LONGEST_LABEL + 1).indexOf(0);
  if (length === -1) throw malformed('JUMBF label without an end', offset);
  try {
    const text = utf8.decode(bytes.subarray(0, length));
    if (!FORBIDDEN_IN_LABEL.test(text)) return text;
  } catch {
    // Not UTF-8: as wrong as a forbidden character.
  }
  throw malformed('JUMBF label with forbidden characters', offset);
}

function malformed(message: string, offset: number): MalformedFile {
  return new MalformedFile('malformed', message, offset);
}
