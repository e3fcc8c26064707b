/** Reads many files on all cores, once it is plain that this is worth the threads. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NodeHostOptions } from '../host/node-host.ts';
import type { Host } from '../model/host.ts';
import type { FileReading } from '../model/mark.ts';
import { type ReadMany, readingOne, unread } from '../read/files.ts';
import type { Assignment } from './reading-worker.ts';

/** Milliseconds read on this thread before it is asked whether others should help, and what must be left for them. */
const [ALONE_MS, LEFT_MS] = [150, 400];
const MOST_THREADS = 8;
/** Files handed to a thread at once. */
const HANDFUL = 16;
/** No file we read takes a second; one that takes this long would take for ever. A busy machine may start a thread slowly. */
const [PATIENCE_MS, START_MS] = [60_000, 60_000];
/** Beside the bundle, which splits itself into chunks; from source there is none, and one thread does. */
export const THREAD = new URL('../worker.js', import.meta.url);

export interface PoolOptions {
  /** The thread's script. */
  readonly thread: URL;
  /** Milliseconds; see `ALONE_MS` and `LEFT_MS`. */
  readonly aloneMs: number;
  readonly leftMs: number;
  readonly patienceMs: number;
  readonly threads: number;
  /** Told of every file that another thread has read. */
  readonly onRead?: (() => void) | undefined;
}

const USUAL: PoolOptions = {
  thread: THREAD,
  aloneMs: ALONE_MS,
  leftMs: LEFT_MS,
  patienceMs: PATIENCE_MS,
  threads: Math.min(availableParallelism(), MOST_THREADS),
};

/**
 * Reads like `readingHere`, in the same order and with the same results, by threads where it pays. A thread that breaks
 * down costs the file it was reading, which is then unreadable, and no other.
 */
export function readingOnThreads(options: NodeHostOptions, host: Host, other: Partial<PoolOptions> = {}): ReadMany {
  const pool = { ...USUAL, ...other };
  return async (files, trust) => {
    const readings = new Map<string, FileReading>();
    const readOne = readingOne(host, trust);
    const start = performance.now();
    let at = 0;
    for (; at < files.length; at++) {
      if (at % HANDFUL === 0 && isWorthIt(performance.now() - start, { done: at, all: files.length }, pool)) break;
      const file = files[at] ?? '';
      readings.set(file, await readOne(file));
    }
    const rest = files.slice(at);
    const found = rest.length > 0 ? await onThreads(rest, { host: options, trust }, pool) : new Map();
    // What no thread could take on is read here after all.
    for (const file of rest) readings.set(file, found.get(file) ?? (await readOne(file)));
    return readings;
  };
}

function isWorthIt(ms: number, { done, all }: { readonly done: number; readonly all: number }, pool: PoolOptions) {
  if (pool.threads < 2 || ms < pool.aloneMs || !existsSync(pool.thread)) return false;
  return (ms / Math.max(1, done)) * (all - done) >= pool.leftMs;
}

/** Readings by file; a file is missing when threads do not even start. */
async function onThreads(files: readonly string[], given: Assignment, pool: PoolOptions) {
  const work: Work = { waiting: [...files].reverse(), suspects: [], found: new Map() };
  await Promise.all(Array.from({ length: pool.threads }, () => oneAfterAnother(work, given, pool)));
  return work.found;
}

interface Work {
  /** Taken from the end. */
  readonly waiting: string[];
  /** What a thread had in hand when it broke down: read one by one, for its last answers may be lost with it. */
  readonly suspects: string[];
  readonly found: Map<string, FileReading>;
}

/** A thread, and another one whenever it breaks down, until nothing waits. */
async function oneAfterAnother(work: Work, given: Assignment, pool: PoolOptions): Promise<void> {
  while (work.waiting.length + work.suspects.length > 0) {
    if ((await thread(work, given, pool)) === 'never started') return;
  }
}

type Ending = 'done' | 'broke down' | 'never started';

function thread(work: Work, given: Assignment, { thread: script, patienceMs, onRead }: PoolOptions): Promise<Ending> {
  return new Promise((resolve) => {
    const worker = new Worker(script, { workerData: given });
    let inHand: string[] = [];
    let [isReady, isAlone] = [false, false];
    let clock = setTimeout(() => end('it did not start'), START_MS);

    const end = (why: string | null) => {
      clearTimeout(clock);
      worker.removeAllListeners();
      worker.on('error', () => {});
      void worker.terminate();
      const [only, ...others] = inHand;
      if (only !== undefined && others.length === 0 && isAlone)
        work.found.set(only, unread(only, 'malformed', `reading was broken off: ${why}`));
      else work.suspects.push(...inHand);
      if (why === null) resolve('done');
      else resolve(isReady ? 'broke down' : 'never started');
    };
    const next = () => {
      const suspect = work.suspects.pop();
      isAlone = suspect !== undefined;
      inHand = suspect === undefined ? work.waiting.splice(-HANDFUL).reverse() : [suspect];
      if (inHand.length === 0) end(null);
      else worker.postMessage(inHand);
    };
    worker.on('message', (answer: FileReading | string) => {
      clearTimeout(clock);
      clock = setTimeout(() => end('it took too long'), patienceMs);
      isReady = true;
      // A text is the greeting; see reading-worker.
      if (typeof answer !== 'string') {
        work.found.set(answer.file, answer);
        inHand = inHand.filter((file) => file !== answer.file);
        onRead?.();
      }
      if (inHand.length === 0) next();
    });
    worker.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => end(`the thread ended with ${code}`));
  });
}
