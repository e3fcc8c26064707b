/** Action entry: gives the Action its pipeline and runs it. */
import { readLocale } from './action/inputs.ts';
import { runAction } from './action/main.ts';
import { checkRepository } from './commands/check.ts';
import { commandWords } from './words/commands.ts';
import { voiceOf } from './words/index.ts';

await runAction({
  checkRepository: async (options) => checkRepository({ ...options, labels: await commandWords(readLocale() ?? 'en') }),
  voiceOf,
});
