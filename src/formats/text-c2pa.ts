/** Credentials written into text itself: invisible characters behind the words, or base64 between two lines of dashes. C2PA 2.4, A.7 and A.8. */
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';

/** U+FEFF in UTF-8: what a run of variation selectors has to stand behind. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** "C2PATXT", a zero, version 1; the length of the store follows in four bytes. */
const MAGIC = Buffer.from('C2PATXT\0\x01', 'latin1');
const HEADER = MAGIC.length + 4;
const LARGEST_STORE = 16 * 1024 * 1024;
const [BEGIN, END] = ['-----BEGIN C2PA MANIFEST-----', '-----END C2PA MANIFEST-----'];
const DATA = 'data:application/c2pa;base64,';
const SCRIPT = /<script\s[^>]{0,500}?type\s{0,9}=\s{0,9}["']?application\/c2pa["']?[^>]{0,500}>/gi;

/**
 * The stores in `bytes`, which begin at `origin` of the file. Throws `MalformedFile` after the last when one breaks off,
 * or when there are several, which the standard forbids.
 */
export function* storesInText(bytes: Buffer, origin: number): Generator<Block> {
  const found = [...invisible(bytes, origin), ...betweenDashes(bytes, origin)];
  yield* found;
  if (found.length > 1) throw new MalformedFile('malformed', 'several C2PA manifests in one text', origin);
}

/** The stores in the scripts of a page. Throws `MalformedFile` after the last when there are several. */
export function* storesInPage(bytes: Buffer): Generator<Block> {
  if (!bytes.includes('application/c2pa')) return;
  const words = bytes.toString('latin1');
  let count = 0;
  for (const { 0: tag, index } of words.matchAll(SCRIPT)) {
    const start = index + tag.length;
    const end = words.indexOf('</', start);
    if (end < 0) throw new MalformedFile('truncated', 'C2PA script without an end', index);
    yield storeBlock(base64(words.slice(start, end), index), index, 'script');
    count += 1;
    if (count > 1) throw new MalformedFile('malformed', 'several C2PA manifests in one page', index);
  }
}

/** A run is a credential when it spells the magic; other runs choose the look of a character, or hide something else. */
function* invisible(bytes: Buffer, origin: number): Generator<Block> {
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) {
    const head = selected(bytes, at + MARK.length, HEADER).hidden;
    if (head.length < MAGIC.length || !head.subarray(0, MAGIC.length).equals(MAGIC)) continue;
    const length = head.length < HEADER ? 0 : head.readUInt32BE(MAGIC.length);
    if (length > LARGEST_STORE) throw new MalformedFile('too-large', `C2PA text of ${length} bytes`, origin + at);
    const { hidden } = selected(bytes, at + MARK.length, HEADER + length);
    if (head.length < HEADER || hidden.length < HEADER + length)
      throw new MalformedFile('truncated', 'C2PA text breaks off', origin + at);
    yield storeBlock(hidden.subarray(HEADER), origin + at, 'text/C2PATXT');
  }
}

/** Up to `most` bytes hidden in the variation selectors from `at` on: U+FE00–FE0F are 0–15, U+E0100–E01EF are 16–255. */
function selected(bytes: Buffer, at: number, most: number): { readonly hidden: Buffer } {
  const hidden: number[] = [];
  for (let next = at; hidden.length < most; ) {
    const [a, b, c = 0, d = 0] = bytes.subarray(next, next + 4);
    if (a === 0xef && b === 0xb8 && c >= 0x80 && c <= 0x8f) {
      hidden.push(c - 0x80);
      next += 3;
    } else if (a === 0xf3 && b === 0xa0 && c >= 0x84 && c <= 0x87) {
      hidden.push(16 + ((c - 0x84) << 6) + (d & 0x3f));
      next += 4;
    } else break;
  }
  return { hidden: Buffer.from(hidden) };
}

/** Only on the first or the last line, or in front matter: elsewhere somebody writes about it. */
function* betweenDashes(bytes: Buffer, origin: number): Generator<Block> {
  const first = bytes.indexOf(BEGIN);
  if (first < 0) return;
  for (const at of new Set([first, bytes.lastIndexOf(BEGIN)])) {
    const end = bytes.indexOf(END, at);
    if (!isAtAnEdge(bytes, at, end)) continue;
    if (end < 0) throw new MalformedFile('truncated', 'C2PA manifest without an end', origin + at);
    const value = bytes.toString('latin1', at + BEGIN.length, end).trim();
    if (!value.startsWith(DATA)) continue;
    yield storeBlock(base64(value.slice(DATA.length), origin + at), origin + at, 'text/C2PA MANIFEST');
  }
}

function isAtAnEdge(bytes: Buffer, at: number, end: number): boolean {
  const before = bytes.toString('latin1', 0, Math.min(at, 64 * 1024));
  const isFirst = !before.includes('\n') || (/^---\r?\n/.test(before) && !/\n---\r?\n/.test(before));
  if (isFirst) return true;
  const lastLine = bytes.toString('latin1').trimEnd().lastIndexOf('\n') + 1;
  return end >= lastLine || at >= lastLine;
}

function base64(text: string, offset: number): Buffer {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || packed.length > 2 * LARGEST_STORE || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed))
    throw new MalformedFile('malformed', 'C2PA manifest is not base64', offset);
  return Buffer.from(packed, 'base64');
}

const storeBlock = (bytes: Uint8Array, offset: number, path: string): Block => ({
  kind: 'c2pa',
  bytes: new Uint8Array(bytes),
  location: { offset, path },
});
