/** Items of a HEIF or AVIF file: pictures, and the Exif and XMP that describe them. ISO 14496-12, §8.11. */
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';
import { type Box, boxes, type Walk } from './bmff-boxes.ts';
import { type Extent, type Item, itemLocations } from './bmff-locations.ts';
import { copy, eachInTurn, hasAt, LARGEST_BLOCK, latin1, uint16, uint32, view } from './cursor.ts';
import { inflate, unbrotli } from './inflate.ts';

/** Bytes looked at of an item's description: names in it are short. */
const LONGEST_DESCRIPTION = 4_096;

interface Described {
  readonly id: number;
  readonly type: 'Exif' | 'mime';
  readonly encoding: string;
}

/**
 * Blocks of the items in a `meta` box, whose first box of each type is in `children`.
 * Throws MalformedFile: `truncated` where the file ends before any of its items does, pictures included.
 */
export function* itemBlocks(walk: Walk, children: ReadonlyMap<string, Box>): Generator<Block> {
  const [info, places, idat] = [children.get('iinf'), children.get('iloc'), children.get('idat')];
  if (!info || !places) return;
  const located = itemLocations(walk.source, places, idat ?? null);
  yield* eachInTurn(described(walk, info), (item) => {
    const place = located.get(item.id);
    return place ? itemBlock(walk, item, place) : [];
  });
}

/** The items that may hold metadata. */
function* described(walk: Walk, info: Box): Generator<Described> {
  const isShort = view(walk.source, info.start, 6, 'iinf box')[0] === 0;
  for (const entry of boxes(walk, info.start + (isShort ? 6 : 8), info.end)) {
    const bytes = view(walk.source, entry.start, Math.min(LONGEST_DESCRIPTION, entry.end - entry.start), 'infe box');
    const version = bytes[0] ?? 0;
    // Items had no types before version 2, and HEIF needs them.
    if (entry.type !== 'infe' || version < 2) continue;
    const typeAt = version === 2 ? 8 : 10;
    if (bytes.length < typeAt + 4) throw new MalformedFile('malformed', 'infe box stops early', entry.offset);
    const id = version === 2 ? uint16(bytes, 4) : uint32(bytes, 4);
    if (hasAt(bytes, typeAt, 'Exif')) yield { id, type: 'Exif', encoding: '' };
    if (!hasAt(bytes, typeAt, 'mime')) continue;
    const [, contentType = '', encoding = ''] = latin1(bytes.subarray(typeAt + 4)).split('\0', 3);
    if (/rdf\+xml/i.test(contentType)) yield { id, type: 'mime', encoding };
  }
}

function* itemBlock(walk: Walk, { type, encoding }: Described, item: Item): Generator<Block> {
  const offset = item.extents[0]?.at ?? 0;
  const raw = assemble(walk, item.extents, offset);
  if (type === 'mime') {
    yield { kind: 'xmp', bytes: unpack(raw, encoding, offset), location: { offset, path: 'meta/mime' } };
    return;
  }
  // ISO 23008-12, A.2.1: four bytes say how far behind them the TIFF header stands.
  const start = raw.length < 4 ? raw.length : 4 + uint32(raw);
  if (start >= raw.length) throw new MalformedFile('malformed', 'Exif item without a TIFF header', offset);
  yield { kind: 'exif', bytes: raw.subarray(start), location: { offset, path: 'meta/Exif' } };
}

function assemble(walk: Walk, extents: readonly Extent[], offset: number): Uint8Array {
  const total = extents.reduce((sum, { length }) => sum + length, 0);
  if (total > LARGEST_BLOCK) throw new MalformedFile('too-large', `item claims ${total} bytes`, offset);
  return Buffer.concat(extents.map(({ at, length }) => copy(walk.source, at, length, 'item')));
}

function unpack(bytes: Uint8Array, encoding: string, offset: number): Uint8Array {
  if (encoding === 'deflate') return inflate(bytes, 'item', offset);
  return encoding === 'br' ? unbrotli(bytes, 'item', offset) : bytes;
}
