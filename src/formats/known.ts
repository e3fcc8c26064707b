/** Containers we recognise and cannot read yet: such a file is called unread, never unmarked. */
import { MalformedFile } from '../errors.ts';
import type { Format, Media } from '../model/mark.ts';
import { hasAt, latin1 } from './cursor.ts';
import { firstTag, opening } from './text.ts';

type Test = (head: Uint8Array) => boolean;

const starts =
  (...signatures: readonly string[]): Test =>
  (head) =>
    signatures.some((signature) => hasAt(head, 0, signature));

/** ISO base media: the major brand, then the compatible ones. ISO 14496-12, §4.3. */
const brand =
  (...brands: readonly string[]): Test =>
  (head) => {
    if (!hasAt(head, 4, 'ftyp')) return false;
    const size = Math.min(new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0), 64);
    const listed = latin1(head.subarray(8, size)).match(/.{4}/gs) ?? [];
    return listed.some((one) => brands.includes(one));
  };

const majorBrand =
  (...brands: readonly string[]): Test =>
  (head) =>
    hasAt(head, 4, 'ftyp') && brands.includes(latin1(head.subarray(8, 12)));

const box =
  (...types: readonly string[]): Test =>
  (head) =>
    types.some((type) => hasAt(head, 4, type)) && head[0] === 0;

const icon: Test = (head) =>
  (hasAt(head, 0, '\0\0\x01\0') || hasAt(head, 0, '\0\0\x02\0')) &&
  head.length >= 22 &&
  head[4] !== 0 &&
  head[5] === 0 &&
  head[9] === 0;

const transportStream: Test = (head) => [0, 188, 376].every((at) => head[at] === 0x47);

const svg: Test = (head) => /^<(?:\w{1,32}:)?svg[\s>]/i.test(firstTag(opening(head)));

const KNOWN: readonly (readonly [string, Media | null, Test])[] = [
  ['gif', 'image', starts('GIF87a', 'GIF89a')],
  ['tiff', 'image', starts('II*\0', 'MM\0*', 'II+\0', 'MM\0+', 'IIRO', 'IIU\0')],
  ['avif', 'image', brand('avif', 'avis')],
  ['heif', 'image', brand('heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'mif2', 'crx ')],
  ['m4a', 'audio', majorBrand('M4A ', 'M4B ', 'M4P ')],
  ['mov', 'video', majorBrand('qt  ')],
  ['mp4', 'video', box('ftyp', 'styp')],
  ['mov', 'video', box('moov', 'mdat', 'wide', 'pnot')],
  ['jxl', 'image', starts('\xff\x0a', '\0\0\0\x0cJXL \r\n\x87\n')],
  ['jp2', 'image', starts('\0\0\0\x0cjP  \r\n\x87\n', '\xff\x4f\xff\x51')],
  ['asf', 'video', starts('\x30\x26\xb2\x75\x8e\x66\xcf\x11')],
  ['flv', 'video', starts('FLV\x01')],
  ['mpeg-ts', 'video', transportStream],
  ['mpeg', 'video', starts('\0\0\x01\xba')],
  ['amr', 'audio', starts('#!AMR')],
  ['psd', 'image', starts('8BPS')],
  ['bmp', 'image', (head) => hasAt(head, 0, 'BM') && hasAt(head, 6, '\0\0\0\0')],
  ['ico', 'image', icon],
  ['exr', 'image', starts('\x76\x2f\x31\x01')],
  ['font', null, starts('wOFF', 'wOF2')],
  ['svg', 'image', svg],
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
