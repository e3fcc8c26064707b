/** Containers we recognise and cannot read yet: such a file is called unread, never unmarked. */
import { MalformedFile } from '../errors.ts';
import type { Format, Media } from '../model/mark.ts';
import { hasAt, latin1 } from './cursor.ts';

type Test = (head: Uint8Array) => boolean;

const starts =
  (...signatures: readonly string[]): Test =>
  (head) =>
    signatures.some((signature) => hasAt(head, 0, signature));

const riff =
  (form: string): Test =>
  (head) =>
    hasAt(head, 0, 'RIFF') && hasAt(head, 8, form);

/** The first entry of an archive tells office documents and books from plain archives. */
const zipWith =
  (pattern: RegExp): Test =>
  (head) =>
    hasAt(head, 0, 'PK\x03\x04') && pattern.test(latin1(head.subarray(30, 128)));

/** MPEG audio layer III: sync word, then a bit rate and a sampling rate that exist. ISO 11172-3, §2.4.2.3. */
const mpegFrame: Test = ([first, second = 0, third = 0]) =>
  first === 0xff &&
  (second & 0xe6) === 0xe2 &&
  (second & 0x18) !== 0x08 &&
  third >> 4 !== 15 &&
  (third & 0x0c) !== 0x0c;

const icon: Test = (head) =>
  (hasAt(head, 0, '\0\0\x01\0') || hasAt(head, 0, '\0\0\x02\0')) &&
  head.length >= 22 &&
  head[4] !== 0 &&
  head[5] === 0 &&
  head[9] === 0;

const transportStream: Test = (head) => [0, 188, 376].every((at) => head[at] === 0x47);

const KNOWN: readonly (readonly [string, Media | null, Test])[] = [
  ['matroska', 'video', starts('\x1aE\xdf\xa3')],
  ['avi', 'video', riff('AVI ')],
  ['wav', 'audio', riff('WAVE')],
  ['wav', 'audio', starts('RF64')],
  ['aiff', 'audio', (head) => hasAt(head, 0, 'FORM') && (hasAt(head, 8, 'AIFF') || hasAt(head, 8, 'AIFC'))],
  ['mp3', 'audio', starts('ID3')],
  ['flac', 'audio', starts('fLaC')],
  ['ogg', 'audio', starts('OggS')],
  ['asf', 'video', starts('\x30\x26\xb2\x75\x8e\x66\xcf\x11')],
  ['flv', 'video', starts('FLV\x01')],
  ['mpeg-ts', 'video', transportStream],
  ['mpeg', 'video', starts('\0\0\x01\xba')],
  ['amr', 'audio', starts('#!AMR')],
  ['pdf', 'text', starts('%PDF-')],
  ['bmp', 'image', (head) => hasAt(head, 0, 'BM') && hasAt(head, 6, '\0\0\0\0')],
  ['ico', 'image', icon],
  ['exr', 'image', starts('\x76\x2f\x31\x01')],
  ['epub', 'text', zipWith(/^mimetypeapplication\/epub\+zip/)],
  ['opendocument', 'text', zipWith(/^mimetypeapplication\/vnd\.oasis\.opendocument/)],
  ['ooxml', 'text', zipWith(/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/)/)],
  ['zip', null, starts('PK\x03\x04', 'PK\x05\x06')],
  ['font', null, starts('\0\x01\0\0\0', 'OTTO\0', 'true\0', 'ttcf\0', 'wOFF', 'wOF2')],
  ['mp3', 'audio', mpegFrame],
];

/** The most particular signature first. Reading any of them ends at once in `unsupported`. */
export const known: readonly Format[] = KNOWN.map(([name, media, matches]) => ({
  name,
  media,
  matches,
  blocks: () => {
    throw new MalformedFile('unsupported', `${name} files are not read yet`);
  },
}));
