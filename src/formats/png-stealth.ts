/** Settings of a generator hidden in the pixels of a PNG. */
import type { Block, Pixels } from '../model/mark.ts';
import { firstColumn } from './png-interlace.ts';
import { columnsOf, type Picture, packedSize, startOf, unpack, unpackedSize } from './png-pixels.ts';
import { strip } from './png-rows.ts';
import { blockOf, type Hiding, hiddenBytes, type KnownPixels, MOST_MAGIC_PIXELS, spelledBy } from './stealth-bits.ts';

/** Packed bytes unpacked at first: most pictures are left after their first pixel. */
const FIRST_LOOK = 512;

/**
 * The hidden settings, if there are any; `key` is the magic word before them, `pixels` goes with them. Without them
 * costs about one row of pixels; with them, the whole picture.
 * Throws MalformedFile when the magic word is there and what it announces is not; the block is yielded empty before that.
 */
export function* stealthBlocks(picture: Picture, pixels: Pixels): Generator<Block> {
  const hiding = hidingIn(picture);
  if (!hiding) return;
  const offset = offsetOf(picture);
  yield* blockOf(hiding, { container: 'IDAT', offset }, pixels, () => {
    const unpacked = unpack(picture);
    const { width, height } = picture;
    return hiddenBytes({ hiding, width, height, strip: (columns) => columnsOf(picture, unpacked, columns), offset });
  });
}

/** Where the first chunk of pixels starts: its content stands behind length and type. */
const offsetOf = ({ spans }: Picture) => (spans[0]?.at ?? 8) - 8;

/**
 * Whether the first packed bytes already show that nothing is hidden, which they do in nearly every picture; those bytes
 * are at hand when the first chunk of pixels is passed.
 */
export const isPlain = (picture: Picture): boolean => look(picture, FIRST_LOOK) === null;

/** Looks at more and more of the packed pixels until they spell one of the words, or can spell none. */
function hidingIn(picture: Picture): Hiding | null {
  const all = packedSize(picture);
  for (let packed = FIRST_LOOK; ; packed *= 4) {
    const seen = look(picture, Math.min(packed, all));
    if (seen !== 'open') return seen;
    if (packed >= all) return null;
  }
}

/** Which of the words the pixels spell; null as soon as they can spell none, `open` while too few of them are known. */
function look(picture: Picture, packed: number): Hiding | null | 'open' {
  const unpacked = startOf(picture, packed);
  if (!unpacked) return null;
  return spelledBy(knownPixels(picture, unpacked), picture.channels);
}

/** By their place in the order of hiding, which goes down the first column and then down the next; no more than a magic word takes. */
function knownPixels(picture: Picture, unpacked: Uint8Array): KnownPixels {
  const { width, height, channels, isInterlaced } = picture;
  const most = MOST_MAGIC_PIXELS;
  const known = new Map<number, Uint8Array>();
  if (isInterlaced && (height >= most || unpacked.length < unpackedSize(picture))) {
    for (const [row, pixel] of firstColumn(picture, unpacked)) if (row < most) known.set(row, pixel);
    return known;
  }
  const columns = Math.min(width, Math.ceil(most / height));
  const {
    rows,
    bytes,
    columns: held,
  } = isInterlaced ? columnsOf(picture, unpacked, columns) : strip(picture, unpacked, columns);
  for (let index = 0; index < Math.min(most, columns * height); index++) {
    const [row, column] = [index % height, Math.floor(index / height)];
    const at = (row * held + column) * channels;
    if (row < rows) known.set(index, bytes.subarray(at, at + channels));
  }
  return known;
}
