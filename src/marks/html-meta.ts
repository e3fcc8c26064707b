/** Home-made statements in a page's head. No specification; the spellings are those seen on sites. */
import type { Mark, Origin, Vocabulary } from '../model/mark.ts';
import { ANSWERED, answerTo } from './answered.ts';
import { sourceTypeOf } from './digital-source-type.ts';
import { markOf } from './mark-of.ts';
import { subjectOf } from './w3c-ai-disclosure.ts';

/** What sites write in a head beside these. */
export const STATEMENTS: Readonly<Record<string, Origin>> = {
  ...ANSWERED,
  'ai-generated-content': 'ai-generated',
  'data-ai-generated': 'ai-generated',
};
const SOURCE_TYPE = /^(?:[a-z0-9]{1,20}[:.-])?digital-?source-?type$/;

export const htmlMeta: Vocabulary = {
  name: 'html-meta',

  *read(fields) {
    for (const field of fields) {
      if (field.carrier !== 'html-meta' && field.carrier !== 'html-attribute') continue;
      const name = field.name.replaceAll('_', '-').replace(/^x-/, '');
      const answer = answerTo(STATEMENTS, name, field.value);
      const said = { standard: 'html-meta', conformance: 'non-standard', carrier: 'page-markup' } as const;
      if (answer) yield markOf(field, { ...said, ...subjectOf(field), origin: answer });
      if (SOURCE_TYPE.test(name)) yield markOf(field, { ...said, ...ownTerm(field.value) });
    }
  },
};

/** The term may be sound; that it stands in a meta element is nobody's standard. */
function ownTerm(value: string): Pick<Mark, 'origin' | 'conformance'> {
  const { origin, conformance } = sourceTypeOf(value);
  return { origin, conformance: conformance === 'malformed' ? conformance : 'non-standard' };
}
