/** The process that reads damaged files and may die of them. */

import { library } from '../../src/host/node-host.ts';
import { NOBODY } from '../../src/model/trust.ts';
import { readOpened } from '../../src/read/files.ts';
import { memorySource } from '../../test/support/memory-host.ts';

export interface Answer {
  /** What was wrong with the file, in the reader's words. */
  readonly message: string | null;
  /** Bytes resident. */
  readonly held: number;
}

process.on('message', async (bytes: Uint8Array) => {
  const { problem } = await readOpened('damaged', () => memorySource(bytes), { trust: NOBODY, library });
  const answer: Answer = { message: problem?.message ?? null, held: process.memoryUsage.rss() };
  process.send?.(answer);
});
