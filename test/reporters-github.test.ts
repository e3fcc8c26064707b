/** Annotations that fit what GitHub shows, and a summary that it does not drop. */
import { describe, expect, test } from 'vitest';
import { chooseAnnotations, lastWord } from '../src/reporters/annotations.ts';
import { github } from '../src/reporters/github.ts';
import { SUMMARY_BYTES, summary } from '../src/reporters/summary.ts';
import { at, finding, hostile, plain, report, reportOf, voiceFor } from './support/report.ts';
import { annotationsShown, commandsIn } from './support/runner-grammar.ts';

const voice = voiceFor('en');

const many = (count: number, level: 'error' | 'warning' | 'notice', rule = 'kz-ai-law/machine-readable-mark') =>
  Array.from({ length: count }, (_, index) =>
    finding({ level, rule, at: at('b.yaml', index + 1, 1, 2), asset: `${index}.png` }),
  );

describe('the choice', () => {
  test('is at most 9, 10 and 10, errors first, the rest counted by rule in the last of its kind', () => {
    const findings = [
      ...many(12, 'notice'),
      ...many(11, 'warning'),
      ...many(30, 'error'),
      finding({ rule: 'asset/undeclared', at: at('c.yaml', 1, 1, 2) }),
    ];
    const chosen = chooseAnnotations(reportOf(findings), voice);
    const levels = chosen.map(({ level }) => level);
    expect(levels).toEqual([...Array(9).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')]);
    expect(chosen[8]).toMatchObject({ title: '23 more', at: null });
    expect(chosen[8]?.message).toContain('kz-ai-law/machine-readable-mark: 22\nasset/undeclared: 1');
    expect(chosen[18]?.title).toBe('2 more');
  });

  test('folds nothing that fits', () => {
    const chosen = chooseAnnotations(reportOf([...many(9, 'error'), ...many(10, 'warning')]), voice);
    expect(chosen.every((one) => one.at !== null)).toBe(true);
  });

  test('is by place, however the findings come', () => {
    const findings = [...many(5, 'error'), finding({ at: at('a.yaml', 9, 1, 2) })];
    const places = (of: typeof findings) =>
      chooseAnnotations(reportOf(of), voice).map((one) => `${one.at?.file}:${one.at?.line}`);
    expect(places(findings)).toEqual(places([...findings].reverse()));
    expect(places(findings)[0]).toBe('a.yaml:9');
  });

  test('shows the near before the far, and what can be acted on before what cannot', () => {
    const findings = [
      ...many(12, 'error'),
      finding({ at: at('z.yaml', 7, 1, 2) }),
      finding({ at: at('a.yaml', 1, 1, 2), verdict: 'unverifiable' }),
    ];
    const places = chooseAnnotations(reportOf(findings), voice, ({ at: { file } }) => (file === 'z.yaml' ? 2 : 0)).map(
      (one) => one.at?.file,
    );
    expect(places[0]).toBe('z.yaml');
    expect(places).not.toContain('a.yaml');
  });

  test('leaves out what a person has accepted', () => {
    expect(chooseAnnotations(report, voice).filter(({ level }) => level === 'error')).toHaveLength(2);
  });

  test('keeps a message within 4,096', () => {
    const long = finding({ reason: { id: 'no-mark', data: { file: 'x'.repeat(9000), trace: '' } } });
    const [first] = chooseAnnotations(reportOf([long]), voice);
    expect(first?.message).toHaveLength(4096);
  });

  test('gives columns only within a line: the runner drops them otherwise', () => {
    const wide = finding({ at: { file: 'a', start: { line: 1, column: 1 }, end: { line: 2, column: 4 } } });
    expect(chooseAnnotations(reportOf([wide]), voice)[0]?.at).toEqual({
      file: 'a',
      line: 1,
      endLine: 2,
      columns: null,
    });
  });
});

describe('the last word', () => {
  test('is none when the run passed', () => expect(lastWord(reportOf([], 'pass'), voice)).toBeNull());

  test('names what could not be seen', () => {
    const unseen = Array.from({ length: 7 }, (_, index) =>
      finding({ verdict: 'unseen', asset: `${index}##[error]x.png` }),
    );
    const word = lastWord(reportOf(unseen, 'incomplete'), voice);
    expect(word).toContain('Incomplete: 7 things');
    expect(word).toContain('0##\\[error]x.png, ');
    expect(word).toContain('and 2 more');
  });
});

describe('workflow commands', () => {
  test('are heard as they were meant: names whole, nothing besides, the last word within the cap', () => {
    const heard = commandsIn(github(reportOf([...report.findings, ...many(40, 'error')]), voice, plain));
    expect(heard.map(({ name }) => name)).toEqual([...Array(9).fill('error'), 'warning', 'warning', 'notice', 'error']);
    expect(heard.map(({ properties }) => properties.file)).toContain(hostile);
    expect(annotationsShown(heard)).toHaveLength(heard.length);
  });
});

describe('the summary', () => {
  const bytes = (text: string) => Buffer.byteLength(text);

  test('of 20,000 findings fits, and says how many are left out', () => {
    const text = summary(
      reportOf([...many(10_000, 'error'), ...many(10_000, 'error', 'asset/undeclared')]),
      voice,
      plain,
    );
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
    const rows = text.match(/^\| `b\.yaml/gm)?.length ?? 0;
    const omitted = Number(/^(\d+) findings omitted/m.exec(text)?.[1]);
    expect(rows).toBeGreaterThan(1000);
    expect(rows + omitted).toBe(20_000);
    expect(text).toContain('Not checked by this run');
  });

  test('whose other parts are too long keeps the verdict and says which part is missing', () => {
    const [untested] = report.notChecked;
    const notChecked = Array.from({ length: 20_000 }, (_, index) => ({ ...untested!, article: `1(${index})` }));
    const text = summary({ ...report, notChecked }, voice, plain);
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(text).toMatch(/^## Tanba: failed/);
    expect(text).toContain('“Not checked by this run” is omitted');
  });

  test('begins with at most three things to do', () => {
    const text = summary(report, voice, plain);
    expect(text.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. ']);
  });

  test('a row is a row: no name ends its cell', () => {
    const tables = summary(report, voice, plain).match(/(?:^\|.*\n)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const bars = table
        .trim()
        .split('\n')
        .map((row) => row.match(/(?<!\\)\|/g)?.length);
      expect(new Set(bars).size).toBe(1);
    }
  });

  test('shows the state at a glance, without a share or a percentage', () => {
    const text = summary(report, voice, plain);
    expect(text).toContain(
      '| ❌ check failed | 🟥 2 errors | 🟨 2 warnings | 🟦 1 notice | ⬜ 1 waived | ⬜ 1 in the baseline |',
    );
    expect(text).not.toMatch(/\d\s*%/);
  });

  test('has its parts in order', () => {
    const headings = summary(report, voice, plain).match(/^###? .*$/gm);
    expect(headings).toEqual([
      '## Tanba: failed',
      '### Do these first',
      '### Findings',
      '### Files',
      '### What it can cost if a breach is established',
      '### Accepted for now; these fail no build',
      '### Not checked by this run',
    ]);
  });

  test('of many files lists the worst, and counts the rest', () => {
    const text = summary(
      reportOf([finding({ level: 'notice', asset: 'late.png' }), ...many(500, 'error')]),
      voice,
      plain,
    );
    expect(text).toContain('301 more files with findings');
    expect(text).not.toContain('`late.png` |');
  });

  test('a name of a megabyte does not push the verdict out', () => {
    const huge = finding({ asset: 'x'.repeat(1_000_000), at: at('y'.repeat(1_000_000), 1, 1, 2) });
    const text = summary(reportOf([huge]), voice, plain);
    expect(bytes(text)).toBeLessThanOrEqual(SUMMARY_BYTES);
    expect(text).toContain('| `yyyy');
  });
});
