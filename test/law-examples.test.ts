/** The examples of every rule are true: the committed lines pass, and those in their place break that rule. */
import { describe, expect, test } from 'vitest';
import { laws } from '../src/laws/index.ts';
import { changed, check, example, said } from './support/example.ts';

const good = example('media-company');

test('examples/every-rule breaks every rule of every law', async () => {
  const { findings } = await check(example('every-rule'));
  const broken = new Set(findings.map(({ rule }) => rule));
  const rules = laws.flatMap(({ id, rules: own }) => Object.keys(own).map((name) => `${id}/${name}`));
  expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
  expect([...broken].filter((rule) => !rules.includes(rule))).toEqual([]);
});

describe.each(laws.map((law) => [law.id, law] as const))('%s', (id, law) => {
  test('every rule has one, and no other name has', () => {
    expect(Object.keys(law.examples ?? {}).sort()).toEqual(Object.keys(law.rules).sort());
  });

  test.each(Object.entries(law.examples ?? {}))('%s', async (rule, { file, passes, fails }) => {
    const lines = said(await check(changed(good, file, passes, fails)));
    expect(lines.filter((line) => line.includes(` ${id}/${rule} @ `))).not.toEqual([]);
  });
});
