/** Where the items of a HEIF or AVIF file lie: the `iloc` box. ISO 14496-12, §8.11.3. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Box } from './bmff-boxes.ts';
import { unsigned, view } from './cursor.ts';

/** A run of bytes in the file. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

export interface Item {
  readonly extents: readonly Extent[];
}

/** Extents may take no room in the table, so that a few bytes could announce billions. */
const MOST_EXTENTS = 1_000_000;
const [IN_FILE, IN_IDAT] = [0, 1];

/** Reads numbers one after the other. */
interface Table {
  readonly box: Box;
  readonly bytes: Uint8Array;
  at: number;
  extents: number;
}

interface Sizes {
  readonly version: number;
  readonly offset: number;
  readonly length: number;
  readonly base: number;
  readonly index: number;
}

/**
 * The items by their number, those aside that lie in other files or are made of other items.
 * Throws MalformedFile: `truncated` when an item ends behind the end of the file, `malformed` when the table is cut.
 */
export function itemLocations(source: ByteSource, box: Box, idat: Box | null): ReadonlyMap<number, Item> {
  const table: Table = { box, bytes: view(source, box.start, box.end - box.start, 'iloc box'), at: 0, extents: 0 };
  const version = next(table, 4) >>> 24;
  const sizes = sizesOf(version, next(table, 2));
  const count = next(table, version < 2 ? 2 : 4);
  const items = new Map<number, Item>();
  for (let index = 0; index < count; index++) {
    const id = next(table, version < 2 ? 2 : 4);
    const method = version === 0 ? IN_FILE : next(table, 2) & 15;
    const isElsewhere = next(table, 2) !== 0;
    const extents = extentsOf(table, sizes);
    if (isElsewhere || (method !== IN_FILE && method !== IN_IDAT)) continue;
    const holder = method === IN_FILE ? { start: 0, end: source.size } : idat;
    if (!holder) throw new MalformedFile('malformed', `item ${id} lies in a box that is missing`, box.offset);
    items.set(id, { extents: extents.map((extent) => placed(extent, holder, method === IN_FILE)) });
  }
  return items;
}

function sizesOf(version: number, packed: number): Sizes {
  const nibble = (place: number) => (packed >> place) & 15;
  return { version, offset: nibble(12), length: nibble(8), base: nibble(4), index: version === 0 ? 0 : nibble(0) };
}

function next(table: Table, size: number): number {
  if (![0, 2, 4, 8].includes(size) || table.at + size > table.bytes.length) {
    throw new MalformedFile('malformed', 'iloc box contradicts itself', table.box.offset);
  }
  table.at += size;
  return unsigned(table.bytes, table.at - size, size, false);
}

function extentsOf(table: Table, sizes: Sizes): Extent[] {
  const base = next(table, sizes.base);
  const count = next(table, 2);
  table.extents += count;
  if (table.extents > MOST_EXTENTS) throw new MalformedFile('too-large', 'items in too many pieces', table.box.offset);
  return Array.from({ length: count }, () => {
    next(table, sizes.index);
    return { at: base + next(table, sizes.offset), length: next(table, sizes.length) };
  });
}

/** An extent without a length is all there is from its start on. */
function placed({ at, length }: Extent, holder: Pick<Box, 'start' | 'end'>, isFile: boolean): Extent {
  const start = holder.start + at;
  const end = length === 0 ? holder.end : start + length;
  if (start <= holder.end && end <= holder.end) return { at: start, length: end - start };
  throw new MalformedFile(isFile ? 'truncated' : 'malformed', 'item runs past the end of what holds it', start);
}
