/** Takes readings from the reports of shards instead of from files, and refuses all that was not read from the tree at hand. */
import { UsageError } from '../errors.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { ReadMany } from '../read/files.ts';
import { readText } from '../read/text.ts';
import { differenceOf, joinedReadings, type Misread, type NamedPart, type Refusal, refusalOf } from '../shards/join.ts';
import type { CheckOptions, Place } from './check.ts';
import { basisHere, readFrom } from './shard.ts';
import { partsIn } from './shard-files.ts';

const LARGEST_MANIFEST = 16 * 1024 * 1024;

/** Missing shards that are named. */
const MOST_LISTED = 20;

export interface Merging {
  /** Absolute path of the folder the person stands in. */
  readonly cwd: string;
  /** Files and folders with the reports of all shards. */
  readonly reports: readonly string[];
  /** ISO day; null for the day of the shards. */
  readonly asOf: string | null;
  readonly labels: CliLabels;
}

/** What `checkRepository` needs to judge by the reports. Throws `UsageError` unless they are all there, and of one run. */
export function mergedFrom(merging: Merging): Pick<CheckOptions, 'asOf' | 'readingsFor'> {
  const { reports, asOf, labels } = merging;
  if (reports.length === 0) throw new UsageError(labels.shard.nothingToMerge);
  const parts = partsIn(reports, merging);
  const refusal = refusalOf(parts);
  if (refusal) throw new UsageError(saidOf(refusal, labels));
  const [{ basis }] = parts;
  if (asOf !== null && asOf !== basis.asOf) throw new UsageError(labels.shard.elsewhere('asOf'));
  return { asOf: basis.asOf, readingsFor: (place) => readingsOf(parts, place, labels) };
}

function readingsOf(parts: readonly [NamedPart, ...NamedPart[]], place: Place, labels: CliLabels): ReadMany {
  const [{ basis }] = parts;
  const source = readText(place.file, place.host, LARGEST_MANIFEST);
  const here = basisHere(place, source.state === 'text' ? source.text : '', basis.asOf);
  // Compared before anything is judged: where the manifest cannot be understood, no reading will be asked for.
  const { trust, files } = basis;
  const what = differenceOf(basis, { ...here, trust, files });
  if (what !== null) throw new UsageError(labels.shard.elsewhere(what));
  return async (wanted, believed) => {
    const differs = differenceOf(basis, { ...here, ...readFrom(wanted, believed) });
    if (differs !== null) throw new UsageError(labels.shard.elsewhere(differs));
    const joined = joinedReadings(parts, wanted);
    if ('why' in joined) throw new UsageError(misread(joined, labels));
    return joined;
  };
}

function saidOf(refusal: Refusal, { shard }: CliLabels): string {
  if (refusal.why === 'missing') return shard.missing(listed(refusal.shards), refusal.of);
  const [one, other] = refusal.names;
  return refusal.why === 'twice' ? shard.twice(refusal.index, one, other) : shard.mixed(refusal.what, one, other);
}

/** The first of them: after that a person knows to start all over. */
const listed = (shards: readonly number[]): string =>
  `${shards.slice(0, MOST_LISTED).join(', ')}${shards.length > MOST_LISTED ? ', …' : ''}`;

const misread = ({ why, file, name }: Misread, { shard }: CliLabels): string => shard[why](file, name);
