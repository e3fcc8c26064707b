/** The state at a glance: the verdict and the counts in one row, with a sign for each that says nothing its word does not. */
import type { Report } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import { markdown } from './safe-text.ts';

/** GitHub shows no picture in a summary without fetching it; signs need no network, and a screen reader names them. */
const VERDICTS = { pass: '✅', fail: '❌', incomplete: '⚠️' } as const satisfies Record<Report['verdict'], string>;
const SIGNS = { error: '🟥', warning: '🟨', notice: '🟦', waived: '⬜', baseline: '⬜' } as const;

type Counts = Readonly<Record<keyof typeof SIGNS, number>>;

/** A table of one row, a column for the verdict and one for each count; no share and no percentage. */
export function glanceOf(verdict: Report['verdict'], counts: Counts, { labels }: Voice): string {
  const { counts: say } = labels.report;
  const shown = (['error', 'warning', 'notice'] as const).map(
    (level) => `${SIGNS[level]} ${say[level](counts[level])}`,
  );
  const accepted = (['waived', 'baseline'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${SIGNS[kind]} ${say[kind](counts[kind])}`);
  const cells = [`${VERDICTS[verdict]} ${labels.badge.verdicts[verdict]}`, ...shown, ...accepted].map(markdown);
  return `| ${cells.join(' | ')} |\n|${':-:|'.repeat(cells.length)}`;
}
