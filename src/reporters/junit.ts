/** JUnit XML, as Jenkins, GitLab and others show it: a suite for each law, a case for each finding and for each rule without one. */
import type { Finding, Report } from '../model/finding.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { failing } from './groups.ts';
import { xml } from './safe-text.ts';
import { saidOf, verdictOf } from './sentences.ts';

interface Case {
  readonly name: string;
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly words: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly (Case & { readonly rule: string })[];
}

/**
 * What fails the run is a failure, what had to be seen and was not an error, what a person accepted or nothing tests is
 * skipped; milder findings pass and say so. A last suite is the verdict itself, so that no sum of cases can hide it.
 */
export const junit: Reporter = (report, voice) => {
  const suites = [...ruleSuites(report, voice), untestedSuite(report, voice), verdictSuite(report, voice)];
  const shown = suites.filter(({ cases }) => cases.length > 0);
  const all = shown.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tanba" ${counts(all)}>`,
    ...shown.flatMap(suiteLines),
    '</testsuites>',
    '',
  ].join('\n');
};

function ruleSuites(report: Report, voice: Voice): readonly Suite[] {
  const red = new Set(failing(report));
  // A manifest that could not be understood was held against nothing: no rule passes it.
  const isJudged = !report.findings.some(({ rule }) => rule === 'manifest/syntax' || rule === 'manifest/schema');
  const suites = new Map<string, (Case & { rule: string })[]>();
  for (const [rule, { title }] of Object.entries(report.rules)) {
    const findings = report.findings.filter((finding) => finding.rule === rule);
    const passed: Case = { name: title[voice.locale], kind: 'passed', words: '' };
    const silent = isJudged ? [passed] : [];
    const cases = findings.length > 0 ? findings.map((finding) => caseOf(finding, red.has(finding), voice)) : silent;
    const name = rule.slice(0, rule.indexOf('/'));
    suites.set(name, [...(suites.get(name) ?? []), ...cases.map((one) => ({ ...one, rule }))]);
  }
  return [...suites].map(([name, cases]) => ({ name, cases }));
}

function caseOf(finding: Finding, isRed: boolean, voice: Voice): Case {
  const { at, reason, verdict, waived, baseline } = finding;
  const name = `${at.file}:${at.start.line}`;
  const words = saidOf(reason, voice);
  if (waived !== null || baseline) return { name, kind: 'skipped', words: waived?.reason ?? words };
  if (verdict === 'unseen') return { name, kind: 'error', words };
  return { name, kind: isRed ? 'failure' : 'passed', words };
}

const untestedSuite = ({ notChecked }: Report, { locale }: Voice): Suite => ({
  name: 'not-checked',
  cases: notChecked.map(({ law, article, duty, why }) => ({
    name: duty[locale],
    rule: article ? `${law ?? 'tanba'}/${article}` : (law ?? 'tanba'),
    kind: 'skipped',
    words: why[locale],
  })),
});

const verdictSuite = (report: Report, voice: Voice): Suite => ({
  name: 'verdict',
  cases: [
    {
      name: 'tanba',
      rule: 'verdict',
      kind: ({ pass: 'passed', fail: 'failure', incomplete: 'error' } as const)[report.verdict],
      words: verdictOf(report, voice),
    },
  ],
});

function counts(cases: readonly Case[]): string {
  const of = (wanted: Case['kind']) => cases.filter(({ kind }) => kind === wanted).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

const suiteLines = ({ name, cases }: Suite): readonly string[] => [
  `  <testsuite name="${xml(name)}" ${counts(cases)}>`,
  ...cases.map((one) => `    ${caseLine(one)}`),
  '  </testsuite>',
];

function caseLine({ name, rule, kind, words }: Suite['cases'][number]): string {
  const head = `<testcase classname="${xml(rule)}" name="${xml(name)}"`;
  if (kind === 'passed' && words === '') return `${head}/>`;
  if (kind === 'passed') return `${head}><system-out>${xml(words)}</system-out></testcase>`;
  if (kind === 'skipped') return `${head}><skipped message="${xml(words)}"/></testcase>`;
  return `${head}><${kind} message="${xml(words)}" type="${xml(rule)}">${xml(`${name} ${words}`)}</${kind}></testcase>`;
}
