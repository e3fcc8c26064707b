/** `tanba explain`: everything that has a name is explained, in every language, and lines keep to their width. */
import { describe, expect, test } from 'vitest';
import { run } from '../src/commands/run.ts';
import { laws } from '../src/laws/index.ts';
import { NEUTRAL_RULES } from '../src/model/rule-names.ts';
import { LOCALES } from '../src/model/text.ts';

async function explain(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await run(['explain', ...args], {
    env: {},
    cwd: () => '/',
    stdin: (async function* () {})(),
    stdout: { columns: 80, write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  });
  return { code, out, err };
}

const rules = laws.flatMap((law) => Object.keys(law.rules).map((id) => `${law.id}/${id}`));
const articles = laws.flatMap((law) => Object.keys(law.articles));

describe.each(LOCALES)('in %s', (lang) => {
  test.each([...rules, ...NEUTRAL_RULES, ...articles])('%s', async (name) => {
    const { code, out } = await explain(name, '--lang', lang);
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|\[object/);
    // Addresses, amounts and lines of files are not broken.
    const long = out.split('\n').filter((line) => line.length > 80 && !/https?:|₸|KZT| {4}|\| /.test(line));
    expect(long.slice(1)).toEqual([]);
  });

  test('without a name all rules are listed', async () => {
    const { out } = await explain('--lang', lang);
    for (const name of [...rules, ...NEUTRAL_RULES]) expect(out).toContain(name);
  });
});

test('what a rule comes to: quotation, bearers, test, fix, example, cost', async () => {
  const { out } = await explain('perceivable-warning');
  expect(out).toContain('| “Распространение синтетических результатов');
  expect(out).toContain('https://adilet.zan.kz/rus/docs/Z2500000230, text of 2026-09-17');
  expect(out).toContain('- owner: by the text');
  expect(out).toContain('This breaks the rule, site/index.html:');
  expect(out).toMatch(/small business {2,}20 MRP/);
  expect(out).not.toMatch(/compliant|you will be fined/i);
});

test.each([
  ['21(2)', 1],
  ['Art. 21(2)', 1],
  ['ст. 21(2)', 1],
  ['21', 5],
])('an article by %s', async (name, count) => {
  const { out } = await explain(...name.split(' '));
  expect(out.match(/https:\/\/adilet\.zan\.kz/g)).toHaveLength(count);
});

test.each([
  ['use-notise', /Did you mean use-notice/],
  ['kz-ai-law/autonomi', /Did you mean kz-ai-law\/autonomy/],
  ['constructor', /no rule and no article/],
  ['99(9)', /no rule and no article/],
  ['\u001b[2J', /no rule and no article/],
])('%j is a wrong call', async (name, expected) => {
  const { code, out, err } = await explain(name);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(expected);
  expect(err).not.toContain('\u001b');
});
