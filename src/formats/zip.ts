/** ZIP and its children: office documents, books, plain archives. ECMA-376 part 2; ODF 1.3 part 2; EPUB 3.3 OCF; C2PA 2.4, A.6. */
import { MalformedFile } from '../errors.ts';
import type { Block, BlockKind, Format, Media } from '../model/mark.ts';
import { eachInTurn, hasAt, latin1 } from './cursor.ts';
import { contentOf, entriesOf } from './zip-directory.ts';

const CREDENTIAL = 'META-INF/content_credential.c2pa';
/** Entries of one archive that say something about it; more only occur in files made to keep a reader busy. */
export const MOST_READ = 32;

/** Where properties of the whole document stand, in each family. */
const zipFormat = (name: string, media: Media | null, first: RegExp, properties: RegExp | null): Format => ({
  name,
  media,
  // The first entry tells what kind of archive it is.
  matches: (head) => hasAt(head, 0, 'PK\x03\x04') && first.test(latin1(head.subarray(30, 128))),

  *blocks(source) {
    const wanted = entriesOf(source).flatMap((entry) => {
      const kind = kindOf(entry.name, properties);
      return kind ? [{ entry, kind }] : [];
    });
    yield* eachInTurn(wanted.slice(0, MOST_READ), function* ({ entry, kind }): Generator<Block> {
      const location = { offset: entry.offset, path: entry.name.slice(0, 200) };
      yield { kind, bytes: contentOf(source, entry), location };
    });
    if (wanted.length > MOST_READ)
      throw new MalformedFile('too-large', `more than ${MOST_READ} entries that say something about the archive`);
  },
});

function kindOf(name: string, properties: RegExp | null): BlockKind | null {
  if (name === CREDENTIAL) return 'c2pa';
  return properties?.test(name) ? 'properties-xml' : null;
}

const archive = zipFormat('zip', null, /^/, null);

/** A plain archive is neither shown nor heard nor read by itself; what it holds is not opened. */
export const zip: Format = {
  ...archive,
  matches: (head) => hasAt(head, 0, 'PK\x03\x04') || hasAt(head, 0, 'PK\x05\x06'),
};
export const epub: Format = zipFormat('epub', 'text', /^mimetypeapplication\/epub\+zip/, /\.opf$/i);
export const openDocument: Format = zipFormat(
  'opendocument',
  'text',
  /^mimetypeapplication\/vnd\.oasis\.opendocument/,
  /^meta\.xml$/,
);
export const ooxml: Format = zipFormat(
  'ooxml',
  'text',
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/,
  /^docProps\/(?:custom|core|app)\.xml$/i,
);
