/** Settings of a generator hidden in the lowest bits of a PNG's pixels, as "stealth pnginfo" does: column by column, in alpha or colours. */
import { MalformedFile } from '../errors.ts';
import type { Block, Pixels } from '../model/mark.ts';
import { uint32 } from './cursor.ts';
import { gunzip } from './inflate.ts';
import { firstColumn } from './png-interlace.ts';
import { columnsOf, type Picture, packedSize, startOf, unpack, unpackedSize } from './png-pixels.ts';
import { type Strip, strip } from './png-rows.ts';

/** How many bits a pixel holds, and in which of its bytes: one in alpha, or one in each colour. */
interface Hiding {
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
/** Packed bytes unpacked at first: most pictures are left after their first pixel. */
const FIRST_LOOK = 512;
/** Bytes; the largest graphs of nodes come to a few hundred thousand. */
const MOST_HIDDEN = 1024 * 1024;

/**
 * The hidden settings, if there are any; `key` is the magic word before them, `pixels` goes with them. Without them
 * costs about one row of pixels; with them, the whole picture.
 * Throws MalformedFile when the magic word is there and what it announces is not; the block is yielded empty before that.
 */
export function* stealthBlocks(picture: Picture, pixels: Pixels): Generator<Block> {
  const hiding = hidingIn(picture);
  if (!hiding) return;
  const location = { offset: offsetOf(picture), path: `IDAT/${hiding.magic}` };
  let fault: MalformedFile | null = null;
  let bytes = new Uint8Array(0);
  try {
    bytes = new Uint8Array(payload(picture, hiding));
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    fault = error;
  }
  yield { kind: 'stealth', key: hiding.magic, bytes, location, pixels };
  if (fault) throw fault;
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
  const known = knownPixels(picture, unpacked);
  const possible = HIDINGS.filter((hiding) => canSpell(hiding, picture, known));
  const spelled = possible.find(({ perPixel }) => {
    const needed = (MAGIC * 8) / perPixel;
    return [...known.keys()].filter((index) => index < needed).length === needed;
  });
  return spelled ?? (possible.length > 0 ? 'open' : null);
}

/** By their place in the order of hiding, which goes down the first column and then down the next; no more than a magic word takes. */
function knownPixels(picture: Picture, unpacked: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const { width, height, channels, isInterlaced } = picture;
  const most = MAGIC * 8;
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

function canSpell(hiding: Hiding, { channels }: Picture, known: ReadonlyMap<number, Uint8Array>): boolean {
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

function payload(picture: Picture, hiding: Hiding): Uint8Array {
  const offset = offsetOf(picture);
  const unpacked = unpack(picture);
  const first = (bytes: number): Strip => {
    const columns = Math.ceil((bytes * 8) / hiding.perPixel / picture.height);
    if (columns > picture.width)
      throw new MalformedFile('malformed', `${bytes} bytes are hidden in too few pixels`, offset);
    if (bytes > MOST_HIDDEN) throw new MalformedFile('too-large', `the pixels claim to hide ${bytes} bytes`, offset);
    return columnsOf(picture, unpacked, columns);
  };
  const size = Math.floor(uint32(bytesAt(hiding, first(HEADER), MAGIC, 4)) / 8);
  const bytes = bytesAt(hiding, first(HEADER + size), HEADER, size);
  return hiding.magic.endsWith('comp') ? gunzip(bytes, 'what the pixels hide', offset) : bytes;
}
