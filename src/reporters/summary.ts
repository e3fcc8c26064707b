/** The report as Markdown, for the job summary: the verdict, what to do first, the findings by law, what was not looked at. */
import type { Finding, Report } from '../model/finding.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { shortened } from '../shortened.ts';
import { glanceOf } from './glance.ts';
import { accepted, active, grouped, worstFirst } from './groups.ts';
import { markdown, markdownCode, markdownCodeCell, markdownLink } from './safe-text.ts';
import {
  acceptanceOf,
  citationsOf,
  comingOf,
  exposureOf,
  extentsOf,
  imprintOf,
  saidOf,
  untestedOf,
  verdictOf,
} from './sentences.ts';

/** GitHub drops a summary of more than 1 MiB whole; what is written here stays well below. Bytes of UTF-8. */
export const SUMMARY_BYTES = 900_000;
const STEPS = 3;
/** Paragraphs linked in a row; the rest stand in the other reports. */
const CITED = 2;
/** Files in the table; the findings name the rest. */
const MOST_ASSETS = 200;
/** A longer name or sentence is cut, with an ellipsis: one finding must not cost all others their row. UTF-16 units. */
const LONGEST_NAME = 300;
const LONGEST_SENTENCE = 2000;

/** One part of the summary, taken whole or not at all; of a table, row by row. */
interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** At most SUMMARY_BYTES of UTF-8; what does not fit is counted. */
export const summary: Reporter = (report, voice) => {
  const head = headOf(report, voice);
  const steps = stepsOf(report, voice);
  const tail = [
    assetsIn(report, voice),
    exposureIn(report, voice),
    acceptedIn(report, voice),
    comingIn(report, voice),
    untestedIn(report, voice),
  ];
  const foot = `\n${markdown(imprintOf(report, voice))}\n`;
  const said = [head, sectionText(steps)].join('');
  const after = [...keep(tail, SUMMARY_BYTES / 3, voice), foot].join('');
  const room = SUMMARY_BYTES - bytes(said) - bytes(after);
  return `${said}${findingsIn(report, voice, room)}${after}`;
};

const bytes = (text: string) => Buffer.byteLength(text);

const sectionText = ({ heading, lines }: Section) =>
  lines.length === 0 ? '' : `\n### ${markdown(heading)}\n\n${lines.join('\n')}\n`;

/** Whole sections while they fit into the room; of one that does not, a line that says so. */
function keep(sections: readonly Section[], room: number, { labels }: Voice): readonly string[] {
  let left = room;
  return sections.map((section) => {
    const whole = sectionText(section);
    const fits = bytes(whole) <= left;
    if (fits) left -= bytes(whole);
    return fits ? whole : `\n${markdown(labels.summary.sectionOmitted(section.heading))}\n`;
  });
}

function headOf(report: Report, voice: Voice): string {
  const heading = `## ${markdown(voice.labels.summary.verdicts[report.verdict])}\n`;
  const lines = [verdictOf(report, voice), ...extentsOf(report, voice)];
  return [
    heading,
    glanceOf(report.verdict, report.counts, voice),
    '',
    ...lines.map((line) => `${markdown(line)}\n`),
  ].join('\n');
}

/** The rules to begin with: worst first, and what to do about each. */
function stepsOf(report: Report, voice: Voice): Section {
  const { summary: say } = voice.labels;
  const lines = grouped(active(report), report)
    .filter(({ info }) => info !== null)
    .slice(0, STEPS)
    .map(({ rule, info, findings }, index) => {
      const remedy = markdown(info?.remedy[voice.locale] ?? '');
      const first = findings[0] === undefined ? '' : ` ${markdownCode(placeOf(findings[0]))}`;
      return `${index + 1}. ${remedy} (${markdownCode(rule)}, ${markdown(say.step(findings.length))})${first}`;
    });
  return { heading: say.firstSteps, lines };
}

const placeOf = ({ at }: Finding) => `${shortened(at.file, LONGEST_NAME)}:${at.start.line}`;

/** Tables of findings, one for each law, in at most `room` bytes; a line counts what is left out. */
function findingsIn(report: Report, voice: Voice, room: number): string {
  const { summary: say } = voice.labels;
  const tables = lawsOf(report, voice);
  if (tables.length === 0) return '';
  const reserve = bytes(markdown(say.omitted(report.findings.length))) + 10;
  const parts = [`\n### ${markdown(say.findings)}\n`];
  let left = room - reserve - bytes(parts[0] ?? '');
  let omitted = 0;
  for (const { heading, findings } of tables) {
    const head = `\n#### ${markdown(heading)}\n\n| ${[say.place, say.level, say.wrong].map(markdown).join(' | ')} |\n|---|---|---|\n`;
    const { rows, used } = rowsIn(findings, { report, voice }, left - bytes(head));
    omitted += findings.length - rows.length;
    if (rows.length === 0) continue;
    parts.push(head, ...rows);
    left -= used + bytes(head);
  }
  if (omitted > 0) parts.push(`\n${markdown(say.omitted(omitted))}\n`);
  return parts.join('');
}

