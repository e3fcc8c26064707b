/** Action entry: gives the Action its pipeline and runs it. */
import { readLocale } from './action/inputs.ts';
import { runAction } from './action/main.ts';
import { checkRepository } from './commands/check.ts';
import { mergedFrom } from './commands/merge.ts';
import { readShard } from './commands/shard.ts';
import { commandWords } from './words/commands.ts';
import { voiceOf } from './words/index.ts';

const labels = () => commandWords(readLocale() ?? 'en');

await runAction({
  checkRepository: async (options) => checkRepository({ ...options, labels: await labels() }),
  readShard: async (options) => readShard({ ...options, labels: await labels() }),
  mergedFrom: async (merging) => mergedFrom({ ...merging, labels: await labels() }),
  shardLabels: async () => (await labels()).shard,
  voiceOf,
});
