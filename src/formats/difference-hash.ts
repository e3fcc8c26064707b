/** A few bits that stay nearly the same when a picture is scaled or packed anew: the difference hash (dHash) of Neal Krawetz, 2013. */
import type { ByteSource } from '../model/host.ts';
import { pictureIn } from './png.ts';
import { colours } from './png-pixels.ts';

/** Of 64 bits, how many may differ between copies of one picture. Policy, not science: low, because a likeness accuses. */
const MOST_DIFFERING = 4;
/** Copies keep their proportions up to rounding. Policy. */
const LARGEST_STRETCH = 1.03;
const [COLUMNS, ROWS] = [9, 8];
/** Ones or zeros below which the bits say no more than "bright to the left", as of a plain surface. Policy. */
const FEWEST_OF_EACH = 8;

export interface Likeness {
  /** Row after row: whether a field is darker than the one to its right. */
  readonly bits: readonly boolean[];
  readonly proportions: number;
}

/**
 * The likeness of a PNG of 8-bit colours; null for every other file, for one too small, too large or too plain to tell.
 * Throws MalformedFile where the PNG contradicts itself.
 */
export function likenessOf(source: ByteSource): Likeness | null {
  const picture = pictureIn(source);
  if (!picture || picture.width < COLUMNS || picture.height < ROWS) return null;
  const rgb = colours(picture);
  if (!rgb) return null;
  const grey = fields(rgb, picture.width, picture.height);
  const bits = Array.from({ length: ROWS * (COLUMNS - 1) }, (_, at) => {
    const left = Math.floor(at / (COLUMNS - 1)) * COLUMNS + (at % (COLUMNS - 1));
    return (grey[left] ?? 0) < (grey[left + 1] ?? 0);
  });
  const ones = bits.filter((bit) => bit).length;
  if (ones < FEWEST_OF_EACH || bits.length - ones < FEWEST_OF_EACH) return null;
  return { bits, proportions: picture.width / picture.height };
}

/** Whether two pictures are alike enough to be copies of one. */
export function areAlike(a: Likeness, b: Likeness): boolean {
  const stretch = a.proportions / b.proportions;
  if (stretch > LARGEST_STRETCH || stretch < 1 / LARGEST_STRETCH) return false;
  return a.bits.filter((bit, at) => bit !== b.bits[at]).length <= MOST_DIFFERING;
}

/** The picture in 9 by 8 fields, each the mean of its pixels; weights of ITU-R BT.601, as pictures in grey use. */
function fields(rgb: Uint8Array, width: number, height: number): readonly number[] {
  const sums = new Array<number>(COLUMNS * ROWS).fill(0);
  const counts = new Array<number>(COLUMNS * ROWS).fill(0);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x++, at += 3) {
      const field = row + Math.floor((x * COLUMNS) / width);
      const grey = 0.299 * (rgb[at] ?? 0) + 0.587 * (rgb[at + 1] ?? 0) + 0.114 * (rgb[at + 2] ?? 0);
      sums[field] = (sums[field] ?? 0) + grey;
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return sums.map((sum, field) => sum / (counts[field] || 1));
}
