/** Which findings GitHub is to show beside the code: it takes ten of a kind from a step and drops the rest without a word. */
import type { Finding, Report } from '../model/finding.ts';
import { LEVELS, type Level } from '../model/level.ts';
import type { Voice } from '../model/reporter.ts';
import { shortened } from '../shortened.ts';
import { active, unseen } from './groups.ts';
import { terminal } from './safe-text.ts';
import { citationsOf, saidOf, verdictOf } from './sentences.ts';

/** One note beside the code. `file` is the name itself, not made safe: whoever sends it escapes it as its channel asks. */
export interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  /** Null for what stands on no line. Columns are given only within one line: the runner drops them otherwise. */
  readonly at: {
    readonly file: string;
    readonly line: number;
    readonly endLine: number;
    readonly columns: Columns | null;
  } | null;
}

interface Columns {
  readonly start: number;
  readonly end: number;
}

/** Ten of a kind (actions/runner, ExecutionContext); one error is kept for the last word. */
const MOST: Readonly<Record<Level, number>> = { error: 9, warning: 10, notice: 10 };
/** The runner cuts a message here. */
const MESSAGE_LENGTH = 4096;
const NAMED_UNSEEN = 5;

/** How near a finding is to what was changed: the greater the nearer, 0 when it is far or nobody knows. */
type Near = (finding: Finding) => number;

/**
 * The report in, at most 9 errors, 10 warnings and 10 notices out, errors first; what is left over is counted in the last of
 * its kind. Of one kind, what can be acted on comes before what no tool can tell, then the near before the far.
 */
export function chooseAnnotations(report: Report, voice: Voice, near: Near = () => 0): readonly Annotation[] {
  const findings = active(report);
  const weight = (finding: Finding) => near(finding) - (finding.verdict === 'unverifiable' ? 10 : 0);
  return LEVELS.flatMap((level) => {
    const ofLevel = findings
      .filter((finding) => finding.level === level)
      .sort((one, other) => weight(other) - weight(one) || byPlace(one, other));
    const fits = ofLevel.length <= MOST[level];
    const shown = fits ? ofLevel : ofLevel.slice(0, MOST[level] - 1);
    const rest = ofLevel.slice(shown.length);
    const alone = shown.map((finding) => annotationOf(finding, report, voice));
    return rest.length ? [...alone, foldOf(level, rest, voice)] : alone;
  });
}

/** What the run comes to in one message: the verdict and, by name, what could not be seen. Null when it passed. */
export function lastWord(report: Report, voice: Voice): string | null {
  if (report.verdict === 'pass') return null;
  const names = [...new Set(unseen(report).map(({ asset, at }) => terminal(asset ?? `${at.file}:${at.start.line}`)))];
  const said = terminal(verdictOf(report, voice));
  if (names.length === 0) return said;
  const more = Math.max(0, names.length - NAMED_UNSEEN);
  const missing = voice.labels.annotations.couldNotSee(names.slice(0, NAMED_UNSEEN).join(', '), more);
  return shortened(`${said} ${missing}`, MESSAGE_LENGTH);
}

/** By place, then rule, in the order of code units, so that it is the same on every machine. */
function byPlace(one: Finding, other: Finding): number {
  const files = order(one.at.file, other.at.file);
  if (files !== 0) return files;
  const lines = one.at.start.line - other.at.start.line;
  return lines === 0 ? order(one.rule, other.rule) : lines;
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function annotationOf(finding: Finding, report: Report, voice: Voice): Annotation {
  const { at, level, rule, reason, verdict } = finding;
  const { labels, locale } = voice;
  const said = terminal(saidOf(reason, voice));
  const cited = citationsOf(rule, report, voice);
  const law = [...new Set([...cited.map(({ article }) => article), ...cited.map(({ url }) => url)])].join(', ');
  const remedy = report.rules[rule]?.remedy[locale];
  const lines = [
    verdict === 'unmet' ? said : `${said} (${labels.verdicts[verdict]})`,
    ...(remedy === undefined ? [] : [`${labels.report.toDo}: ${terminal(remedy)}`]),
    ...(law === '' ? [] : [`${labels.report.law}: ${terminal(law)}`]),
  ];
  const columns = at.start.line === at.end.line ? { start: at.start.column, end: at.end.column } : null;
  return {
    level,
    title: rule,
    message: shortened(lines.join('\n'), MESSAGE_LENGTH),
    at: { file: at.file, line: at.start.line, endLine: at.end.line, columns },
  };
}

function foldOf(level: Level, findings: readonly Finding[], { labels }: Voice): Annotation {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([rule, count]) => `${terminal(rule)}: ${count}`);
  const { foldTitle, fold } = labels.annotations;
  return {
    level,
    title: foldTitle(findings.length),
    message: shortened(fold(rules.join('\n')), MESSAGE_LENGTH),
    at: null,
  };
}
