/** The W3C community group's draft: `ai-disclosure` on a page. AI Content Disclosure, drafts of February and June 2026. */
import type { Conformance, Mark, Origin, Vocabulary } from '../model/mark.ts';
import { markOf } from './mark-of.ts';

type Meaning = readonly [Origin, Conformance];

/** A draft is no standard, so its own words are `non-standard`, and those it has dropped `deprecated`. */
export const VALUES: Readonly<Record<string, Meaning>> = {
  'human-only': ['not-ai', 'non-standard'],
  'ai-assisted': ['ai-modified', 'non-standard'],
  'ai-autonomous': ['ai-generated', 'non-standard'],
  none: ['not-ai', 'deprecated'],
  'ai-generated': ['ai-generated', 'deprecated'],
  autonomous: ['ai-generated', 'deprecated'],
  mixed: ['ai-modified', 'deprecated'],
  // Drupal's module of the same name writes its own words, then settings behind a semicolon.
  ai_generated: ['ai-generated', 'non-standard'],
  ai_assisted: ['ai-modified', 'non-standard'],
  ai_modified: ['ai-modified', 'non-standard'],
  ai_summarized: ['ai-modified', 'non-standard'],
  ai_translated: ['ai-modified', 'non-standard'],
};

/** What a value of `ai-disclosure` says, wherever it stands; settings behind a semicolon are passed over. */
export function disclosure(value: string): Meaning {
  const word = value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (Object.hasOwn(VALUES, word) ? VALUES[word] : undefined) ?? ['unknown', 'malformed'];
}

/** Earlier drafts wrote the names in one word. */
const canonical = (name: string) => name.replace(/^ai-?/, 'ai-');

export const w3cAiDisclosure: Vocabulary = {
  name: 'w3c-ai-disclosure',

  *read(fields) {
    const own = fields.filter((field) => field.carrier === 'html-meta' || field.carrier === 'html-attribute');
    const valueNamed = (name: string) => own.find((field) => canonical(field.name) === name)?.value;
    const name = valueNamed('ai-model') ?? valueNamed('ai-provider');
    const system: Mark['system'] = name ? { name } : null;
    for (const field of own) {
      if (canonical(field.name) !== 'ai-disclosure') continue;
      const [origin, conformance] = disclosure(field.value);
      yield markOf(field, {
        standard: 'w3c-ai-disclosure',
        field: 'ai-disclosure',
        origin,
        conformance,
        system,
        carrier: 'page-markup',
      });
    }
  },
};
