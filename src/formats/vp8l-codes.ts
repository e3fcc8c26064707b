/** Bits and prefix codes of a lossless WebP picture. RFC 9649, §3.7. */
import { MalformedFile } from '../errors.ts';

/** Bits of some bytes, the lowest of each byte first. */
export interface Bits {
  readonly bytes: Uint8Array;
  /** In bits. */
  at: number;
}

/** Symbols by the length of their codes, and among codes of one length by their value. */
export interface PrefixCode {
  /** How many codes have each length. */
  readonly counts: Uint32Array;
  readonly symbols: readonly number[];
}

const LONGEST_CODE = 15;
/** §3.7.2.1.2: in this order the lengths of the codes for lengths are written. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
/** What a repetition repeats before any length was read. */
const FIRST_LENGTH = 8;

/** The next `count` bits as a number, at most 24. Throws MalformedFile `truncated` when there are fewer. */
export function take(bits: Bits, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++) value |= bit(bits) << i;
  return value;
}

function bit(bits: Bits): number {
  const byte = bits.bytes[bits.at >> 3];
  if (byte === undefined) throw new MalformedFile('truncated', 'WebP picture ends within its pixels');
  return (byte >> (bits.at++ & 7)) & 1;
}

/** The symbol whose code comes next; of a code of one symbol, that one without a bit. Throws as `take`. */
export function symbolIn(bits: Bits, { counts, symbols }: PrefixCode): number {
  if (symbols.length === 1) return symbols[0] ?? 0;
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= bit(bits);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first] ?? 0;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw broken('code that stands for nothing');
}

/** §3.7.2.1: a code for the symbols below `alphabet`. Throws MalformedFile `malformed` when its codes do not fit together. */
export function readCode(bits: Bits, alphabet: number): PrefixCode {
  const lengths = take(bits, 1) === 1 ? simpleLengths(bits, alphabet) : codedLengths(bits, alphabet);
  return codeOf(lengths);
}

function simpleLengths(bits: Bits, alphabet: number): Uint8Array {
  const lengths = new Uint8Array(alphabet);
  const isPair = take(bits, 1) === 1;
  const first = take(bits, take(bits, 1) === 1 ? 8 : 1);
  for (const symbol of isPair ? [first, take(bits, 8)] : [first]) {
    if (symbol >= alphabet) throw broken('symbol beyond its alphabet');
    lengths[symbol] = 1;
  }
  return lengths;
}

function codedLengths(bits: Bits, alphabet: number): Uint8Array {
  const own = new Uint8Array(LENGTH_ORDER.length);
  const written = 4 + take(bits, 4);
  for (const symbol of LENGTH_ORDER.slice(0, written)) own[symbol] = take(bits, 3);
  const code = codeOf(own);
  let left = take(bits, 1) === 1 ? 2 + take(bits, 2 + 2 * take(bits, 3)) : alphabet;
  if (left > alphabet) throw broken('more lengths than symbols');
  const lengths = new Uint8Array(alphabet);
  let previous = FIRST_LENGTH;
  for (let at = 0; at < alphabet && left > 0; left--) {
    const symbol = symbolIn(bits, code);
    const [length, times] = symbol < 16 ? [symbol, 1] : repetition(bits, symbol, previous);
    if (at + times > alphabet) throw broken('lengths beyond the alphabet');
    lengths.fill(length, at, at + times);
    at += times;
    if (length > 0 && symbol < 16) previous = length;
  }
  return lengths;
}

function repetition(bits: Bits, symbol: number, previous: number): readonly [length: number, times: number] {
  if (symbol === 16) return [previous, 3 + take(bits, 2)];
  return [0, symbol === 17 ? 3 + take(bits, 3) : 11 + take(bits, 7)];
}

/** Canonical codes, as RFC 1951, §3.2.2, makes them; every string of bits must mean something. */
function codeOf(lengths: Uint8Array): PrefixCode {
  const counts = new Uint32Array(LONGEST_CODE + 1);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  const symbols: number[] = [];
  for (let length = 1; length <= LONGEST_CODE; length++) {
    if (counts[length]) for (let i = 0; i < lengths.length; i++) if (lengths[i] === length) symbols.push(i);
  }
  let open = 1;
  for (let length = 1; length <= LONGEST_CODE && open >= 0; length++) open = open * 2 - (counts[length] ?? 0);
  if (symbols.length === 0 || (symbols.length > 1 && open !== 0)) throw broken('codes that do not fit together');
  return { counts, symbols };
}

export const broken = (what: string): MalformedFile => new MalformedFile('malformed', `WebP picture has ${what}`);
