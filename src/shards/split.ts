/** Decides which shard reads which file: by the file's name alone, so that every machine decides alike. */

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

/**
 * The index of the shard, of `of`, that reads `file` (from the root): FNV-1a over the bytes of its UTF-16 units, stirred as MurmurHash3
 * does at its end, so that names that differ in a number are spread evenly. A digest that withstands attacks would take seconds
 * for a million names in every shard, and all that a made-up name can gain here is to be read by a shard of its choice.
 */
export function shardOf(file: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < file.length; at++) {
    const unit = file.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % of) + 1;
}
