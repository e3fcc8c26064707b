/** A law pack with next to nothing in it, for tests that need a law and not the law. */
import type { LawPack } from '../../src/model/law.ts';

const text = { en: 'Test', ru: 'Тест', kk: 'Сынақ' };
const rule = {
  serves: 'be-sure',
  on: 'organization',
  check: 'support-offered',
  with: {},
  level: 'error',
  when: [],
  title: text,
  remedy: text,
} as const;

export const tinyLaw = {
  id: 'kz-ai-law',
  title: text,
  jurisdiction: 'KZ',
  textAsOf: '2026-09-17',
  articles: {},
  obligations: { 'be-sure': { cites: [], binds: { owner: 'text' }, from: '2026-01-18', duty: text } },
  rules: { 'machine-readable-mark': rule, 'perceivable-warning': rule, 'mark-survives-build': rule },
  untested: [],
  penalties: [],
  units: {},
  defaults: { scope: 'strict', audience: 'consumers' },
  manifest: {
    type: 'object',
    description: 'Law of Kazakhstan No. 230-VIII “On Artificial Intelligence”, Art. 1.',
    additionalProperties: false,
    properties: {
      scope: { enum: ['strict', 'broad'], description: 'What counts as a result of AI, Art. 1(4).' },
      audience: { enum: ['consumers', 'business', 'internal'], description: 'Who is informed, Art. 21(1).' },
    },
  },
} as const satisfies LawPack;
