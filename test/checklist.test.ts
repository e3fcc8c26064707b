/** Every row of the checklist stands on the law's page, and every promised rule sees to a row. */
import { describe, expect, test } from 'vitest';
import { checklistTable } from '../scripts/generate/checklist-table.ts';
import { ruleDocs } from '../scripts/generate/rule-docs.ts';
import { checklist } from '../src/laws/kz-ai-law/checklist.ts';
import { kzAiLaw } from '../src/laws/kz-ai-law/index.ts';
import type { ChecklistRow } from '../src/model/law.ts';
import { NEUTRAL_RULES } from '../src/model/rule-names.ts';
import { LOCALES } from '../src/model/text.ts';

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `KZ-${String(from + index).padStart(2, '0')}`);
/** Scope and roles; informing; risk; papers; data. */
const ROWS = [...numbered(1, 3), ...numbered(10, 19), ...numbered(20, 28), ...numbered(30, 38), ...numbered(40, 44)];
const promised = [...Object.keys(kzAiLaw.rules), ...kzAiLaw.untested.flatMap(({ rule }) => rule ?? [])];
const rows: readonly ChecklistRow[] = checklist;

test('the rows are those of the checklist, each once and in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(ROWS);
});

test('every promised rule sees to one row, and no row names another', () => {
  expect(rows.flatMap(({ rules }) => rules).sort()).toEqual([...promised].sort());
});

test('a row without a rule of the law says itself what it asks, of whom, and where', () => {
  for (const { id, rules, neutral = [], itself, attested } of rows.filter((row) => row.rules.length === 0)) {
    expect(neutral.length, id).toBeGreaterThan(0);
    expect(rules).toEqual([]);
    expect(itself?.binds.length, id).toBeGreaterThan(0);
    expect(Object.keys(kzAiLaw.articles)).toContain(itself?.cites);
    expect(attested, id).toBeDefined();
  }
  for (const name of rows.flatMap(({ neutral = [] }) => neutral)) expect(NEUTRAL_RULES).toContain(name);
});

test('a row that names no rule there is or will be stops the generator', () => {
  expect(() => checklistTable(kzAiLaw, [{ id: 'KZ-99', rules: ['no-such-rule'] }], 'en')).toThrow(/no-such-rule/);
  expect(() => checklistTable(kzAiLaw, [{ id: 'KZ-99', rules: [] }], 'en')).toThrow(/says nothing/);
});

describe.each(LOCALES)('the table in %s', (locale) => {
  const lines = checklistTable(kzAiLaw, rows, locale).split('\n').slice(2);
  const cellsOf = (line: string) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim());

  test.each(ROWS)('%s has its duty, article, bearers, limb, level and test', (id) => {
    const [line, ...others] = lines.filter((each) => each.startsWith(`| ${id} |`));
    expect(others).toEqual([]);
    const cells = cellsOf(line ?? '');
    expect(cells).toHaveLength(7);
    for (const cell of cells) expect(cell).not.toMatch(/^$|undefined|\[object/);
  });

  test('stands on the page of the law', () => {
    const page = ruleDocs([kzAiLaw]).find(({ path }) => path === 'docs/law/kz-ai-law.md')?.content ?? '';
    for (const line of lines) expect(page).toContain(line);
  });

  test('names every rule, with a link where there is one', () => {
    for (const name of promised) {
      const isRule = name in kzAiLaw.rules;
      expect(lines.join('\n')).toContain(isRule ? `[\`${name}\`](../rules/kz-ai-law/${name}.md)` : `\`${name}\`: `);
    }
  });
});

test('limbs are those of the penalties', () => {
  const limbOf = (id: string) =>
    checklistTable(
      kzAiLaw,
      rows.filter((row) => row.id === id),
      'en',
    )
      .split('|')
      .at(-4)
      ?.trim();
  expect(['KZ-12', 'KZ-13'].map(limbOf)).toEqual(['Art. 641-1(1)', 'Art. 641-1(1)']);
  expect(['KZ-20', 'KZ-22', 'KZ-23', 'KZ-24', 'KZ-25', 'KZ-26', 'KZ-27'].map(limbOf)).toEqual(
    Array.from({ length: 7 }, () => 'Art. 641-1(2)'),
  );
  expect(['KZ-10', 'KZ-32', 'KZ-33', 'KZ-38', 'KZ-44'].map(limbOf)).toEqual(Array.from({ length: 5 }, () => 'none'));
});
