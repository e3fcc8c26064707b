/** The examples of every rule are true: the committed lines pass, and those in their place break that rule. */
import { describe, expect, test } from 'vitest';
import { laws } from '../src/laws/index.ts';
import { changed, check, example, said } from './support/example.ts';

const good = example('media-company');

describe.each(laws.map((law) => [law.id, law] as const))('%s', (id, law) => {
  test('every rule has one, and no other name has', () => {
    expect(Object.keys(law.examples ?? {}).sort()).toEqual(Object.keys(law.rules).sort());
  });

  test.each(Object.entries(law.examples ?? {}))('%s', async (rule, { file, passes, fails }) => {
    const lines = said(await check(changed(good, file, passes, fails)));
    expect(lines.filter((line) => line.includes(` ${id}/${rule} @ `))).not.toEqual([]);
  });
});
