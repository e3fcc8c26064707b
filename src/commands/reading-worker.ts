/** A thread of its own that reads files of one repository, one after another, and answers with what they say. */
import { parentPort, workerData } from 'node:worker_threads';
import { type NodeHostOptions, nodeHost } from '../host/node-host.ts';
import type { Trust } from '../model/trust.ts';
import { readingOne } from '../read/files.ts';

/** What the thread is given: plain data, for nothing else crosses threads. */
export interface Assignment {
  readonly host: NodeHostOptions;
  readonly trust: Trust;
}

/** First answer of a thread, before any file. */
export const READY = 'ready';

const { host: options, trust }: Assignment = workerData;
const host = nodeHost(options);
const readOne = readingOne(host, trust);

parentPort?.on('message', async (files: readonly string[]) => {
  for (const file of files) parentPort?.postMessage(await readOne(file));
});
parentPort?.postMessage(READY);
