/** Writes one page for each group of rules that no law sets, from the rules themselves. */
import { NEUTRAL_RULES } from '../../src/model/rule-names.ts';
import { LOCALES } from '../../src/model/text.ts';
import { NOT_RAISED_YET, neutralRules } from '../../src/neutral-rules.ts';
import { SECTION } from '../../src/words/explanation.ts';
import { GENERATED_NOTE } from './law-parts.ts';
import type { Produced } from './produced.ts';

export const neutralDocs = (): readonly Produced[] =>
  NEUTRAL_RULES.map((name) => {
    const { title, remedy, level } = neutralRules[name];
    const later = NOT_RAISED_YET.includes(name) ? ' This version does not raise it yet; the name is kept.' : '';
    const sections = LOCALES.map((locale) => `## ${SECTION[locale]}\n\n**${title[locale]}.**\n\n${remedy[locale]}\n`);
    return {
      path: `docs/rules/${name}.md`,
      content: `${GENERATED_NOTE.replace('src/laws', 'src/neutral-rules.ts')}\n\n# ${name}\n\nLevel: ${level}. Basis: our policy; no law sets this rule. It sees to it that nothing the laws ask about stays out of sight.${later}\n\n${sections.join('\n')}`,
    };
  });
