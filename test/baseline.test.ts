/** `--baseline`: what was there before is marked and fails nothing; what is new fails; nothing slips through with it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaselineEntry, baselineText, parseBaseline, renewed, withBaseline } from '../src/baseline.ts';
import { run } from '../src/commands/run.ts';
import type { Finding } from '../src/model/finding.ts';
import { finding, reportOf } from './support/report.ts';

const entryOf = ({ fingerprint, manifest, rule, asset }: Finding): BaselineEntry => ({
  fingerprint,
  manifest,
  rule,
  subject: asset,
});
const applied = (findings: readonly Finding[], entries: readonly BaselineEntry[], limited = false) => {
  const text = baselineText(entries);
  return withBaseline(reportOf(findings), { entries, text, file: 'b.json' }, { limited });
};
const one = finding({});
const gone = { ...entryOf(one), fingerprint: 'f'.repeat(32) };

describe('a listed finding', () => {
  test('is marked, counted apart, and fails nothing', () => {
    const report = applied([one], [entryOf(one)]);
    expect(report.findings).toEqual([{ ...one, baseline: true }]);
    expect(report).toMatchObject({ verdict: 'pass', counts: { error: 0, baseline: 1 } });
  });

  test('does not cover the one beside it', () => {
    const other = finding({ fingerprint: 'a'.repeat(32) });
    expect(applied([one, other], [entryOf(one)])).toMatchObject({ verdict: 'fail', counts: { error: 1, baseline: 1 } });
  });

  test('of another manifest is another', () => {
    const elsewhere = { ...entryOf(one), manifest: 'b/ai-compliance.yaml' };
    expect(applied([one], [elsewhere]).verdict).toBe('fail');
  });

  test.each([
    ['was not seen', { verdict: 'unseen' }],
    ['is about the manifest itself', { rule: 'manifest/schema' }],
    ['is about its syntax', { rule: 'manifest/syntax' }],
    ['is about a waiver', { rule: 'waiver/expired' }],
    ['is about a baseline', { rule: 'baseline/stale' }],
  ] as const)('that %s is accepted by no list, and no list is written of it', (_, over) => {
    const found = finding(over);
    expect(applied([found], [entryOf(found)]).verdict).not.toBe('pass');
    expect(applied([found], [entryOf(found)]).findings[0]).toMatchObject({ baseline: false });
    expect(renewed(reportOf([found]), [], { limited: false })).toEqual([]);
  });
});

describe('an entry without its finding', () => {
  test('is said at its line, with what it was about', () => {
    const { findings, verdict, counts } = applied([one], [entryOf(one), gone]);
    expect(counts).toMatchObject({ warning: 1, baseline: 1 });
    expect(verdict).toBe('pass');
    expect(findings[0]).toMatchObject({
      rule: 'baseline/stale',
      level: 'warning',
      reason: { id: 'baseline-stale', data: { rule: one.rule, subject: one.asset } },
      at: { file: 'b.json', start: { line: 3 } },
      excerpt: expect.stringContaining(gone.fingerprint),
    });
  });

  test.each([
    ['a run over a part', [one], true],
    ['a run that could not see everything', [finding({ verdict: 'unseen' })], false],
    ['a manifest that cannot be read', [finding({ rule: 'manifest/syntax' })], false],
  ] as const)(
    '%s cannot tell whether it is mended: nothing is said, and a new list keeps it',
    (_, findings, limited) => {
      expect(applied(findings, [gone], limited).findings.map(({ rule }) => rule)).not.toContain('baseline/stale');
      expect(renewed(reportOf(findings), [gone], { limited })).toContainEqual(gone);
    },
  );

  test('a manifest that was not run is left alone', () => {
    const elsewhere = { ...gone, manifest: 'b/ai-compliance.yaml' };
    expect(applied([one], [elsewhere]).findings).toHaveLength(1);
    expect(renewed(reportOf([one]), [elsewhere], { limited: false })).toEqual([elsewhere, entryOf(one)]);
  });

  test('is dropped from a new list otherwise; a waived finding needs no place in it', () => {
    const waived = finding({ waived: { reason: 'r', until: '2027-01-01', approvedBy: 'a' } });
    expect(renewed(reportOf([one]), [gone], { limited: false })).toEqual([entryOf(one)]);
    expect(renewed(reportOf([waived]), [], { limited: false })).toEqual([]);
  });
});

describe('the file', () => {
  test('reads as it was written, whatever the order found', () => {
    const text = baselineText([gone, entryOf(one)]);
    expect(baselineText([entryOf(one), gone])).toBe(text);
    expect(new Set(parseBaseline(text))).toEqual(new Set([gone, entryOf(one)]));
    expect(parseBaseline(baselineText([]))).toEqual([]);
  });

  test('cut at any character is none', () => {
    const text = baselineText([gone, entryOf(one)]).trimEnd();
    for (let end = 0; end < text.length; end += 1) expect(parseBaseline(text.slice(0, end))).toBeNull();
  });

  test.each([
    '[]',
    'null',
    '{ "version": 2, "findings": [] }',
    '{ "version": 1 }',
    '{ "version": 1, "findings": {} }',
    '{ "version": 1, "findings": [null] }',
    '{ "version": 1, "findings": [{ "fingerprint": "*", "manifest": "m", "rule": "r", "subject": null }] }',
    `{ "version": 1, "findings": [{ "fingerprint": "${'a'.repeat(32)}", "manifest": "m", "rule": "r" }] }`,
  ])('%s is none', (text) => expect(parseBaseline(text)).toBeNull());
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tanba-baseline-'));
    cpSync('examples/ten-faults', folder, { recursive: true });
    mkdirSync(join(folder, '.git'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function check(...args: readonly string[]) {
    let [out, err] = ['', ''];
    const code = await run(['check', '--as-of', '2026-11-02', ...args], {
      env: {},
      cwd: () => folder,
      stdin: (async function* () {})(),
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    });
    return { code, out, err };
  }
  const read = () => readFileSync(join(folder, 'b.json'), 'utf8');

  test('starts where the repository stands: what was unmet is listed, what was unseen still stops it', async () => {
    expect((await check('--baseline', 'b.json', '--update-baseline')).code).toBe(3);
    expect(parseBaseline(read())).toHaveLength(8);
    const { code, out } = await check('--baseline', 'b.json', '--format', 'json');
    const { findings, counts, verdict } = JSON.parse(out);
    expect({ code, verdict }).toEqual({ code: 3, verdict: 'incomplete' });
    expect(counts).toMatchObject({ error: 2, baseline: 8 });
    expect(findings).toHaveLength(10);
  });

  test('lines may move; a new fault fails', async () => {
    await check('--baseline', 'b.json', '--update-baseline');
    const manifest = join(folder, 'ai-compliance.yaml');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, `# one line more\n\n${text}`);
    expect((await check('--baseline', 'b.json')).code).toBe(3);
    const entries = parseBaseline(read()) ?? [];
    writeFileSync(join(folder, 'b.json'), baselineText(entries.slice(1)));
    expect((await check('--baseline', 'b.json')).code).toBe(1);
  });

  test('updating twice writes the same bytes', async () => {
    await check('--baseline', 'b.json', '--update-baseline');
    const first = read();
    await check('--baseline', 'b.json', '--update-baseline');
    expect(read()).toBe(first);
  });

  test.each([
    ['is not there', null, [], /no baseline at b.json/],
    ['is broken', '{', [], /no baseline, so nothing/],
    ['is broken, and to be renewed', '{', ['--update-baseline'], /no baseline, so nothing/],
    ['would be of a part only', null, ['--update-baseline', 'site'], /whole manifest/],
  ])('a file that %s is a wrong call', async (_, content, args, words) => {
    if (content !== null) writeFileSync(join(folder, 'b.json'), content);
    const { code, out, err } = await check('--baseline', 'b.json', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(existsSync(join(folder, 'b.json')) ? read() : null).toBe(content);
  });

  test('a list to be renewed needs its name', async () => {
    expect((await check('--update-baseline')).err).toContain('--baseline FILE');
  });
});
