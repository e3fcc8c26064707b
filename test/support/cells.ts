/** One file of every container with everything it is known to carry: what docs/marks.md may say is read, and what the tests read. */

import { box, c2paUuid, exifItem, filmWith, heifWith, jp2With, jxlWith, keyedMeta, xmpItem, xmpUuid } from './boxes.ts';
import { joined, utf8 } from './bytes.ts';
import { created, iptc, saying } from './c2pa.ts';
import { containers, credit, exif, label, xmp } from './containers.ts';
import { credentialTable, fontWith } from './font.ts';
import { hidden, jsonLd, page } from './html.ts';
import { aacSound, geob, id3, mpegSound, priv, txxx } from './id3.ts';
import { app1Exif, app1Xmp, app11, app13Iim, com, jpegWith } from './jpeg.ts';
import { attached, matroskaWith, simpleTag, tags } from './matroska.ts';
import { manifestFile, object, pdfWith, streamOf } from './pdf.ts';
import { type Chunk, pngWith, pngXmp, tEXt } from './png.ts';
import { aiffWith, aviWith, list, wavWith } from './riff.ts';
import { webpWith } from './webp.ts';
import { comments, flacWith, opusStream, storeStream, vorbisStream } from './xiph.ts';
import { customProperty, docx, epub, odt, zipWith } from './zip.ts';

const store = saying(created(iptc('trainedAlgorithmicMedia')));
const settings = 'a cat\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Version: v1.10.1';
const quoted = label.replaceAll('"', '&quot;');
const id3Tag = id3([txxx('AIGC', label), txxx('ai-generated', 'true'), priv(xmp), geob(store)]);
const pictureChunks: readonly Chunk[] = [['caBX', store], pngXmp(xmp), ['eXIf', exif], tEXt('parameters', settings)];
const officeProperty = { name: 'docProps/custom.xml', body: customProperty('AIGC', label) };
const credentialEntry = { name: 'META-INF/content_credential.c2pa', body: store };
const officeWith = (main: string) =>
  zipWith([
    { name: '[Content_Types].xml', body: '<Types/>' },
    { name: main, body: '<a/>' },
    officeProperty,
    credentialEntry,
  ]);
const webPage = page(
  `<meta name="ai-generated" content="true"><meta name="ai-disclosure" content="autonomous"><script type="application/c2pa">${Buffer.from(store).toString('base64')}</script>${jsonLd(
    {
      '@context': 'https://schema.org',
      '@type': 'Article',
      digitalSourceType: iptc('trainedAlgorithmicMedia'),
    },
  )}`,
);
const words = '---\nai-generated: true\n---\n\n# Words\n\nWords.\n';

export interface Cell {
  /** The row's name in the table. */
  readonly container: string;
  readonly bytes: Uint8Array;
  /** Standards of the marks that are read in it, sorted, and `trace` where a trace is; exactly these. */
  readonly carries: readonly string[];
}

const of = (container: string, bytes: Uint8Array | string, ...carries: string[]): Cell => ({
  container,
  bytes: typeof bytes === 'string' ? utf8(bytes) : bytes,
  carries: carries.sort(),
});
const built = (container: string, name: string, ...carries: string[]) =>
  of(container, containers[name]?.bytes ?? new Uint8Array(0), ...carries);

