/** Settings of a generator hidden in the lowest bits of a PNG's pixels, as "stealth pnginfo" does: column by column, alpha or colours. */
import { MalformedFile } from '../errors.ts';
import type { Block, Pixels } from '../model/mark.ts';
import { uint32 } from './cursor.ts';
import { gunzip } from './inflate.ts';
import { type Picture, type Strip, startOf, strip, unpack } from './png-pixels.ts';

/** No specification: the convention of the extension sd-webui-stealth-pnginfo, which NovelAI and others took over. */
const MAGICS = ['stealth_pnginfo', 'stealth_pngcomp', 'stealth_rgbinfo', 'stealth_rgbcomp'];
const MAGIC = 15;
/** The magic, then how many bits follow. */
const HEADER = MAGIC + 4;
/** Packed bytes unpacked at first: most pictures are left after their first pixel. */
const FIRST_LOOK = 512;
const LAST_LOOK = 1024 * 1024;

/** Bytes; the largest graphs of nodes come to a few hundred thousand. */
const MOST_HIDDEN = 1024 * 1024;

type Hidden = 'alpha' | 'rgb';

/**
 * The hidden settings, if there are any; `key` is the magic word before them, `pixels` goes with them. Without them costs about one row of
 * pixels; with them, the whole picture.
 * Throws MalformedFile when the magic word is there and what it announces is not; the block is yielded empty before that.
 */
export function* stealthBlocks(picture: Picture, pixels: Pixels): Generator<Block> {
  const magic = magicIn(picture);
  if (magic === null) return;
  const location = { offset: offsetOf(picture), path: `IDAT/${magic}` };
  let fault: MalformedFile | null = null;
  let bytes = new Uint8Array(0);
  try {
    bytes = Uint8Array.from(payload(picture, magic));
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
    fault = error;
  }
  yield { kind: 'stealth', key: magic, bytes, location, pixels };
  if (fault) throw fault;
}

/** Where the first chunk of pixels starts: its content stands behind length and type. */
const offsetOf = ({ spans }: Picture) => (spans[0]?.at ?? 8) - 8;

/**
 * Whether the first packed bytes already show that nothing is hidden, which they do in nearly every picture; those bytes
 * are at hand when the first chunk of pixels is passed.
 */
export const isPlain = (picture: Picture): boolean => look(picture, FIRST_LOOK) === 'plain';

function magicIn(picture: Picture): string | null {
  for (let packed = FIRST_LOOK; packed <= LAST_LOOK; packed *= 4) {
    const seen = look(picture, packed);
    if (seen !== 'open') return seen === 'plain' ? null : seen;
  }
  return null;
}

/** Which of the four words the pixels spell: `plain` as soon as it can be none, `open` while there are too few of them. */
function look(picture: Picture, packed: number): string {
  const { width, height, channels } = picture;
  if (width === 0 || height === 0) return 'plain';
  const start = startOf(picture, Math.min(width, Math.ceil((MAGIC * 8) / height)), packed);
  if (!start) return 'plain';
  const spelt = [...(channels === 4 ? [spelled(picture, start, 'alpha')] : []), spelled(picture, start, 'rgb')];
  const open = SPELLINGS.filter(({ bits }) => spelt.some((some) => bits.startsWith(some)));
  const whole = open.find(({ bits }) => spelt.includes(bits));
  if (whole) return whole.magic;
  return open.length === 0 || start.rows === height ? 'plain' : 'open';
}

const bitsOf = (word: string) => [...word].map((c) => c.charCodeAt(0).toString(2).padStart(8, '0')).join('');
const SPELLINGS = MAGICS.map((magic) => ({ magic, bits: bitsOf(magic) }));

/** The first bits of the magic word, as far as the rows in `strip` go. */
function spelled({ height, channels }: Picture, strip: Strip, where: Hidden): string {
  // With fewer rows than the picture has, the second column would follow on a hole.
  const pixels = strip.rows < height ? strip.rows : strip.rows * strip.columns;
  const perPixel = where === 'alpha' ? 1 : 3;
  const length = Math.min(MAGIC * 8, pixels * perPixel);
  let bits = '';
  for (let i = 0; i < length; i++) bits += bitAt({ strip, channels, where }, i);
  return bits;
}

interface Channel {
  readonly strip: Strip;
  readonly channels: number;
  readonly where: Hidden;
}

/** Bit `index` of what is hidden: down the first column, then down the next; red, green and blue of a pixel in turn. */
function bitAt({ strip, channels, where }: Channel, index: number): 0 | 1 {
  const pixel = where === 'alpha' ? index : Math.floor(index / 3);
  const channel = where === 'alpha' ? channels - 1 : index % 3;
  const [column, row] = [Math.floor(pixel / strip.rows), pixel % strip.rows];
  const byte = strip.bytes[(row * strip.columns + column) * channels + channel] ?? 0;
  return byte % 2 === 0 ? 0 : 1;
}

/** `count` bytes from byte `from` on. */
function bytesAt(channel: Channel, from: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit++) byte = byte * 2 + bitAt(channel, (from + i) * 8 + bit);
    bytes[i] = byte;
  }
  return bytes;
}

function payload(picture: Picture, magic: string): Uint8Array {
  const where: Hidden = magic.includes('rgb') ? 'rgb' : 'alpha';
  const offset = offsetOf(picture);
  const unpacked = unpack(picture);
  const first = (bytes: number): Channel => {
    const columns = Math.ceil((bytes * 8) / (where === 'alpha' ? 1 : 3) / picture.height);
    if (columns > picture.width)
      throw new MalformedFile('malformed', `${bytes} bytes are hidden in too few pixels`, offset);
    if (bytes > MOST_HIDDEN) throw new MalformedFile('too-large', `the pixels claim to hide ${bytes} bytes`, offset);
    return { strip: strip(picture, unpacked, columns), channels: picture.channels, where };
  };
  const size = Math.floor(uint32(bytesAt(first(HEADER), MAGIC, 4)) / 8);
  const bytes = bytesAt(first(HEADER + size), HEADER, size);
  return magic.endsWith('comp') ? gunzip(bytes, 'what the pixels hide', offset) : bytes;
}
