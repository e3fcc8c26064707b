/** Decides which shard reads which file: by the file's name alone, so that every machine decides alike. */
import { createHash } from 'node:crypto';

/** More machines than one workflow can have, and few enough to be listed when they are missing. */
export const MOST_SHARDS = 1_000;

/** Shard `index` of `of`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `I/N` as it is written on the command line; null for anything else. */
export function shardIn(text: string): Shard | null {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index <= shard.of && shard.of <= MOST_SHARDS ? shard : null;
}

/** The index of the shard, of `of`, that reads `file` (from the root). Six bytes of SHA-256 are even enough for any number of files. */
export const shardOf = (file: string, of: number): number =>
  (createHash('sha256').update(file).digest().readUIntBE(0, 6) % of) + 1;
