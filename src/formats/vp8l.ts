/** Pixels of a lossless WebP picture, unpacked only as far down as somebody needs them. RFC 9649, §3. */
import { type Bits, broken, type PrefixCode, readCode, symbolIn, take } from './vp8l-codes.ts';
import {
  type Advice,
  type Argb,
  addGreen,
  fromTable,
  type Grid,
  sumUp,
  undoColour,
  undoPredictor,
} from './vp8l-transforms.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Green also counts the lengths of copies. */
const [LITERALS, LENGTHS, DISTANCES] = [256, 24, 40];
const MOST_CACHE_BITS = 11;
const CACHE_FACTOR = 0x1e35a7bd;
/** Groups of codes; each takes bits of the file, and real pictures have some hundreds. */
const MOST_GROUPS = 10_000;
/** §3.6.2.2: the first distances mean places nearby, as steps to the left (`x`) and up (`y`): `x` from -7 to 8. */
const NEAR =
  '01 10 11 -11 02 20 12 -12 21 -21 22 -22 03 30 13 -13 31 -31 23 -23 32 -32 04 40 14 -14 41 -41 33 -33 24 -24 42 -42 05 ' +
  '34 -34 43 -43 50 15 -15 51 -51 25 -25 52 -52 44 -44 35 -35 53 -53 06 60 16 -16 61 -61 26 -26 62 -62 45 -45 54 -54 36 ' +
  '-36 63 -63 07 70 17 -17 55 -55 71 -71 46 -46 64 -64 27 -27 72 -72 37 -37 73 -73 56 -56 65 -65 80 47 -47 74 -74 81 82 ' +
  '66 -66 83 57 -57 75 -75 84 67 -67 76 -76 85 77 -77 86 87';
const NEARBY = NEAR.split(' ').map((step) => [Number(step.slice(0, -1)), Number(step.slice(-1))] as const);

/** §3.4: what the first five bytes say; null when they are no picture's. */
export function sizeOf(bytes: Uint8Array): Size | null {
  if (bytes.length < 5 || bytes[0] !== 0x2f) return null;
  const bits: Bits = { bytes, at: 8 };
  const [width, height] = [take(bits, 14) + 1, take(bits, 14) + 1];
  take(bits, 1);
  return take(bits, 3) === 0 ? { width, height } : null;
}

/**
 * The topmost `rows` of a picture of a known size, whose stream starts at byte `from`, one number a pixel.
 * Throws MalformedFile: `truncated` when the bytes end before, `malformed` when they mean nothing.
 */
export function topRows(bytes: Uint8Array, from: number, { width, height }: Size, rows: number): Argb {
  const bits: Bits = { bytes, at: from * 8 };
  const undo: ((pixels: Argb, grid: Grid) => Argb)[] = [];
  const seen = new Set<number>();
  let packed = width;
  while (take(bits, 1) === 1) {
    const kind = take(bits, 2);
    if (seen.has(kind)) throw broken('the same change made twice');
    seen.add(kind);
    const { step, width: after } = readTransform(bits, kind, { width: packed, height });
    const grid = { width: packed, rows };
    undo.push((pixels) => step(pixels, grid));
    packed = after;
  }
  const start = readPixels(bits, { width: packed, height }, rows, true);
  return undo.reduceRight((pixels, step) => step(pixels, { width, rows }), start);
}

interface Transform {
  readonly step: (pixels: Argb, grid: Grid) => Argb;
  /** Of the pixels as they are written. */
  readonly width: number;
}

function readTransform(bits: Bits, kind: number, { width, height }: Size): Transform {
  const inPlace = (change: (pixels: Argb, grid: Grid) => void): Transform => ({
    width,
    step: (pixels, grid) => {
      change(pixels, grid);
      return pixels;
    },
  });
  if (kind === 2) return inPlace(addGreen);
  if (kind === 3) return readTable(bits, width);
  const advice = readAdvice(bits, { width, height });
  return inPlace((pixels, grid) => (kind === 0 ? undoPredictor : undoColour)(pixels, grid, advice));
}

function readAdvice(bits: Bits, { width, height }: Size): Advice {
  const side = take(bits, 3) + 2;
  const [across, down] = [Math.ceil(width / 2 ** side), Math.ceil(height / 2 ** side)];
  return { bits: side, width: across, pixels: readPixels(bits, { width: across, height: down }, down, false) };
}

