/** Rules that no law sets: each is raised somewhere, or is said to be none yet. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEUTRAL_RULES } from '../src/model/rule-names.ts';
import { NOT_RAISED_YET } from '../src/neutral-rules.ts';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/rule-names|neutral-rules/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

test.each(NEUTRAL_RULES)('%s', (name) => {
  const raised = sources.some((source) => source.includes(`'${name}'`));
  expect(raised).toBe(!NOT_RAISED_YET.includes(name));
});
