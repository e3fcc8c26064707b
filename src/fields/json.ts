/** JSON documents that state something about themselves: JSON-LD, and a label of GB 45438 as a member. JSON-LD 1.1, §4. */
import { MalformedFile } from '../errors.ts';
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';
import { entriesOf, frontMatterFields } from './front-matter.ts';
import { isTelling } from './toml-lines.ts';

/** Characters; the vocabularies read no longer ones. */
export const LONGEST_STATEMENT = 1024 * 1024;
const LONGEST_MATTER = 64 * 1024;
const TELLING = /"@context"|"AIGC"/i;

export const json: FieldDecoder = {
  decodes: ['json'],

  *fields(block) {
    const { bytes, location } = block;
    const words = document(bytes).replace(/^\uFEFF/, '');
    const matter = frontMatterOf(words);
    if (matter !== null) yield* frontMatterFields(entriesOf(object(matter)), block);
    if (matter !== null || !TELLING.test(words)) return;
    if (words.length > LONGEST_STATEMENT)
      throw new MalformedFile('too-large', `JSON document of ${words.length} characters`, 0);
    const value = parsed(words);
    if (typeof value !== 'object' || value === null) return;
    yield { carrier: 'json-ld', namespace: '', name: 'ld+json', value: words, location };
    for (const [name, label] of Object.entries(value)) {
      if (name.toUpperCase() !== 'AIGC') continue;
      const place = { ...location, path: `json/${name}` };
      yield { carrier: 'json', namespace: '', name, value: JSON.stringify(label), location: place };
    }
  },
};

/** Hugo's JSON front matter: an object that closes at the start of a line, with words behind it. Null for all else. */
function frontMatterOf(words: string): string | null {
  const end = words.slice(0, LONGEST_MATTER).search(/\n\}[ \t]{0,99}\r?\n\s{0,99}[^\s{[,\]}]/);
  const matter = end < 0 ? null : words.slice(0, end + 2);
  return matter?.startsWith('{') && matter.split('\n').some((line) => isTelling(line.trim())) ? matter : null;
}

function object(matter: string): unknown {
  const value = parsed(matter);
  if (value === undefined) throw new MalformedFile('malformed', 'front matter is no JSON', 0);
  return value;
}

/** Undefined for what only resembles JSON: lines of it, or JSON with comments. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
