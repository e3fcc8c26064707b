/** One report with one finding of each kind, in every format and language: read the snapshots as a person would. */

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { reportSchemaFiles } from '../scripts/generate/report-schema.ts';
import { reportSchema } from '../src/model/report-schema.ts';
import { isReporterName, loadReporter, reporterNames } from '../src/reporters/index.ts';
import { visible } from '../src/reporters/safe-text.ts';
import { voiceOf } from '../src/words/index.ts';
import { check, example } from './support/example.ts';
import { at, finding, hostile, locales, plain, report, reportOf, voiceFor } from './support/report.ts';
import { commandsIn, linesOf } from './support/runner-grammar.ts';

const voice = voiceFor('en');
const render = async (name: (typeof reporterNames)[number], of = report, surface = plain) =>
  (await loadReporter(name))(of, voice, surface);

describe.each(reporterNames)('%s', (name) => {
  test.each(locales)('in %s', async (locale) => {
    const reporter = await loadReporter(name);
    // Unseen characters stand in the snapshot as escapes, so that a reviewer sees them and a file can hold them.
    const lines = reporter(report, await voiceOf(locale), plain)
      .split('\n')
      .map(visible);
    expect(lines.join('\n')).toMatchSnapshot();
  });

  test('says the same thing twice', async () => {
    expect(await render(name)).toBe(await render(name));
  });

  test('takes an empty report', async () => {
    const nothing = { ...reportOf([], 'pass'), notChecked: [], exposure: [], rules: {}, laws: [] };
    expect(await render(name, nothing)).toMatchSnapshot();
  });
});

test('names are looked up, not inherited', () => {
  expect(isReporterName('text')).toBe(true);
  expect(isReporterName('toString')).toBe(false);
});

describe('json', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(reportSchema);

  test.each(locales)('fits the schema in %s', async (locale) => {
    const reporter = await loadReporter('json');
    validate(JSON.parse(reporter(report, voiceFor(locale), plain)));
    expect(validate.errors).toBeNull();
  });

  test('the schema refuses what the contract does not have', async () => {
    const document = JSON.parse(await render('json'));
    expect(validate({ ...document, extra: 1 })).toBe(false);
    expect(validate({ ...document, verdict: 'compliant' })).toBe(false);
    delete document.assets.excused['imitates-nothing'];
    expect(validate(document)).toBe(false);
  });

  test('what the law of this project can cost stands in MRP and tenge', async () => {
    const document = JSON.parse(await render('json', await check(example('ten-faults'))));
    validate(document);
    expect(validate.errors).toBeNull();
    expect(document.exposure[0]).toMatchObject({ first: { mrp: 20, kzt: 86500 }, repeat: { mrp: 50, kzt: 216250 } });
  });

  test('an amount in another unit or currency is not passed off as MRP or tenge', async () => {
    const [exposure] = report.exposure;
    const document = JSON.parse(
      await render('json', { ...report, exposure: [{ ...exposure!, unit: 'euro', currency: 'EUR' }] }),
    );
    expect(document.exposure[0].first).toEqual({ mrp: null, kzt: null });
  });

  test('the published schema is the one the reporter is typed by', async () => {
    for (const { path, content } of await reportSchemaFiles()) expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

describe('text', () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    finding({ at: at('ai-compliance.yaml', index + 1, 11, 33), asset: `site/${index}.png` }),
  );

  test('a thousand findings of one rule fold, and the fold says how many', async () => {
    const text = await render('text', reportOf(many));
    const shown = linesOf(text).filter((line) => line.startsWith('ai-compliance.yaml:')).length;
    expect(shown).toBe(10);
    expect(text).toContain('… and 990 more of this rule in 990 files.');
    expect(linesOf(text).length).toBeLessThan(60);
  });

  test('the law and the remedy are said once per rule', async () => {
    const text = await render('text', reportOf(many.slice(0, 3)));
    expect(text.match(/Art\. 21\(2\): “/g)).toHaveLength(1);
  });

  test('a line is not shown twice in a row, and is shown again when the place changes', async () => {
    const here = finding({});
    const there = finding({ at: at('ai-compliance.yaml', 13, 11, 33) });
    const text = await render('text', reportOf([here, here, there]));
    expect(text.match(/^ +12 \|/gm)).toHaveLength(1);
    expect(text.match(/^ +13 \|/gm)).toHaveLength(1);
  });

  test('two paragraphs are quoted, the rest named, an address given once', async () => {
    const [id = ''] = Object.keys(report.rules);
    const info = report.rules[id]!;
    const citations = ['1', '2', '3', '4'].map((article) => ({ ...info.citations[0]!, article }));
    const text = await render('text', { ...reportOf([finding({})]), rules: { [id]: { ...info, citations } } });
    expect(text.match(/Art\. \d: “/g)).toEqual(['Art. 1: “', 'Art. 2: “']);
    expect(text).toContain('Also: Art. 3, Art. 4\n');
    expect(text.match(/https:\/\/law\.example/g)).toHaveLength(1);
  });

  test('places carry the prefix, colour and links only where the surface takes them', async () => {
    const text = await render('text', report, { colour: true, links: true, width: 80, prefix: 'sub/' });
    expect(text).toContain('sub/ai-compliance.yaml:12:11');
    expect(text).toContain('\u001b[1;31merror\u001b[0m');
    expect(text).toContain('\u001b]8;;https://law.example/docs/Z2500000230#z21\u001b\\');
    expect(await render('text')).not.toContain('\u001b');
  });

  test('every finding is shown or counted', async () => {
    const text = await render('text', reportOf(many));
    const counted = Number(/and (\d+) more of this rule/.exec(text)?.[1]);
    expect(counted + linesOf(text).filter((line) => line.startsWith('ai-compliance.yaml:')).length).toBe(1000);
  });

  test.each([
    ['pass', 'Passed'],
    ['incomplete', 'Incomplete'],
    ['fail', 'Failed'],
  ] as const)('the last words of %s', async (verdict, word) => {
    const last = (await render('text', reportOf(report.findings, verdict))).slice(-250);
    expect(last).toContain(word);
    expect(last).not.toMatch(/compliant|will be fined/i);
  });
});

test.each(['text', 'markdown'] as const)('%s forges nothing in a CI log, line by line', async (name) => {
  const text = await render(name);
  if (name === 'text') expect(commandsIn(text)).toEqual([]);
  expect(text).not.toContain(hostile);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});
