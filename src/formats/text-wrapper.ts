/** A C2PA store hidden in a text as characters that show nothing: a byte a variation selector. C2PA 2.4, A.8. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { LARGEST_BLOCK, uint32, view } from './cursor.ts';
import { find } from './search.ts';

/** Texts up to this are searched through; of longer ones only the two ends, where signers put it. Bytes. */
export const LARGEST_SEARCHED = 64 * 1024 * 1024;
const END_SEARCHED = 16 * 1024 * 1024;
const WINDOW = 64 * 1024;
/** One is allowed; a few more are told apart, so that none of them is lost. */
const MOST_WRAPPERS = 8;
const MAGIC = 'C2PATXT\0';
const MARK = '\uFEFF';
const [VERSION, LENGTH_SIZE] = [1, 4];
/** Sixteen selectors of the first block, then those of the supplement. */
const [FIRST_BLOCK, FIRST_COUNT, SUPPLEMENT] = [0xfe00, 16, 0xe0100];

const selectorOf = (byte: number) =>
  String.fromCodePoint(byte < FIRST_COUNT ? FIRST_BLOCK + byte : SUPPLEMENT + byte - FIRST_COUNT);
const OPENING = [...MAGIC].map((letter) => selectorOf(letter.charCodeAt(0))).join('');

/**
 * The stores in a text that is in `encoding`, as its byte order mark says.
 * Throws MalformedFile: `malformed` for a wrapper that is broken, or for more than one; `truncated` when the file ends
 * within one; `too-large` when the middle of a long text was not searched. What was found before stands.
 */
export function* wrappedStores(source: ByteSource, encoding: string): Generator<Block> {
  let found = 0;
  for (const [from, to] of rangesOf(source.size)) {
    for (let at = openingAfter(source, encoding, from, to); at >= 0; ) {
      found += 1;
      if (found > MOST_WRAPPERS) break;
      yield storeBehind(source, encoding, at);
      at = openingAfter(source, encoding, at + 1, to);
    }
  }
  if (found > 1) throw new MalformedFile('malformed', 'manifest.text.multipleWrappers: more than one credential', 0);
  if (source.size <= LARGEST_SEARCHED) return;
  throw new MalformedFile('too-large', `only both ends of a text of ${source.size} bytes were searched`, END_SEARCHED);
}

const rangesOf = (size: number): readonly (readonly [from: number, to: number])[] =>
  size <= LARGEST_SEARCHED
    ? [[0, size]]
    : [
        [0, END_SEARCHED],
        [size - END_SEARCHED, size],
      ];

const openingAfter = (source: ByteSource, encoding: string, from: number, to: number): number =>
  find(source, encoded(OPENING, encoding), from, to);

function encoded(words: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(words, 'utf8');
  const bytes = Buffer.from(words, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** A.8.2: after the magic a version, a length and the store. */
function storeBehind(source: ByteSource, encoding: string, at: number): Block {
  const corrupted = (what: string) => new MalformedFile('malformed', `manifest.text.corruptedWrapper: ${what}`, at);
  const mark = encoded(MARK, encoding);
  const before = view(source, Math.max(0, at - mark.length), Math.min(at, mark.length), 'text');
  if (Buffer.compare(before, mark) !== 0) throw corrupted('no U+FEFF before it');
  const selected = selectedBytes(source, encoding, at);
  const take = (length: number): Uint8Array => {
    const taken = new Uint8Array(length);
    for (let index = 0; index < length; index++) {
      const next = selected.next();
      if (next.done && next.value) throw new MalformedFile('truncated', 'the text ends within its credential', at);
      if (next.done) throw corrupted('it stops early');
      taken[index] = next.value;
    }
    return taken;
  };
  take(MAGIC.length);
  const [version] = take(1);
  if (version !== VERSION) throw corrupted(`version ${version}`);
  const length = uint32(take(LENGTH_SIZE));
  if (length > LARGEST_BLOCK) throw new MalformedFile('too-large', `C2PA store claims ${length} bytes`, at);
  return { kind: 'c2pa', bytes: take(length), location: { offset: at, path: 'text/wrapper' } };
}

/** The bytes that the selectors from `at` on stand for, up to the first other character; whether there was none. */
function* selectedBytes(source: ByteSource, encoding: string, at: number): Generator<number, boolean> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for (let from = at; from < source.size; from += WINDOW) {
    const window = view(source, from, Math.min(WINDOW, source.size - from), 'text');
    for (const character of decoder.decode(window, { stream: true })) {
      const byte = byteOf(character.codePointAt(0) ?? 0);
      if (byte === null) return false;
      yield byte;
    }
  }
  return true;
}

function byteOf(point: number): number | null {
  if (point >= FIRST_BLOCK && point < FIRST_BLOCK + FIRST_COUNT) return point - FIRST_BLOCK;
  const byte = point - SUPPLEMENT + FIRST_COUNT;
  return point >= SUPPLEMENT && byte < 256 ? byte : null;
}