interface Setting {
  readonly report: Report;
  readonly voice: Voice;
}

/** Whole rows while they fit; the first that does not ends the table. */
function rowsIn(
  findings: readonly Finding[],
  setting: Setting,
  room: number,
): { readonly rows: string[]; readonly used: number } {
  const rows: string[] = [];
  let used = 0;
  for (const finding of findings) {
    const row = rowOf(finding, setting);
    if (used + bytes(row) > room) break;
    used += bytes(row);
    rows.push(row);
  }
  return { rows, used };
}

function rowOf(finding: Finding, { report, voice }: Setting): string {
  const { labels } = voice;
  const { level, verdict, rule } = finding;
  const said = verdict === 'unmet' ? labels.levels[level] : `${labels.levels[level]}, ${labels.verdicts[verdict]}`;
  const cited = citationsOf(rule, report, voice)
    .slice(0, CITED)
    .map(({ article, url }) => markdownLink(article, url));
  const what = [
    markdown(shortened(saidOf(finding.reason, voice), LONGEST_SENTENCE)),
    markdownCodeCell(rule),
    ...cited,
  ].join(' · ');
  return `| ${markdownCodeCell(placeOf(finding))} | ${markdown(said)} | ${what} |\n`;
}

interface LawTable {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** Active findings by the law whose rule found them; those of no law come last. */
function lawsOf(report: Report, { labels, locale }: Voice): readonly LawTable[] {
  const findings = worstFirst(active(report));
  const lawOf = ({ rule }: Finding) => report.laws.find(({ id }) => rule.startsWith(`${id}/`));
  const tables = report.laws.map((law) => ({
    heading: law.title[locale],
    findings: findings.filter((finding) => lawOf(finding) === law),
  }));
  const neutral = {
    heading: labels.summary.neutral,
    findings: findings.filter((finding) => lawOf(finding) === undefined),
  };
  return [...tables, neutral].filter((table) => table.findings.length > 0);
}

/** Files that findings are about, the worst first, below the counts of all files. */
function assetsIn(report: Report, { labels }: Voice): Section {
  const { summary: say } = labels;
  const files = new Map<string, Finding[]>();
  for (const finding of worstFirst(active(report))) {
    if (finding.asset === null) continue;
    const held = files.get(finding.asset) ?? [];
    held.push(finding);
    files.set(finding.asset, held);
  }
  const rows = [...files].slice(0, MOST_ASSETS).map(([asset, [first, ...others]]) => {
    const level = first === undefined ? '' : labels.levels[first.level];
    const system = first?.system ? markdownCodeCell(shortened(first.system, LONGEST_NAME)) : '';
    const cells = [
      markdownCodeCell(shortened(asset, LONGEST_NAME)),
      system,
      markdown(level),
      String(others.length + 1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = `| ${[say.asset, say.system, say.level, say.findings].map(markdown).join(' | ')} |\n|---|---|---|--:|`;
  const more = files.size - rows.length;
  return {
    heading: say.assets,
    lines: [
      markdown(labels.report.assets(report.assets)),
      ...(rows.length > 0 ? ['', head, ...rows] : []),
      ...(more > 0 ? ['', markdown(say.moreAssets(more))] : []),
    ],
  };
}

function exposureIn(report: Report, voice: Voice): Section {
  const lines = report.exposure.map((exposure) => {
    const { heading, body } = exposureOf(exposure, voice);
    return `- **${markdown(heading)}** ${markdown(body)} (${exposure.rules.map(markdownCode).join(', ')})`;
  });
  const { unpriced = [] } = report;
  const besides = unpriced.length > 0 ? [`- ${markdown(voice.labels.report.unpriced(unpriced.join(', ')))}`] : [];
  return { heading: voice.labels.report.exposure, lines: [...lines, ...besides] };
}

function acceptedIn(report: Report, voice: Voice): Section {
  const lines = accepted(report).map((finding) => {
    const why = acceptanceOf(finding, voice) ?? '';
    return `- ${markdownCode(placeOf(finding))} ${markdownCode(finding.rule)}: ${markdown(why)}`;
  });
  return { heading: voice.labels.report.accepted, lines };
}

const comingIn = (report: Report, voice: Voice): Section => ({
  heading: voice.labels.report.coming,
  lines: comingOf(report, voice).map((line) => `- ${markdown(line)}`),
});

function untestedIn({ notChecked }: Report, voice: Voice): Section {
  const lines = untestedOf(notChecked, voice).flatMap(({ why, duties }) => [
    `- ${markdown(why)}`,
    ...duties.map((duty) => `  - ${markdown(duty)}`),
  ]);
  return { heading: voice.labels.report.notChecked, lines };
}
