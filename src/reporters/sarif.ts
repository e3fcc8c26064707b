/** SARIF 2.1.0 as GitHub code scanning takes it: every rule declared, every result on a line of text, known again by its line and by ours. */
import type { Finding, Report, RuleInfo } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import type { Location } from '../model/position.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { shortened } from '../shortened.ts';
import { worstFirst } from './groups.ts';
import { isWebAddress, jsonText, markdown, markdownLink, sarifMessage, uriReference, visible } from './safe-text.ts';
import { citationsOf, saidOf } from './sentences.ts';

const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<Level, string>;
/** How GitHub words the same in `problem.severity`. */
const SEVERITIES = { error: 'error', warning: 'warning', notice: 'recommendation' } as const satisfies Record<
  Level,
  string
>;
/** GitHub keeps the 5,000 most severe results of a run and refuses a run of more than 25,000. */
const MOST_RESULTS = 5000;
/** GitHub cuts a rule's full description here. */
const FULL_DESCRIPTION = 1024;
const MOST_RELATED = 100;

/** One run, at most 5,000 results, the gravest first. */
export const sarif: Reporter = (report, voice) => {
  const ids = Object.keys(report.rules);
  const indices = new Map(ids.map((id, index) => [id, index]));
  const findings = worstFirst(report.findings);
  const results = findings.slice(0, MOST_RESULTS).map((finding) => resultOf(finding, voice, indices.get(finding.rule)));
  const run = {
    tool: { driver: driverOf(report, voice) },
    invocations: [{ executionSuccessful: true, ...omission(findings.length, voice) }],
    language: voice.locale,
    columnKind: 'utf16CodeUnits',
    results,
  };
  return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 1);
};

function omission(all: number, { labels }: Voice): object {
  if (all <= MOST_RESULTS) return {};
  const text = labels.annotations.sarifOmitted(MOST_RESULTS, all);
  return { toolExecutionNotifications: [{ level: 'note', message: { text } }] };
}

function driverOf(report: Report, voice: Voice): object {
  const { name, version } = report.tool;
  const rules = Object.entries(report.rules).map(([id, rule]) => descriptorOf(id, rule, { report, voice }));
  return { name, version, semanticVersion: version, rules };
}

interface Setting {
  readonly report: Report;
  readonly voice: Voice;
}

function descriptorOf(id: string, rule: RuleInfo, { report, voice }: Setting): object {
  const { locale, labels } = voice;
  const cited = citationsOf(id, report, voice);
  const words = cited.map(({ article, quote }) => (quote === '' ? article : `${article}: ${quote}`));
  const title = rule.title[locale];
  const remedy = rule.remedy[locale];
  const lines = cited.map(
    ({ article, quote, url }) => `${markdownLink(article, url)}${quote && `: ${markdown(quote)}`}`,
  );
  return {
    id,
    shortDescription: { text: shortened(title, FULL_DESCRIPTION) },
    fullDescription: { text: shortened([title, ...words].join(' · '), FULL_DESCRIPTION) },
    help: {
      text: [`${labels.report.toDo}: ${remedy}`, ...words.map((line) => `${labels.report.law}: ${line}`)].join('\n'),
      markdown: [`**${labels.report.toDo}.** ${markdown(remedy)}`, ...lines.map((line) => `> ${line}`)].join('\n\n'),
    },
    // The format takes only whole addresses; a page of our own repository has none.
    ...(isWebAddress(rule.helpUri) ? { helpUri: rule.helpUri } : {}),
    defaultConfiguration: { level: SARIF_LEVELS[rule.level] },
    properties: { tags: tagsOf(id, rule), 'problem.severity': SEVERITIES[rule.level] },
  };
}

/** GitHub shows ten tags of a rule. */
const tagsOf = (id: string, { basis, citations }: RuleInfo) => {
  const articles = citations.map(({ article }) => `article ${article}`);
  return [...new Set([id.split('/')[0] ?? id, `basis ${basis}`, ...articles])].slice(0, 10);
};

function resultOf(finding: Finding, voice: Voice, ruleIndex: number | undefined): object {
  const { rule, level, verdict, reason, at, related, fingerprint, lineHash, system, asset } = finding;
  const relatedLocations = related.slice(0, MOST_RELATED).map((other, id) => ({
    id,
    ...physical(other.at),
    message: { text: sarifMessage(saidOf(other.reason, voice)) },
  }));
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: SARIF_LEVELS[level],
    message: { text: sarifMessage(saidOf(reason, voice)) },
    locations: [physical(at)],
    ...(relatedLocations.length ? { relatedLocations } : {}),
    partialFingerprints: {
      ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }),
      'tanba/v1': fingerprint,
    },
    ...suppressionsOf(finding, voice.labels),
    properties: {
      verdict,
      ...(system === null ? {} : { system: visible(system) }),
      ...(asset === null ? {} : { asset: visible(asset) }),
    },
  };
}

const physical = ({ file, start, end }: Location) => ({
  physicalLocation: {
    artifactLocation: { uri: uriReference(file) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  },
});

/** By a comment in the text itself. */
const inSource = (reason: string, at: Location) => ({
  kind: 'inSource',
  status: 'accepted',
  justification: visible(reason),
  location: physical(at),
});

/** Marked, not removed: code scanning closes an alert that goes missing and opens it again when it comes back. */
function suppressionsOf({ waived, baseline }: Finding, { report }: Voice['labels']): object {
  const external = (justification: string) => ({
    kind: 'external',
    status: 'accepted',
    justification: visible(justification),
  });
  const suppressions = [
    ...(waived?.ignoredAt ? [inSource(waived.reason, waived.ignoredAt)] : []),
    ...(waived && !waived.ignoredAt ? [external(report.waived(waived.until, waived.approvedBy, waived.reason))] : []),
    ...(baseline ? [external(report.inBaseline)] : []),
  ];
  return suppressions.length ? { suppressions } : {};
}
