/** Builds ID3 tags frame by frame, and files of MPEG sound. */
import { ascii, joined, number, utf8 } from './bytes.ts';

type Version = 2 | 3 | 4;
export type Id3Frame = readonly [id: string, body: Uint8Array | string, flags?: number];

export const safe = (value: number): Uint8Array =>
  Uint8Array.of((value >> 21) & 127, (value >> 14) & 127, (value >> 7) & 127, value & 127);

export const frame = ([id, body, flags = 0]: Id3Frame, version: Version = 4): Uint8Array => {
  const length = version === 4 ? safe(body.length) : number(body.length, 4);
  return version === 2 ? joined(id, length.slice(1), body) : joined(id, length, Uint8Array.of(0, flags), body);
};

/** A tag with some padding, as all taggers leave. `flags` as in its header, `body` overrides what the frames give. */
export function id3(frames: readonly Id3Frame[], version: Version = 4, flags = 0, body?: Uint8Array): Uint8Array {
  const content = body ?? joined(...frames.map((one) => frame(one, version)), '\0\0\0\0\0\0\0\0\0\0\0\0');
  return joined('ID3', Uint8Array.of(version, 0, flags), safe(content.length), content);
}

/** ID3v2.4, §6.1: a zero behind every FF that a zero or the head of a sync word follows. */
export const unsynchronised = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(
    [...bytes].flatMap((byte, i) => {
      const next = bytes[i + 1] ?? 0;
      return byte === 0xff && (next === 0 || next >= 0xe0) ? [byte, 0] : [byte];
    }),
  );

export const txxx = (name: string, value: string): Id3Frame => ['TXXX', joined('\x03', utf8(name), '\0', utf8(value))];
export const comm = (value: string): Id3Frame => ['COMM', joined('\x03eng\0', utf8(value))];
export const priv = (packet: string): Id3Frame => ['PRIV', joined('XMP\0', utf8(packet))];
export const geob = (store: Uint8Array): Id3Frame => [
  'GEOB',
  joined('\0application/c2pa\0', 'c2pa\0', 'c2pa manifest store\0', store),
];

/** MPEG-1 layer III, 32 kbit/s, 48 kHz, mono: 96 bytes. */
const HEADER = Uint8Array.of(0xff, 0xfb, 0x14, 0xc0);
const FRAME = joined(HEADER, new Uint8Array(92));

/** Frames of silence; the first one counts their bytes, as LAME does. */
export function mpegSound(): Uint8Array {
  const counted = joined(HEADER, new Uint8Array(17), 'Info', number(3, 4), number(4, 4), number(4 * 96, 4));
  return joined(counted, new Uint8Array(96 - counted.length), FRAME, FRAME, FRAME);
}

export const id3v1 = (comment: string): Uint8Array =>
  joined('TAG', ascii('a title'.padEnd(94, '\0')), ascii(comment.slice(0, 30).padEnd(30, '\0')), '\xff');

/** A header of ADTS and as much sound as it says. */
const aacFrame = joined(Uint8Array.of(0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc), new Uint8Array(9));
export const aacSound = (): Uint8Array => joined(aacFrame, aacFrame);
