/** `ai-compliance.lock`: what the declared files said when their bytes were there, so that a Git LFS pointer to the same bytes can be vouched for. */
import { createHash } from 'node:crypto';
import { isLfsPointer } from '../formats/lfs-pointer.ts';
import type { DeclaredAsset } from '../model/check.ts';
import type { Readings } from '../model/discovery.ts';
import type { ByteSource, Host } from '../model/host.ts';
import { type LockFacts, NO_LOCK } from '../model/lock.ts';
import type { FileReading, Mark } from '../model/mark.ts';
import type { ReadMany } from './files.ts';
import { lineOf, readingFrom } from './kept-reading.ts';
import { count, isRecord, jsonOf, text } from './strict.ts';
import { readText } from './text.ts';

export const LOCK_NAME = 'ai-compliance.lock';

/** Bytes of a lock, and how many files it may name. */
const LARGEST = 64 * 1024 * 1024;
const MOST = 500_000;
const CHUNK = 1024 * 1024;
/** Git LFS specification, "The Pointer": keys in alphabetical order, each on a line. */
const POINTER = /^oid sha256:([0-9a-f]{64})\r?\nsize (\d{1,15})\r?$/m;
const digest = text(64, /^[0-9a-f]{64}$/);

/** Bytes by their SHA-256 and their number. */
export interface Content {
  readonly sha256: string;
  readonly size: number;
}

export interface Locked extends Content {
  readonly reading: FileReading;
}

/** By file from the root. */
export type Lock = ReadonlyMap<string, Locked>;

/** A reading as a lock may hold it: whom its signers are trusted by is not for a lock to say, that they are false is. */
export function asAttested(reading: FileReading): FileReading {
  const { attested: _, ...rest } = reading;
  return {
    ...rest,
    marks: reading.marks.map(
      (mark): Mark =>
        /^signed-(?:un)?trusted$/.test(mark.assurance) ? { ...mark, assurance: 'signed-unchecked' } : mark,
    ),
    credentials: reading.credentials.map((credential) =>
      credential.verdict === 'invalid'
        ? credential
        : { ...credential, verdict: 'unchecked', codes: [], unchecked: { reason: 'file-away', message: LOCK_NAME } },
    ),
  };
}

/** One entry a line, sorted by file, so that two locks differ only where the files do. */
export function lockText(entries: readonly Locked[]): string {
  const lines = entries.map(({ sha256, size, reading }) => {
    const { file, ...said } = JSON.parse(lineOf(asAttested(reading)) ?? '{}');
    return `\n  ${JSON.stringify({ file, sha256, size, ...said })}`;
  });
  return `{ "lock": 1, "assets": [${lines.sort().join(',')}\n] }\n`;
}

/** What `lockText` wrote; null for anything else: a lock that is half right vouches for nothing. */
export function lockFrom(json: string): Lock | null {
  const document = jsonOf(json);
  if (!isRecord(document) || document.lock !== 1 || Object.keys(document).length !== 2) return null;
  if (!Array.isArray(document.assets) || document.assets.length > MOST) return null;
  const lock = new Map<string, Locked>();
  for (const each of document.assets) {
    const entry = entryFrom(each);
    if (!entry || lock.has(entry.reading.file)) return null;
    lock.set(entry.reading.file, entry);
  }
  return lock;
}

/** Only what was read to its end can be vouched for. */
function entryFrom(value: unknown): Locked | null {
  if (!isRecord(value)) return null;
  const { sha256, size, ...said } = value;
  const reading = readingFrom(said);
  if (!reading || reading.problem || reading.format === null || !digest(sha256) || !count(size)) return null;
  return { sha256, size, reading: asAttested(reading) };
}

/** The lock beside the manifest in `folder` (from the root). */
export function readLock(folder: string, host: Host): { readonly file: string; readonly lock: Lock | null | 'none' } {
  const file = folder ? `${folder}/${LOCK_NAME}` : LOCK_NAME;
  const source = readText(file, host, LARGEST);
  if (source.state === 'unseen' && source.why === 'missing') return { file, lock: 'none' };
  return { file, lock: source.state === 'text' ? lockFrom(source.text) : null };
}

/** What a Git LFS pointer stands for; null when the file at the path is none. */
export function pointedTo(file: string, host: Host): Content | null {
  return withSource(file, host, (source) => {
    const head = source.read(0, Math.min(source.size, 1_024));
    if (!isLfsPointer(head, source.size)) return null;
    const [, sha256, size] = POINTER.exec(Buffer.from(head).toString('latin1')) ?? [];
    return sha256 === undefined ? null : { sha256, size: Number(size) };
  });
}

/** The bytes of a file, all of them; null when they cannot be read. */
export function contentOf(file: string, host: Host): Content | null {
  return withSource(file, host, (source) => {
    const hash = createHash('sha256');
    for (let at = 0; at < source.size; at += CHUNK) hash.update(source.read(at, CHUNK));
    return { sha256: hash.digest('hex'), size: source.size };
  });
}

function withSource<T>(file: string, host: Host, look: (source: ByteSource) => T): T | null {
  try {
    const source = host.open(file);
    try {
      return look(source);
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}

interface Held {
  readonly folder: string;
  readonly declared: ReadonlyMap<string, DeclaredAsset>;
  readonly host: Host;
}

/**
 * The readings, with declared pointers read from the lock where it knows those very bytes. Bytes that are there are never
 * overruled: where the lock says otherwise of them, it is the lock that is wrong.
 */
export function vouched(
  readings: Readings,
  { folder, declared, host }: Held,
): { readings: Readings; facts: LockFacts } {
  const { file: name, lock } = readLock(folder, host);
  if (lock === 'none') return { readings, facts: NO_LOCK };
  if (lock === null) return { readings, facts: { ...NO_LOCK, file: name, isMalformed: true } };
  const told = new Map(readings);
  const [attested, stale]: [string[], string[]] = [[], []];
  for (const [file, locked] of lock) {
    const reading = readings.get(file);
    if (!reading || !declared.has(file) || reading.problem?.code === 'missing') stale.push(file);
    else if (reading.problem?.code === 'not-downloaded') {
      const content = pointedTo(file, host);
      if (content?.sha256 !== locked.sha256 || content.size !== locked.size) continue;
      told.set(file, { ...locked.reading, attested: true });
      attested.push(file);
    } else if (!saysTheSame(reading, locked, host)) stale.push(file);
  }
  return { readings: told, facts: { file: name, isMalformed: false, attested, stale } };
}

/** Reads as `readMany` does, then lets the lock vouch; `taken` tells afterwards for what. */
export function withLock(readMany: ReadMany, held: Held): { readMany: ReadMany; taken: () => LockFacts } {
  let facts = NO_LOCK;
  return {
    taken: () => facts,
    readMany: async (files, trust) => {
      const told = vouched(await readMany(files, trust), held);
      facts = told.facts;
      return told.readings;
    },
  };
}

/** By size and by every statement. To hash what is read anyhow would cost more than reading it, and decide nothing. */
const saysTheSame = (reading: FileReading, locked: Locked, host: Host): boolean =>
  withSource(reading.file, host, ({ size }) => size) === locked.size &&
  lineOf(asAttested(reading)) === lineOf(locked.reading);
