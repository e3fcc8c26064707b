/** TIFF, BigTIFF, DNG and the raw files of cameras: a chain of directories, and others below them. TIFF 6.0; DNG 1.7; C2PA 2.4, A.3.3. */
import { MalformedFile } from '../errors.ts';
import type { Block, BlockKind, Format } from '../model/mark.ts';
import { copy, hasAt, inTurn } from './cursor.ts';
import { iimBlocks } from './photoshop.ts';
import { type Directory, directoryAt, type Entry, numbersOf, openTiff, type Tiff } from './tiff-directory.ts';
import { exifOf } from './tiff-exif.ts';

/** Plain TIFF and BigTIFF in both byte orders; Olympus and Panasonic put letters of their own in place of 42. */
const SIGNATURES = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+', 'IIRO', 'IIRS', 'IIU\0'];
const [XMP, IPTC, PHOTOSHOP, C2PA] = [700, 33723, 34377, 52545];
const [SUB_DIRECTORIES, EXIF_DIRECTORY, GPS_DIRECTORY] = [330, 34665, 34853];
const BELOW: Readonly<Record<number, string>> = {
  [SUB_DIRECTORIES]: 'SubIFD',
  [EXIF_DIRECTORY]: 'ExifIFD',
  [GPS_DIRECTORY]: 'GPS',
};
/** Where pixels lie and how long they are: strips, tiles, a JPEG in one piece. */
const PIXELS: readonly (readonly [offsets: number, lengths: number])[] = [
  [273, 279],
  [324, 325],
  [513, 514],
];
/** What Panasonic writes where an offset is kept elsewhere. */
const NOWHERE = 0xffffffff;
/** Pages of a scanned book; and of a file made to keep a reader busy. */
const MOST_DIRECTORIES = 10_000;

interface Named extends Directory {
  readonly path: string;
}

export const tiff: Format = {
  name: 'tiff',
  media: 'image',
  matches: (head) => SIGNATURES.some((signature) => hasAt(head, 0, signature)),

  // A file cut behind all that its directories name cannot be told from a whole one: nobody says how long it is.
  *blocks(source) {
    const opened = openTiff(source);
    let fault: MalformedFile | null = null;
    for (const step of directories(opened)) {
      try {
        yield* inTurn<Block>(
          () => blocksOf(opened, step),
          () => checkValues(opened, step),
          () => checkPixels(opened, step),
        );
      } catch (error) {
        if (!(error instanceof MalformedFile)) throw error;
        fault ??= error;
      }
    }
    if (fault) throw fault;
  },
};

/** Breadth first. Throws MalformedFile where a directory leads back to one that was read. */
function* directories(tiff: Tiff): Generator<Named> {
  const seen = new Set<number>();
  const pending = [{ at: tiff.first, path: 'IFD0' }];
  for (let page = 1, one = pending.shift(); one; one = pending.shift()) {
    if (seen.has(one.at)) throw new MalformedFile('malformed', 'TIFF directories lead in a circle', one.at);
    if (seen.size >= MOST_DIRECTORIES) throw new MalformedFile('too-large', 'too many TIFF directories', one.at);
    seen.add(one.at);
    const directory = { ...directoryAt(tiff, one.at), path: one.path };
    yield directory;
    const isPage = /^IFD\d+$/.test(one.path);
    if (isPage && directory.next !== 0) pending.push({ at: directory.next, path: `IFD${page++}` });
    for (const entry of directory.entries) {
      const name = BELOW[entry.tag];
      if (name) for (const at of numbersOf(tiff, entry)) pending.push({ at, path: `${one.path}/${name}` });
    }
  }
}

function* blocksOf(tiff: Tiff, directory: Named): Generator<Block> {
  const { offset, path } = directory;
  // Every page is shown, and in a DNG the picture itself lies below the first directory.
  const exif = path.endsWith(BELOW[GPS_DIRECTORY] ?? '') ? null : exifOf(tiff, directory);
  if (exif) yield { kind: 'exif', bytes: exif, location: { offset, path } };
  yield* inTurn(
    () => valueBlock(tiff, directory, XMP, 'xmp'),
    () => valueBlock(tiff, directory, IPTC, 'iim'),
    () => valueBlock(tiff, directory, PHOTOSHOP, 'iim'),
    () => valueBlock(tiff, directory, C2PA, 'c2pa'),
  );
}

function* valueBlock(tiff: Tiff, { entries, path }: Named, tag: number, kind: BlockKind): Generator<Block> {
  const entry = entries.find((one) => one.tag === tag);
  if (!entry || entry.size === 0) return;
  const raw = copy(tiff.source, entry.valueAt, entry.size, `TIFF tag ${tag}`);
  const location = { offset: entry.valueAt, path: `${path}/${tag}` };
  if (tag === PHOTOSHOP) yield* iimBlocks(raw, location);
  else yield { kind, bytes: raw, location };
}

function checkValues({ source }: Tiff, { entries }: Directory): readonly never[] {
  const cut = entries.find(({ valueAt, size }) => valueAt + size > source.size);
  if (cut) throw new MalformedFile('truncated', `TIFF tag ${cut.tag} runs past the end of the file`, cut.valueAt);
  return [];
}

function checkPixels(tiff: Tiff, { entries, offset }: Directory): readonly never[] {
  const listed = (tag: number) => numbersOf(tiff, find(entries, tag));
  for (const [offsets, lengths] of PIXELS) {
    const sizes = listed(lengths);
    listed(offsets).forEach((at, index) => {
      if (at === NOWHERE || at + (sizes[index] ?? 0) <= tiff.source.size) return;
      throw new MalformedFile('truncated', 'TIFF pixels run past the end of the file', offset);
    });
  }
  return [];
}

const find = (entries: readonly Entry[], tag: number) => entries.find((entry) => entry.tag === tag);
