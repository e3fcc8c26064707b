/** What every law must hold to, so that a new folder is checked without a new test. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleDocs } from '../scripts/generate/rule-docs.ts';
import { laws } from '../src/laws/index.ts';
import { kzAiLaw } from '../src/laws/kz-ai-law/index.ts';
import type { LawPack } from '../src/model/law.ts';
import { labels as en } from '../src/words/en/interface.ts';
import { labels as kk } from '../src/words/kk/interface.ts';
import { labels as ru } from '../src/words/ru/interface.ts';

/** The names that the contract promises, whether or not a rule stands behind each yet. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  'kz-ai-law': [
    'use-notice',
    'machine-readable-mark',
    'perceivable-warning',
    'unhindered-warning',
    'mark-survives-build',
    'responsible-party',
    'notice-languages',
    'automated-decisions',
    'output-policy',
    'risk-degree',
    'critical-system',
    'autonomy',
    'prohibited-capabilities',
    'regime-of-use',
    'risk-register',
    'foreseeable-misuse',
    'targeted-measures',
    'yearly-risk-review',
    'harm-categories',
    'suspension-procedure',
    'safety-measures',
    'documentation-set',
    'user-support',
    'user-agreement',
    'agreement-contents',
    'stated-limitations',
    'personal-data',
    'training-opt-out',
    'authorship-claim',
    'dataset-conditions',
    'dataset-producer',
    'trusted-claim',
  ],
};

/** Every text in three languages that hangs anywhere in the pack. */
function textsOf(value: unknown, path = ''): (readonly [string, Record<string, unknown>])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'ru' in value) return [[path, { ...value }]];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['quote', 'rendering', 'with', 'manifest'].includes(key) ? [] : textsOf(inner, `${path}/${key}`),
  );
}

const isDay = (day: string) => new Date(day).toISOString().slice(0, 10) === day;

