/** The Action as one shard of many: reads its share, writes its part, and says nothing beside the code, for it has no verdict. */
import { setOutput } from '@actions/core';
import { UsageError } from '../errors.ts';
import type { Voice } from '../model/reporter.ts';
import type { ShardLabels } from '../model/scale-labels.ts';
import { terminal } from '../reporters/safe-text.ts';
import { MOST_SHARDS, type Shard, shardIn } from '../shards/split.ts';
import { log } from './annotate.ts';
import type { Inputs } from './inputs.ts';
import type { Pipeline } from './pipeline.ts';
import { writeReport } from './report-file.ts';
import { type Folders, planPart, planReports } from './reports.ts';

/** Reads the share that `inputs.shard` names. Gives 0 once the part is written; throws `UsageError`. */
export async function runShard(pipeline: Pipeline, inputs: Inputs, folders: Folders, voice: Voice): Promise<number> {
  const { labels } = voice;
  const words = await pipeline.shardLabels();
  const shard = shardOfInputs(inputs, words);
  const planned = planReports(inputs.formats, folders, labels);
  if (planned.length > 1 || planned.some(({ name }) => name !== 'json')) throw new UsageError(words.needsJson);
  const destination = planned[0]?.destination ?? planPart(folders, shard, labels);
  if (destination === null) throw new UsageError(words.needsJson);
  const { manifest, paths, asOf, trust } = inputs;
  const { text, read, all } = await pipeline.readShard({ shard, cwd: folders.cwd, paths, manifest, asOf, trust });
  writeReport(destination, text, labels);
  log(terminal(words.done(shard, read, all)));
  log(terminal(labels.action.wrote('json', destination.path)));
  setOutput('report', destination.path);
  return 0;
}

/** What decides about a verdict has no place here: left out of the merge, it would be forgotten. */
function shardOfInputs({ shard: written, merge, badge, baseline, failOn }: Inputs, words: ShardLabels): Shard {
  if (merge.length > 0) throw new UsageError(words.both);
  const foreign = [badge !== null && 'badge', baseline !== null && 'baseline', failOn !== 'error' && 'fail-on'];
  const [first] = foreign.filter((name) => name !== false);
  if (first !== undefined) throw new UsageError(words.forMerge(first));
  const shard = shardIn(written ?? '');
  if (!shard) throw new UsageError(words.notAShard('shard', written ?? '', MOST_SHARDS));
  return shard;
}
