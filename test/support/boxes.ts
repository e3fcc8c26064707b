/** Builds files made of boxes: films, pictures of the HEIF family, JPEG XL and JPEG 2000. */
import { ascii, joined, number } from './bytes.ts';

export type Bytes = Uint8Array | string;

export const box = (type: string, ...contents: readonly Bytes[]): Uint8Array => {
  const content = joined(...contents);
  return joined(number(content.length + 8, 4), type, content);
};

/** The same box with its length in 64 bits. */
export const wideBox = (type: string, ...contents: readonly Bytes[]): Uint8Array => {
  const content = joined(...contents);
  return joined(number(1, 4), type, number(0, 4), number(content.length + 16, 4), content);
};

const full = (type: string, version: number, ...contents: readonly Bytes[]): Uint8Array =>
  box(type, number(version * 0x1000000, 4), ...contents);

const uuid = (hex: string, ...contents: readonly Bytes[]): Uint8Array =>
  box('uuid', Uint8Array.from(Buffer.from(hex.replaceAll('-', ''), 'hex')), ...contents);

export const xmpUuid = (packet: string): Uint8Array => uuid('BE7ACFCB-97A9-42E8-9C71-999491E3AFAC', utf8(packet));

export const iptcUuid = (records: Uint8Array): Uint8Array => uuid('33C7A4D2-B81D-4723-A0BA-F1A3E097AD38', records);

export const exifUuid = (tiff: Uint8Array): Uint8Array => box('uuid', 'JpgTiffExif->JP2', tiff);

/** C2PA 2.4, A.5: version and flags, a purpose, and for a store eight bytes that lead to Merkle trees. */
export const c2paUuid = (store: Uint8Array, purpose = 'manifest'): Uint8Array =>
  uuid('D8FEC3D6-1B0E-483C-9297-5828877EC481', number(0, 4), `${purpose}\0`, new Uint8Array(8), store);

const utf8 = (words: string) => Uint8Array.from(Buffer.from(words));

export const ftyp = (...brands: readonly string[]): Uint8Array =>
  box('ftyp', brands[0] ?? 'isom', number(0, 4), brands.join(''));

/** QuickTime's keyed list of values. The `meta` box is full in ISO files and plain in QuickTime ones. */
export function keyedMeta(tags: Readonly<Record<string, string>>, isPlain = false): Uint8Array {
  const names = Object.keys(tags);
  const keys = full('keys', 0, number(names.length, 4), ...names.map((name) => box('mdta', utf8(name))));
  const items = Object.values(tags).map((value, index) =>
    box(String.fromCharCode(0, 0, 0, index + 1), dataBox(1, utf8(value))),
  );
  const content = [full('hdlr', 0, number(0, 4), 'mdta', new Uint8Array(13)), keys, box('ilst', ...items)];
  return isPlain ? box('meta', ...content) : full('meta', 0, ...content);
}

/** iTunes' list: four letters name a value, or a box of its own does. */
export const listMeta = (...items: readonly Uint8Array[]): Uint8Array =>
  full('meta', 0, full('hdlr', 0, number(0, 4), 'mdirappl', new Uint8Array(9)), box('ilst', ...items));

export const dataBox = (kind: number, value: Bytes): Uint8Array => box('data', number(kind, 4), number(0, 4), value);

export const freeform = (name: string, value: string): Uint8Array =>
  box('----', full('mean', 0, 'com.apple.iTunes'), full('name', 0, name), dataBox(1, utf8(value)));

/** A tag of QuickTime's user data. */
export const userText = (type: string, words: string): Uint8Array =>
  box(type, number(utf8(words).length, 2), number(0, 2), utf8(words));

/** A track whose only chunk starts at `chunkAt`; `flags` of its data reference, 1 for data in this file. */
export const track = (chunkAt: number, flags = 1): Uint8Array => {
  const dinf = box('dinf', full('dref', 0, number(1, 4), box('url ', number(flags, 4))));
  const stbl = box('stbl', full('stco', 0, number(1, 4), number(chunkAt, 4)));
  return box('trak', full('tkhd', 0), box('mdia', box('minf', dinf, stbl)));
};

export const MEDIA = box('mdat', ascii('frames'));

/** A film with its header behind its frames; `inMovie` goes into the header, `top` before the frames. */
export function filmWith(inMovie: readonly Uint8Array[], top: readonly Uint8Array[] = [], brand = 'isom'): Uint8Array {
  const before = joined(ftyp(brand), ...top);
  return joined(before, MEDIA, box('moov', track(before.length + 8), ...inMovie));
}

export interface PictureItem {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
  readonly encoding?: string;
}

/** A picture of the HEIF family: a coded item and the given ones, all in one box behind the tables. */
export function heifWith(
  items: readonly PictureItem[],
  top: readonly Uint8Array[] = [],
  brand = 'heic',
  inIdat = false,
): Uint8Array {
  const all: readonly PictureItem[] = [...items, { type: 'hvc1', bytes: ascii('pixels') }];
  const build = (dataAt: number) => {
    const infos = all.map(({ type, contentType = '', encoding = '' }, i) =>
      full(
        'infe',
        2,
        number(i + 1, 2),
        number(0, 2),
        type,
        '\0',
        type === 'mime' ? `${contentType}\0${encoding}\0` : '',
      ),
    );
    let at = dataAt;
    const places = all.map(({ bytes }, i) => {
      at += bytes.length;
      const method = number(inIdat ? 1 : 0, 2);
      return joined(
        number(i + 1, 2),
        method,
        number(0, 2),
        number(1, 2),
        number(at - bytes.length, 4),
        number(bytes.length, 4),
      );
    });
    const data = joined(...all.map(({ bytes }) => bytes));
    const iloc = full('iloc', 1, Uint8Array.of(0x44, 0), number(all.length, 2), ...places);
    const handler = full('hdlr', 0, number(0, 4), 'pict', new Uint8Array(13));
    const tables = [handler, full('iinf', 0, number(all.length, 2), ...infos), iloc];
    const meta = full('meta', 0, ...tables, ...(inIdat ? [box('idat', data)] : []));
    return { head: joined(ftyp(brand, 'mif1'), ...top, meta), data };
  };
  if (inIdat) return build(0).head;
  const { head } = build(0);
  const { head: whole, data } = build(head.length + 8);
  return joined(whole, box('mdat', data));
}

export const exifItem = (tiff: Uint8Array): PictureItem => ({
  type: 'Exif',
  bytes: joined(number(6, 4), 'Exif\0\0', tiff),
});
export const xmpItem = (packet: string): PictureItem => ({
  type: 'mime',
  bytes: utf8(packet),
  contentType: 'application/rdf+xml',
});

export const JXL_SIGNATURE = ascii('\0\0\0\x0cJXL \r\n\x87\n');
/** A JPEG XL container whose picture follows the given boxes. */
export const jxlWith = (...boxes: readonly Uint8Array[]): Uint8Array =>
  joined(JXL_SIGNATURE, ftyp('jxl '), ...boxes, box('jxlc', '\xff\x0apixels'));

export const JP2_SIGNATURE = ascii('\0\0\0\x0cjP  \r\n\x87\n');
/** A JPEG 2000 file whose picture follows the given boxes. */
export const jp2With = (...boxes: readonly Uint8Array[]): Uint8Array =>
  joined(JP2_SIGNATURE, ftyp('jp2 '), ...boxes, box('jp2c', '\xff\x4f\xff\x51pixels\xff\xd9'));
