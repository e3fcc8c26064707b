/** Settings of a generator hidden in the pixels of a WebP: in a picture packed without loss, or in the alpha of any. RFC 9649, §2.7 and §3. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy } from './cursor.ts';
import type { Strip } from './png-rows.ts';
import { blockOf, type Hiding, hiddenBytes, type KnownPixels, MOST_MAGIC_PIXELS, spelledBy } from './stealth-bits.ts';
import { type Size, sizeOf, topRows } from './vp8l.ts';
import { alphaRows } from './webp-alpha.ts';

/** Where the pixels lie: the content of a chunk. `canvas` is what the file says of itself, for alpha that does not. */
export interface WebpPicture {
  readonly source: ByteSource;
  readonly id: 'VP8L' | 'ALPH';
  readonly at: number;
  readonly length: number;
  readonly canvas: Size | null;
}

/** Bytes looked at first, and how many times more each time they do not suffice. */
const [FIRST_LOOK, MORE] = [4 * 1024, 8];
/** Rows decoded at first: mostly one pixel shows that nothing is hidden. */
const FIRST_ROWS = 2;
const MOST_PIXELS = 4_096 * 4_096;
const LARGEST_SIDE = 16_384;

/**
 * The hidden settings, if there are any, as of a PNG.
 * Throws MalformedFile when the magic word is there and what it announces is not; the block is yielded empty before that.
 */
export function* webpStealthBlocks(picture: WebpPicture): Generator<Block> {
  const size = sizeIn(picture);
  const hiding = size && hidingIn(picture, size);
  if (!size || !hiding) return;
  let whole: Strip | undefined;
  const strip = () => {
    whole ??= decodedWhole(picture, size);
    return whole;
  };
  const offset = picture.at;
  const colours = () => (picture.id === 'VP8L' && isSmall(size) ? withoutAlpha(strip().bytes) : null);
  yield* blockOf(hiding, { container: picture.id, offset }, colours, () =>
    hiddenBytes({ hiding, ...size, strip, offset }),
  );
}

const isSmall = ({ width, height }: Size): boolean => width * height <= MOST_PIXELS;

function sizeIn({ source, id, at, canvas }: WebpPicture): Size | null {
  const size = id === 'ALPH' ? canvas : sizeOf(source.read(at, 5));
  return size && size.width <= LARGEST_SIDE && size.height <= LARGEST_SIDE ? size : null;
}

/** Looks at more and more rows until they spell one of the words, or can spell none. Rows that cannot be decoded show nothing to anybody. */
function hidingIn(picture: WebpPicture, size: Size): Hiding | null {
  const most = Math.min(size.height, MOST_MAGIC_PIXELS);
  for (let rows = Math.min(FIRST_ROWS, most); ; rows = Math.min(rows * 4, most)) {
    const strip = decoded(picture, size, rows);
    if (!strip) return null;
    const spelled = spelledBy(knownPixels(strip, size), 4);
    if (spelled !== 'open') return spelled;
    if (rows === most) return null;
  }
}

function knownPixels({ columns, rows, bytes }: Strip, { height }: Size): KnownPixels {
  const known = new Map<number, Uint8Array>();
  for (let index = 0; index < Math.min(MOST_MAGIC_PIXELS, columns * height); index++) {
    const [row, column] = [index % height, Math.floor(index / height)];
    const at = (row * columns + column) * 4;
    if (row < rows) known.set(index, bytes.subarray(at, at + 4));
  }
  return known;
}

/** Null when the rows do not decode. */
function decoded(picture: WebpPicture, size: Size, rows: number): Strip | null {
  const { source, at, length } = picture;
  for (let packed = Math.min(FIRST_LOOK, length); ; packed = Math.min(packed * MORE, length)) {
    try {
      return stripOf(copy(source, at, packed, 'WebP pixels'), picture, size, rows);
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      if (error.code !== 'truncated' || packed === length) return null;
    }
  }
}

function decodedWhole(picture: WebpPicture, size: Size): Strip {
  const { source, at, length } = picture;
  if (!isSmall(size)) throw new MalformedFile('too-large', `WebP of ${size.width} by ${size.height} pixels`, at);
  return stripOf(copy(source, at, length, 'WebP pixels'), picture, size, size.height);
}

function stripOf(bytes: Uint8Array, { id }: WebpPicture, size: Size, rows: number): Strip {
  const held = { columns: size.width, rows, channels: 4 } as const;
  const rgba = new Uint8Array(size.width * rows * 4);
  if (id === 'ALPH') {
    const alphas = alphaRows(bytes, size, rows);
    for (let i = 0; i < alphas.length; i++) rgba[i * 4 + 3] = alphas[i] ?? 0;
    return { ...held, bytes: rgba };
  }
  const pixels = topRows(bytes, HEADER, size, rows);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i] ?? 0;
    rgba[i * 4] = pixel >>> 16;
    rgba[i * 4 + 1] = pixel >>> 8;
    rgba[i * 4 + 2] = pixel;
    rgba[i * 4 + 3] = pixel >>> 24;
  }
  return { ...held, bytes: rgba };
}

/** Signature, size and version. */
const HEADER = 5;

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) rgb.set(rgba.subarray(from, from + 3), to);
  return rgb;
}
