/** JSON documents that state something about themselves: JSON-LD, and a label of GB 45438 as a member. JSON-LD 1.1, §4. */
import { MalformedFile } from '../errors.ts';
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

/** Characters; the vocabularies read no longer ones. */
export const LONGEST_STATEMENT = 1024 * 1024;
const TELLING = /"@context"|"AIGC"/i;

export const json: FieldDecoder = {
  decodes: ['json'],

  *fields({ bytes, location }) {
    const words = document(bytes).replace(/^\uFEFF/, '');
    if (!TELLING.test(words)) return;
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

/** Undefined for what only resembles JSON: lines of it, or JSON with comments. */
function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