/** A new cell is one line here. */
export const cells: readonly Cell[] = [
  of('PNG', pngWith(pictureChunks), 'c2pa', 'iptc-xmp', 'tc260-aigc', 'trace'),
  of('APNG', pngWith([['acTL', new Uint8Array(8)], ...pictureChunks]), 'c2pa', 'iptc-xmp', 'tc260-aigc', 'trace'),
  of(
    'JPEG',
    jpegWith([app1Exif(exif), app1Xmp(xmp), ...app11(store, 500), app13Iim(credit), com(settings)]),
    'c2pa',
    'iptc-xmp',
    'tc260-aigc',
    'vendor-credit',
    'trace',
  ),
  of(
    'WebP',
    webpWith([
      ['EXIF', exif],
      ['XMP ', xmp],
      ['C2PA', store],
    ]),
    'c2pa',
    'iptc-xmp',
    'tc260-aigc',
  ),
  built('GIF', 'gif', 'c2pa', 'iptc-xmp', 'tc260-aigc'),
  built('TIFF, DNG', 'tiff', 'c2pa', 'iptc-xmp', 'tc260-aigc', 'vendor-credit'),
  built('BigTIFF', 'bigtiff', 'c2pa', 'iptc-xmp', 'tc260-aigc', 'vendor-credit'),
  built('SVG', 'svg', 'c2pa', 'iptc-xmp'),
  of('HEIC, HEIF', heifWith([exifItem(exif), xmpItem(xmp)], [c2paUuid(store)]), 'c2pa', 'iptc-xmp', 'tc260-aigc'),
  of('AVIF', heifWith([exifItem(exif), xmpItem(xmp)], [c2paUuid(store)], 'avif'), 'c2pa', 'iptc-xmp', 'tc260-aigc'),
  of('JPEG XL', jxlWith(box('xml ', xmp), box('Exif', '\0\0\0\0', exif), store), 'c2pa', 'iptc-xmp', 'tc260-aigc'),
  of('JPEG 2000', jp2With(xmpUuid(xmp), c2paUuid(store)), 'c2pa', 'iptc-xmp'),
  built('PSD', 'psd', 'iptc-xmp', 'tc260-aigc', 'vendor-credit'),
  of(
    'MP4',
    filmWith([keyedMeta({ AIGC: label, 'ai-generated': 'true' })], [c2paUuid(store), xmpUuid(xmp)]),
    'c2pa',
    'iptc-xmp',
    'mp4',
    'tc260-aigc',
  ),
  of('MOV', filmWith([keyedMeta({ AIGC: label }, true)], [c2paUuid(store)], 'qt  '), 'c2pa', 'tc260-aigc'),
  of('M4A', filmWith([box('udta', keyedMeta({ AIGC: label }))], [c2paUuid(store)], 'M4A '), 'c2pa', 'tc260-aigc'),
  of(
    'Matroska, WebM',
    matroskaWith([
      tags(simpleTag('AIGC', label)),
      attached('a.xmp', 'application/rdf+xml', utf8(xmp)),
      attached('a.c2pa', 'application/c2pa', store),
    ]),
    'c2pa',
    'iptc-xmp',
    'tc260-aigc',
  ),
  of('AVI', aviWith([list('INFO', [['AIGC', label]]), ['C2PA', store]]), 'c2pa', 'tc260-aigc'),
  of(
    'WAV',
    wavWith([
      ['_PMX', utf8(xmp)],
      ['AIGC', label],
      ['C2PA', store],
    ]),
    'c2pa',
    'iptc-xmp',
    'tc260-aigc',
  ),
  of(
    'AIFF',
    aiffWith([
      ['ANNO', label],
      ['APPL', joined('XMP ', xmp)],
      ['ID3 ', id3Tag],
    ]),
    'c2pa',
    'iptc-xmp',
    'id3',
    'tc260-aigc',
  ),
  of('MP3', joined(id3Tag, mpegSound()), 'c2pa', 'iptc-xmp', 'id3', 'tc260-aigc'),
  of('AAC', joined(id3Tag, aacSound()), 'c2pa', 'iptc-xmp', 'id3', 'tc260-aigc'),
  of(
    'FLAC',
    joined(id3([geob(store)]), flacWith([[4, comments(`AIGC=${label}`, 'AI_GENERATED=true')]])),
    'c2pa',
    'vorbis',
    'tc260-aigc',
  ),
  of(
    'Ogg Vorbis',
    joined(...storeStream(1, store), ...vorbisStream(7, `AIGC=${label}`, 'AI_GENERATED=true')),
    'c2pa',
    'vorbis',
    'tc260-aigc',
  ),
  of('Opus', joined(...opusStream(7, `AIGC=${label}`, 'AI_GENERATED=true')), 'vorbis', 'tc260-aigc'),
  of(
    'PDF',
    pdfWith([
      object(1, '<< /Type /Catalog /Metadata 3 0 R /AF [4 0 R] >>'),
      object(2, `<< /AIGC (${label}) >>`),
      object(3, streamOf('/Type /Metadata /Subtype /XML', utf8(xmp))),
      manifestFile(4, store),
    ]),
    'c2pa',
    'iptc-xmp',
    'tc260-aigc',
  ),
  of('HTML', webPage, 'c2pa', 'html-meta', 'schema-org', 'w3c-ai-disclosure'),
  of('Markdown', `${words}${hidden(store)}\n`, 'c2pa', 'front-matter'),
  of('Plain text, SRT, VTT', `${words.replace('# ', '')}${hidden(store)}\n`, 'c2pa', 'front-matter'),
  of('DOCX', docx(officeProperty, credentialEntry), 'c2pa', 'tc260-aigc'),
  of('XLSX', officeWith('xl/workbook.xml'), 'c2pa', 'tc260-aigc'),
  of('PPTX', officeWith('ppt/presentation.xml'), 'c2pa', 'tc260-aigc'),
  of(
    'ODF',
    odt(
      {
        name: 'meta.xml',
        body: `<a:document-meta xmlns:a="urn:o" xmlns:meta="urn:m"><meta:user-defined meta:name="AIGC">${quoted}</meta:user-defined></a:document-meta>`,
      },
      credentialEntry,
    ),
    'c2pa',
    'tc260-aigc',
  ),
  of(
    'EPUB',
    epub(
      {
        name: 'OEBPS/content.opf',
        body: `<package xmlns="http://www.idpf.org/2007/opf"><metadata><meta name="AIGC" content="${quoted}"/></metadata></package>`,
      },
      credentialEntry,
    ),
    'c2pa',
    'tc260-aigc',
  ),
  of('TTF', fontWith([['head', new Uint8Array(4)], credentialTable(store)]), 'c2pa'),
  of('OTF', fontWith([['head', new Uint8Array(4)], credentialTable(store)], 'OTTO'), 'c2pa'),
  of('JSON', `{"title":"a","AIGC":${label.slice(8, -1)}}`, 'tc260-aigc'),
  of('.c2pa beside', store, 'c2pa'),
  of('.xmp beside', xmp.replace('\uFEFF', ''), 'iptc-xmp'),
];

/** Containers and standards of the project's list that have no cell, with the reason the page gives. */
export const WITHOUT: Readonly<Record<string, string>> = {
  exif: 'a carrier of labels and traces; no field of Exif itself states an AI origin',
  'iptc-iim': 'its credit line is a vendor credit; no field of IIM states an AI origin',
};
