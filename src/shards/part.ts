/** The report of one shard: readings, and what they were made from. It has no verdict and cannot pass for a report that has one. */
import { createHash } from 'node:crypto';
import type { FileReading } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { unread } from '../read/files.ts';
import { lineOf, readingFrom } from '../read/kept-reading.ts';
import { count, isRecord, jsonOf, list, oneOf, orNull, record, text } from '../read/strict.ts';
import { MOST_SHARDS, type Shard } from './split.ts';

/** All that has to be the same for readings to belong together. */
export interface Basis {
  /** Of the tool. */
  readonly version: string;
  readonly laws: readonly { readonly id: string; readonly textAsOf: string }[];
  /** ISO day. */
  readonly asOf: string;
  /** What git has checked out; null outside git. */
  readonly commit: string | null;
  readonly manifest: { readonly file: string; readonly sha256: string };
  /** SHA-256 of the certificates that are believed. */
  readonly trust: string;
  /** Every file that has to be read, by all shards together. */
  readonly files: { readonly count: number; readonly sha256: string };
}

export interface Part {
  readonly shard: Shard;
  readonly basis: Basis;
  readonly readings: readonly FileReading[];
}

/** Bytes of one part: what a machine can hold as one text. */
export const LARGEST_PART = 256 * 1024 * 1024;

const DOCUMENT = 'tanba-shard';
const DIGEST = /^[0-9a-f]{64}$/;
const digest = text(64, DIGEST);
const short = text(4_096);
const index = (value: unknown): value is number => count(value) && value >= 1 && value <= MOST_SHARDS;

interface Head extends Basis {
  readonly document: typeof DOCUMENT;
  readonly format: 1;
  readonly shard: Shard;
}

const head = record<Head>({
  document: oneOf(DOCUMENT),
  format: oneOf(1),
  shard: record<Shard>({ index, of: index }),
  version: short,
  laws: list(record<Basis['laws'][number]>({ id: short, textAsOf: short }), 100),
  asOf: text(10, /^\d{4}-\d{2}-\d{2}$/),
  commit: orNull(text(64, /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  manifest: record<Basis['manifest']>({ file: short, sha256: digest }),
  trust: digest,
  files: record<Basis['files']>({ count, sha256: digest }),
});

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** NUL stands in no name, so that no two lists come to the same. */
export const filesDigest = (files: readonly string[]): Basis['files'] => ({
  count: files.length,
  sha256: sha256([...files].sort().join('\0')),
});

export const trustDigest = ({ anchors, timestamps }: Trust): string => sha256(`${anchors}\0${timestamps}`);

/** JSON, one reading a line. Its last field is the SHA-256 of all that stands before, so that a torn or bent file shows. */
export function partText({ shard, basis, readings }: Part): string {
  const known: Head = { document: DOCUMENT, format: 1, shard, ...basis };
  const lines = readings.map((reading) => lineOf(reading) ?? lineOf(tooLarge(reading)));
  const before = `${JSON.stringify(known).slice(0, -1)},"readings":[\n${lines.join(',\n')}\n]`;
  return `${before},"sha256":"${sha256(before)}"}\n`;
}

const tooLarge = ({ file }: FileReading): FileReading =>
  unread(file, 'too-large', 'what it says of itself is more than a shard hands on');

/** What `partText` wrote; null for any other text. */
export function partFrom(json: string): Part | null {
  const tail = /,"sha256":"([0-9a-f]{64})"\}\n$/.exec(json.slice(-80));
  if (!tail || sha256(json.slice(0, -tail[0].length)) !== tail[1]) return null;
  const document = jsonOf(json);
  if (!isRecord(document)) return null;
  const { readings: found, sha256: _, ...rest } = document;
  if (!head(rest) || !Array.isArray(found) || rest.shard.index > rest.shard.of) return null;
  const readings = found.flatMap((each: unknown) => readingFrom(each) ?? []);
  if (readings.length !== found.length) return null;
  const { document: _document, format: _format, shard, ...basis } = rest;
  return { shard, basis, readings };
}
