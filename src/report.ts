/** Gathers what one run found into the one shape every reporter reads, and decides the verdict. */
import { mergedExposure } from './exposure.ts';
import { reaches } from './level.ts';
import type { Extent } from './model/extent.ts';
import type { AssetCounts, Coming, Exposure, Finding, NotChecked, Report, RuleInfo } from './model/finding.ts';
import type { Basis, LawPack, Rule } from './model/law.ts';
import type { Level } from './model/level.ts';
import { NEUTRAL_RULES, NEVER_RED } from './model/rule-names.ts';
import { NOT_RAISED_YET, neutralRules } from './neutral-rules.ts';

export interface Parts {
  readonly version: string;
  /** ISO day. */
  readonly today: string;
  readonly manifest: string;
  readonly failOn: Level;
  readonly laws: readonly LawPack[];
  readonly findings: readonly Finding[];
  readonly assets: AssetCounts;
  readonly notChecked: readonly NotChecked[];
  readonly exposure: readonly Exposure[];
  readonly unpriced?: readonly string[];
  readonly coming?: readonly Coming[];
  readonly extents?: readonly Extent[];
}

/** One manifest's report; the verdict follows from the findings and `failOn` alone. */
export function reportOn({
  version,
  today,
  manifest,
  failOn,
  laws,
  findings,
  assets,
  notChecked,
  exposure,
  unpriced = [],
  coming = [],
  extents = [],
}: Parts): Report {
  return {
    tool: { name: 'tanba', version },
    asOf: today,
    manifests: [manifest],
    verdict: verdictOf(findings, failOn),
    failOn,
    counts: countsOf(findings),
    assets,
    laws: laws.map(({ id, title, textAsOf }) => ({ id, title, textAsOf })),
    rules: { ...Object.assign({}, ...laws.map(rulesOf)), ...neutral() },
    findings,
    notChecked,
    exposure,
    ...(unpriced.length > 0 && { unpriced }),
    ...(coming.length > 0 && { coming }),
    ...(extents.length > 0 && { extents }),
  };
}

/** Reports of several manifests as one. Rules and laws are the same data; findings are kept apart by their manifest. */
export function joined(reports: readonly [Report, ...Report[]]): Report {
  const [first] = reports;
  const findings = reports.flatMap((report) => report.findings);
  const unpriced = [...new Set(reports.flatMap((report) => report.unpriced ?? []))];
  const coming = distinctBy(
    reports.flatMap((report) => report.coming ?? []),
    ({ from, law, article, what }) => `${from}\0${law}\0${article}\0${what.en}`,
  );
  const extents = distinctBy(
    reports.flatMap((report) => report.extents ?? []),
    (extent) => JSON.stringify(extent),
  );
  const laws = new Map(reports.flatMap((report) => report.laws).map((law) => [law.id, law]));
  return {
    ...first,
    manifests: reports.flatMap(({ manifests }) => manifests),
    verdict: verdictOf(findings, first.failOn),
    counts: countsOf(findings),
    assets: reports.map(({ assets }) => assets).reduce(summed),
    laws: [...laws.values()],
    rules: Object.assign({}, ...reports.map(({ rules }) => rules)),
    findings,
    notChecked: distinctBy(
      reports.flatMap(({ notChecked }) => notChecked),
      ({ law, article, duty, why }) => `${law}\0${article}\0${duty.en}\0${why.en}`,
    ),
    exposure: mergedExposure(reports.flatMap(({ exposure }) => exposure)),
    ...(unpriced.length > 0 && { unpriced }),
    ...(coming.length > 0 && { coming }),
    ...(extents.length > 0 && { extents }),
  };
}

/** The same run with other findings: counts and verdict follow from them. */
export const withFindings = (report: Report, findings: readonly Finding[]): Report => ({
  ...report,
  findings,
  verdict: verdictOf(findings, report.failOn),
  counts: countsOf(findings),
});

/** Exit codes of the contract: 0 nothing at the failing level, 1 something unmet, 3 only something unseen. */
export const exitCodeOf = ({ verdict }: Report): number => ({ pass: 0, fail: 1, incomplete: 3 })[verdict];

function verdictOf(findings: readonly Finding[], failOn: Level): Report['verdict'] {
  const failing = findings.filter(
    ({ rule, level, waived, baseline }) => !waived && !baseline && !NEVER_RED.includes(rule) && reaches(level, failOn),
  );
  if (failing.some(({ verdict }) => verdict === 'unmet')) return 'fail';
  return failing.some(({ verdict }) => verdict === 'unseen') ? 'incomplete' : 'pass';
}

function countsOf(findings: readonly Finding[]): Report['counts'] {
  const live = findings.filter(({ waived, baseline }) => !waived && !baseline);
  const at = (wanted: Level) => live.filter(({ level }) => level === wanted).length;
  return {
    error: at('error'),
    warning: at('warning'),
    notice: at('notice'),
    waived: findings.filter(({ waived }) => waived).length,
    baseline: findings.filter(({ waived, baseline }) => baseline && !waived).length,
  };
}

const rulesOf = (law: LawPack): Record<string, RuleInfo> =>
  Object.fromEntries(Object.entries(law.rules).map(([name, rule]) => [`${law.id}/${name}`, ruleInfo(law, rule)]));

function ruleInfo(law: LawPack, { serves, title, remedy, level }: Rule): RuleInfo {
  const obligation = law.obligations[serves];
  const citations = (obligation?.cites ?? []).flatMap((article) => {
    const found = law.articles[article];
    return found ? [{ ...found, article }] : [];
  });
  const bases: readonly Basis[] = ['text', 'inferred', 'policy'];
  const basis = bases.find((each) => Object.values(obligation?.binds ?? {}).includes(each)) ?? 'policy';
  const quoted = basis === 'text' && citations.every(({ grade }) => grade === 'verbatim');
  return {
    title,
    remedy,
    level: quoted || level !== 'error' ? level : 'warning',
    basis,
    citations,
    helpUri: citations[0]?.url ?? '',
  };
}

const neutral = (): Record<string, RuleInfo> =>
  Object.fromEntries(
    NEUTRAL_RULES.filter((name) => !NOT_RAISED_YET.includes(name)).map((name) => [
      name,
      { ...neutralRules[name], helpUri: `docs/rules/${name}.md` },
    ]),
  );

const summed = (a: AssetCounts, b: AssetCounts): AssetCounts => ({
  seen: a.seen + b.seen,
  declared: a.declared + b.declared,
  accounted: a.accounted + b.accounted,
  excused: {
    imitatesNothing: a.excused.imitatesNothing + b.excused.imitatesNothing,
    internal: a.excused.internal + b.excused.internal,
  },
});

const distinctBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];
