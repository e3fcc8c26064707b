/** The day of review held against what git knows: unchanged for too long, left no trace, written ahead, not to be seen. */
import { describe, expect, test } from 'vitest';
import { reviewedWithin } from '../src/checks/reviewed-within.ts';
import { laws } from '../src/laws/index.ts';
import { lint } from '../src/lint.ts';
import type { LastCommit } from '../src/model/host.ts';
import { breachesOf, ID, summary, system } from './support/context.ts';
import { example, MANIFEST, said } from './support/example.ts';
import { memoryHost } from './support/memory-host.ts';

const known = (day: string): LastCommit => ({ state: 'known', day });

function of(register: LastCommit | null, manifest: LastCommit = known('2026-11-20'), reviewed = '2026-11-01') {
  const history = { register: register && { file: 'risks.yaml', commit: register }, manifest };
  return reviewedWithin(system({ management: { reviewed, register: 'risks.yaml' }, register: { history } }), {
    years: 1,
    warnDaysAhead: 35,
  });
}

describe('a review in time (1 November, read on 23 November 2026)', () => {
  test.each<[string, LastCommit, string]>([
    ['changed that day', known('2026-11-01'), 'met'],
    ['changed since', known('2026-11-20'), 'met'],
    ['changed while it was prepared', known('2026-10-01'), 'met'],
    ['changed more than a month before', known('2026-09-30'), 'unmet review-left-no-trace ≤notice'],
    ['changed a year ago to the day', known('2025-11-23'), 'unmet review-left-no-trace ≤notice'],
    ['changed more than a year ago', known('2025-11-22'), 'unmet register-unchanged ≤warning'],
    ['being edited', { state: 'edited' }, 'met'],
    ['not committed yet', { state: 'none' }, 'met'],
    ['in a shallow clone', { state: 'cut-off' }, 'unverifiable history-cut-off ≤notice'],
    ['when git is silent', { state: 'unanswered' }, 'unverifiable history-unanswered ≤notice'],
  ])('register %s', (_, commit, wanted) => expect(summary(of(commit))).toEqual([wanted]));

  test('the finding stands on the day that was written', () =>
    expect(breachesOf(of(known('2025-01-01')))[0]).toMatchObject({
      at: { in: 'manifest', path: ['risk-management', ID, 'reviewed'] },
      reason: { data: { file: 'risks.yaml', changed: '2025-01-01', reviewed: '2026-11-01' } },
    }));
});

describe('risks in the manifest itself', () => {
  test.each<[string, LastCommit, string]>([
    ['written that day', known('2026-11-01'), 'met'],
    ['written in another time zone', known('2026-10-31'), 'met'],
    ['written ahead', known('2026-10-30'), 'unmet review-written-ahead ≤warning'],
    ['written long ahead', known('2025-10-30'), 'unmet review-written-ahead ≤warning'],
    ['being written', { state: 'edited' }, 'met'],
    ['in a shallow clone', { state: 'cut-off' }, 'met'],
  ])('%s', (_, commit, wanted) => expect(summary(of(null, commit))).toEqual([wanted]));
});

test('a review that is overdue, or to come, is said once', () => {
  expect(summary(of(known('2024-01-01'), known('2024-01-01'), '2024-01-01'))).toEqual(['unmet review-overdue']);
  expect(summary(of(known('2024-01-01'), known('2024-01-01'), '2026-12-01'))).toEqual(['unmet day-to-come']);
});

describe('the whole pipeline asks the host about the register and the manifest', () => {
  const run = (days: Readonly<Record<string, LastCommit>>) =>
    lint(
      { manifest: MANIFEST, laws, today: '2026-11-25', failOn: 'error', version: 'test', only: [] },
      { ...memoryHost(example('media-company')), lastCommit: (path) => days[path] ?? { state: 'none' } },
    );
  test.each<[string, string, LastCommit, string[]]>([
    ['fresh', 'docs/ai/risks.yaml', known('2026-11-02'), []],
    ['stale', 'docs/ai/risks.yaml', known('2025-11-02'), ['warning unmet kz-ai-law/yearly-risk-review @ 2026-11-02']],
    [
      'cut off',
      'docs/ai/risks.yaml',
      { state: 'cut-off' },
      ['notice unverifiable kz-ai-law/yearly-risk-review @ 2026-11-02'],
    ],
    ['ahead', MANIFEST, known('2026-06-02'), ['warning unmet kz-ai-law/yearly-risk-review @ 2026-11-02']],
  ])('%s', async (_, file, commit, wanted) => {
    const report = await run({ [file]: commit });
    expect(said(report)).toEqual(wanted);
    expect(report.verdict).toBe('pass');
  });
});
