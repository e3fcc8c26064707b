/** Undoes what a lossless WebP picture was changed by to pack better. RFC 9649, §3.5. */

/** Pixels as one number each: alpha, red, green, blue from the top. */
export type Argb = Uint32Array;

export interface Grid {
  readonly width: number;
  /** As many as are known, from the top. */
  readonly rows: number;
}

/** A small picture that holds one pixel of advice for each square of the large one. */
export interface Advice {
  readonly pixels: Argb;
  readonly width: number;
  /** The side of a square is two to the power of this. */
  readonly bits: number;
}

const BLACK = 0xff000000;
const [ALPHA_GREEN, RED_BLUE] = [0xff00ff00, 0x00ff00ff];

const adviceAt = ({ pixels, width, bits }: Advice, x: number, y: number): number =>
  pixels[(y >> bits) * width + (x >> bits)] ?? 0;

/** Sums byte by byte. */
const sum = (a: number, b: number): number =>
  (((a & ALPHA_GREEN) + (b & ALPHA_GREEN)) & ALPHA_GREEN) | (((a & RED_BLUE) + (b & RED_BLUE)) & RED_BLUE);

/** §3.5.1: each pixel was written as what sets it off from a neighbour's. In place. */
export function undoPredictor(pixels: Argb, { width, rows }: Grid, advice: Advice): void {
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      pixels[at] = sum(pixels[at] ?? 0, predicted(pixels, at, width, { x, y, advice }));
    }
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly advice: Advice;
}

function predicted(pixels: Argb, at: number, width: number, { x, y, advice }: Place): number {
  if (y === 0) return x === 0 ? BLACK : (pixels[at - 1] ?? 0);
  const top = pixels[at - width] ?? 0;
  if (x === 0) return top;
  const [left, corner, right] = [pixels[at - 1] ?? 0, pixels[at - width - 1] ?? 0, pixels[at - width + 1] ?? 0];
  return predictors[(adviceAt(advice, x, y) >> 8) & 0xf]?.({ left, top, corner, right }) ?? BLACK;
}

interface Neighbours {
  readonly left: number;
  readonly top: number;
  readonly corner: number;
  readonly right: number;
}

const mean = (a: number, b: number): number => ((((a ^ b) & 0xfefefefe) >>> 1) + (a & b)) >>> 0;
const byteOf = (pixel: number, shift: number): number => (pixel >>> shift) & 0xff;
const SHIFTS = [0, 8, 16, 24];
const clamp = (value: number): number => Math.max(0, Math.min(255, value));
const eachByte = (value: (shift: number) => number): number =>
  SHIFTS.reduce((pixel, shift) => (pixel | (value(shift) << shift)) >>> 0, 0);

/** §3.5.1, in the order of their numbers. */
const predictors: readonly ((near: Neighbours) => number)[] = [
  () => BLACK,
  ({ left }) => left,
  ({ top }) => top,
  ({ right }) => right,
  ({ corner }) => corner,
  ({ left, top, right }) => mean(mean(left, right), top),
  ({ left, corner }) => mean(left, corner),
  ({ left, top }) => mean(left, top),
  ({ corner, top }) => mean(corner, top),
  ({ top, right }) => mean(top, right),
  ({ left, top, corner, right }) => mean(mean(left, corner), mean(top, right)),
  ({ left, top, corner }) => nearer(left, top, corner),
  ({ left, top, corner }) =>
    eachByte((shift) => clamp(byteOf(left, shift) + byteOf(top, shift) - byteOf(corner, shift))),
  ({ left, top, corner }) => {
    const both = mean(left, top);
    return eachByte((shift) =>
      clamp(byteOf(both, shift) + Math.trunc((byteOf(both, shift) - byteOf(corner, shift)) / 2)),
    );
  },
];

/** Whichever of the two the sum of all three is nearer to. */
function nearer(left: number, top: number, corner: number): number {
  let [toLeft, toTop] = [0, 0];
  for (const shift of SHIFTS) {
    toLeft += Math.abs(byteOf(top, shift) - byteOf(corner, shift));
    toTop += Math.abs(byteOf(left, shift) - byteOf(corner, shift));
  }
  return toLeft < toTop ? left : top;
}

const signed = (byte: number): number => (byte << 24) >> 24;
const share = (by: number, colour: number): number => (signed(by) * signed(colour)) >> 5;

/** §3.5.2: red and blue were written without what green tells of them. In place. */
export function undoColour(pixels: Argb, { width, rows }: Grid, advice: Advice): void {
  for (let at = 0; at < width * rows; at++) {
    const [pixel, by] = [pixels[at] ?? 0, adviceAt(advice, at % width, Math.floor(at / width))];
    const green = byteOf(pixel, 8);
    const red = (byteOf(pixel, 16) + share(byteOf(by, 0), green)) & 0xff;
    const blue = (byteOf(pixel, 0) + share(byteOf(by, 8), green) + share(byteOf(by, 16), red)) & 0xff;
    pixels[at] = (pixel & ALPHA_GREEN) | (red << 16) | blue;
  }
}

/** §3.5.3. In place. */
export function addGreen(pixels: Argb): void {
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] ?? 0;
    const green = byteOf(pixel, 8);
    pixels[at] = sum(pixel, (green << 16) | green);
  }
}

/** §3.5.4: pixels were written as numbers in a table of colours, several in one when the table is short. */
export function fromTable(pixels: Argb, { width, rows }: Grid, { table, bits }: { table: Argb; bits: number }): Argb {
  const packed = Math.ceil(width / 2 ** bits);
  const size = 8 >> bits;
  const whole = new Uint32Array(width * rows);
  for (let at = 0; at < whole.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const held = byteOf(pixels[y * packed + (x >> bits)] ?? 0, 8);
    const index = (held >> ((x & (2 ** bits - 1)) * size)) & (2 ** size - 1);
    whole[at] = table[index] ?? 0;
  }
  return whole;
}

/** The table itself is written as what sets each colour off from the one before. In place. */
export function sumUp(table: Argb): void {
  for (let at = 1; at < table.length; at++) table[at] = sum(table[at] ?? 0, table[at - 1] ?? 0);
}
