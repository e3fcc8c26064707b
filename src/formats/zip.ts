/** ZIP and its children: office documents, books, plain archives. ECMA-376 part 2; ODF 1.3 part 2; EPUB 3.3 OCF; C2PA 2.4, A.6. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, BlockKind, Format, Media } from '../model/mark.ts';
import { eachInTurn, hasAt, latin1 } from './cursor.ts';
import { contentOf, entriesOf } from './zip-directory.ts';

const CREDENTIAL = 'META-INF/content_credential.c2pa';
/** Entries of one archive that say something about it; more only occur in files made to keep a reader busy. */
export const MOST_READ = 32;

interface Family {
  readonly name: string;
  readonly media: Media | null;
  /** How the first entry shows it, as the family's specification or its writers have it. */
  readonly first: RegExp;
  /** Entries that every archive of the family has, wherever they stand. */
  readonly needs: readonly RegExp[];
  /** Where properties of the whole document stand. */
  readonly properties: RegExp | null;
}

const zipFormat = ({ name, media, first, needs, properties }: Family): Format => ({
  name,
  media,
  matches: (head, source) =>
    hasAt(head, 0, 'PK\x03\x04') && (first.test(latin1(head.subarray(30, 128))) || has(source, needs)),

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

/** A document packed again by another program has its entries in another order. */
function has(source: ByteSource | undefined, needs: readonly RegExp[]): boolean {
  if (!source || needs.length === 0) return false;
  try {
    const entries = entriesOf(source);
    return needs.every((need) => entries.some(({ name }) => need.test(name)));
  } catch (error) {
    if (error instanceof MalformedFile) return false;
    throw error;
  }
}

function kindOf(name: string, properties: RegExp | null): BlockKind | null {
  if (name === CREDENTIAL) return 'c2pa';
  return properties?.test(name) ? 'properties-xml' : null;
}

const archive = zipFormat({ name: 'zip', media: null, first: /^/, needs: [], properties: null });

/** A plain archive is neither shown nor heard nor read by itself; what it holds is not opened. */
export const zip: Format = {
  ...archive,
  matches: (head) => hasAt(head, 0, 'PK\x03\x04') || hasAt(head, 0, 'PK\x05\x06'),
};
export const epub: Format = zipFormat({
  name: 'epub',
  media: 'text',
  first: /^mimetypeapplication\/epub\+zip/,
  needs: [/^META-INF\/container\.xml$/, /\.opf$/i],
  properties: /\.opf$/i,
});
export const openDocument: Format = zipFormat({
  name: 'opendocument',
  media: 'text',
  first: /^mimetypeapplication\/vnd\.oasis\.opendocument/,
  needs: [/^META-INF\/manifest\.xml$/, /^meta\.xml$/],
  properties: /^meta\.xml$/,
});
export const ooxml: Format = zipFormat({
  name: 'ooxml',
  media: 'text',
  first: /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/,
  needs: [/^\[Content_Types\]\.xml$/],
  properties: /^docProps\/(?:custom|core|app)\.xml$/i,
});
