/** Kazakhstan, Law No. 230-VIII of 17 November 2025 "On Artificial Intelligence". */
import { defineLaw } from '../define-law.ts';
import { amendments } from './amendments.ts';
import { TEXT_AS_OF } from './articles/act.ts';
import { articles } from './articles/index.ts';
import { canary } from './canary.ts';
import { examples } from './examples.ts';
import { facts, factsWhenSilent } from './facts.ts';
import { obligations } from './obligations/index.ts';
import { penalties, units } from './penalties.ts';
import { rules } from './rules/index.ts';
import { untested } from './untested/index.ts';

export const kzAiLaw = defineLaw({
  id: 'kz-ai-law',
  title: {
    en: 'Law of Kazakhstan No. 230-VIII “On Artificial Intelligence”',
    ru: 'Закон Республики Казахстан № 230-VIII «Об искусственном интеллекте»',
    kk: 'Қазақстан Республикасының «Жасанды интеллект туралы» № 230-VIII Заңы',
  },
  jurisdiction: 'KZ',
  textAsOf: TEXT_AS_OF,
  articles,
  amendments,
  obligations,
  rules,
  examples,
  canary,
  untested,
  penalties,
  units,
  manifest: facts,
  defaults: factsWhenSilent,
});
