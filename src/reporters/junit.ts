/** JUnit XML, as Jenkins, GitLab and most others read it: one suite a law, one case for each rule and thing it was held against. */
import { reaches } from '../level.ts';
import type { Finding, Report } from '../model/finding.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { NEVER_RED, OF_THE_MANIFEST_ITSELF } from '../model/rule-names.ts';
import { shortened } from '../shortened.ts';
import { failing } from './groups.ts';
import { visible, xml } from './safe-text.ts';
import { acceptanceOf, citationsOf, saidOf } from './sentences.ts';

/** Longer sentences are cut: one finding must not cost the others their place. UTF-16 units. */
const LONGEST_SENTENCE = 2000;

type Outcome = 'failure' | 'error' | 'skipped' | 'passed';

/** What one rule says of one thing; of no thing when nothing was found. */
interface Case {
  readonly rule: string;
  /** A file, a system, or the file the finding stands in; null for the rule as a whole. */
  readonly subject: string | null;
  readonly findings: readonly Finding[];
  readonly outcome: Outcome;
}

interface Setting {
  readonly report: Report;
  readonly voice: Voice;
}

/** One document. What breaks the build is a failure, what had to be seen and was not an error; both make a job red. */
export const junit: Reporter = (report, voice) => {
  const setting = { report, voice };
  const suites = suitesOf(setting);
  const all = suites.flatMap(({ cases }) => cases);
  const name = xml(`Tanba ${report.tool.version}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${totals(all)} time="0">`,
    ...suites.flatMap(({ heading, cases }) => [
      `  <testsuite name="${xml(heading)}" ${totals(cases)} skipped="${count(cases, 'skipped')}" time="0">`,
      `    <properties><property name="as-of" value="${xml(report.asOf)}"/></properties>`,
      ...cases.flatMap((each) => linesOf(each, setting)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

const count = (cases: readonly Case[], wanted: Outcome) => cases.filter(({ outcome }) => outcome === wanted).length;

/** No time is told: it would make two runs over the same files differ. */
const totals = (cases: readonly Case[]) =>
  `tests="${cases.length}" failures="${count(cases, 'failure')}" errors="${count(cases, 'error')}"`;

interface Suite {
  readonly heading: string;
  readonly cases: readonly Case[];
}

function suitesOf({ report, voice }: Setting): readonly Suite[] {
  const rules = [...new Set([...Object.keys(report.rules), ...report.findings.map(({ rule }) => rule)])];
  const lawOf = (rule: string) => report.laws.find(({ id }) => rule.startsWith(`${id}/`));
  const broken = new Set(failing(report));
  const judged = !report.findings.some(isUnreadManifest);
  const casesOf = (wanted: readonly string[]) =>
    wanted.flatMap((rule) => casesOfRule(rule, report, { broken, judged: judged || lawOf(rule) === undefined }));
  const suites = report.laws.map((law) => ({
    heading: law.title[voice.locale],
    cases: casesOf(rules.filter((rule) => lawOf(rule) === law)),
  }));
  const neutral = casesOf(rules.filter((rule) => lawOf(rule) === undefined));
  return [...suites, { heading: voice.labels.summary.neutral, cases: neutral }].filter(({ cases }) => cases.length > 0);
}

/** Nothing was held against any law then, and no rule of one may look as if it had passed. */
const isUnreadManifest = ({ rule, verdict, reason, manifest }: Finding): boolean =>
  (verdict === 'unmet' && OF_THE_MANIFEST_ITSELF.includes(rule)) ||
  (verdict === 'unseen' && 'file' in reason.data && reason.data.file === manifest);

function casesOfRule(
  rule: string,
  report: Report,
  { broken, judged }: { readonly broken: ReadonlySet<Finding>; readonly judged: boolean },
): readonly Case[] {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.rule !== rule) continue;
    // Two names that differ only unseen would be one name in the document.
    const subject = visible(subjectOf(finding, report));
    const others = bySubject.get(subject) ?? [];
    others.push(finding);
    bySubject.set(subject, others);
  }
  if (bySubject.size === 0) return [{ rule, subject: null, findings: [], outcome: judged ? 'passed' : 'skipped' }];
  return [...bySubject].map(([subject, findings]) => ({
    rule,
    subject,
    findings,
    outcome: outcomeOf(findings, broken, report),
  }));
}

/** The same system may be declared by two manifests. */
function subjectOf({ asset, system, at, manifest }: Finding, { manifests }: Report): string {
  if (asset !== null) return asset;
  if (system === null) return at.file;
  return manifests.length > 1 ? `${system}, ${manifest}` : system;
}

function outcomeOf(findings: readonly Finding[], broken: ReadonlySet<Finding>, { failOn }: Report): Outcome {
  if (findings.some((finding) => broken.has(finding))) return 'failure';
  const live = findings.filter(({ waived, baseline }) => waived === null && !baseline);
  const hidden = live.some(
    ({ rule, verdict, level }) => verdict === 'unseen' && !NEVER_RED.includes(rule) && reaches(level, failOn),
  );
  if (hidden) return 'error';
  return live.length === 0 ? 'skipped' : 'passed';
}

function linesOf({ rule, subject, findings, outcome }: Case, { report, voice }: Setting): readonly string[] {
  const title = report.rules[rule]?.title[voice.locale] ?? rule;
  const name = xml(subject === null ? title : `${title}: ${subject}`);
  const [first] = findings;
  // Jenkins takes what stands before the last dot for a package. Its strict schema knows no `file` here; the body says it.
  const opening = `    <testcase classname="${xml(rule.replaceAll('/', '.'))}" name="${name}" time="0"`;
  const said = findings.map((finding) => lineOf(finding, voice));
  const body = [...said, ...adviceOn(rule, { report, voice })].map(xml).join('\n');
  switch (outcome) {
    case 'failure':
    case 'error': {
      const message = xml(first === undefined ? title : sentence(first, voice));
      return [
        `${opening}>`,
        `      <${outcome} message="${message}" type="${xml(rule)}">${body}</${outcome}>`,
        CLOSING,
      ];
    }
    case 'skipped': {
      // Jenkins reads the attribute, GitLab the content.
      const why = xml((first && acceptanceOf(first, voice)) ?? voice.labels.report.notJudged);
      const words = said.length === 0 ? [] : [`      <system-out>${said.map(xml).join('\n')}</system-out>`];
      return [`${opening}>`, `      <skipped message="${why}">${why}</skipped>`, ...words, CLOSING];
    }
    case 'passed':
      return said.length === 0 ? [`${opening}/>`] : [`${opening}>`, `      <system-out>${body}</system-out>`, CLOSING];
  }
}

const CLOSING = '    </testcase>';

const sentence = ({ reason }: Finding, voice: Voice) => shortened(saidOf(reason, voice), LONGEST_SENTENCE);

function lineOf(finding: Finding, voice: Voice): string {
  const { at, level, verdict } = finding;
  const { levels, verdicts } = voice.labels;
  const grade = verdict === 'unmet' ? levels[level] : `${levels[level]}, ${verdicts[verdict]}`;
  const accepted = acceptanceOf(finding, voice);
  const place = `${at.file}:${at.start.line}:${at.start.column}`;
  return `${place} ${grade}: ${sentence(finding, voice)}${accepted === null ? '' : ` (${accepted})`}`;
}

/** What to do, and the paragraphs it rests on. */
function adviceOn(rule: string, { report, voice }: Setting): readonly string[] {
  const remedy = report.rules[rule]?.remedy[voice.locale];
  const { toDo, law } = voice.labels.report;
  return [
    ...(remedy === undefined ? [] : [`${toDo}: ${remedy}`]),
    ...citationsOf(rule, report, voice).map(({ article, quote, url }) =>
      [`${law}: ${article}`, ...(quote === '' ? [] : [quote]), url].join(' '),
    ),
  ];
}
