/** For people at a terminal: what is wrong and where, what the law says, what to do; then what was not looked at, and the verdict. */
import type { Report } from '../model/finding.ts';
import type { Reporter, Surface, Voice } from '../model/reporter.ts';
import { wrap } from './columns.ts';
import { accepted, active, grouped } from './groups.ts';
import { type Paint, painter } from './paint.ts';
import { terminal, withoutCommands } from './safe-text.ts';
import {
  acceptanceOf,
  comingOf,
  countsOf,
  exposureOf,
  extentsOf,
  imprintOf,
  leftOpen,
  verdictOf,
} from './sentences.ts';
import { groupLines, placeOf } from './text-group.ts';

/** Accepted findings listed before they fold. */
const ACCEPTED = 10;

/** Lines for a terminal of the width the surface has. */
export const text: Reporter = (report, voice, surface) => {
  const paint = painter(surface);
  const groups = grouped(active(report), report);
  const lines = [
    ...groups.flatMap((group) => groupLines(group, { report, voice, surface, paint })),
    ...section(acceptedLines(report, voice, surface), voice.labels.report.accepted, paint),
    ...section(exposureLines(report, voice, surface, paint), voice.labels.report.exposure, paint),
    ...section(comingLines(report, voice, surface), voice.labels.report.coming, paint),
    ...section(untestedLines(report, voice, surface), voice.labels.report.notChecked, paint),
    ...closingLines(report, voice, surface, paint),
  ];
  return `${lines.map(withoutCommands).join('\n')}\n`;
};

const section = (lines: readonly string[], heading: string, paint: Paint) =>
  lines.length === 0 ? [] : [paint('strong', heading), ...lines, ''];

function acceptedLines(report: Report, voice: Voice, surface: Surface): string[] {
  const findings = accepted(report);
  const lines = findings.slice(0, ACCEPTED).map((finding) => {
    const why = acceptanceOf(finding, voice) ?? '';
    return `  ${placeOf(finding, surface)} [${terminal(finding.rule)}] ${terminal(why)}`;
  });
  if (findings.length > ACCEPTED) lines.push(`  ${voice.labels.report.moreWaived(findings.length - ACCEPTED)}`);
  return lines;
}

function exposureLines(report: Report, voice: Voice, { width }: Surface, paint: Paint): string[] {
  const { unpriced = [] } = report;
  const besides = unpriced.length > 0 ? voice.labels.report.unpriced(unpriced.join(', ')) : '';
  const priced = report.exposure.flatMap((exposure) => {
    const { heading, body } = exposureOf(exposure, voice);
    return [
      ...wrap(terminal(heading), width - 2).map((line) => `  ${line}`),
      ...wrap(terminal(body), width - 4).map((line) => `    ${line}`),
      `    ${paint('dim', terminal(exposure.rules.join(', ')))}`,
    ];
  });
  return besides === '' ? priced : [...priced, ...wrap(terminal(besides), width - 2).map((line) => `  ${line}`)];
}

const comingLines = (report: Report, voice: Voice, { width }: Surface): string[] =>
  comingOf(report, voice).flatMap((line) =>
    wrap(terminal(line), width - 4).map((part, index) => `${index === 0 ? '  ' : '    '}${part}`),
  );

function untestedLines({ notChecked }: Report, voice: Voice, { width }: Surface): string[] {
  return leftOpen(notChecked, voice).flatMap((paragraph) =>
    wrap(terminal(paragraph), width - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
  );
}

function closingLines(report: Report, voice: Voice, { width }: Surface, paint: Paint): string[] {
  const verdict = wrap(terminal(verdictOf(report, voice)), width);
  const style = ({ pass: 'pass', fail: 'error', incomplete: 'warning' } as const)[report.verdict];
  const nothing = report.findings.length === 0 ? [voice.labels.report.nothingFound, ''] : [];
  return [
    ...nothing,
    terminal(countsOf(report, voice)),
    ...wrap(terminal(voice.labels.report.assets(report.assets)), width),
    ...wrap(terminal(imprintOf(report, voice)), width).map((line) => paint('dim', line)),
    ...extentsOf(report, voice).flatMap((line) => wrap(terminal(line), width)),
    ...verdict.map((line) => paint(style, line)),
  ];
}
