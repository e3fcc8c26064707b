/** JSON documents: handed on whole, because what they say of themselves may stand anywhere. RFC 8259. */
import { MalformedFile } from '../errors.ts';
import type { Block, Format } from '../model/mark.ts';
import { inTurn, LARGEST_BLOCK, view } from './cursor.ts';
import { heldSource } from './search.ts';
import { encodingOf, opening } from './text.ts';
import { wrappedStores } from './text-wrapper.ts';

/** An object or a list that starts as one must; `{` alone opens many a template and style sheet. */
const OPENING = /^(?:\{\s*["}]|\[\s*(?:[[{"\]\d-]|true|false|null))/;
const WINDOW = 1024 * 1024;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
/** `[` and `{`, `]` and `}` differ in one bit. */
const [BRACE_BIT, OPEN, CLOSE] = [0x20, 0x5b, 0x5d];

export const json: Format = {
  name: 'json',
  media: 'text',
  matches: (head) => OPENING.test(opening(head)),

  *blocks(source) {
    if (source.size > LARGEST_BLOCK) throw new MalformedFile('too-large', `JSON of ${source.size} bytes`, 0);
    const bytes = new Uint8Array(source.size);
    for (let at = 0; at < source.size; at += WINDOW) {
      bytes.set(view(source, at, Math.min(WINDOW, source.size - at), 'JSON'), at);
    }
    yield* inTurn<Block>(
      () => [{ kind: 'json', bytes, location: { offset: 0, path: 'json' } }],
      () => wrappedStores(heldSource(bytes), encodingOf(bytes)),
      () => {
        if (isOpen(bytes)) throw new MalformedFile('truncated', 'JSON ends before its last bracket', source.size);
        return [];
      },
    );
  },
};

/** Whether a bracket or a word is still open at the end. Texts that only resemble JSON mostly close theirs as well. */
function isOpen(bytes: Uint8Array): boolean {
  let [depth, isWord] = [0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) isWord = !isWord;
    else if (isWord && byte === BACKSLASH) at += 1;
    else if (!isWord && (byte & ~BRACE_BIT) === OPEN) depth += 1;
    else if (!isWord && (byte & ~BRACE_BIT) === CLOSE) depth -= 1;
  }
  return isWord || depth > 0;
}
