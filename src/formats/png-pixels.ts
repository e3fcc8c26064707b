/** The pixels of a PNG, unpacked only as far as somebody needs them: a strip on the left, or the whole picture. PNG 3rd edition, §7–10. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, uint32, view } from './cursor.ts';
import { inflatePixels, inflateStart } from './inflate.ts';

/** Bytes of unpacked pixels: 4,096 by 4,096 in four colours, and the filter byte of each row. */
const MOST_UNPACKED = 4_096 * (4_096 * 4 + 1);
const MOST_COLOURS = 32 * 1024 * 1024;
const LARGEST_READ = 1024 * 1024;
const [TRUECOLOUR, TRUECOLOUR_ALPHA] = [2, 6];

/** A run of packed pixels: the content of one IDAT chunk. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** A picture of 8 bits a colour in rows from top to bottom; `channels` is 3, or 4 with alpha last. */
export interface Picture {
  readonly source: ByteSource;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  /** In the order of the file; filled while its chunks are walked. */
  readonly spans: readonly Span[];
}

/** Columns of a picture from the left, `channels` bytes a pixel, row after row; `rows` may be fewer than the picture has. */
export interface Strip {
  readonly columns: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/**
 * What the content of IHDR says of the picture (§11.2.1). Null for palettes, greys and 16 bits, in which nobody hides
 * settings or signs pixels, and for interlaced pictures: the programs that do either write rows from top to bottom, and
 * one interlaced later has passed through another program, to which its settings belong no longer.
 */
export function pictureOf(source: ByteSource, header: Uint8Array, spans: readonly Span[]): Picture | null {
  if (header.length < 13) return null;
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || (colour !== TRUECOLOUR && colour !== TRUECOLOUR_ALPHA) || interlace !== 0) return null;
  const channels = colour === TRUECOLOUR ? 3 : 4;
  return { source, width: uint32(header), height: uint32(header, 4), channels, spans };
}

/** Bytes of one row, with the filter byte before it. */
const stride = ({ width, channels }: Picture) => width * channels + 1;

/**
 * As many rows of the leftmost `columns` as the first `packed` bytes of pixels hold; null when those do not unpack. Costs
 * no more than those bytes do, so that a picture can be left again after its first row.
 */
export function startOf(picture: Picture, columns: number, packed: number): Strip | null {
  const [first] = picture.spans;
  if (!first) return null;
  const start = first.length >= packed ? view(picture.source, first.at, packed, 'PNG pixels') : joined(picture, packed);
  const unpacked = inflateStart(start, MOST_UNPACKED);
  return unpacked && strip(picture, unpacked, columns);
}

/**
 * All pixels, filtered as they are packed: for `strip`.
 * Throws MalformedFile: `too-large` above 4,096 by 4,096 pixels, `malformed` when there are fewer than stated.
 */
export function unpack(picture: Picture): Uint8Array {
  const offset = picture.spans[0]?.at ?? 0;
  const size = stride(picture) * picture.height;
  if (size > MOST_UNPACKED) throw new MalformedFile('too-large', `PNG pixels unfold to ${size} bytes`, offset);
  const unpacked = inflatePixels(joined(picture, MOST_UNPACKED), size, 'PNG pixels', offset);
  if (unpacked.length < size) throw new MalformedFile('malformed', 'PNG has fewer rows than it states', offset);
  return unpacked;
}

/**
 * Red, green and blue of every pixel, row after row; null above 32 MiB of pixels, of which several copies are made.
 * Throws as `unpack`.
 */
export function colours(picture: Picture): Uint8Array | null {
  if (stride(picture) * picture.height > MOST_COLOURS) return null;
  const { bytes } = strip(picture, unpack(picture), picture.width);
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
    if (left <= 0) break;
    for (let from = 0; from < length && left > 0; from += parts.at(-1)?.length ?? length) {
      parts.push(copy(source, at + from, Math.min(length - from, left, LARGEST_READ), 'PNG pixels'));
      left -= parts.at(-1)?.length ?? left;
    }
  }
  return Buffer.concat(parts);
}

/**
 * The leftmost `columns` of as many rows as `unpacked` holds. Undoes the filters (§9.2), which look only to the left and
 * up: so a strip on the left needs nothing else.
 */
export function strip(picture: Picture, unpacked: Uint8Array, columns: number): Strip {
  const { height, channels } = picture;
  const [step, width] = [stride(picture), columns * channels];
  const held = Math.floor((unpacked.length - width - 1) / step) + 1;
  const rows = Math.max(0, Math.min(height, held));
  const bytes = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * step + 1;
    const to = row * width;
    bytes.set(unpacked.subarray(from, from + width), to);
    unfilter(bytes, { filter: unpacked[from - 1] ?? 0, to, width, channels, above: row === 0 ? -1 : to - width });
  }
  return { columns, rows, bytes };
}

interface Row {
  readonly filter: number;
  readonly to: number;
  readonly width: number;
  readonly channels: number;
  /** Where the row above starts; -1 for the first. */
  readonly above: number;
}

function unfilter(bytes: Uint8Array, { filter, to, width, channels, above }: Row): void {
  for (let i = 0; filter !== 0 && i < width; i++) {
    const left = i < channels ? 0 : (bytes[to + i - channels] ?? 0);
    const up = above < 0 ? 0 : (bytes[above + i] ?? 0);
    const corner = i < channels || above < 0 ? 0 : (bytes[above + i - channels] ?? 0);
    bytes[to + i] = (bytes[to + i] ?? 0) + predicted(filter, left, up, corner);
  }
}

/** §9.2: Sub, Up, Average, Paeth. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
