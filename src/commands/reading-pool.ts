/** Reads many files on all cores, once it is plain that this is worth the threads. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { NodeHostOptions } from '../host/node-host.ts';
import type { Host } from '../model/host.ts';
import type { FileReading } from '../model/mark.ts';
import { type ReadMany, readingOne } from '../read/files.ts';
import { readByThreads } from './reading-threads.ts';
import type { Assignment } from './reading-worker.ts';

/** Milliseconds read on this thread before it is asked whether others should help, and what must be left for them. */
const [ALONE_MS, LEFT_MS] = [150, 400];
const MOST_THREADS = 8;
/** Files after which it is asked again. */
const STEP = 16;
/** No file we read takes a second; one that takes this long would take for ever. */
const PATIENCE_MS = 60_000;
/** The bundle lays the thread's script beside itself, or above its chunks; from source there is none, and one thread does. */
const SCRIPTS = ['./worker.js', '../worker.js'].map((path) => new URL(path, import.meta.url));

export interface PoolOptions {
  /** The thread's script; null for none. */
  readonly thread: URL | null;
  /** Milliseconds; see `ALONE_MS` and `LEFT_MS`. */
  readonly aloneMs: number;
  readonly leftMs: number;
  readonly patienceMs: number;
  readonly threads: number;
  /** Told of every file that another thread has read. */
  readonly onRead?: (() => void) | undefined;
}

const usual = (): PoolOptions => ({
  thread: SCRIPTS.find((script) => existsSync(script)) ?? null,
  aloneMs: ALONE_MS,
  leftMs: LEFT_MS,
  patienceMs: PATIENCE_MS,
  threads: Math.min(availableParallelism(), MOST_THREADS),
});

/** How to read one file: here, and what a thread needs to do the same. */
export interface Readers {
  readonly here: (file: string) => Promise<FileReading>;
  readonly given: Assignment;
}

/**
 * Readings of `files` in their order, by threads where it pays. A thread that breaks down costs the file it was reading,
 * which is then unreadable, and no other.
 */
export async function* readInOrder(
  files: readonly string[],
  { here, given }: Readers,
  other: Partial<PoolOptions> = {},
): AsyncGenerator<FileReading> {
  const pool = { ...usual(), ...other };
  const { thread, threads: count, patienceMs, onRead } = pool;
  const start = performance.now();
  let at = 0;
  for (; at < files.length; at++) {
    if (at % STEP === 0 && isWorthIt(performance.now() - start, { done: at, all: files.length }, pool)) break;
    yield here(files[at] ?? '');
  }
  if (at >= files.length || thread === null) return;
  const rest = files.slice(at);
  for await (const reading of readByThreads(rest, { script: thread, given, count, patienceMs, onRead })) {
    // What no thread could take on is read here after all.
    yield reading ?? here(files[at] ?? '');
    at += 1;
  }
}

function isWorthIt(ms: number, { done, all }: { readonly done: number; readonly all: number }, pool: PoolOptions) {
  if (pool.threads < 2 || ms < pool.aloneMs || pool.thread === null || !existsSync(pool.thread)) return false;
  return (ms / Math.max(1, done)) * (all - done) >= pool.leftMs;
}

/** Reads like `readingHere`, in the same order and with the same results, by threads where it pays. */
export function readingOnThreads(options: NodeHostOptions, host: Host, other: Partial<PoolOptions> = {}): ReadMany {
  return async (files, trust) => {
    const here = readingOne(host, trust);
    const readings = new Map<string, FileReading>();
    for await (const reading of readInOrder(files, { here, given: { host: options, trust } }, other))
      readings.set(reading.file, reading);
    return readings;
  };
}
