/** Cells of pictures: one line for every place in which a container carries a notation. */
import { box, c2paUuid, exifItem, exifUuid, heifWith, iptcUuid, jp2With, jxlWith, xmpItem, xmpUuid } from '../boxes.ts';
import { utf8 } from '../bytes.ts';
import { application, gifComment, gifWith, gifXmp } from '../gif.ts';
import { app1Exif, app1Xmp, app11, app13Iim, com, jpegWith, resource } from '../jpeg.ts';
import { envelope, hiding, type Magic, pixels, pngOf } from '../pixels.ts';
import { type Chunk, iTXt, pngWith, pngXmp, rawProfile, tEXt, zTXt } from '../png.ts';
import { psdWith } from '../psd.ts';
import { samsungTrailer } from '../samsung.ts';
import { svgWith } from '../svg.ts';
import { type Page, tag, tiffWith } from '../tiff.ts';
import { alphOf, canvasOf, vp8lOf } from '../vp8l.ts';
import { riff, webpWith } from '../webp.ts';
import { type Cell, place } from './cell.ts';
import {
  AIGC,
  EXIF,
  EXIF_TAGS,
  FREE,
  GALAXY,
  HIDDEN,
  IIM,
  PNG_TRACES,
  STORE,
  UNKNOWN_HIDDEN,
  XMP,
} from './statements.ts';

/** Two frames of one pixel; the second is numbered as a frame's data must be. */
const apngWith = (chunk: Chunk): Uint8Array => {
  const frames: Chunk[] = [['acTL', '\0\0\0\x02\0\0\0\0'], chunk, ['fcTL', new Uint8Array(26)]];
  return pngWith(frames, [
    ['fcTL', new Uint8Array(26)],
    ['fdAT', '\0\0\0\x02x'],
  ]);
};
const png: readonly Cell[] = [
  ...place('PNG', 'iTXt/XML:com.adobe.xmp', XMP, (packet) => pngWith([pngXmp(packet)])),
  ...place('PNG', 'zTXt/Raw profile type xmp', XMP, (packet) => pngWith([rawProfile('xmp', utf8(packet))])),
  ...place('PNG', 'caBX', STORE, (store) => pngWith([['caBX', store]])),
  ...place('PNG', 'eXIf/*', EXIF, (tiff) => pngWith([['eXIf', tiff]])),
  ...place('PNG', 'zTXt/Raw profile type iptc/*', IIM, (iim) => pngWith([rawProfile('iptc', iim)])),
  ...place('PNG', 'tEXt/*', [AIGC, ...PNG_TRACES], ({ name, value }) => pngWith([tEXt(name, value)])),
  ...place('PNG', 'zTXt/*', [AIGC, ...PNG_TRACES], ({ name, value }) => pngWith([], [zTXt(name, value)])),
  ...place('PNG', 'iTXt/*', [AIGC, ...PNG_TRACES], ({ name, value }) => pngWith([iTXt(name, value, true)])),
  ...place('APNG', 'iTXt/XML:com.adobe.xmp', XMP, (packet) => apngWith(pngXmp(packet))),
  ...place('APNG', 'caBX', STORE, (store) => apngWith(['caBX', store])),
  ...place('APNG', 'tEXt/*', [AIGC], ({ name, value }) => apngWith(tEXt(name, value))),
];

/** Settings in the lowest bits of the pixels, in each of the four ways. */
const MAGICS: readonly Magic[] = ['stealth_pnginfo', 'stealth_pngcomp', 'stealth_rgbinfo', 'stealth_rgbcomp'];
const hidingPicture = (magic: Magic, words: string) =>
  hiding(pixels(40, 60), envelope(magic, words), magic.includes('rgb') ? 'rgb' : 'alpha');
const hidden = (magic: Magic, words: string) => pngOf(hidingPicture(magic, words));
const stealth: readonly Cell[] = MAGICS.flatMap((magic) => [
  ...place('PNG', `IDAT/${magic}/*`, HIDDEN, ({ value }) => hidden(magic, value)),
  ...place('PNG', `IDAT/${magic}`, UNKNOWN_HIDDEN, ({ value }) => hidden(magic, value)),
]);

const hiddenInWebp = (magic: Magic, words: string) => riff('WEBP', [['VP8L', vp8lOf(hidingPicture(magic, words))]]);
const hiddenInAlpha = (magic: Magic, words: string) => {
  const picture = hidingPicture(magic, words);
  return riff('WEBP', [
    ['VP8X', canvasOf(picture)],
    ['ALPH', alphOf(picture, { filter: 1, packed: true })],
    ['VP8 ', new Uint8Array(10)],
  ]);
};
const webpStealth: readonly Cell[] = MAGICS.flatMap((magic) => [
  ...place('WebP', `VP8L/${magic}/*`, HIDDEN, ({ value }) => hiddenInWebp(magic, value)),
  ...place('WebP', `VP8L/${magic}`, UNKNOWN_HIDDEN, ({ value }) => hiddenInWebp(magic, value)),
  ...(magic.includes('rgb')
    ? []
    : [
        ...place('WebP', `ALPH/${magic}/*`, HIDDEN, ({ value }) => hiddenInAlpha(magic, value)),
        ...place('WebP', `ALPH/${magic}`, UNKNOWN_HIDDEN, ({ value }) => hiddenInAlpha(magic, value)),
      ]),
]);

