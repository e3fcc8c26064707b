/** Joins the parts that shards have read: all of them, each once, made from the same. Anything else is refused, never guessed. */
import type { Readings } from '../model/discovery.ts';
import type { FileReading } from '../model/mark.ts';
import type { Basis, Part } from './part.ts';
import { shardOf } from './split.ts';

/** A part and the name of the file it came from. */
export interface NamedPart extends Part {
  readonly name: string;
}

/** What two parts, or a part and the tree at hand, do not have in common. */
export type Difference = 'of' | keyof Basis;

export type Refusal =
  | { readonly why: 'missing'; readonly shards: readonly number[]; readonly of: number }
  | { readonly why: 'twice'; readonly index: number; readonly names: readonly [string, string] }
  | { readonly why: 'mixed'; readonly what: Difference; readonly names: readonly [string, string] };

/** In which order differences are looked for: what explains the others comes first. */
const ORDER: readonly (keyof Basis)[] = ['version', 'laws', 'asOf', 'commit', 'manifest', 'trust', 'files'];

/** The first thing in which two bases differ; null when they are the same. */
export const differenceOf = (one: Basis, other: Basis, order = ORDER): keyof Basis | null =>
  order.find((what) => JSON.stringify(one[what]) !== JSON.stringify(other[what])) ?? null;

/** Null when the parts are all of one whole. `parts` is not empty. */
export function refusalOf([first, ...others]: readonly [NamedPart, ...NamedPart[]]): Refusal | null {
  for (const part of others) {
    const what = part.shard.of === first.shard.of ? differenceOf(first.basis, part.basis) : 'of';
    if (what !== null) return { why: 'mixed', what, names: [first.name, part.name] };
  }
  const names = new Map<number, string>();
  for (const { shard, name } of [first, ...others]) {
    const earlier = names.get(shard.index);
    if (earlier !== undefined) return { why: 'twice', index: shard.index, names: [earlier, name] };
    names.set(shard.index, name);
  }
  const { of } = first.shard;
  const shards = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !names.has(index));
  return shards.length > 0 ? { why: 'missing', shards, of } : null;
}

/** What is wrong with the readings of whole and unmixed parts, held against the files that have to be read. */
export type Misread = {
  readonly why: 'unread' | 'unknown' | 'misplaced';
  readonly file: string;
  readonly name: string;
};

/** A reading for each of `files`, in their order, each from the shard it belongs to; or what is wrong. */
export function joinedReadings(parts: readonly NamedPart[], files: readonly string[]): Readings | Misread {
  const wanted = new Set(files);
  const found = new Map<string, FileReading>();
  for (const { shard, readings, name } of parts) {
    for (const reading of readings) {
      const { file } = reading;
      if (!wanted.has(file) || found.has(file)) return { why: 'unknown', file, name };
      if (shardOf(file, shard.of) !== shard.index) return { why: 'misplaced', file, name };
      found.set(file, reading);
    }
  }
  const ordered = new Map<string, FileReading>();
  for (const file of files) {
    const reading = found.get(file);
    if (!reading) return { why: 'unread', file, name: parts[shardOf(file, parts.length) - 1]?.name ?? '' };
    ordered.set(file, reading);
  }
  return ordered;
}