function readTable(bits: Bits, width: number): Transform {
  const size = take(bits, 8) + 1;
  const table = readPixels(bits, { width: size, height: 1 }, 1, false);
  sumUp(table);
  const bundled = size <= 16 ? 1 : 0;
  const few = size <= 4 ? 2 : bundled;
  const shift = size <= 2 ? 3 : few;
  return {
    width: Math.ceil(width / 2 ** shift),
    step: (pixels, grid) => fromTable(pixels, grid, { table, bits: shift }),
  };
}

/** Green with lengths and cache, red, blue, alpha, distance: §3.7.1. */
type Group = readonly [green: PrefixCode, red: PrefixCode, blue: PrefixCode, alpha: PrefixCode, distance: PrefixCode];

/** §3.6 and §3.7: pixels as literals, copies of earlier ones, and numbers in a cache. */
function readPixels(bits: Bits, { width, height }: Size, rows: number, isMain: boolean): Argb {
  const cacheBits = take(bits, 1) === 1 ? take(bits, 4) : 0;
  if (cacheBits > MOST_CACHE_BITS) throw broken('a cache too large');
  const cacheSize = cacheBits === 0 ? 0 : 2 ** cacheBits;
  const plan = isMain && take(bits, 1) === 1 ? readAdvice(bits, { width, height }) : null;
  const count = plan ? plan.pixels.reduce((most, pixel) => Math.max(most, (pixel >>> 8) & 0xffff), 0) + 1 : 1;
  if (count > MOST_GROUPS) throw broken('too many codes');
  const groups = Array.from({ length: count }, () => readGroup(bits, cacheSize));
  const groupAt = (at: number): Group | undefined => {
    if (!plan) return groups[0];
    const [x, y] = [at % width, Math.floor(at / width)];
    const advice = plan.pixels[(y >> plan.bits) * plan.width + (x >> plan.bits)] ?? 0;
    return groups[(advice >>> 8) & 0xffff];
  };
  return fill(bits, { pixels: new Uint32Array(width * rows), width, groupAt, cacheBits });
}

const readGroup = (bits: Bits, cacheSize: number): Group => [
  readCode(bits, LITERALS + LENGTHS + cacheSize),
  readCode(bits, LITERALS),
  readCode(bits, LITERALS),
  readCode(bits, LITERALS),
  readCode(bits, DISTANCES),
];

interface Filling {
  readonly pixels: Argb;
  readonly width: number;
  readonly groupAt: (at: number) => Group | undefined;
  readonly cacheBits: number;
}

function fill(bits: Bits, { pixels, width, groupAt, cacheBits }: Filling): Argb {
  const cache = new Uint32Array(2 ** cacheBits);
  const put = (at: number, pixel: number) => {
    pixels[at] = pixel;
    if (cacheBits > 0) cache[Math.imul(CACHE_FACTOR, pixel) >>> (32 - cacheBits)] = pixel;
  };
  for (let at = 0; at < pixels.length; ) {
    const group = groupAt(at);
    if (!group) throw broken('pixels without a code');
    const [greens, reds, blues, alphas, distances] = group;
    const symbol = symbolIn(bits, greens);
    if (symbol < LITERALS) {
      const [red, blue, alpha] = [symbolIn(bits, reds), symbolIn(bits, blues), symbolIn(bits, alphas)];
      put(at++, ((alpha << 24) | (red << 16) | (symbol << 8) | blue) >>> 0);
    } else if (symbol < LITERALS + LENGTHS) {
      const length = amount(bits, symbol - LITERALS);
      const back = distance(amount(bits, symbolIn(bits, distances)), width);
      if (back > at) throw broken('a copy of what is not there');
      for (const end = Math.min(at + length, pixels.length); at < end; at++) put(at, pixels[at - back] ?? 0);
    } else put(at++, cache[symbol - LITERALS - LENGTHS] ?? 0);
  }
  return pixels;
}

/** §3.6.2.2: lengths and distances, the longer the more coarsely coded. */
function amount(bits: Bits, code: number): number {
  if (code < 4) return code + 1;
  const extra = (code - 2) >> 1;
  return ((2 + (code & 1)) << extra) + take(bits, extra) + 1;
}

function distance(code: number, width: number): number {
  const near = NEARBY[code - 1];
  return near ? Math.max(1, near[0] + near[1] * width) : code - NEARBY.length;
}
