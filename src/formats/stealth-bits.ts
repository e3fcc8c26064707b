/** Words hidden in the lowest bits of pixels, as "stealth pnginfo" does: column by column, in alpha or colours. */
import { MalformedFile } from '../errors.ts';
import type { Block, Pixels } from '../model/mark.ts';
import { uint32 } from './cursor.ts';
import { gunzip } from './inflate.ts';
import type { Strip } from './png-rows.ts';

/** How many bits a pixel holds, and in which of its bytes: one in alpha, or one in each colour. */
export interface Hiding {
  readonly magic: string;
  readonly bits: string;
  readonly perPixel: 1 | 3;
  readonly channel: 0 | 3;
}

const bitsOf = (word: string) => [...word].map((c) => c.charCodeAt(0).toString(2).padStart(8, '0')).join('');
const alpha = (magic: string): Hiding => ({ magic, bits: bitsOf(magic), perPixel: 1, channel: 3 });
const colour = (magic: string): Hiding => ({ magic, bits: bitsOf(magic), perPixel: 3, channel: 0 });
/** No specification: the convention of the extension sd-webui-stealth-pnginfo, which NovelAI and others took over. */
const HIDINGS: readonly Hiding[] = [
  alpha('stealth_pnginfo'),
  alpha('stealth_pngcomp'),
  colour('stealth_rgbinfo'),
  colour('stealth_rgbcomp'),
];
const MAGIC = 15;
/** The magic, then how many bits follow. */
const HEADER = MAGIC + 4;
/** Pixels that hold a magic word at most. */
export const MOST_MAGIC_PIXELS = MAGIC * 8;
/** Bytes; the largest graphs of nodes come to a few hundred thousand. */
const MOST_HIDDEN = 1024 * 1024;

/** By their place in the order of hiding, which goes down the first column and then down the next. */
export type KnownPixels = ReadonlyMap<number, Uint8Array>;

/** Which of the words the pixels spell; null as soon as they can spell none, `open` while too few of them are known. */
export function spelledBy(known: KnownPixels, channels: number): Hiding | null | 'open' {
  const possible = HIDINGS.filter((hiding) => canSpell(hiding, channels, known));
  const spelled = possible.find(({ perPixel }) => {
    const needed = (MAGIC * 8) / perPixel;
    return [...known.keys()].filter((index) => index < needed).length === needed;
  });
  return spelled ?? (possible.length > 0 ? 'open' : null);
}

function canSpell(hiding: Hiding, channels: number, known: KnownPixels): boolean {
  const { bits, perPixel, channel } = hiding;
  if (channel >= channels) return false;
  for (const [index, pixel] of known) {
    for (let i = 0; i < perPixel; i++) {
      const bit = bits[index * perPixel + i];
      if (bit !== undefined && bit !== String((pixel[channel + i] ?? 0) % 2)) return false;
    }
  }
  return true;
}

/** `count` bytes from byte `from` of what is hidden in a strip that is wide enough for them. */
function bytesAt({ perPixel, channel }: Hiding, strip: Strip, from: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count * 8; i++) {
    const bit = from * 8 + i;
    const pixel = Math.floor(bit / perPixel);
    const [row, column] = [pixel % strip.rows, Math.floor(pixel / strip.rows)];
    const byte = strip.bytes[(row * strip.columns + column) * strip.channels + channel + (bit % perPixel)] ?? 0;
    bytes[i >> 3] = ((bytes[i >> 3] ?? 0) << 1) | (byte & 1);
  }
  return bytes;
}

/** What the strips hide behind the magic word. */
export interface Hidden {
  readonly hiding: Hiding;
  readonly width: number;
  readonly height: number;
  /** The leftmost columns, as many as asked for or more. */
  readonly strip: (columns: number) => Strip;
  /** For messages. */
  readonly offset: number;
}

/** The hidden bytes, unpacked. Throws MalformedFile when there are fewer than announced, or more than settings come to. */
export function hiddenBytes({ hiding, width, height, strip, offset }: Hidden): Uint8Array {
  const first = (bytes: number): Strip => {
    const columns = Math.ceil((bytes * 8) / hiding.perPixel / height);
    if (columns > width) throw new MalformedFile('malformed', `${bytes} bytes are hidden in too few pixels`, offset);
    if (bytes > MOST_HIDDEN) throw new MalformedFile('too-large', `the pixels claim to hide ${bytes} bytes`, offset);
    return strip(columns);
  };
  const size = Math.floor(uint32(bytesAt(hiding, first(HEADER), MAGIC, 4)) / 8);
  const bytes = bytesAt(hiding, first(HEADER + size), HEADER, size);
  return hiding.magic.endsWith('comp') ? gunzip(bytes, 'what the pixels hide', offset) : bytes;
}

/**
 * A block of what `read` gives, with the magic word as its key. When that throws, the block is yielded empty before the
 * fault is thrown: the word alone tells that a generator was at work.
 */
export function* blockOf(
  { magic }: Hiding,
  { container, offset }: { readonly container: string; readonly offset: number },
  pixels: Pixels,
  read: () => Uint8Array,
): Generator<Block> {
  let fault: MalformedFile | null = null;
  let bytes = new Uint8Array(0);
  try {
    bytes = new Uint8Array(read());
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    fault = error;
  }
  yield { kind: 'stealth', key: magic, bytes, location: { offset, path: `${container}/${magic}` }, pixels };
  if (fault) throw fault;
}
