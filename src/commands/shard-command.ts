/** `tanba check --shard I/N`: reads a share of the files and writes what they say. It has no verdict, so it never fails a build. */
import { isDay } from '../calendar.ts';
import { UsageError } from '../errors.ts';
import { MOST_SHARDS, shardIn } from '../shards/split.ts';
import type { Call } from './call.ts';
import { CHECK_SHAPE, formatOf } from './check-options.ts';
import type { Options } from './options.ts';
import { progressOn } from './progress.ts';
import { readShard } from './shard.ts';
import { today } from './today.ts';
import { writeWhole } from './write-file.ts';

/** What decides how files are read, and where the part goes. All else decides about a verdict. */
const OWN: readonly string[] = ['shard', 'manifest', 'format', 'lang', 'as-of', 'trust', 'quiet', 'color'];

/** Gives 0 once the part is written; throws `UsageError`. */
export async function shardCommand(options: Options, { labels, surroundings }: Call): Promise<number> {
  const foreign = Object.keys(CHECK_SHAPE).find((name) => !OWN.includes(name) && isGiven(options, name));
  if (foreign !== undefined) throw new UsageError(labels.shard.forMerge(`--${foreign}`));
  const written = options.one('shard') ?? '';
  const shard = shardIn(written);
  if (!shard) throw new UsageError(labels.shard.notAShard('--shard', written, MOST_SHARDS));
  const [wanted, ...others] = options.many('format').map((format) => formatOf(format, labels));
  if (wanted?.name !== 'json' || others.length > 0) throw new UsageError(labels.shard.needsJson);
  const asOf = options.one('as-of') ?? today();
  if (!isDay(asOf)) throw new UsageError(labels.notADay(asOf));

  const progress = progressOn(surroundings, labels, null);
  const cwd = surroundings.cwd();
  const { text, read, all } = await readShard({
    shard,
    cwd,
    paths: options.positionals,
    manifest: options.one('manifest') ?? null,
    asOf,
    trust: options.one('trust') ?? null,
    labels,
    onOpen: progress.step,
  }).finally(progress.end);
  if (wanted.file === null) surroundings.stdout.write(text);
  else writeWhole(wanted.file, text, { cwd, labels });
  const said = wanted.file === null ? surroundings.stderr : surroundings.stdout;
  if (!options.flag('quiet')) said.write(`${labels.shard.done(shard, read, all)}\n`);
  return 0;
}

const isGiven = (options: Options, name: string): boolean => options.flag(name) || options.one(name) !== undefined;
