/** A C2PA manifest, or its address, between two lines of dashes in a comment of a text. C2PA 2.4, A.9. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy, LARGEST_BLOCK, latin1, view } from './cursor.ts';
import { find, findLast } from './search.ts';
import { storeIn } from './store-address.ts';

const [BEGIN, END] = ['-----BEGIN C2PA MANIFEST-----', '-----END C2PA MANIFEST-----'];
/** Bytes in which front matter ends, or the first line begins. */
const HEAD = 64 * 1024;
const TAIL = 4 * 1024;
/** What may stand between the two. */
const LONGEST = LARGEST_BLOCK;
/** Marks of comments in all languages: strokes and signs, and two that are words. No code fence: that shows an example. */
const COMMENT = '(?:[^\\w\\n\\r`~\\x80-\\xff]{0,16}|[ \\t]{0,8}(?:rem|dnl)[ \\t]{1,8})';
const FIRST_LINE = new RegExp(
  `^(?:\\xef\\xbb\\xbf)?(?:(?:#!|<\\?xml)[^\\n]{0,500}\\n)?(?:${COMMENT}\\r?\\n)?${COMMENT}(?=${BEGIN})`,
  'i',
);
const ON_A_LINE = new RegExp(`(?:^|\\n)${COMMENT}$`, 'i');
/** In front matter it may be a value of its own key. */
const IN_FRONT_MATTER = new RegExp(`(?:^|\\n)(?:${COMMENT}|[\\w-]{1,40}[ \\t]{0,9}[:=][ \\t]{0,9}["']?)$`, 'i');
const LAST_LINE = new RegExp(`${END}[^\\w\`~]{0,32}$`);
const FRONT_MATTER = /^(?:\xef\xbb\xbf)?(?:---|\+\+\+|;;;)[ \t]{0,99}\r?\n/;
const CLOSING = /\n(?:---|\.\.\.|\+\+\+|;;;)[ \t]{0,99}(?:\r?\n|$)/;
const BEGINS = new RegExp(BEGIN, 'g');
/** Bytes before the first line of dashes that tell whether it stands in a comment. */
const LINE = 64;
const ADDRESS = /^[^\s<>"{}|\\^`]{1,2048}$/;
const ONLY_MARKS = /^[#;%*/!<>"'-]{1,8}$/;

/**
 * A block for the store or the address that the first or the last line gives, or front matter; nothing for a text that
 * merely speaks of such lines elsewhere.
 * Throws MalformedFile `malformed` when one of the two lines is missing, what stands between is no address, or there is
 * more than one; what was found before stands.
 */
export function* structuredManifests(source: ByteSource): Generator<Block> {
  const places = [...new Set([...placesInHead(source), ...placeInTail(source)])];
  for (const at of places) yield manifestAt(source, at);
  if (places.length < 2) return;
  throw new MalformedFile('malformed', 'manifest.structuredText.multipleReferences', places[1]);
}

function placesInHead(source: ByteSource): readonly number[] {
  const bytes = view(source, 0, Math.min(HEAD, source.size), 'text');
  if (!mentions(bytes, BEGIN)) return [];
  const head = latin1(bytes);
  const first = FIRST_LINE.exec(head);
  const inside = [...frontMatterOf(head).matchAll(BEGINS)].map(({ index }) => index);
  return [...(first ? [first[0].length] : []), ...inside.filter((at) => IN_FRONT_MATTER.test(head.slice(0, at)))];
}

/** A long store may push the closing line out of sight; then it ends with the first empty line. */
function frontMatterOf(head: string): string {
  const opening = FRONT_MATTER.exec(head)?.[0];
  if (opening === undefined) return '';
  const rest = head.slice(opening.length);
  const [closing, empty] = [rest.search(CLOSING), rest.search(/\n\r?\n/)];
  const end = closing < 0 ? empty : closing;
  return end < 0 ? head : head.slice(0, opening.length + end);
}

function placeInTail(source: ByteSource): readonly number[] {
  const from = Math.max(0, source.size - TAIL);
  const tail = view(source, from, source.size - from, 'text');
  const last = mentions(tail, END) ? LAST_LINE.exec(latin1(tail)) : null;
  if (!last) return [];
  const end = from + last.index;
  const at = findLast(source, Buffer.from(BEGIN), end - LONGEST, end);
  if (at < 0) throw broken('noManifest', end);
  const before = latin1(view(source, Math.max(0, at - LINE), Math.min(at, LINE), 'text'));
  return ON_A_LINE.test(before) ? [at] : [];
}

/** Most texts have none, and need not be decoded to show it. */
const mentions = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words);

function manifestAt(source: ByteSource, at: number): Block {
  const from = at + BEGIN.length;
  const end = find(source, Buffer.from(END), from, from + LONGEST + END.length);
  if (end < 0) throw broken('noManifest', at);
  const reference = latin1(copy(source, from, end - from, 'C2PA manifest'))
    .split(/\s+/)
    .filter((part) => part !== '' && !ONLY_MARKS.test(part))
    .join('');
  if (reference === '') throw broken('emptyReference', at);
  const location = { offset: at, path: 'text/manifest' };
  const store = storeIn(reference, at);
  if (store) return { kind: 'c2pa', bytes: store, location };
  if (!ADDRESS.test(reference)) throw broken('malformedReference', at);
  return { kind: 'comment', key: 'c2pa-manifest', bytes: Uint8Array.from(Buffer.from(reference, 'latin1')), location };
}

const broken = (code: string, at: number) => new MalformedFile('malformed', `manifest.structuredText.${code}`, at);
