/** Plain text of any kind: its marks stand in front matter, in a comment, or in characters that show nothing. */
import { isUtf8 } from 'node:buffer';
import type { Block, Format } from '../model/mark.ts';
import { copy, inTurn, view } from './cursor.ts';
import { heldSource } from './search.ts';
import { structuredManifests } from './text-manifest.ts';
import { wrappedStores } from './text-wrapper.ts';

/** Bytes handed on: front matter ends within them, and a credential may stand in it. */
export const LARGEST_OPENING = 1024 * 1024;
/** Tab, line feed, form feed, carriage return and escape are the only controls that text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to find them
const CONTROLS = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/;

export const text: Format = {
  name: 'text',
  media: 'text',
  matches: (head) => {
    const words = decode(head);
    return words !== null && !CONTROLS.test(words);
  },

  *blocks(source) {
    const isWhole = source.size <= LARGEST_OPENING;
    // Of a whole text nothing more is read, so that the view stays what it is.
    const bytes = isWhole ? view(source, 0, source.size, 'text') : copy(source, 0, LARGEST_OPENING, 'text');
    const searched = isWhole ? heldSource(bytes) : source;
    yield* inTurn<Block>(
      () => [{ kind: 'text', bytes, location: { offset: 0, path: 'text' } }],
      () => wrappedStores(searched, encodingOf(bytes)),
      () => structuredManifests(searched),
    );
  },
};

/** The head of a text file without byte order mark and leading blanks; '' when it is not text. */
export function opening(head: Uint8Array): string {
  const known = openings.get(head);
  if (known !== undefined) return known;
  const words = (decode(head) ?? '').trimStart();
  openings.set(head, words);
  return words;
}

/** Several formats ask for the same one, of a file that is none of them. */
const openings = new WeakMap<Uint8Array, string>();

const PROLOGUE: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];

/** What follows XML declarations and comments: where the document shows what it is. */
export function firstTag(words: string): string {
  for (let rest = words; ; ) {
    const [, end = ''] = PROLOGUE.find(([start]) => rest.slice(0, 16).toLowerCase().startsWith(start)) ?? [];
    const at = end === '' ? -1 : rest.indexOf(end);
    if (at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

/** UTF-8, or UTF-16 that says so; null for anything else. `stream` forgives a character cut in two by the head's end. */
export function decode(head: Uint8Array): string | null {
  const encoding = encodingOf(head);
  if (encoding === 'utf-8') return decodeUtf8(head);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

/** As a strict TextDecoder would, but without the converter it sets up anew for every file. */
function decodeUtf8(head: Uint8Array): string | null {
  const whole = head.subarray(0, head.length - unfinished(head));
  if (!isUtf8(whole)) return null;
  return Buffer.from(whole.buffer, whole.byteOffset, whole.length)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** How many bytes at the end begin a character that the head cuts off: RFC 3629, §3. */
function unfinished(head: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** By the byte order mark; UTF-8 without one. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
