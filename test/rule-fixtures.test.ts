/** Every rule of the law has two fixtures that fail it and two that pass it, and each says so on the very line. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laws } from '../src/laws/index.ts';
import { check, example, type Repository } from './support/example.ts';
import { type Fixture, fixturesIn, linesSaid, repositoryOf } from './support/rule-fixtures.ts';

const FOLDER = 'test/fixtures/rules';
const LAW = 'kz-ai-law';
const good = example('media-company');
const rules = Object.keys(laws.find(({ id }) => id === LAW)?.rules ?? {});
const fixtures = readdirSync(FOLDER).flatMap((name) => fixturesIn(readFileSync(`${FOLDER}/${name}`, 'utf8')));

/** `verdict: rule @ file:line`, each once: two things missing on one line are one line to look at. */
async function found(repository: Repository): Promise<string[]> {
  const { findings } = await check(repository);
  const lines = findings.map(({ verdict, rule, at }) => {
    const name = rule.startsWith(`${LAW}/`) ? rule.slice(LAW.length + 1) : rule;
    return `${verdict}: ${name} @ ${at.file}:${at.start.line}`;
  });
  return [...new Set(lines)].sort();
}

test.each(fixtures.map((fixture) => [fixture.title, fixture] as const))('%s', async (_, fixture) => {
  const repository = repositoryOf(fixture, good);
  const expected = linesSaid(repository);
  expect(expected.length).toBeGreaterThan(0);
  expect(await found(repository)).toEqual(expected.filter((line) => !line.startsWith('met: ')).sort());
});

describe('of each rule', () => {
  const saying = (verdict: 'met' | 'unmet', rule: string) =>
    fixtures.filter((fixture) =>
      linesSaid(repositoryOf(fixture, good)).some((line) => line.startsWith(`${verdict}: ${rule} @ `)),
    );
  const distinct = (those: readonly Fixture[]) => new Set(those.map(({ edits }) => JSON.stringify(edits))).size;

  test.each(rules)('%s fails twice and passes twice', (rule) => {
    expect(distinct(saying('unmet', rule))).toBeGreaterThanOrEqual(2);
    expect(distinct(saying('met', rule))).toBeGreaterThanOrEqual(2);
  });

  test('no line speaks of a rule that is not there', () => {
    const named = fixtures.flatMap((fixture) =>
      linesSaid(repositoryOf(fixture, good)).map((line) => /: (\S+) @/.exec(line)?.[1] ?? line),
    );
    expect([...new Set(named)].filter((rule) => !rules.includes(rule) && !rule.includes('/'))).toEqual([]);
  });

  test('the example says nothing, and nothing is said of it', async () => {
    expect(linesSaid(good)).toEqual([]);
    expect(await found(good)).toEqual([]);
  });
});
