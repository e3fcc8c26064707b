/** Pictures pixel by pixel, with words hidden in their lowest bits; written without the code under test. */
import { deflateSync, gzipSync } from 'node:zlib';
import { ascii, joined, number, utf8 } from './bytes.ts';
import { type Chunk, chunkBytes, PNG_SIGNATURE } from './png.ts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  /** Row after row. */
  readonly bytes: Uint8Array;
}

/** A picture of no two equal pixels, opaque. */
export function pixels(width: number, height: number, channels: 3 | 4 = 4): Pixels {
  const bytes = Uint8Array.from({ length: width * height * channels }, (_, i) =>
    channels === 4 && i % 4 === 3 ? 255 : (i * 7 + (i >> 5)) % 256,
  );
  return { width, height, channels, bytes };
}

export type Magic = 'stealth_pnginfo' | 'stealth_pngcomp' | 'stealth_rgbinfo' | 'stealth_rgbcomp';

/** The bytes as they are hidden: magic word, length in bits, then the words or their gzip. */
export function envelope(magic: Magic, words: string): Uint8Array {
  const body = magic.endsWith('comp') ? Uint8Array.from(gzipSync(utf8(words))) : utf8(words);
  return joined(magic, number(body.length * 8, 4), body);
}

/** Down each column in turn: one bit in the alpha of a pixel, or three in its colours. */
export function hiding(picture: Pixels, hidden: Uint8Array, where: 'alpha' | 'rgb'): Pixels {
  const { width, height, channels } = picture;
  const bytes = Uint8Array.from(picture.bytes);
  const places = where === 'alpha' ? [channels - 1] : [0, 1, 2];
  let bit = 0;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      for (const place of places) {
        const byte = hidden[bit >> 3];
        if (byte === undefined) return { ...picture, bytes };
        const at = (y * width + x) * channels + place;
        bytes[at] = ((bytes[at] ?? 0) & 0xfe) | ((byte >> (7 - (bit % 8))) & 1);
        bit += 1;
      }
    }
  }
  throw new Error('the picture is too small');
}

interface Written {
  /** One for all rows; each row in turn takes the next of them when there are several. */
  readonly filters?: readonly number[];
  readonly before?: readonly Chunk[];
  readonly pieces?: number;
  readonly interlaced?: boolean;
}

/** The picture as a PNG. PNG 3rd edition, §8 and §9: a byte before each row names its filter. */
export function pngOf(picture: Pixels, options: Written = {}): Uint8Array {
  const { filters = [0], before = [], pieces = 1, interlaced = false } = options;
  const { width, height, channels } = picture;
  const passes = interlaced ? ADAM7.map((pass) => passOf(picture, pass)) : [picture];
  const packed = Uint8Array.from(deflateSync(joined(...passes.flatMap((pass) => rowsOf(pass, filters)))));
  const piece = Math.ceil(packed.length / pieces);
  const idat = Array.from({ length: pieces }, (_, i): Chunk => ['IDAT', packed.slice(i * piece, (i + 1) * piece)]);
  const kind = Uint8Array.of(8, channels === 4 ? 6 : 2, 0, 0, interlaced ? 1 : 0);
  const header: Chunk = ['IHDR', joined(number(width, 4), number(height, 4), kind)];
  return joined(PNG_SIGNATURE, ...[header, ...before, ...idat, ['IEND', ascii('')] as const].map(chunkBytes));
}

const ADAM7 = ['00 88', '40 88', '04 48', '20 44', '02 24', '10 22', '01 12'];

/** The pixels of one pass, as a picture: where it starts, and its steps. */
function passOf({ width, height, channels, bytes }: Pixels, pass: string): Pixels {
  const [x0 = 0, y0 = 0, , dx = 1, dy = 1] = [...pass].map(Number);
  const pixels: Uint8Array[] = [];
  for (let y = y0; y < height; y += dy) {
    for (let x = x0; x < width; x += dx)
      pixels.push(bytes.subarray((y * width + x) * channels, (y * width + x + 1) * channels));
  }
  const across = Math.max(0, Math.ceil((width - x0) / dx));
  return { width: across, height: across === 0 ? 0 : pixels.length / across, channels, bytes: joined(...pixels) };
}

function rowsOf({ width, height, channels, bytes }: Pixels, filters: readonly number[]): readonly Uint8Array[] {
  const stride = width * channels;
  return Array.from({ length: height }, (_, y) => {
    const filter = filters[y % filters.length] ?? 0;
    const at = (i: number, back: number, up: number) =>
      (i < back * channels || y < up ? 0 : bytes[(y - up) * stride + i - back * channels]) ?? 0;
    const row = Uint8Array.from({ length: stride }, (_, i) => {
      const [left, above, corner] = [at(i, 1, 0), at(i, 0, 1), at(i, 1, 1)];
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      return at(i, 0, 0) - predicted;
    });
    return joined(Uint8Array.of(filter), row);
  });
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [a, b, c].map((one) => Math.abs(a + b - c - one)) as [number, number, number];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}
