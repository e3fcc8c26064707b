/** Tags of films and songs: QuickTime's user data, and lists of named values. QuickTime File Format, "Metadata"; ISO 14496-12, §8.10. */
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';
import { type Box, boxes, firstOfEach, type Walk } from './bmff-boxes.ts';
import { copy, eachInTurn, hasAt, latin1, uint16, uint32, view } from './cursor.ts';
import { id3Blocks } from './id3.ts';

/** Names longer than this are no names. */
const LONGEST_NAME = 256;
/** Kinds of value that are words: unsaid, UTF-8, UTF-16 and their sorted twins. QuickTime File Format, table 3-5. */
const [WORDS, UTF16] = [
  [0, 1, 2, 4, 5],
  [2, 5],
];
/** Version, flags and a language stand before the tag. MP4 registration authority, "ID32". */
const ID32_HEADER = 6;
const BYTE_ORDER_MARK = Uint8Array.of(0xfe, 0xff);
const COPYRIGHT_SIGN = '\xa9';

/** The first box of each type in a `meta` box, which is a full box in ISO files and a plain one in QuickTime. */
export function metaChildren(walk: Walk, meta: Box): ReadonlyMap<string, Box> {
  const opening = view(walk.source, meta.start, Math.min(8, meta.end - meta.start), 'meta box');
  const from = hasAt(opening, 4, 'hdlr') ? meta.start : meta.start + 4;
  return firstOfEach(walk, from, meta.end);
}

/** Tags and XMP packets in a `udta` box; `path` leads to it. */
export function* userDataBlocks(walk: Walk, udta: Box, path: string): Generator<Block> {
  yield* eachInTurn(boxes(walk, udta.start, udta.end), function* (box): Generator<Block> {
    const location = { offset: box.offset, path: `${path}/${box.type.trim()}` };
    if (box.type === 'meta') yield* tagBlocks(walk, metaChildren(walk, box), location.path);
    if (box.type === 'XMP_') {
      yield { kind: 'xmp', bytes: copy(walk.source, box.start, box.end - box.start, 'XMP_ box'), location };
    }
    if (!box.type.startsWith(COPYRIGHT_SIGN) || box.end - box.start < 4) return;
    // A length and a language, then the words; more languages may follow.
    const bytes = copy(walk.source, box.start, box.end - box.start, `${box.type} box`);
    const text = bytes.subarray(4, 4 + uint16(bytes));
    yield { kind: 'mp4', key: box.type, bytes: text, location };
  });
}

/** The named values among the children of a `meta` box. */
export function* tagBlocks(walk: Walk, children: ReadonlyMap<string, Box>, path: string): Generator<Block> {
  const [keys, list, tag] = [children.get('keys'), children.get('ilst'), children.get('ID32')];
  if (tag) yield* id3Blocks(walk.source, tag.start + ID32_HEADER, `${path}/ID32`);
  if (!list) return;
  const names = keys ? namesIn(walk, keys) : [];
  yield* eachInTurn(boxes(walk, list.start, list.end), (item) => itemBlocks(walk, item, names, `${path}/ilst`));
}

function namesIn(walk: Walk, keys: Box): readonly string[] {
  const bytes = view(walk.source, keys.start, keys.end - keys.start, 'keys box');
  const names: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = uint32(bytes, at);
    if (length < 8 || at + length > bytes.length) {
      throw new MalformedFile('malformed', 'keys box contradicts itself', keys.offset);
    }
    names.push(latin1(bytes.subarray(at + 8, at + Math.min(length, 8 + LONGEST_NAME))));
    at += length;
  }
  return names;
}

/** A number into `keys`, or four letters; a number without keys stays one. */
function nameOf(type: string, names: readonly string[]): string {
  const index = uint32(Buffer.from(type, 'latin1'));
  return names[index - 1] ?? (/[^ -~\xa0-\xff]/.test(type) ? `#${index}` : type);
}

/** One value, or several under one name, which may stand in a box of its own. */
function* itemBlocks(walk: Walk, item: Box, names: readonly string[], path: string): Generator<Block> {
  let name = nameOf(item.type, names);
  for (const box of boxes(walk, item.start, item.end)) {
    const length = box.end - box.start;
    if (box.type === 'name' && length > 4) {
      name = latin1(view(walk.source, box.start + 4, Math.min(length - 4, LONGEST_NAME), 'name box'));
    }
    if (box.type !== 'data' || length < 8) continue;
    const kind = uint32(view(walk.source, box.start, 4, 'data box'));
    if (!WORDS.includes(kind)) continue;
    const value = copy(walk.source, box.start + 8, length - 8, 'data box');
    const bytes = UTF16.includes(kind) ? new Uint8Array(Buffer.concat([BYTE_ORDER_MARK, value])) : value;
    yield { kind: 'mp4', key: name, bytes, location: { offset: item.offset, path: `${path}/${name}` } };
  }
}
