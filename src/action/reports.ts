/** The report files of one run: the ones asked for, and JSON and SARIF for later steps in the runner's own folder. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Report } from '../model/finding.ts';
import type { Labels } from '../model/labels.ts';
import type { Voice } from '../model/reporter.ts';
import { loadReporter, PLAIN, type ReporterName } from '../reporters/index.ts';
import type { Shard } from '../shards/split.ts';
import type { WantedFormat } from './inputs.ts';
import type { ReportPaths } from './outputs.ts';
import { type Destination, destinationOf, writeReport } from './report-file.ts';

/** Where reports may go. Absolute; `temp` is null when the runner names none. */
export interface Folders {
  readonly workspace: string;
  readonly cwd: string;
  readonly temp: string | null;
}

export interface PlannedReport {
  readonly name: ReporterName;
  readonly destination: Destination;
}

/** Formats that a later step reads by an output, and the name of the file when nobody asked for one. */
const OUTPUTS = { json: 'report.json', sarif: 'tanba.sarif' } as const satisfies Partial<Record<ReporterName, string>>;

/** The folders a file of ours may lie in. */
export const rootsOf = ({ workspace, temp }: Folders): readonly string[] =>
  temp === null ? [workspace] : [workspace, temp];

/** Looks at every file before anything runs, so that a wrong path fails in a second and not after the work. Throws `UsageError`. */
export function planReports(
  formats: readonly WantedFormat[],
  folders: Folders,
  labels: Labels,
): readonly PlannedReport[] {
  const { cwd } = folders;
  const roots = rootsOf(folders);
  const planned = formats.map(({ name, file }) => ({ name, destination: destinationOf(file, cwd, roots, labels) }));
  const paths = planned.map(({ destination }) => destination.path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new UsageError(labels.action.twice(twice));
  return planned;
}

/** Where a shard's part goes when nobody named a file: a name that no other shard has. Null when the runner names no folder. */
export const planPart = ({ temp }: Folders, { index, of }: Shard, labels: Labels): Destination | null =>
  temp === null
    ? null
    : destinationOf(join(mkdtempSync(join(temp, 'tanba-')), `shard-${index}-of-${of}.json`), temp, [temp], labels);

/** Writes them all and says which paths the outputs name. Throws `UsageError` when one cannot be written. */
export async function writeReports(
  planned: readonly PlannedReport[],
  report: Report,
  voice: Voice,
  { temp }: Folders,
): Promise<Pick<ReportPaths, 'report' | 'sarif'>> {
  const all = temp === null ? planned : [...planned, ...missing(planned, temp, voice.labels)];
  for (const { name, destination } of all) {
    const reporter = await loadReporter(name);
    writeReport(destination, reporter(report, voice, PLAIN), voice.labels);
  }
  const pathOf = (wanted: ReporterName) => all.find(({ name }) => name === wanted)?.destination.path ?? '';
  return { report: pathOf('json'), sarif: pathOf('sarif') };
}

/** What the outputs name and nobody asked for, in a folder of this step's own: a job may run the Action twice. */
function missing(planned: readonly PlannedReport[], temp: string, labels: Labels): readonly PlannedReport[] {
  const asked = new Set(planned.map(({ name }) => name));
  const wanted = (['json', 'sarif'] as const).filter((name) => !asked.has(name));
  if (wanted.length === 0) return [];
  const folder = mkdtempSync(join(temp, 'tanba-'));
  return wanted.map((name) => ({
    name,
    destination: destinationOf(join(folder, OUTPUTS[name]), temp, [temp], labels),
  }));
}
