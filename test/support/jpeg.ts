/** Builds JPEGs segment by segment; the pixels are a few bytes that no decoder would love. */
import { ascii, joined, number } from './bytes.ts';

export type Segment = readonly [marker: number, body: Uint8Array | string];

const SCAN = joined(
  Uint8Array.of(0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0),
  Uint8Array.of(0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56),
);

/** A picture with the given segments; `trailer` follows the end-of-image marker, as phones like to do. */
export const jpegWith = (segments: readonly Segment[], trailer: Uint8Array | string = ''): Uint8Array =>
  joined(Uint8Array.of(0xff, 0xd8), ...segments.map(segmentBytes), SCAN, Uint8Array.of(0xff, 0xd9), trailer);

export const segmentBytes = ([marker, body]: Segment): Uint8Array =>
  joined(Uint8Array.of(0xff, marker), number(body.length + 2, 2), body);

export const com = (words: Uint8Array | string): Segment => [0xfe, words];
export const app1Exif = (tiff: Uint8Array): Segment => [0xe1, joined('Exif\0\0', tiff)];
export const app1Xmp = (packet: string): Segment => [
  0xe1,
  joined('http://ns.adobe.com/xap/1.0/\0', Buffer.from(packet)),
];

/** One portion of a packet too long for a segment. XMP part 3, §1.1.3.1. */
export const app1Extension = (guid: string, full: number, at: number, portion: string): Segment => [
  0xe1,
  joined('http://ns.adobe.com/xmp/extension/\0', guid, number(full, 4), number(at, 4), portion),
];

/** Photoshop resources: a thumbnail nobody wants, then IIM. */
export const app13Iim = (iim: Uint8Array): Segment => [
  0xed,
  joined('Photoshop 3.0\0', resource(0x040c, ascii('abc')), resource(0x0404, iim)),
];

export const resource = (id: number, data: Uint8Array): Uint8Array =>
  joined('8BIM', number(id, 2), '\0\0', number(data.length, 4), data, data.length % 2 ? '\0' : '');

export const dataset = (number2: number, words: string): Uint8Array =>
  joined(Uint8Array.of(0x1c, 2, number2), number(words.length, 2), words);

/** A C2PA store cut into APP11 packets of at most `size` bytes. ISO 19566-5, D.2. */
export function app11(store: Uint8Array, size: number, instance = 1): Segment[] {
  const header = store.subarray(0, 8);
  const content = store.subarray(8);
  return Array.from({ length: Math.ceil(content.length / size) }, (_, i): Segment => {
    const part = content.subarray(i * size, (i + 1) * size);
    return [0xeb, joined('JP', number(instance, 2), number(i + 1, 4), header, part)];
  });
}
