/** The W3C community group's draft: `ai-disclosure` on a page. AI Content Disclosure, drafts of February and June 2026. */
import type { Conformance, Field, Mark, Origin, Vocabulary } from '../model/mark.ts';
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

/** Elements that are another file on the page: what is said of them is not said of its text. */
const OTHER_FILES = [
  'img',
  'picture',
  'figure',
  'video',
  'audio',
  'source',
  'svg',
  'canvas',
  'iframe',
  'object',
  'embed',
];

/** What an attribute speaks of: the page, a part of its text, or a file that the page shows. */
export function subjectOf({ carrier, location }: Field): Pick<Mark, 'source' | 'relationship'> {
  const [, element = '', attribute] = location.path.split('/');
  if (carrier !== 'html-attribute' || attribute === undefined) return { source: 'active', relationship: null };
  return { source: 'ingredient', relationship: OTHER_FILES.includes(element) ? null : 'componentOf' };
}

/** The header of an expired IETF draft (AI-Disclosure, draft-abaris-aicdh-01, §4), which pages may repeat in their head. */
const MODES: Readonly<Record<string, Origin>> = {
  none: 'not-ai',
  'ai-modified': 'ai-modified',
  'ai-originated': 'ai-generated',
  'machine-generated': 'ai-generated',
};

/** What a value of `ai-disclosure` says, wherever it stands; settings behind a semicolon are passed over. */
export function disclosure(value: string): Meaning {
  const word = value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const mode = /^mode\s{0,9}=\s{0,9}"?([a-z-]{1,40})"?$/.exec(word)?.[1] ?? '';
  const origin = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (origin) return [origin, 'non-standard'];
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
        ...subjectOf(field),
        carrier: 'page-markup',
      });
    }
  },
};
