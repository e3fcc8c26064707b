/** What the files of the bench are made of: every kind as common writers lay it out, with media that is noise. */
import { box, ftyp, keyedMeta, track } from '../../test/support/boxes.ts';
import { joined, utf8 } from '../../test/support/bytes.ts';
import { asciiTag, exifWith } from '../../test/support/exif.ts';
import { id3, id3v1, txxx } from '../../test/support/id3.ts';
import { app1Exif, app1Xmp, segmentBytes } from '../../test/support/jpeg.ts';
import { object, packedStream, pdfWith, streamOf } from '../../test/support/pdf.ts';
import { type Chunk, iTXt, pngWith, pngXmp } from '../../test/support/png.ts';
import { webpWith } from '../../test/support/webp.ts';
import { sourceTypeXmp, xmpWith } from '../../test/support/xmp.ts';
import { between, noise, oneOf, type Random, stuffed } from './random.ts';

export const MOST_BYTES = 2 * 1024 * 1024;
/** Pages and texts are that many times shorter than pictures. */
const SHORTER = 10;
const LABEL = '{"Label":"1","ContentProducer":"bench","ProduceID":"1"}';
const media = noise(1, MOST_BYTES);
/** As entropy coding leaves it: each 0xff is followed by a zero. */
const scanned = noise(2, MOST_BYTES, stuffed);
const exif = exifWith([asciiTag(0x010f, 'A camera'), asciiTag(0x0131, 'An editor 1.0')], []);

export interface Wish {
  readonly random: Random;
  /** Bytes, about. */
  readonly size: number;
  readonly isMarked: boolean;
  /** Whether the metadata stands behind the media, where the kind allows both. */
  readonly atEnd: boolean;
}

/** By extension. */
export const kinds: Readonly<Record<string, (wish: Wish) => Uint8Array>> = {
  jpg({ random, size, isMarked, atEnd }) {
    const frame = segmentBytes([0xc0, Uint8Array.of(8, 4, 0, 4, 0, 1, 1, 0x11, 0)]);
    const tables = [0xdb, 0xc4].map((marker) => segmentBytes([marker, new Uint8Array(64)]));
    const scan = segmentBytes([0xda, Uint8Array.of(1, 1, 0, 0, 0x3f, 0)]);
    const pixels = joined(frame, scan, scanned(random, size));
    const head = [app1Exif(exif), app1Xmp(xmp(isMarked))].map(segmentBytes);
    // Phones put a film or a second picture behind the first one.
    const trailer = atEnd ? media(random, size / 4) : '';
    return joined(Uint8Array.of(0xff, 0xd8), ...head, ...tables, pixels, Uint8Array.of(0xff, 0xd9), trailer);
  },
  png({ random, size, isMarked, atEnd }) {
    // What libpng, browsers and others write at a time.
    const piece = oneOf(random, [8_192, 65_536, MOST_BYTES]);
    const pixels = pieces(media(random, size), piece).map((data): Chunk => ['IDAT', data]);
    const words = isMarked && random() < 0.5 ? iTXt('AIGC', LABEL) : pngXmp(xmp(isMarked));
    return atEnd ? pngWith([['eXIf', exif], ...pixels], [words]) : pngWith([words, ...pixels]);
  },
  webp: ({ random, size, isMarked }) =>
    webpWith([
      ['VP8X', Uint8Array.of(12, 0, 0, 0, 1, 0, 0, 1, 0, 0)],
      ['VP8 ', media(random, size)],
      ['EXIF', exif],
      ['XMP ', utf8(xmp(isMarked))],
    ]),
  mp4({ random, size, isMarked }) {
    const film = joined(ftyp('isom'), box('mdat', media(random, size)));
    const tags = keyedMeta(isMarked ? { AIGC: LABEL } : { title: 'A film', encoder: 'Lavf60' });
    return joined(film, box('moov', box('mvhd', new Uint8Array(100)), track(48), tags));
  },
  mp3({ random, size, isMarked }) {
    const frames = Array.from({ length: Math.floor(size / 96) }, () =>
      joined(Uint8Array.of(0xff, 0xfb, 0x14, 0xc0), media(random, 92)),
    );
    return joined(id3(isMarked ? [txxx('AIGC', LABEL)] : [['TIT2', '\x03A song']]), ...frames, id3v1('a comment'));
  },
  pdf({ random, size, isMarked }) {
    const pages = Array.from({ length: 40 }, (_, page) => [
      object(2 * page + 10, `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents ${2 * page + 11} 0 R >>`),
      object(2 * page + 11, streamOf('/Filter /DCTDecode', media(random, size / 40))),
    ]).flat();
    const catalog = object(1, '<< /Type /Catalog /Pages 3 0 R /Metadata 4 0 R >>');
    const information = object(2, '<< /Title (A report) /Producer (A writer 1.0) >>');
    const packet = object(4, streamOf('/Type /Metadata /Subtype /XML', utf8(xmp(isMarked))));
    const form = object(5, packedStream('/Type /XObject /Subtype /Form', utf8(paragraphs(random, 4_000))));
    return pdfWith([catalog, information, ...pages, packet, form]);
  },
  html({ random, size, isMarked, atEnd }) {
    const mark = isMarked ? '<meta name="AIGC" content="1"><meta name="ai-disclosure" content="ai-generated">' : '';
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', name: 'A page' })}</script>`;
    const head = `<!doctype html><html><head><title>A page</title>${mark}${atEnd ? '' : data}</head><body>`;
    return utf8(`${head}${markup(random, size / SHORTER)}${atEnd ? data : ''}</body></html>`);
  },
  md: ({ random, size, isMarked }) =>
    utf8(`---\ntitle: A text\n${isMarked ? 'ai-generated: true\n' : ''}---\n\n${paragraphs(random, size / SHORTER)}`),
};

const xmp = (isMarked: boolean) =>
  isMarked ? sourceTypeXmp('trainedAlgorithmicMedia') : xmpWith('xmp:CreatorTool', 'An editor 1.0');

const pieces = (data: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(data.length / size) }, (_, i) => data.subarray(i * size, (i + 1) * size));

const WORDS = ['law', 'file', 'the', 'of', 'owner', 'page', 'адам', 'заң', 'вид', 'дом', 'mark', 'and'] as const;

/** Prose, `size` bytes about: one paragraph over and over would be too kind to caches, all of it anew too slow. */
function paragraphs(random: Random, size: number): string {
  const many = Array.from({ length: 20 }, () =>
    Array.from({ length: between(random, 30, 90) }, () => oneOf(random, WORDS)).join(' '),
  );
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${many[i % many.length]} ${i}.\n\n`;
  return text;
}

/** Paragraphs as most pages dress them. */
const markup = (random: Random, size: number) =>
  paragraphs(random, size)
    .split('\n\n')
    .map((words, i) => `<div class="row"><p id="p${i}">${words} <a href="page${i}.html">more</a></p></div>\n`)
    .join('');
