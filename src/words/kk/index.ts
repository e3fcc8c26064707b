/** All that Tanba says in Kazakh. */
import type { Reasons, Words } from '../../model/reason.ts';
import { assetWords } from './assets.ts';
import { buildWords } from './builds.ts';
import { dependencyWords } from './dependencies.ts';
import { dutyWords } from './duties.ts';
import { manifestWords } from './manifest.ts';

export { cliLabels } from './cli.ts';
export { labels } from './interface.ts';

export const words: Words<Reasons> = {
  ...manifestWords,
  ...assetWords,
  ...dutyWords,
  ...dependencyWords,
  ...buildWords,
};
