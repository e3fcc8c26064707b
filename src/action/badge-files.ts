/** The badge of one run: the picture where the step asks for it, and the same for shields.io beside it. */
import { UsageError } from '../errors.ts';
import type { Report } from '../model/finding.ts';
import type { Labels } from '../model/labels.ts';
import type { Voice } from '../model/reporter.ts';
import { badgeEndpoint, badgeOf, badgeSvg } from '../reporters/badge.ts';
import { type Destination, destinationOf, writeReport } from './report-file.ts';
import { type Folders, type PlannedReport, rootsOf } from './reports.ts';

export interface PlannedBadge {
  readonly svg: Destination;
  readonly json: Destination;
}

/** Looks at both files before anything runs; null when no badge is wanted. Throws `UsageError`, also when a report would lie there. */
export function planBadge(
  file: string | null,
  folders: Folders,
  reports: readonly PlannedReport[],
  labels: Labels,
): PlannedBadge | null {
  if (file === null) return null;
  if (!/[^/\\]\.svg$/.test(file)) throw new UsageError(labels.action.notSvg('badge', file));
  const place = (name: string) => destinationOf(name, folders.cwd, rootsOf(folders), labels);
  const badge = { svg: place(file), json: place(file.replace(/\.svg$/, '.json')) };
  const taken = new Set(reports.map(({ destination }) => destination.path));
  const twice = [badge.svg, badge.json].find(({ path }) => taken.has(path));
  if (twice) throw new UsageError(labels.action.twice(twice.path));
  return badge;
}

/** Writes both and returns their places; '' without a badge. Throws `UsageError` when one cannot be written. */
export function writeBadge(
  planned: PlannedBadge | null,
  report: Report,
  voice: Voice,
): { readonly badgeSvg: string; readonly badgeJson: string } {
  if (planned === null) return { badgeSvg: '', badgeJson: '' };
  const badge = badgeOf(report, voice);
  writeReport(planned.svg, badgeSvg(badge), voice.labels);
  writeReport(planned.json, badgeEndpoint(badge), voice.labels);
  return { badgeSvg: planned.svg.path, badgeJson: planned.json.path };
}
