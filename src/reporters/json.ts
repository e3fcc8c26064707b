/** The stable machine format, schemas/report.schema.json. Fields are picked one by one: our types may change, this may not. */
import type { Extent } from '../model/extent.ts';
import type { Amount, Exposure, Finding, Report, RuleInfo } from '../model/finding.ts';
import type { Location } from '../model/position.ts';
import type { ReportDocument } from '../model/report-schema.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { markDocument } from './mark-document.ts';
import { jsonText } from './safe-text.ts';

/** JSON, indented by two. */
export const json: Reporter = (report, voice) => jsonText(documentOf(report, voice), 2);

/** The report as the published schema describes it, in the voice's language. */
export function documentOf(report: Report, voice: Voice): ReportDocument {
  const { asOf, manifests, verdict, laws, rules, findings, notChecked, exposure, coming, extents } = report;
  const { locale } = voice;
  return {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    asOf,
    manifests: [...manifests],
    verdict,
    counts: countsIn(report),
    assets: assetsIn(report),
    laws: laws.map(({ id, title, textAsOf }) => ({ id, title: title[locale], textAsOf })),
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, ruleIn(rule, voice)])),
    findings: findings.map((finding) => findingIn(finding, voice)),
    notChecked: notChecked.map(({ law, article, duty, why }) => ({
      law,
      article,
      duty: duty[locale],
      why: why[locale],
    })),
    exposure: exposure.map(exposureIn),
    ...(extents && { extents: extents.map((extent) => extentIn(extent, voice)) }),
    ...(coming && {
      coming: coming.map(({ from, law, article, what }) => ({ from, law, article, what: what[locale] })),
    }),
  };
}

const countsIn = ({ counts: { error, warning, notice, waived, baseline } }: Report) => ({
  error,
  warning,
  notice,
  waived,
  baseline,
});

const assetsIn = ({ assets: { seen, declared, accounted, excused } }: Report) => ({
  seen,
  declared,
  accounted,
  excused: { 'imitates-nothing': excused.imitatesNothing, internal: excused.internal },
});

const ruleIn = ({ title, level, basis, citations, helpUri }: RuleInfo, { locale }: Voice) => ({
  title: title[locale],
  level,
  basis,
  citations: citations.map(({ article, grade, url }) => ({ article, grade, url })),
  helpUri,
});

const locationIn = ({ file, start, end }: Location) => ({
  file,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const findingIn = (finding: Finding, { say }: Voice): ReportDocument['findings'][number] => ({
  rule: finding.rule,
  level: finding.level,
  verdict: finding.verdict,
  message: say(finding.reason),
  fingerprint: finding.fingerprint,
  manifest: finding.manifest,
  location: locationIn(finding.at),
  related: finding.related.map(({ at, reason }) => ({
    file: at.file,
    line: at.start.line,
    column: at.start.column,
    message: say(reason),
  })),
  system: finding.system,
  asset: finding.asset,
  evidence: finding.evidence.map(markDocument),
  waived: finding.waived && {
    reason: finding.waived.reason,
    until: finding.waived.until,
    approvedBy: finding.waived.approvedBy,
    ...(finding.waived.ignoredAt && { ignoredAt: locationIn(finding.waived.ignoredAt) }),
  },
  baseline: finding.baseline,
});

const extentIn = (extent: Extent, { labels }: Voice) => ({
  part: extent.part,
  files: extent.part === 'all' ? null : extent.files,
  base: extent.part === 'all' ? null : extent.base,
  message: labels.report.extent(extent),
});

const exposureIn = (exposure: Exposure) => ({
  law: exposure.law,
  article: exposure.article,
  limb: exposure.limb,
  rules: [...exposure.rules],
  size: exposure.size,
  first: amountIn(exposure.first, exposure),
  repeat: amountIn(exposure.repeat, exposure),
  mrpYear: exposure.unitYear,
});

/** The format names one unit and one currency; an amount in others is not passed off as these. */
const amountIn = ({ units, money }: Amount, { unit, currency }: Exposure) => ({
  mrp: unit === 'mrp' ? units : null,
  kzt: currency === 'KZT' ? money : null,
});
