/** Hands files to threads and takes the readings back in the order of the files; a thread that breaks down costs one file. */
import { Worker } from 'node:worker_threads';
import type { FileReading, ProblemCode } from '../model/mark.ts';
import { unread } from '../read/files.ts';
import type { Assignment } from './reading-worker.ts';

/** Files handed to a thread at once. */
const HANDFUL = 16;
/** Readings held until those before them are there, so that memory does not grow with the list. */
const MOST_AHEAD = 1_024;
/** Megabytes of JavaScript's own memory in one thread; a reader keeps to a fraction of it. */
const MOST_HEAP = 512;

export interface Threads {
  /** The thread's script. */
  readonly script: URL;
  readonly given: Assignment;
  readonly count: number;
  /** Milliseconds without an answer after which a thread is given up. */
  readonly patienceMs: number;
  /** Told of every file that was read. */
  readonly onRead?: (() => void) | undefined;
}

interface Work {
  readonly files: readonly string[];
  /** Indices of the first file nobody has taken, and of the first that was not yielded. */
  taken: number;
  yielded: number;
  /** Indices of what a thread had in hand when it broke down: read one by one, to find the culprit. */
  readonly suspects: number[];
  readonly found: Map<number, FileReading>;
  /** Threads that wait for room. */
  readonly idle: Set<() => void>;
  readonly workers: Set<Worker>;
  /** Tells whoever waits for a reading. */
  tell: () => void;
  /** Nobody wants more. */
  isClosed: boolean;
}

/**
 * Readings of `files`, in their order. Null stands for a file that no thread could take on, because threads do not even
 * start: the caller reads it.
 */
export async function* readByThreads(files: readonly string[], threads: Threads): AsyncGenerator<FileReading | null> {
  const [found, idle, workers] = [new Map<number, FileReading>(), new Set<() => void>(), new Set<Worker>()];
  const counted = { taken: 0, yielded: 0, suspects: [], tell: () => {}, isClosed: false };
  const work: Work = { files, found, idle, workers, ...counted };
  let isOver = false;
  const all = Promise.all(Array.from({ length: threads.count }, () => oneAfterAnother(work, threads))).then(() => {
    isOver = true;
    work.tell();
  });
  try {
    for (; work.yielded < files.length; work.yielded++) {
      while (!isOver && !found.has(work.yielded)) {
        await new Promise<void>((resolve) => {
          work.tell = resolve;
        });
      }
      yield found.get(work.yielded) ?? null;
      found.delete(work.yielded);
      wake(work);
    }
    await all;
  } finally {
    // Whoever asked may have had enough.
    work.isClosed = true;
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}

/** A thread, and another one whenever it breaks down, until nothing is left. */
async function oneAfterAnother(work: Work, threads: Threads): Promise<void> {
  while (!work.isClosed && (work.suspects.length > 0 || work.taken < work.files.length)) {
    if ((await thread(work, threads)) === 'never started') return;
  }
}

function wake({ idle }: Work): void {
  for (const resume of [...idle]) {
    idle.delete(resume);
    resume();
  }
}

/** Indices of the next files; null when there are some but no room for what they say, [] when there are none. */
function take(work: Work): number[] | null {
  const suspect = work.suspects.shift();
  if (suspect !== undefined) return [suspect];
  const { taken, files, yielded } = work;
  if (taken < files.length && taken - yielded >= MOST_AHEAD) return null;
  work.taken = Math.min(files.length, taken + HANDFUL);
  return Array.from({ length: work.taken - taken }, (_, index) => taken + index);
}

type Ending = 'done' | 'broke down' | 'never started';

/** What broke off the reading of a file: a bound of ours, or bytes that our code could not bear. */
interface Break {
  readonly code: ProblemCode;
  readonly why: string;
}

const SLOW: Break = { code: 'too-large', why: 'it took too long' };

function breakOf(error: unknown): Break {
  const why = error instanceof Error ? error.message : String(error);
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return { code: isFull ? 'too-large' : 'malformed', why };
}

function start(work: Work, { script, given }: Threads): Worker {
  const worker = new Worker(script, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP } });
  work.workers.add(worker);
  return worker;
}

function stop(work: Work, worker: Worker): void {
  worker.removeAllListeners();
  worker.on('error', () => {});
  work.workers.delete(worker);
  void worker.terminate();
}

/** `lot`: the files that a thread was given and did not answer for; a single one is to blame for what happened. */
function giveBack(work: Work, lot: readonly number[], broken: Break | null): void {
  const [at] = lot;
  if (broken !== null && at !== undefined && lot.length === 1)
    work.found.set(at, unread(work.files[at] ?? '', broken.code, `reading was broken off: ${broken.why}`));
  else work.suspects.push(...lot);
  work.tell();
  wake(work);
}

function thread(work: Work, threads: Threads): Promise<Ending> {
  return new Promise((resolve) => {
    const worker = start(work, threads);
    let lot: readonly number[] = [];
    let isReady = false;
    const end = (broken: Break | null) => {
      clearTimeout(clock);
      work.idle.delete(next);
      stop(work, worker);
      giveBack(work, lot, broken);
      if (broken === null) resolve('done');
      else resolve(isReady ? 'broke down' : 'never started');
    };
    const patience = () => setTimeout(() => end(SLOW), threads.patienceMs);
    let clock = patience();
    const next = () => {
      clearTimeout(clock);
      const indices = take(work);
      if (indices === null) return work.idle.add(next);
      if (indices.length === 0) return end(null);
      lot = indices;
      clock = patience();
      return worker.postMessage(lot.map((index) => work.files[index]));
    };
    // A lot is answered as a whole: a message a file would cost more than to read it. A text is the greeting.
    worker.on('message', (answers: readonly FileReading[] | string) => {
      isReady = true;
      if (typeof answers !== 'string') put(work, lot, answers, threads.onRead);
      lot = [];
      next();
    });
    let fault: Break | null = null;
    worker.on('error', (error) => {
      fault = breakOf(error);
    });
    worker.on('exit', (code) => end(fault ?? { code: 'malformed', why: `the thread ended with ${code}` }));
  });
}

function put(work: Work, lot: readonly number[], answers: readonly FileReading[], onRead?: () => void): void {
  for (const [index, answer] of answers.entries()) {
    const at = lot[index];
    if (at !== undefined) work.found.set(at, answer);
    onRead?.();
  }
  work.tell();
}
