/** The comment on a pull request: verdict and counts, what to do first, the findings, in whole rows within what GitHub takes. */

import type { RuleInfo } from '../model/finding.ts';
import { LEVELS } from '../model/level.ts';
import type { ReportDocument } from '../model/report-schema.ts';
import type { Voice } from '../model/reporter.ts';
import { shortened } from '../shortened.ts';
import { glanceOf } from './glance.ts';
import { markdown, markdownCode, markdownCodeCell, markdownLink } from './safe-text.ts';

/** GitHub refuses a body of more than 65,536 characters; whether it counts characters or bytes, this fits. Bytes of UTF-8. */
export const COMMENT_BYTES = 60_000;
const STEPS = 3;
/** A longer name or sentence is cut: one finding must not cost all others their row. UTF-16 units. */
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 600;

export interface CommentParts {
  /** Nothing of it is believed to be harmless, and none of its addresses is linked to. */
  readonly document: ReportDocument;
  /** What the rules ask, from our own data. */
  readonly rules: Readonly<Record<string, RuleInfo>>;
  /** The first line, by which the comment is found again; ours. */
  readonly marker: string;
  /** What the run says of its verdict; null when only the document is at hand. */
  readonly sentence: string | null;
  /** Where the run is shown; '' when that is not known. */
  readonly runUrl: string;
  readonly isSecondHand: boolean;
}

type Told = ReportDocument['findings'][number];

/** At most COMMENT_BYTES of UTF-8. Of a run that passed everything but the verdict is folded. */
export function commentOf(parts: CommentParts, voice: Voice): string {
  const { document, marker, sentence, isSecondHand } = parts;
  const { comment: words, summary: say } = voice.labels;
  const head = [
    marker,
    `### ${markdown(say.verdicts[document.verdict])}`,
    ...(isSecondHand ? [`> ${markdown(words.secondHand)}`] : []),
    ...(sentence === null ? [] : [markdown(sentence)]),
    glanceOf(document.verdict, document.counts, voice),
  ].join('\n\n');
  const foot = footOf(parts, voice);
  const open = document.verdict === 'pass' ? `\n\n<details><summary>${markdown(words.details)}</summary>\n` : '\n';
  const close = document.verdict === 'pass' ? '\n</details>\n' : '';
  const room = COMMENT_BYTES - bytes(head) - bytes(foot) - bytes(open) - bytes(close);
  const body = bodyOf(parts, voice, room);
  return body === '' ? `${head}\n${foot}` : `${head}${open}${body}${close}${foot}`;
}

const bytes = (text: string) => Buffer.byteLength(text);

function footOf({ document, runUrl }: CommentParts, { labels }: Voice): string {
  const link = runUrl === '' ? [] : [`${markdownLink(labels.comment.wholeReport, runUrl)}.`];
  const ran = labels.report.ran(shortened(document.tool.version, 40), document.asOf);
  return `\n${[...link, markdown(ran), markdown(labels.comment.renewed)].join(' ')}\n`;
}

/** Steps and rows while there is room, worst first; a line counts what is left out. */
function bodyOf(parts: CommentParts, voice: Voice, room: number): string {
  const { summary: say } = voice.labels;
  const active = parts.document.findings.filter(({ waived, baseline }) => waived === null && !baseline);
  const findings = LEVELS.flatMap((level) => active.filter((finding) => finding.level === level));
  if (findings.length === 0) return '';
  const steps = stepsOf(findings, parts, voice);
  const begin = steps.length === 0 ? '' : `\n#### ${markdown(say.firstSteps)}\n\n${steps.join('\n')}\n`;
  const table = `\n#### ${markdown(say.findings)}\n\n| ${[say.place, say.level, say.wrong].map(markdown).join(' | ')} |\n|---|---|---|\n`;
  let left = room - bytes(begin) - bytes(table) - bytes(markdown(say.omitted(findings.length))) - 10;
  const rows: string[] = [];
  for (const finding of findings) {
    const row = rowOf(finding, parts, voice);
    left -= bytes(row);
    if (left < 0) break;
    rows.push(row);
  }
  const omitted = findings.length - rows.length;
  return [begin, table, ...rows, ...(omitted > 0 ? [`\n${markdown(say.omitted(omitted))}\n`] : [])].join('');
}

/** The rules to begin with, each with what to do and its first place. */
function stepsOf(findings: readonly Told[], { rules }: CommentParts, { labels, locale }: Voice): readonly string[] {
  const groups = new Map<string, Told[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule) ?? [];
    group.push(finding);
    groups.set(finding.rule, group);
  }
  return [...groups]
    .filter(([rule]) => Object.hasOwn(rules, rule))
    .slice(0, STEPS)
    .map(([rule, [first, ...more]], index) => {
      const remedy = markdown(rules[rule]?.remedy[locale] ?? '');
      const count = markdown(labels.summary.step(more.length + 1));
      const place = first === undefined ? '' : ` ${markdownCode(placeOf(first))}`;
      return `${index + 1}. ${remedy} (${markdownCode(rule)}, ${count})${place}`;
    });
}

const placeOf = ({ location }: Told) => `${shortened(location.file, LONGEST_NAME)}:${location.line}`;

function rowOf(finding: Told, { rules }: CommentParts, { labels }: Voice): string {
  const { level, verdict, rule, message } = finding;
  const said = verdict === 'unmet' ? labels.levels[level] : `${labels.levels[level]}, ${labels.verdicts[verdict]}`;
  const known = Object.hasOwn(rules, rule) ? rules[rule]?.citations[0] : undefined;
  const cited = known === undefined ? [] : [markdownLink(labels.report.article(known.article), known.url)];
  const what = [
    markdown(shortened(message, LONGEST_SENTENCE)),
    markdownCodeCell(shortened(rule, LONGEST_NAME)),
    ...cited,
  ].join(' · ');
  return `| ${markdownCodeCell(placeOf(finding))} | ${markdown(said)} | ${what} |\n`;
}
