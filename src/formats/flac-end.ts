/** Makes sure that a FLAC file ends where its last frame ends: frames carry checksums, and the header counts samples. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { hasAt, uint16, uint24, uint32, view } from './cursor.ts';

/** Bytes looked at when the encoder did not say how long its longest frame is, and at most. */
const [USUAL_FRAME, LONGEST_FRAME] = [256 * 1024, 2 * 1024 * 1024];
/** Headers in the tail whose frame is summed up; in sound one stands there by chance once in eight million bytes. */
const MOST_CANDIDATES = 16;
const [SHORTEST_FRAME, LONGEST_HEADER] = [9, 17];
const ID3V1 = 128;

/**
 * `start` is where frames begin, `info` the content of the stream information (RFC 9639, §8.2).
 * Throws MalformedFile `truncated` when no frame ends where the file does (RFC 9639, §6: there is one or more), or the last one is not the last sample.
 */
export function checkEnd(source: ByteSource, start: number, info: Uint8Array): void {
  const tagAt = source.size - ID3V1;
  const hasTag = tagAt >= start && hasAt(source.read(tagAt, 3), 0, 'TAG');
  const end = hasTag ? tagAt : source.size;
  const longest = Math.min(uint24(info, 7) || USUAL_FRAME, LONGEST_FRAME);
  const from = Math.max(start, end - longest);
  const tail = new Uint8Array(view(source, from, end - from, 'FLAC frames'));
  const total = ((info[13] ?? 0) & 15) * 2 ** 32 + uint32(info, 14);
  const last = lastFrame(tail, uint16(info));
  if (last === null) throw new MalformedFile('truncated', 'FLAC ends within a frame', end);
  // Zero: the encoder did not know how long the stream would become.
  if (total !== 0 && last < total) throw new MalformedFile('truncated', `FLAC has ${last} of ${total} samples`, end);
}

/** The number of the sample behind the frame that ends with `tail`; null when none does. */
function lastFrame(tail: Uint8Array, blockSize: number): number | null {
  let candidates = 0;
  for (let at = tail.length - SHORTEST_FRAME; at >= 0 && candidates < MOST_CANDIDATES; at--) {
    if (tail[at] !== 0xff || ((tail[at + 1] ?? 0) & 0xfe) !== 0xf8) continue;
    const after = sampleBehind(tail.subarray(at, at + LONGEST_HEADER), blockSize);
    if (after === null) continue;
    candidates += 1;
    if (crc16(tail.subarray(at)) === 0) return after;
  }
  return null;
}

/** §9.1: the header of a frame, if `header` opens with one. */
function sampleBehind(header: Uint8Array, fixedSize: number): number | null {
  const isVariable = ((header[1] ?? 0) & 1) === 1;
  const coded = codedNumber(header.subarray(4));
  if (coded === null) return null;
  const sizeCode = (header[2] ?? 0) >> 4;
  const sizeAt = 4 + coded.length;
  const sizeLength = [6, 7].indexOf(sizeCode) + 1;
  const rateLength = [0, 1, 2, 2][[12, 13, 14].indexOf((header[2] ?? 0) & 15) + 1] ?? 0;
  const crcAt = sizeAt + sizeLength + rateLength;
  if (sizeCode === 0 || crcAt >= header.length || crc8(header.subarray(0, crcAt)) !== header[crcAt]) return null;
  const size = blockSizeOf(sizeCode, header.subarray(sizeAt, sizeAt + sizeLength));
  return isVariable ? coded.value + size : coded.value * fixedSize + size;
}

function blockSizeOf(code: number, bytes: Uint8Array): number {
  if (code === 1) return 192;
  if (code < 6) return 144 * 2 ** code;
  return code < 8 ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) + 1 : 2 ** code;
}

/** §9.1.5: a number coded as UTF-8 codes characters, up to seven bytes. */
function codedNumber(bytes: Uint8Array): { readonly value: number; readonly length: number } | null {
  const [lead = 0] = bytes;
  const length = lead < 0x80 ? 1 : Math.clz32(~(lead << 24));
  if ((lead >= 0x80 && length < 2) || length > 7) return null;
  let value = lead < 0x80 ? lead : lead & (0x7f >> length);
  for (const byte of bytes.subarray(1, length)) {
    if (byte >> 6 !== 2) return null;
    value = value * 64 + (byte & 0x3f);
  }
  return { value, length };
}

function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x80 ? (crc << 1) ^ 0x07 : crc << 1) & 0xff;
  }
  return crc;
}

const CRC16 = Uint16Array.from({ length: 256 }, (_, index) => {
  let crc = index << 8;
  for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x8005 : crc << 1) & 0xffff;
  return crc;
});

/** Zero for a frame with its own checksum behind it. */
function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = ((crc << 8) & 0xffff) ^ (CRC16[(crc >> 8) ^ byte] ?? 0);
  return crc;
}
