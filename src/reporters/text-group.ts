/** All findings of one rule on a terminal: each place, then once the paragraph of the law and what to do. */
import type { Finding, Report } from '../model/finding.ts';
import type { Surface, Voice } from '../model/reporter.ts';
import { width as columns, wrap } from './columns.ts';
import { excerptOf } from './excerpt.ts';
import { filesIn, type RuleGroup } from './groups.ts';
import { link, type Paint } from './paint.ts';
import { terminal } from './safe-text.ts';
import { citationsOf, saidOf } from './sentences.ts';

/** What every line of the terminal report is made with. */
export interface Setting {
  readonly report: Report;
  readonly voice: Voice;
  readonly surface: Surface;
  readonly paint: Paint;
}

/** Findings of one rule shown with their line, and after these by one line each, before the rest folds into a count. */
const IN_FULL = 4;
const IN_BRIEF = 6;
/** Paragraphs given in their own words; those that only support them are named. */
const QUOTED = 2;

/** The lines of one group, an empty one at the end of each part. */
export function groupLines(group: RuleGroup, setting: Setting): string[] {
  const { findings } = group;
  const brief = findings.slice(IN_FULL, IN_FULL + IN_BRIEF);
  const folded = findings.slice(IN_FULL + IN_BRIEF);
  const { labels } = setting.voice;
  return [
    ...findings.slice(0, IN_FULL).flatMap((finding, index) => findingLines(finding, findings[index - 1], setting)),
    ...brief.map((finding) => headLine(finding, setting, `: ${terminal(saidOf(finding.reason, setting.voice))}`)),
    ...(folded.length ? [`  ${labels.report.more(folded.length, filesIn(folded))}`] : []),
    ...(brief.length ? [''] : []),
    ...lawLines(group, setting),
  ];
}

/** `prefix/file:line:column`, which terminals make clickable. */
export function placeOf({ at }: Finding, { prefix }: Surface): string {
  return terminal(`${prefix}${at.file}:${at.start.line}:${at.start.column}`);
}

function headLine(finding: Finding, { voice, surface, paint }: Setting, rest: string): string {
  const { level, rule, verdict } = finding;
  const { levels, verdicts } = voice.labels;
  const said = verdict === 'unmet' ? levels[level] : `${levels[level]}, ${verdicts[verdict]}`;
  return `${paint('place', placeOf(finding, surface))} ${paint(level, said)} ${paint('dim', `[${terminal(rule)}]`)}${rest}`;
}

/** The source line is not shown twice in a row for the same place. */
function findingLines(finding: Finding, before: Finding | undefined, setting: Setting): string[] {
  const { voice, surface, paint } = setting;
  return [
    headLine(finding, setting, ''),
    ...(before !== undefined && samePlace(before, finding) ? [] : sourceLines(finding, surface, paint)),
    ...wrap(terminal(saidOf(finding.reason, voice)), surface.width - 2).map((line) => `  ${line}`),
    ...finding.related.map(({ at, reason }) => {
      const place = terminal(`${surface.prefix}${at.file}:${at.start.line}:${at.start.column}`);
      return `  ${paint('dim', `${place} ${terminal(voice.say(reason))}`)}`;
    }),
    '',
  ];
}

const samePlace = ({ at: one }: Finding, { at: other }: Finding) =>
  one.file === other.file && one.start.line === other.start.line && one.start.column === other.start.column;

function sourceLines(finding: Finding, { width }: Surface, paint: Paint): string[] {
  const number = String(finding.at.start.line).padStart(5);
  const shown = excerptOf(finding, width - number.length - 3);
  if (shown === null) return [];
  return [
    `${paint('dim', `${number} |`)} ${shown.line}`,
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${paint(finding.level, shown.underline)}`,
  ];
}

/** The label of the law, then its words beside it; the same for what to do. */
function lawLines({ rule, info }: RuleGroup, setting: Setting): string[] {
  const { report, voice, surface, paint } = setting;
  const { law: lawLabel, toDo } = voice.labels.report;
  const indent = Math.max(columns(lawLabel), columns(toDo)) + 4;
  const beside = (label: string, lines: readonly string[]) =>
    lines.map(
      (line, index) => `  ${index === 0 ? paint('strong', label.padEnd(indent - 2)) : ' '.repeat(indent - 2)}${line}`,
    );
  const cited = citationsOf(rule, report, voice);
  const quoted = cited.slice(0, QUOTED).map(({ article, quote }) => (quote === '' ? article : `${article}: ${quote}`));
  const named = cited.slice(QUOTED).map(({ article }) => article);
  const urls = [...new Set(cited.map(({ url }) => url))].filter((url) => url !== '');
  const words = [...quoted, ...(named.length ? [`${voice.labels.report.also}: ${named.join(', ')}`] : [])];
  const law = [
    ...words.flatMap((line) => wrap(terminal(line), surface.width - indent)),
    ...urls.map((url) => paint('dim', link(terminal(url), surface))),
  ];
  const remedy = info === null ? [] : wrap(terminal(info.remedy[voice.locale]), surface.width - indent);
  const lines = [...beside(lawLabel, law), ...beside(toDo, remedy)];
  return lines.length === 0 ? [] : [...lines, ''];
}
