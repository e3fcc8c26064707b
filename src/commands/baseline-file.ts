/** Reads and writes the file that `--baseline FILE` names. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BaselineEntry, baselineText, parseBaseline, renewed, withBaseline, withGrowth } from '../baseline.ts';
import { UsageError } from '../errors.ts';
import { readListing } from '../host/any-file.ts';
import { below, isFile } from '../host/root.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Earlier } from '../model/extent.ts';
import type { Report } from '../model/finding.ts';
import { writeWhole } from './write-file.ts';

export interface WantedBaseline {
  /** As written, seen from the folder the person stands in. */
  readonly file: string;
  /** Whether the file is written anew from what is found now. */
  readonly update: boolean;
}

/** Bytes; a hundred thousand entries take less. */
const LARGEST = 64 * 1024 * 1024;

interface Place {
  readonly cwd: string;
  /** Absolute path of the repository. */
  readonly root: string;
  /** Whether the run looked at a part of what the manifests rule. */
  readonly limited: boolean;
  readonly labels: CliLabels;
  /** What a file said before, to name how the list grew; null when nothing is compared. */
  readonly was: Earlier['was'] | null;
}

/** Throws `UsageError` when the file is not there, or is no baseline: a list that cannot be read accepts nothing. */
export function readBaseline({ file, update }: WantedBaseline, { cwd, labels }: Pick<Place, 'cwd' | 'labels'>): string {
  const path = resolve(cwd, file);
  if (!isFile(path)) {
    if (update) return baselineText([]);
    throw new UsageError(labels.baseline.notThere(file));
  }
  if (statSync(path).size > LARGEST) throw new UsageError(labels.baseline.malformed(file));
  const text = readListing(path);
  entriesIn(text, file, labels);
  return text;
}

/** The report held against the baseline `text`; writes the file first when that is wanted. Throws `UsageError`. */
export function appliedBaseline(report: Report, wanted: WantedBaseline, text: string, place: Place): Report {
  const { cwd, root, limited, labels, was } = place;
  if (wanted.update && limited) throw new UsageError(labels.baseline.notWhole);
  const old = entriesIn(text, wanted.file, labels);
  const now = wanted.update ? baselineText(renewed(report, old, { limited })) : text;
  if (wanted.update) writeWhole(wanted.file, now, place);
  const baseline = {
    entries: entriesIn(now, wanted.file, labels),
    text: now,
    file: below(root, resolve(cwd, wanted.file)),
  };
  const applied = withBaseline(report, baseline, { limited });
  const before = was && baseline.file !== null ? was(baseline.file) : null;
  if (before === null || before.state === 'unknown') return applied;
  return withGrowth(applied, baseline, before.state === 'text' ? before.text : '');
}

function entriesIn(text: string, file: string, labels: CliLabels): readonly BaselineEntry[] {
  const entries = parseBaseline(text);
  if (entries === null) throw new UsageError(labels.baseline.malformed(file));
  return entries;
}
