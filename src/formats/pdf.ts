/** PDF: objects by number, of which the catalog and the Info dictionary speak about the document. ISO 32000-2, §14.3; C2PA 2.4, A.4. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { hasAt, inTurn, latin1 } from './cursor.ts';
import { openPdf, type Pdf } from './pdf-objects.ts';
import { isDictionary, nameIn, type PdfObject } from './pdf-scan.ts';
import { decoded, listOf } from './pdf-stream.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** Where the end mark must stand; readers have always looked that far. */
const TAIL = 1024;
const MOST_PADDING = 1024 * 1024;
const MOST_INFO = 1_000;
const MOST_MANIFESTS = 100;
const MOST_NAMES = 10_000;

export const pdf: Format = {
  name: 'pdf',
  media: 'text',
  matches: (head) => hasAt(head, 0, '%PDF-'),

  *blocks(source) {
    const opened = openPdf(source);
    yield* inTurn<Block>(
      () => checkEnd(source, opened),
      () => metadata(source, opened),
      () => information(opened),
      () => manifests(source, opened),
      () => saidAloud(opened),
    );
  },
};

/** A file cut where an earlier version of it ended passes for that version: it is one. */
function checkEnd(source: ByteSource, { found }: Pdf): readonly never[] {
  const end = endOfText(source);
  const tail = latin1(source.read(Math.max(0, end - TAIL), Math.min(end, TAIL)));
  const rest = tail.slice(tail.lastIndexOf('%%EOF'));
  const isWhole = tail.includes('%%EOF') && !/\d obj|xref|trailer/.test(rest);
  const stated = found.flatMap(({ value }) => (isDictionary(value) ? numberIn(value, 'L', 'Linearized') : []))[0];
  // §F.3.1: a file for the web says how long it is; updates make it longer.
  if (!isWhole || (stated !== undefined && stated > source.size)) {
    throw new MalformedFile('truncated', 'PDF ends before its end mark', source.size);
  }
  return [];
}

/** Some writers and file systems fill up with zeros; megabytes of them are no document any more. */
function endOfText(source: ByteSource): number {
  for (let end = source.size; end > 0 && source.size - end < MOST_PADDING; end -= TAIL) {
    const tail = source.read(Math.max(0, end - TAIL), Math.min(end, TAIL));
    const last = tail.findLastIndex((byte) => byte !== 0);
    if (last >= 0) return end - tail.length + last + 1;
  }
  return source.size;
}

function numberIn({ entries }: PdfDictionary, key: string, beside: string): readonly number[] {
  const value = entries.has(beside) ? entries.get(key) : undefined;
  return typeof value === 'number' ? [value] : [];
}

/** Only the catalog's packet is about the document; pictures and pages have packets of their own. */
function* metadata(source: ByteSource, pdf: Pdf): Generator<Block> {
  const object = pdf.follow(catalogOf(pdf)?.entries.get('Metadata'));
  if (!object?.stream) return;
  const bytes = decoded(source, object);
  // Metadata may be left in the clear in an encrypted file (§7.6.2); whether it is shows by its first words.
  if (pdf.isEncrypted && !/<(?:\?xpacket|x:xmpmeta|rdf:RDF)/.test(latin1(bytes.subarray(0, 1024)))) return;
  yield { kind: 'xmp', bytes, location: { offset: object.offset, path: 'Metadata' } };
}

function* information(pdf: Pdf): Generator<Block> {
  const object = pdf.follow(lastOf(pdf, 'Info'));
  if (pdf.isEncrypted || !object || !isDictionary(object.value)) return;
  for (const [key, value] of [...object.value.entries].slice(0, MOST_INFO)) {
    const own = pdf.follow(value)?.value;
    if (typeof own !== 'object' || own === null || !('bytes' in own)) continue;
    yield { kind: 'pdf-info', key, bytes: own.bytes, location: { offset: object.offset, path: `Info/${key}` } };
  }
}

/** A.4.2: stores of earlier versions stay, and count as one with the newest. Those of single objects are left alone. */
function* manifests(source: ByteSource, pdf: Pdf): Generator<Block> {
  const all = pdf.found.filter(
    ({ value }) => isDictionary(value) && nameIn(value, 'AFRelationship') === 'C2PA_Manifest',
  );
  const listed = listedFiles(pdf);
  const own = all.filter(({ number }) => listed.has(number));
  const files = (own.length > 0 ? own : all).flatMap((file) => embeddedFile(pdf, file));
  const bare = pdf.found.filter(({ value }) => isDictionary(value) && nameIn(value, 'Subtype') === 'application/c2pa');
  const seen = new Set<number>();
  for (const object of [...files, ...(files.length > 0 ? [] : bare)].slice(0, MOST_MANIFESTS)) {
    if (!object.stream || seen.has(object.stream.at)) continue;
    seen.add(object.stream.at);
    const bytes = decoded(source, object);
    if (pdf.isEncrypted && !hasAt(bytes, 4, 'jumb')) continue;
    yield { kind: 'c2pa', bytes, location: { offset: object.stream.at, path: 'EmbeddedFile' } };
  }
}

function embeddedFile(pdf: Pdf, { value }: PdfObject): readonly PdfObject[] {
  const file = isDictionary(value) ? pdf.follow(value.entries.get('EF'))?.value : undefined;
  const object = isDictionary(file) ? pdf.follow(file.entries.get('F') ?? file.entries.get('UF')) : null;
  return object ? [object] : [];
}

/** Numbers of the files that the catalog names as the document's own, in `AF` and in the tree of embedded files. */
function listedFiles(pdf: Pdf): ReadonlySet<number> {
  const catalog = catalogOf(pdf);
  const listed = new Set<number>();
  const put = (value: PdfValue | undefined) => {
    if (typeof value === 'object' && value !== null && 'object' in value) listed.add(value.object);
  };
  for (const value of [...listOf(catalog?.entries.get('AF')), ...listOf(pdf.follow(catalog?.entries.get('AF'))?.value)])
    put(value);
  const names = pdf.follow(catalog?.entries.get('Names'))?.value;
  const pending = isDictionary(names) ? [names.entries.get('EmbeddedFiles')] : [];
  for (let at = 0; at < pending.length && at < MOST_NAMES; at++) {
    const node = pdf.follow(pending[at])?.value;
    if (!isDictionary(node)) continue;
    for (const value of listOf(pdf.follow(node.entries.get('Names'))?.value)) put(value);
    pending.push(...listOf(pdf.follow(node.entries.get('Kids'))?.value).slice(0, MOST_NAMES));
  }
  return listed;
}

/** The newest trailer's; of a file that has lost its trailers, the last catalog there is. */
function catalogOf(pdf: Pdf): PdfDictionary | null {
  const root = pdf.follow(lastOf(pdf, 'Root'))?.value;
  if (isDictionary(root)) return root;
  const last = pdf.found.findLast(({ value }) => isDictionary(value) && nameIn(value, 'Type') === 'Catalog')?.value;
  return isDictionary(last) ? last : null;
}

const lastOf = ({ trailers }: Pdf, key: string): PdfValue | undefined =>
  trailers.findLast(({ entries }) => entries.has(key))?.entries.get(key);

function saidAloud({ isEncrypted, fault }: Pdf): readonly never[] {
  if (fault) throw fault;
  if (isEncrypted) throw new MalformedFile('unsupported', 'encrypted PDF: its own statements cannot be read');
  return [];
}
