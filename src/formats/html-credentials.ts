/** The C2PA credential of a page: a store in its head, or the address of one. C2PA 2.4, A.7. */
import { Parser } from 'htmlparser2';
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';
import { fromBase64, storeIn } from './store-address.ts';

const TELLING = /application\/c2pa|c2pa-manifest/i;
/** Part of both, as anybody may spell it. */
const FRAGMENTS = ['2pa', '2PA', '2Pa', '2pA'];

/** Whether a word of the page could belong to a credential; needs no decoding. `page` is in ASCII or a superset of it. */
export const mayCarryCredential = (page: Buffer): boolean => FRAGMENTS.some((fragment) => page.includes(fragment));

const SCRIPT_TYPE = /^\s*application\/c2pa\s*(?:;|$)/i;
const LINK = /(?:^|\s)c2pa-manifest(?:\s|$)/i;
/** As deep as the parser's time allows; browsers stop nesting at 512. What lies deeper is no head. */
const DEEPEST = 1_000;
/** One is allowed. */
const MOST_ASSOCIATIONS = 8;

interface Association {
  readonly element: 'script' | 'link';
  /** What the script holds, or the address. */
  readonly words: string;
  readonly index: number;
  readonly isInHead: boolean;
  readonly isClosed: boolean;
}

/**
 * `words` are the whole page; `offsetOf` turns an index in them into bytes. Addresses of places elsewhere are for the
 * page's fields to tell.
 * Throws MalformedFile `malformed` for more than one association, for one outside the head, and for what is no base64;
 * stores found stand all the same.
 */
export function* pageCredentials(words: string, offsetOf: (index: number) => number): Generator<Block> {
  if (!TELLING.test(words)) return;
  const all = associationsIn(words);
  let fault: MalformedFile | null = null;
  for (const { element, words: held, index } of all.slice(0, MOST_ASSOCIATIONS)) {
    const offset = offsetOf(index);
    try {
      const bytes = element === 'script' ? fromBase64(held, offset) : storeIn(held, offset);
      if (bytes) yield { kind: 'c2pa', bytes, location: { offset, path: `html/${element}` } };
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      fault ??= error;
    }
  }
  const outside = all.find(({ isInHead }) => !isInHead);
  if (all.length > 1)
    throw new MalformedFile('malformed', 'manifest.html.multipleManifests', offsetOf(all[1]?.index ?? 0));
  if (fault) throw fault;
  const open = all.find(({ isClosed }) => !isClosed);
  if (open) throw new MalformedFile('truncated', 'page ends within its C2PA manifest', offsetOf(open.index));
  if (outside) throw new MalformedFile('malformed', 'C2PA manifest outside the head', offsetOf(outside.index));
}

function associationsIn(words: string): readonly Association[] {
  const found: Association[] = [];
  let [depth, isInHead] = [0, true];
  let script: { readonly index: number; readonly parts: string[] } | null = null;
  const parser = new Parser({
    onopentag: (name, { type = '', rel = '', href = '' }) => {
      depth += 1;
      if (name === 'body') isInHead = false;
      const index = parser.startIndex;
      if (name === 'script' && SCRIPT_TYPE.test(type)) script = { index, parts: [] };
      if (name === 'link' && LINK.test(rel))
        found.push({ element: 'link', words: href.trim(), index, isInHead, isClosed: true });
      if (depth > DEEPEST) parser.pause();
    },
    ontext: (text) => script?.parts.push(text),
    onclosetag: (name, isImplied) => {
      depth -= 1;
      if (name === 'head') isInHead = false;
      if (name !== 'script' || !script) return;
      found.push({
        element: 'script',
        words: script.parts.join(''),
        index: script.index,
        isInHead,
        isClosed: !isImplied,
      });
      script = null;
    },
  });
  parser.write(words);
  if (depth <= DEEPEST) parser.end();
  return found;
}