const jpeg: readonly Cell[] = [
  ...place('JPEG', 'APP1/xmp', XMP, (packet) => jpegWith([app1Xmp(packet)])),
  ...place('JPEG', 'APP11/jumb', STORE, (store) => jpegWith(app11(store, 200))),
  ...place('JPEG', 'APP1/exif/*', EXIF, (tiff) => jpegWith([app1Exif(tiff)])),
  ...place('JPEG', 'APP13/8BIM/*', IIM, (iim) => jpegWith([app13Iim(iim)])),
  ...place('JPEG', 'COM', FREE, (words) => jpegWith([com(words)])),
  ...place('JPEG', 'APP9/*', [AIGC], ({ name, value }) => jpegWith([[0xe9, utf8(name + value)]])),
  ...place('JPEG', 'SEFT/*', GALAXY, ({ name, value }) => jpegWith([], samsungTrailer([[name, 0x0ba1, value]]))),
];

const others: readonly Cell[] = [
  ...place('WebP', 'XMP', XMP, (packet) => webpWith([['XMP ', utf8(packet)]])),
  ...place('WebP', 'C2PA', STORE, (store) => webpWith([['C2PA', store]])),
  ...place('WebP', 'EXIF/*', EXIF, (tiff) => webpWith([['EXIF', tiff]])),
  ...place('GIF', 'XMP DataXMP', XMP, (packet) => gifWith([gifXmp(packet)])),
  ...place('GIF', 'C2PA_GIF', STORE, (store) => gifWith([], [application('C2PA_GIF\x01\0\0', store)])),
  ...place('GIF', 'comment', FREE, (words) => gifWith([gifComment(words)])),
  ...place('SVG', 'metadata', XMP, (packet) => utf8(svgWith(packet))),
  ...place('SVG', 'metadata/c2pa:manifest', STORE, (store) => utf8(svgWith('', store))),
  ...place('PSD', '8BIM/0x0424', XMP, (packet) => psdWith([resource(0x0424, utf8(packet))])),
  ...place('PSD', '8BIM/0x0422/*', EXIF, (tiff) => psdWith([resource(0x0422, tiff)])),
  ...place('PSD', '8BIM/0x0404/*', IIM, (iim) => psdWith([resource(0x0404, iim)])),
];

/** A DNG is a TIFF that says which version of DNG it follows. */
const [isDng, isBig] = [[tag(50706, Uint8Array.of(1, 6, 0, 0))], { isBig: true }];
const directories: Readonly<Record<string, (page: Page) => Uint8Array>> = {
  TIFF: (page) => tiffWith([page]),
  DNG: ({ tags, ...page }) => tiffWith([{ ...page, tags: [...isDng, ...tags] }]),
  BigTIFF: (page) => tiffWith([page], isBig),
};
const tiff: readonly Cell[] = Object.entries(directories).flatMap(([row, file]) => [
  ...place(row, 'IFD0/700', XMP, (packet) => file({ tags: [tag(700, utf8(packet))] })),
  ...place(row, 'IFD0/52545', STORE, (store) => file({ tags: [tag(52545, store)] })),
  ...place(row, 'IFD0/33723/*', IIM, (iim) => file({ tags: [tag(33723, iim)] })),
  ...place(row, 'IFD0/34377/*', IIM, (iim) => file({ tags: [tag(34377, resource(0x0404, iim))] })),
  ...place(row, 'IFD0/ExifIFD/*', EXIF_TAGS, (tags) => file({ tags: [], below: { 34665: tags } })),
]);

const boxed: readonly Cell[] = Object.entries({ HEIC: 'heic', AVIF: 'avif' }).flatMap(([row, brand]) => [
  ...place(row, 'meta/mime', XMP, (packet) => heifWith([xmpItem(packet)], [], brand)),
  ...place(row, 'meta/Exif/*', EXIF, (exif) => heifWith([exifItem(exif)], [], brand)),
  ...place(row, 'uuid/c2pa', STORE, (store) => heifWith([], [c2paUuid(store)], brand)),
  ...place(row, 'uuid/xmp', XMP, (packet) => heifWith([], [xmpUuid(packet)], brand)),
]);

const jpegFamily: readonly Cell[] = [
  ...place('JPEG XL', 'xml', XMP, (packet) => jxlWith(box('xml ', utf8(packet)))),
  ...place('JPEG XL', 'Exif/*', EXIF, (exif) => jxlWith(box('Exif', '\0\0\0\0', exif))),
  ...place('JPEG XL', 'jumb', STORE, (store) => jxlWith(store)),
  ...place('JPEG 2000', 'uuid/xmp', XMP, (packet) => jp2With(xmpUuid(packet))),
  ...place('JPEG 2000', 'xml', XMP, (packet) => jp2With(box('xml ', utf8(packet)))),
  ...place('JPEG 2000', 'uuid/exif/*', EXIF, (exif) => jp2With(exifUuid(exif))),
  ...place('JPEG 2000', 'uuid/iptc/*', IIM, (iim) => jp2With(iptcUuid(iim))),
  ...place('JPEG 2000', 'uuid/c2pa', STORE, (store) => jp2With(c2paUuid(store))),
];

export const pictureCells: readonly Cell[] = [
  ...png,
  ...stealth,
  ...webpStealth,
  ...jpeg,
  ...others,
  ...tiff,
  ...boxed,
  ...jpegFamily,
];
