/** Directories of a TIFF: lists of numbered values, which lie anywhere in the file. TIFF 6.0, §2; BigTIFF design, Adobe forum 2004. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { unsigned, view } from './cursor.ts';

/** `valueAt`: where the value's `size` bytes start in the file. */
export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly size: number;
  readonly valueAt: number;
}

/** `next` is the position of the next directory in the chain, 0 behind the last. */
export interface Directory {
  readonly offset: number;
  readonly entries: readonly Entry[];
  readonly next: number;
}

export interface Tiff {
  readonly source: ByteSource;
  readonly little: boolean;
  readonly isBig: boolean;
  readonly first: number;
  /** Numbers read so far, over all directories. */
  numbers: number;
}

const BIG = 43;
/** Bytes of each type of value, by its number. */
const TYPE_SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const UTF8_TYPE = 129;
/** Offsets of tiles that a file may have; two million tiles are a picture of some terabytes. */
const MOST_NUMBERS = 4_000_000;

/** Opens a TIFF whose byte order mark has been seen. Throws MalformedFile when its header is cut. */
export function openTiff(source: ByteSource): Tiff {
  const head = new Uint8Array(view(source, 0, 8, 'TIFF header'));
  const little = head[0] === 0x49;
  const isBig = unsigned(head, 2, 2, little) === BIG;
  const first = isBig ? unsigned(view(source, 8, 8, 'BigTIFF header'), 0, 8, little) : unsigned(head, 4, 4, little);
  return { source, little, isBig, first, numbers: 0 };
}

/**
 * The directory at `offset`.
 * Throws MalformedFile: `truncated` when the file ends within it, `malformed` when there can be none.
 */
export function directoryAt({ source, little, isBig }: Tiff, offset: number): Directory {
  const [countSize, entrySize, word] = isBig ? [8, 20, 8] : [2, 12, 4];
  const count = unsigned(view(source, offset, countSize, 'TIFF directory'), 0, countSize, little);
  if (count === 0) throw new MalformedFile('malformed', 'TIFF directory without entries', offset);
  const bytes = view(source, offset + countSize, count * entrySize + word, 'TIFF directory');
  const number = (at: number, size: number) => unsigned(bytes, at, size, little);
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const at = index * entrySize;
    const [type, values, valueField] = [number(at + 2, 2), number(at + 4, word), at + 4 + word];
    const size = (type === UTF8_TYPE ? 1 : (TYPE_SIZES[type] ?? 0)) * values;
    const valueAt = size <= word ? offset + countSize + valueField : number(valueField, word);
    return { tag: number(at, 2), type, count: values, size, valueAt };
  });
  return { offset, entries, next: number(count * entrySize, word) };
}

/**
 * The numbers of an entry that lists positions or lengths; none for one that holds anything else.
 * Throws MalformedFile: `truncated` when they lie behind the end of the file, `too-large` when they are too many.
 */
export function numbersOf(tiff: Tiff, entry: Entry | undefined): readonly number[] {
  if (!entry || ![3, 4, 13, 16, 18].includes(entry.type)) return [];
  tiff.numbers += entry.count;
  if (tiff.numbers > MOST_NUMBERS) throw new MalformedFile('too-large', 'TIFF in too many pieces', entry.valueAt);
  const bytes = view(tiff.source, entry.valueAt, entry.size, `TIFF tag ${entry.tag}`);
  const size = entry.size / entry.count;
  return Array.from({ length: entry.count }, (_, index) => unsigned(bytes, index * size, size, tiff.little));
}
