/** What authors of Markdown write about AI in front matter. No specification; only keys that can mean nothing else. */
import type { Conformance, Field, Origin, Vocabulary } from '../model/mark.ts';
import { ANSWERED, answerTo } from './answered.ts';
import { sourceTypeOf } from './digital-source-type.ts';
import { markOf } from './mark-of.ts';
import { disclosure } from './w3c-ai-disclosure.ts';

export const frontMatter: Vocabulary = {
  name: 'front-matter',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'front-matter') continue;
      const [origin, conformance] = plainStatement(field) ?? [];
      if (origin && conformance) yield markOf(field, { standard: 'front-matter', origin, conformance });
    }
  },
};

/** What a named value says of AI, in words of nobody's standard; null for every other name. */
export function plainStatement({ name, value }: Pick<Field, 'name' | 'value'>): readonly [Origin, Conformance] | null {
  // `aiGenerated`, `ai_generated` and `AI-Generated` are one key to their authors.
  const key = name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase();
  const answer = answerTo(ANSWERED, key, value);
  if (answer) return [answer, 'non-standard'];
  if (key === 'ai-disclosure') return disclosure(value);
  if (key !== 'digital-source-type') return null;
  // Nobody's standard asks for the full address here, so the bare term is as good.
  const { origin } = sourceTypeOf(value);
  return [origin, origin === 'unknown' ? 'malformed' : 'non-standard'];
}
