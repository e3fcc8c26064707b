/** What the Action needs of the rest: passed in by the entry file, so that the edge can be tried with any report. */
import type { CheckOptions as CommandOptions } from '../commands/check.ts';
import type { Merging } from '../commands/merge.ts';
import type { ShardOptions, ShardRead } from '../commands/shard.ts';
import type { Report } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import type { ShardLabels } from '../model/scale-labels.ts';
import type { Locale } from '../model/text.ts';

/** As the command takes them, less its words: the entry file brings those. */
export type CheckOptions = Omit<CommandOptions, 'labels'>;

export interface Pipeline {
  /** Throws `UsageError` when it cannot start; the exit code is the command's own. */
  checkRepository(
    options: CheckOptions,
  ): Promise<{ readonly report: Report; readonly exitCode: number; readonly limited: boolean }>;
  /** Throws `UsageError` when it cannot start. */
  readShard(options: Omit<ShardOptions, 'labels'>): Promise<ShardRead>;
  /** Throws `UsageError` unless the reports of all shards are there, and of one run. */
  mergedFrom(merging: Omit<Merging, 'labels'>): Promise<Pick<CheckOptions, 'asOf' | 'readingsFor'>>;
  shardLabels(): Promise<ShardLabels>;
  voiceOf(locale: Locale): Promise<Voice>;
}
