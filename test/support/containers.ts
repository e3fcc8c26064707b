/** One file of each container of pictures and films, with one of everything that it can carry. */
import { brotliCompressSync } from 'node:zlib';
import {
  box,
  c2paUuid,
  exifItem,
  exifUuid,
  filmWith,
  ftyp,
  heifWith,
  iptcUuid,
  jp2With,
  jxlWith,
  keyedMeta,
  listMeta,
  MEDIA,
  track,
  userText,
  xmpItem,
  xmpUuid,
} from './boxes.ts';
import { ascii, joined, utf8 } from './bytes.ts';
import { created, iptc, saying } from './c2pa.ts';
import { asciiTag, exifWith, userComment } from './exif.ts';
import { application, gifComment, gifWith, gifXmp } from './gif.ts';
import { dataset, resource } from './jpeg.ts';
import { psdWith } from './psd.ts';
import { svgWith } from './svg.ts';
import { tag, tiffWith } from './tiff.ts';
import { sourceTypeXmp } from './xmp.ts';

export const label = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
export const exif = exifWith([asciiTag(0x0131, 'Software')], [userComment('ASCII', ascii(label))]);
export const xmp = sourceTypeXmp('trainedAlgorithmicMedia');
export const credential = saying(created(iptc('trainedAlgorithmicMedia')));
export const credit = dataset(110, 'Made with Google AI');

const pages = [
  { tags: [asciiTag(305, 'Software'), tag(700, utf8(xmp))], below: { 34665: [userComment('ASCII', ascii(label))] } },
  { tags: [tag(34377, resource(0x0404, credit)), tag(52545, credential)] },
];
const movieBoxes = [
  box('udta', listMeta(), userText('\xa9cmt', 'a comment'), box('XMP_', xmp)),
  keyedMeta({ AIGC: label }),
];

/** Where the frames start when the header of a film stands before them. */
const headerFirst = joined(ftyp('isom'), box('moov', track(0))).length + 8;

/** `shortest`: with fewer bytes than that, the file does not show yet what it is. */
export interface Container {
  readonly bytes: Uint8Array;
  readonly shortest: number;
  readonly marks: readonly string[];
}

const [EXIF, XMP, IIM, C2PA, TAG] = ['tc260-aigc', 'iptc-xmp', 'vendor-credit', 'c2pa', 'tc260-aigc'];

export const containers: Readonly<Record<string, Container>> = {
  gif: {
    bytes: gifWith([gifComment(label), gifXmp(xmp)], [application('C2PA_GIF\x01\0\0', credential)]),
    shortest: 6,
    marks: [TAG, XMP, C2PA],
  },
  tiff: { bytes: tiffWith(pages), shortest: 4, marks: [EXIF, XMP, IIM, C2PA] },
  'tiff, big-endian': { bytes: tiffWith(pages, { order: 'big' }), shortest: 4, marks: [EXIF, XMP, IIM, C2PA] },
  bigtiff: { bytes: tiffWith(pages, { isBig: true }), shortest: 4, marks: [EXIF, XMP, IIM, C2PA] },
  svg: { bytes: utf8(svgWith(xmp, credential)), shortest: 5, marks: [XMP, C2PA] },
  heif: {
    bytes: heifWith([exifItem(exif), xmpItem(xmp)], [c2paUuid(credential)]),
    shortest: 8,
    marks: [EXIF, XMP, C2PA],
  },
  'avif with items in idat': {
    bytes: heifWith([xmpItem(xmp), exifItem(exif)], [xmpUuid(xmp)], 'avif', true),
    shortest: 8,
    marks: [EXIF, XMP, XMP],
  },
  mp4: {
    bytes: filmWith(movieBoxes, [c2paUuid(credential), xmpUuid(xmp)]),
    shortest: 8,
    marks: [TAG, XMP, XMP, C2PA],
  },
  'mp4 with its header first': {
    bytes: joined(ftyp('isom'), box('moov', track(headerFirst)), MEDIA),
    shortest: 8,
    marks: [],
  },
  mov: { bytes: filmWith([keyedMeta({ AIGC: label }, true)], [], 'qt  '), shortest: 8, marks: [TAG] },
  m4a: { bytes: filmWith([box('udta', keyedMeta({ AIGC: label }))], [], 'M4A '), shortest: 8, marks: [TAG] },
  jxl: {
    bytes: jxlWith(
      box('xml ', xmp),
      box('Exif', '\0\0\0\0', exif),
      credential,
      box('brob', 'xml ', Uint8Array.from(brotliCompressSync(xmp))),
    ),
    shortest: 12,
    marks: [EXIF, XMP, XMP, C2PA],
  },
  jp2: {
    bytes: jp2With(xmpUuid(xmp), exifUuid(exif), iptcUuid(credit), box('xml ', xmp)),
    shortest: 12,
    marks: [EXIF, XMP, XMP, IIM],
  },
  psd: {
    bytes: psdWith([resource(0x0404, credit), resource(0x0422, exif), resource(0x0424, utf8(xmp))]),
    shortest: 4,
    marks: [EXIF, XMP, IIM],
  },
  'psd, packed rows': { bytes: psdWith([resource(0x0404, credit)], 'rows'), shortest: 4, marks: [IIM] },
  psb: { bytes: psdWith([resource(0x0404, credit)], 'rows', 2), shortest: 4, marks: [IIM] },
};
