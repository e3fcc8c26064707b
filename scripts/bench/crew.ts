/** Threads that read files as a check's threads do, kept from one round to the next: what is measured is reading, not their start. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Assignment } from '../../src/commands/reading-worker.ts';
import type { NodeHostOptions } from '../../src/host/node-host.ts';
import type { FileReading } from '../../src/model/mark.ts';

/** As many as the pool of a check hands over at once. */
const HANDFUL = 16;

export interface Crew {
  /** Reads `files`, named from the root; gives how many could be read without a problem. */
  readonly read: (files: readonly string[]) => Promise<number>;
  readonly dismiss: () => void;
}

/** Starts `threads` of the bundle's own threads. */
export async function crew(threads: number, host: NodeHostOptions): Promise<Crew> {
  const workerData: Assignment = { host, trust: { anchors: '', timestamps: '' } };
  const workers = Array.from({ length: threads }, () => new Worker(resolve('dist/worker.js'), { workerData }));
  await Promise.all(workers.map((worker) => new Promise((greeted) => worker.once('message', greeted))));
  return {
    read: async (files) => {
      const waiting = [...files];
      const counts = await Promise.all(workers.map((worker) => work(worker, waiting)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    dismiss: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

/** Hands over one lot after another until nothing waits. */
async function work(worker: Worker, waiting: string[]): Promise<number> {
  let sound = 0;
  for (let lot = waiting.splice(0, HANDFUL); lot.length > 0; lot = waiting.splice(0, HANDFUL)) {
    const answers = await answersTo(worker, lot);
    sound += answers.filter(({ problem }) => problem === null).length;
  }
  return sound;
}

function answersTo(worker: Worker, lot: readonly string[]): Promise<readonly FileReading[]> {
  return new Promise((resolved, reject) => {
    worker.once('message', (answers: readonly FileReading[]) => {
      worker.off('error', reject);
      resolved(answers);
    });
    worker.once('error', reject);
    worker.postMessage(lot);
  });
}
