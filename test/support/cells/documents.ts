/** Cells of documents, texts, fonts and sidecars: one line for every place in which a container carries a notation. */
import { utf8 } from '../bytes.ts';
import { base64, between, dataAddress, wrapped } from '../c2pa-text.ts';
import { addressTable, credentialTable, type FontTable, fontWith, woff2With, woffWith } from '../font.ts';
import { page } from '../html.ts';
import { manifestFile, object, pdfWith, streamOf } from '../pdf.ts';
import { customProperty, epub, odt, type ZipEntry, zipWith } from '../zip.ts';
import { type Cell, place } from './cell.ts';
import { ADDRESS, AIGC, ANSWERS, FRONT_MATTER, JSON_DOCUMENTS, PAGES, STORE, XMP } from './statements.ts';

const catalog = (more: string) => object(1, `<< /Type /Catalog ${more} >>`);
const metadata = (packet: string) => object(3, streamOf('/Type /Metadata /Subtype /XML', utf8(packet)));
const pdf: readonly Cell[] = [
  ...place('PDF', 'Metadata', XMP, (packet) => pdfWith([catalog('/Metadata 3 0 R'), metadata(packet)])),
  ...place('PDF', 'EmbeddedFile', STORE, (store) => pdfWith([catalog('/AF [4 0 R]'), manifestFile(4, store)])),
  ...place('PDF', 'Info/*', [AIGC], ({ name, value }) =>
    pdfWith([catalog(''), object(2, `<< /${name} (${value}) >>`)]),
  ),
];

/** An office document is told from another by the name of its first part. */
const office = (part: string) => (entry: ZipEntry) =>
  zipWith([{ name: '[Content_Types].xml', body: '<Types/>', isPacked: true }, { name: part, body: '<a/>' }, entry]);
const offices = { DOCX: 'word/document.xml', XLSX: 'xl/workbook.xml', PPTX: 'ppt/presentation.xml' } as const;
const CREDENTIAL = 'META-INF/content_credential.c2pa';
const credentialIn = (body: Uint8Array): ZipEntry => ({ name: CREDENTIAL, body });
const quoted = (value: string) => value.replaceAll('"', '&quot;');
const userDefined = (name: string, value: string) =>
  '<office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m"><office:meta>' +
  `<meta:user-defined meta:name="${name}">${quoted(value)}</meta:user-defined></office:meta></office:document-meta>`;
const packageMeta = (name: string, value: string) =>
  '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>a book</dc:title><meta name="${name}" content="${quoted(value)}"/></metadata></package>`;

const archives: readonly Cell[] = [
  ...Object.entries(offices).flatMap(([row, part]) => [
    ...place(row, CREDENTIAL, STORE, (store) => office(part)(credentialIn(store))),
    ...place(row, 'docProps/custom.xml/*', [AIGC], ({ name, value }) =>
      office(part)({ name: 'docProps/custom.xml', body: customProperty(name, value), isPacked: true }),
    ),
  ]),
  ...place('ODT', CREDENTIAL, STORE, (store) => odt(credentialIn(store))),
  ...place('ODT', 'meta.xml/*', [AIGC], ({ name, value }) =>
    odt({ name: 'meta.xml', body: userDefined(name, value), isPacked: true }),
  ),
  ...place('EPUB', CREDENTIAL, STORE, (store) => epub(credentialIn(store))),
  ...place('EPUB', 'OEBPS/content.opf/*', [AIGC], ({ name, value }) =>
    epub({ name: 'OEBPS/content.opf', body: packageMeta(name, value), isPacked: true }),
  ),
  ...place('ZIP', CREDENTIAL, STORE, (store) => zipWith([{ name: 'a.txt', body: 'words' }, credentialIn(store)])),
];

const script = (store: Uint8Array) => page(`<script type="application/c2pa">${base64(store)}</script>`);
const CUE = '1\n00:00:01,000 --> 00:00:02,000\nWords';
/** Texts of every kind, with a store behind their words or on their last line. */
const bodies = { Markdown: '# A heading\n', 'Plain text': 'Words.\n', SRT: CUE, VTT: `WEBVTT\n\n${CUE}` } as const;

const texts: readonly Cell[] = [
  ...place('HTML', 'html/*', PAGES, (words) => utf8(words)),
  ...place('HTML', 'html/script', STORE, (store) => utf8(script(store))),
  ...place('HTML', 'text/wrapper', STORE, (store) => utf8(page('', `<p>Words${wrapped(store)}</p>`))),
  ...place('HTML', 'html', ANSWERS, (answer) => utf8(page('', `<p>${answer}</p>`))),
  ...place('HTML', 'text/manifest', ADDRESS, (address) => utf8(`<!-- ${between(address)} -->\n${page('')}`)),
  ...Object.entries(bodies).flatMap(([row, words]) => [
    ...place(row, 'text/wrapper', STORE, (store) => utf8(`${words}${wrapped(store)}\n`)),
    ...place(row, 'text/manifest', STORE, (store) => utf8(`${words}\n${between(dataAddress(store))}\n`)),
    ...place(row, 'text/manifest', ADDRESS, (address) => utf8(`${words}\n${between(address)}\n`)),
    ...place(row, 'text', ANSWERS, (answer) => utf8(`${words}\n${answer}\n`)),
  ]),
  ...place('Markdown', 'front-matter/*', FRONT_MATTER, (line) => utf8(`---\n${line}\n---\n\n# A heading\n`)),
  ...place('Plain text', 'front-matter/*', FRONT_MATTER, (line) => utf8(`---\n${line}\n---\nWords.\n`)),
  ...place('JSON', 'text/wrapper', STORE, (store) => utf8(JSON.stringify({ words: `Words${wrapped(store)}` }))),
  ...place('JSON', 'json*', JSON_DOCUMENTS, (words) => utf8(words)),
];

const head: FontTable = ['head', new Uint8Array(4)];
const fontFiles: Readonly<Record<string, (table: FontTable) => Uint8Array>> = {
  TTF: (table) => fontWith([head, table]),
  OTF: (table) => fontWith([head, table], 'OTTO'),
  WOFF: (table) => woffWith([head, table]),
  WOFF2: (table) => woff2With([head, table]),
};
const fonts: readonly Cell[] = Object.entries(fontFiles).flatMap(([row, around]) => [
  ...place(row, 'C2PA', STORE, (store) => around(credentialTable(store))),
  ...place(row, 'C2PA', ADDRESS, (address) => around(addressTable(address))),
]);

const sidecars: readonly Cell[] = [
  ...place('.c2pa', 'sidecar', STORE, (store) => store),
  ...place('.xmp', 'sidecar', XMP, (packet) => utf8(packet.replace('\uFEFF', ''))),
];

export const documentCells: readonly Cell[] = [...pdf, ...archives, ...texts, ...fonts, ...sidecars];