describe.each(laws.map((law) => [law.id, law] as const))('%s', (id, law: LawPack) => {
  const rules = Object.entries(law.rules);
  const obligations = Object.entries(law.obligations);
  const articles = Object.entries(law.articles);

  test.each(articles)('article %s is quoted to the letter', (_, { quote, grade, url, asOf }) => {
    expect(url).toMatch(/^https:\/\//);
    expect(isDay(asOf)).toBe(true);
    if (grade === 'reported') return;
    expect(Object.keys(quote)).not.toHaveLength(0);
    for (const [language, words] of Object.entries(quote)) {
      expect(words.length).toBeGreaterThan(20);
      expect(readFileSync(`test/law-texts/${id}.${language}.txt`, 'utf8')).toContain(words);
    }
  });

  test.each(rules)('rule %s is an error only where the text is quoted verbatim and binds by itself', (_, rule) => {
    const { binds, cites } = law.obligations[rule.serves]!;
    if (rule.level !== 'error') return;
    expect(Object.values(binds)).toContain('text');
    expect(cites.map((key) => law.articles[key]!.grade)).not.toContain('reported');
  });

  test.each(rules)('rule %s has a name the contract promises', (name) => expect(PROMISED[id]).toContain(name));

  test.each(obligations)('obligation %s is tested by a rule', (name, { from, binds, cites }) => {
    expect(rules.some(([, rule]) => rule.serves === name)).toBe(true);
    expect(isDay(from)).toBe(true);
    expect(Object.keys(binds)).not.toHaveLength(0);
    expect(cites).not.toHaveLength(0);
  });

  test('a penalty names rules of this law and an article we only report', () => {
    for (const { rules: named, cites, unit } of law.penalties) {
      for (const name of named) expect(Object.keys(law.rules)).toContain(name);
      expect(law.articles[cites]).toBeDefined();
      expect(law.units[unit]).toBeDefined();
    }
  });

  test.each([en, ru, kk])('a unit of account has its name in every language (%#)', ({ units }) => {
    for (const unit of Object.keys(law.units)) expect(Object.keys(units)).toContain(unit);
  });

  test('every text is whole in three languages, and Kazakh is Kazakh', () => {
    const texts = textsOf(law);
    expect(texts.length).toBeGreaterThan(80);
    for (const [path, text] of texts) {
      const words = ['en', 'ru', 'kk'].map((language) => String(text[language] ?? ''));
      expect(
        words.every((word) => word.trim().length > 1),
        path,
      ).toBe(true);
      expect(new Set(words).size, path).toBe(3);
      if (words[2]!.length > 12) expect(words[2], path).toMatch(/[әғқңөұүһі]/i);
      if (words[1]!.length > 12) expect(words[1]!.replaceAll('НҚ', ''), path).not.toMatch(/[әғқңөұүһі]/i);
      expect(words.join(' '), path).not.toMatch(/compliant|you will be fined|вас оштрафуют|айыппұл саласыз/i);
    }
  });

  test('a law is data: it stays the same when written down and read again', () => {
    expect(JSON.parse(JSON.stringify(law))).toEqual(law);
  });

  test('every rule and the law itself have a page in three languages', () => {
    const pages = ruleDocs([law]);
    expect(pages.map(({ path }) => path)).toEqual([
      ...rules.map(([name]) => `docs/rules/${id}/${name}.md`),
      `docs/law/${id}.md`,
    ]);
    for (const { content } of pages) {
      for (const heading of ['## English', '## Русский', '## Қазақша']) expect(content).toContain(heading);
      expect(content).not.toMatch(/undefined|\[object/);
    }
    for (const [name, rule] of rules) {
      const page = pages.find(({ path }) => path.endsWith(`/${name}.md`))?.content ?? '';
      for (const text of [rule.title, rule.remedy])
        for (const words of Object.values(text)) expect(page).toContain(words);
    }
  });
});

test('every folder in src/laws is listed', () => {
  const folders = readdirSync('src/laws', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(laws.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
});

describe('Law No. 230-VIII', () => {
  test('the penalties of Art. 641-1, in MRP and in tenge of 2026', () => {
    const worth = kzAiLaw.units.mrp!.worth;
    expect(worth).toEqual({ '2025': 3932, '2026': 4325 });
    for (const { tiers } of kzAiLaw.penalties) {
      const money = Object.entries(tiers).map(([size, tier]) => [
        size,
        tier.first * worth['2026']!,
        tier.repeat * worth['2026']!,
      ]);
      expect(money).toEqual([
        ['individual', 64_875, 129_750],
        ['small', 86_500, 216_250],
        ['non-profit', 86_500, 216_250],
        ['medium', 129_750, 302_750],
        ['large', 432_500, 865_000],
      ]);
    }
    expect(kzAiLaw.penalties.map(({ limb }) => limb)).toEqual([1, 2]);
  });

  test('Art. 21(2) reaches a user who distributes, as our inference; Art. 21(3) names nobody to call', () => {
    for (const name of ['mark-results', 'warn-of-results', 'inform-of-ai'] as const)
      expect(kzAiLaw.obligations[name].binds).toEqual({ owner: 'text', possessor: 'text', user: 'inferred' });
    expect(Object.values(kzAiLaw.obligations['answer-for-informing'].binds)).toEqual(['inferred', 'inferred']);
    expect(kzAiLaw.rules['responsible-party']?.level).toBe('warning');
  });

  test('what Law No. 326-VIII reworded is dated, and nothing else', () => {
    const dated = Object.entries(kzAiLaw.articles).filter(([, { wordingFrom }]) => wordingFrom);
    expect(dated.map(([key]) => key)).toEqual(['1(5)', '17(1)', '17(1), part 3', '20(1)']);
    for (const [, { wordingFrom, quote }] of dated) {
      expect(wordingFrom).toBe('2026-08-25');
      expect(quote.ru).toMatch(/цифров/);
    }
  });

  test('a promised name has a rule, or its duty is said to be untested', () => {
    const untested = kzAiLaw.untested.length;
    expect(Object.keys(kzAiLaw.rules)).toHaveLength(19);
    expect(untested).toBeGreaterThanOrEqual(PROMISED['kz-ai-law']!.length - 19);
  });
});
