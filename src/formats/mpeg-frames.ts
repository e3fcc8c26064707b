/** Headers of MPEG sound: how long a frame is, and so whether another one follows. ISO 11172-3, §2.4; ISO 13818-7, §6.2. */
import type { ByteSource } from '../model/host.ts';

/** Kilobits a second by index, for the columns that ISO 11172-3 (table B.1) and ISO 13818-3 have. */
const RATES: Readonly<Record<string, readonly number[]>> = {
  '1/2': [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1/3': [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2/2': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2/3': [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** Hertz of MPEG-1; MPEG-2 has half, MPEG-2.5 a quarter. */
const SAMPLING = [44_100, 48_000, 32_000];

/** Bytes of the frame that four bytes open; 0 when the header does not tell; null when they open none. */
export type FrameLength = (header: Uint8Array) => number | null;

export const mpegFrameLength: FrameLength = ([first, second = 0, third = 0, fourth]) => {
  const [version, layer, rate, sampling] = [(second >> 3) & 3, 4 - ((second >> 1) & 3), third >> 4, (third >> 2) & 3];
  // Layer I has died out, and its header is the byte order mark of UTF-16.
  const isLayer = layer === 2 || layer === 3;
  const isWhole = first === 0xff && second >= 0xe0 && fourth !== undefined;
  const isFrame = isWhole && version !== 1 && isLayer && rate !== 15 && sampling !== 3;
  if (!isFrame) return null;
  const bits = 1_000 * (RATES[`${version === 3 ? 1 : 2}/${layer}`]?.[rate - 1] ?? 0);
  const hertz = (SAMPLING[sampling] ?? 1) / (version === 3 ? 1 : 4 - version);
  const padding = (third >> 1) & 1;
  if (bits === 0) return 0;
  return Math.floor(((layer === 3 && version !== 3 ? 72 : 144) * bits) / hertz) + padding;
};

/** Raw AAC in ADTS: the same sync word with a layer that MPEG sound does not have. Needs six bytes. */
export const adtsFrameLength: FrameLength = ([first, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0]) => {
  const isFrame = first === 0xff && (second & 0xf6) === 0xf0 && ((third >> 2) & 15) < 13;
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return isFrame && length >= 7 ? length : null;
};

/**
 * Whether sound starts at `at`: a frame, and behind it another one where the file goes on. Three bytes in a row look
 * like a header once in a few thousand random files; two headers at the right distance do not.
 */
export function isSound(source: ByteSource, at: number, lengthOf: FrameLength): boolean {
  const length = lengthOf(source.read(at, 6));
  if (length === null) return false;
  const next = length === 0 ? new Uint8Array() : source.read(at + length, 6);
  return next.length < 6 || lengthOf(next) !== null || hasTag(next);
}

/** What may stand behind the last frame: ID3v1, APE, Lyrics3. */
const hasTag = (bytes: Uint8Array) => /^(?:TAG|APETAG|LYRICS)/.test(String.fromCharCode(...bytes));
