/** Builds Vorbis comments, FLAC files and Ogg pages. */
import { joined, number, utf8 } from './bytes.ts';

export function comments(...lines: readonly string[]): Uint8Array {
  const words = (text: string) => joined(number(utf8(text).length, 4, 'little'), utf8(text));
  return joined(words('a vendor'), number(lines.length, 4, 'little'), ...lines.map(words));
}

const SAMPLES = 64;
const FRAMES = 2;

export type FlacBlock = readonly [type: number, body: Uint8Array];

/** Stream information, the given blocks, then two frames of silence with their checksums. */
export function flacWith(blocks: readonly FlacBlock[], total = FRAMES * SAMPLES): Uint8Array {
  const info = joined(
    number(SAMPLES, 2),
    number(SAMPLES, 2),
    new Uint8Array(6),
    Uint8Array.of(0x0a, 0xc4, 0x42, 0xf0),
    number(total, 4),
    new Uint8Array(16),
  );
  const all: readonly FlacBlock[] = [[0, info], ...blocks];
  const parts = all.map(([type, body], i) =>
    joined(Uint8Array.of(type | (i === all.length - 1 ? 0x80 : 0)), number(body.length, 4).slice(1), body),
  );
  return joined('fLaC', ...parts, ...Array.from({ length: FRAMES }, (_, i) => flacFrame(i)));
}

/** RFC 9639, §9: block size in eight bits behind the frame's number, one constant subframe. */
function flacFrame(index: number): Uint8Array {
  const header = Uint8Array.of(0xff, 0xf8, 0x69, 0x08, index, SAMPLES - 1);
  const body = joined(header, Uint8Array.of(crc(header, 8, 0x07)), Uint8Array.of(0, 0, 0));
  return joined(body, number(crc(body, 16, 0x8005), 2));
}

function crc(bytes: Uint8Array, width: 8 | 16, polynomial: number): number {
  let value = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const top = (value >> (width - 1)) & 1;
      value = (value << 1) & (2 ** width - 1);
      if (top !== ((byte >> bit) & 1)) value ^= polynomial;
    }
  }
  return value;
}

const [CONTINUED, FIRST, LAST] = [1, 2, 4];

/** One page; `lengths` are those of its segments. */
function page(serial: number, sequence: number, flags: number, lengths: readonly number[], data: Uint8Array) {
  return joined(
    'OggS\0',
    Uint8Array.of(flags),
    new Uint8Array(8),
    number(serial, 4, 'little'),
    number(sequence, 4, 'little'),
    number(0, 4),
    Uint8Array.of(lengths.length, ...lengths),
    data,
  );
}

/** A stream of packets, each on pages of its own of at most `most` segments. */
export function stream(serial: number, packets: readonly Uint8Array[], most = 2): Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (const [index, packet] of packets.entries()) {
    const lengths = [...Array.from({ length: Math.floor(packet.length / 255) }, () => 255), packet.length % 255];
    for (let from = 0; from < lengths.length; from += most) {
      const part = lengths.slice(from, from + most);
      const isLast = index === packets.length - 1 && from + most >= lengths.length;
      const flags = (from > 0 ? CONTINUED : 0) | (pages.length === 0 ? FIRST : 0) | (isLast ? LAST : 0);
      const data = packet.subarray(from * 255, from * 255 + part.reduce((sum, length) => sum + length, 0));
      pages.push(page(serial, pages.length, flags, part, data));
    }
  }
  return pages;
}

const sound = joined('a packet of sound');
export const vorbisStream = (serial: number, ...lines: readonly string[]): Uint8Array[] =>
  stream(serial, [joined('\x01vorbis'), joined('\x03vorbis', comments(...lines), '\x01'), joined('\x05vorbis'), sound]);
export const opusStream = (serial: number, ...lines: readonly string[]): Uint8Array[] =>
  stream(serial, [joined('OpusHead'), joined('OpusTags', comments(...lines)), sound]);
export const storeStream = (serial: number, store: Uint8Array): Uint8Array[] =>
  stream(serial, [joined('\0c2pa', store)], 255);
