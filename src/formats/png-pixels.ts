/** The pixels of a PNG, unpacked only as far as somebody needs them. PNG 3rd edition, §10 and §11.2. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, uint32 } from './cursor.ts';
import { inflatePixels, inflateStart } from './inflate.ts';
import { deinterlaced, interlacedSize } from './png-interlace.ts';
import { type Grid, type Strip, stride, strip } from './png-rows.ts';

/** Bytes of unpacked pixels: 4,096 by 4,096 in four colours, and the filter byte of each row. */
export const MOST_UNPACKED = 4_096 * (4_096 * 4 + 1);
const MOST_COLOURS = 32 * 1024 * 1024;
const LARGEST_READ = 1024 * 1024;
const [TRUECOLOUR, TRUECOLOUR_ALPHA] = [2, 6];

/** A run of packed pixels: the content of one IDAT chunk. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

export interface Picture extends Grid {
  readonly source: ByteSource;
  readonly isInterlaced: boolean;
  /** In the order of the file; filled while its chunks are walked. */
  readonly spans: readonly Span[];
}

/**
 * What the content of IHDR says of the picture (§11.2.1). Null for palettes, greys and 16 bits, in which nobody hides
 * settings or signs pixels.
 */
export function pictureOf(source: ByteSource, header: Uint8Array, spans: readonly Span[]): Picture | null {
  if (header.length < 13) return null;
  const [depth, colour, , , interlace = 0] = header.subarray(8);
  const [width, height] = [uint32(header), uint32(header, 4)];
  if (depth !== 8 || (colour !== TRUECOLOUR && colour !== TRUECOLOUR_ALPHA) || interlace > 1) return null;
  if (width === 0 || height === 0) return null;
  const channels = colour === TRUECOLOUR ? 3 : 4;
  return { source, width, height, channels, isInterlaced: interlace === 1, spans };
}

/** Bytes of all pixels when they are unpacked, a filter byte before each row. */
export const unpackedSize = (picture: Picture): number =>
  picture.isInterlaced ? interlacedSize(picture) : stride(picture) * picture.height;

/** Bytes of all pixels as they are packed. */
export const packedSize = ({ spans }: Picture): number => spans.reduce((sum, { length }) => sum + length, 0);

/** What the first `packed` bytes of pixels unpack to; null when they do not. Costs no more than those bytes do. */
export const startOf = (picture: Picture, packed: number): Uint8Array | null =>
  inflateStart(joined(picture, packed), MOST_UNPACKED);

/**
 * All pixels, filtered as they are packed.
 * Throws MalformedFile: `too-large` above 4,096 by 4,096 pixels, `malformed` when there are fewer than stated.
 */
export function unpack(picture: Picture): Uint8Array {
  const [offset, size] = [picture.spans[0]?.at ?? 0, unpackedSize(picture)];
  if (size > MOST_UNPACKED) throw new MalformedFile('too-large', `PNG pixels unfold to ${size} bytes`, offset);
  const unpacked = inflatePixels(joined(picture, MOST_UNPACKED), size, 'PNG pixels', offset);
  if (unpacked.length < size) throw new MalformedFile('malformed', 'PNG has fewer rows than it states', offset);
  return unpacked;
}

/** The leftmost `columns` of unpacked pixels; of an interlaced picture all of them. */
export const columnsOf = (picture: Picture, unpacked: Uint8Array, columns: number): Strip =>
  picture.isInterlaced ? deinterlaced(picture, unpacked) : strip(picture, unpacked, columns);

/**
 * Red, green and blue of every pixel, row after row; null above 32 MiB of pixels, of which several copies are made.
 * Throws as `unpack`.
 */
export function colours(picture: Picture): Uint8Array | null {
  if (unpackedSize(picture) > MOST_COLOURS) return null;
  const { bytes } = columnsOf(picture, unpack(picture), picture.width);
  if (picture.channels === 3) return bytes;
  const kept = new Uint8Array((bytes.length / 4) * 3);
  for (let from = 0, to = 0; from < bytes.length; from += 4, to += 3) {
    kept[to] = bytes[from] ?? 0;
    kept[to + 1] = bytes[from + 1] ?? 0;
    kept[to + 2] = bytes[from + 2] ?? 0;
  }
  return kept;
}

/** Packed pixels up to `most` bytes; how IDAT chunks divide them means nothing (§11.2.3). */
function joined({ source, spans }: Picture, most: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let left = most;
  for (const { at, length } of spans) {
    const wanted = Math.min(length, left);
    for (let from = 0; from < wanted; from += LARGEST_READ) {
      parts.push(copy(source, at + from, Math.min(wanted - from, LARGEST_READ), 'PNG pixels'));
    }
    left -= wanted;
    if (left === 0) break;
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
