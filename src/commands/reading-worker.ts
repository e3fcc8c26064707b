/** A thread of its own that reads files, a lot at a time, and answers with what they say. */
import { parentPort, workerData } from 'node:worker_threads';
import { library, type NodeHostOptions, nodeHost } from '../host/node-host.ts';
import type { FileReading } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { readingOne } from '../read/files.ts';

/** What the thread is given: plain data, for nothing else crosses threads. Files of one repository, or from anywhere. */
export type Assignment = { readonly trust: Trust } & (
  | { readonly host: NodeHostOptions }
  | { /** Absolute path from which files are named. */ readonly cwd: string }
);

/** First answer of a thread, before any file. */
const READY = 'ready';

const assignment: Assignment = workerData;
const read = await readerFor(assignment);

async function readerFor(given: Assignment): Promise<(file: string) => Promise<FileReading>> {
  if ('cwd' in given) {
    const { inspectFile } = await import('./inspect-file.ts');
    return (file) => inspectFile(file, given.cwd, { trust: given.trust, library });
  }
  return readingOne(nodeHost(given.host), given.trust);
}

parentPort?.on('message', async (files: readonly string[]) => {
  const readings: FileReading[] = [];
  for (const file of files) readings.push(await read(file));
  parentPort?.postMessage(readings);
});
parentPort?.postMessage(READY);
