/** Grok: a signature as the caption together with a random number as the author. Either alone proves nothing. */
import type { Field, Vocabulary } from '../../model/mark.ts';
import { traceOf } from './trace-of.ts';

const SIGNATURE = /^Signature:\s{0,4}[A-Za-z0-9+/=]{64,}\s{0,4}$/;
const AUTHOR = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Caption and author have another name in each carrier. */
const PAIRS: readonly (readonly [Field['carrier'], string, string])[] = [
  ['exif', 'ImageDescription', 'Artist'],
  ['xmp', 'description', 'creator'],
  ['png-text', 'Description', 'Author'],
  ['iim', 'Caption-Abstract', 'By-line'],
];

export const grok: Vocabulary = {
  name: 'grok',

  *read(fields) {
    for (const [carrier, caption, author] of PAIRS) {
      const find = (name: string, pattern: RegExp) =>
        fields.find(
          (field) => field.carrier === carrier && field.name === name && pattern.test(field.value.slice(0, 10_000)),
        );
      const signature = find(caption, SIGNATURE);
      if (signature && find(author, AUTHOR)) yield traceOf(signature, 'grok', 'H');
    }
  },
};
