/** Reads the reports of shards from the files and folders a person named. They are untrusted: bounded, strict, and none is left out. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { openAnyFile } from '../host/any-file.ts';
import { isFile, isFolder } from '../host/root.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { NamedPart } from '../shards/join.ts';
import { LARGEST_PART, partFrom } from '../shards/part.ts';
import { MOST_SHARDS } from '../shards/split.ts';

/** Artefacts are unpacked into a folder each, so that reports lie in folders of a folder. */
const DEEPEST = 3;

interface Named {
  /** Absolute path of the folder the person stands in. */
  readonly cwd: string;
  readonly labels: CliLabels;
}

/** One part for every file named and every `.json` below a folder named. Throws `UsageError` when one is no part. */
export function partsIn(paths: readonly string[], named: Named): readonly [NamedPart, ...NamedPart[]] {
  const { cwd, labels } = named;
  const names = [...new Set(paths.flatMap((path) => filesAt(path, named)))];
  if (names.length > MOST_SHARDS) throw new UsageError(labels.shard.tooMany(MOST_SHARDS));
  const [first, ...others] = names.map((name): NamedPart => {
    const part = partFrom(textOf(resolve(cwd, name)) ?? '');
    if (part === null) throw new UsageError(labels.shard.malformed(name));
    return { ...part, name };
  });
  if (!first) throw new UsageError(labels.shard.nothingToMerge);
  return [first, ...others];
}

function filesAt(path: string, { cwd, labels }: Named): readonly string[] {
  const at = resolve(cwd, path);
  if (isFile(at)) return [path];
  if (!isFolder(at)) throw new UsageError(labels.noSuchPath(path));
  const found = below(cwd, path, DEEPEST);
  if (found.length === 0) throw new UsageError(labels.shard.noReportIn(path));
  return found;
}

/** Links are not followed: whatever unpacked the reports made none. */
function below(cwd: string, folder: string, deep: number): string[] {
  if (deep === 0) return [];
  const entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(cwd, path, deep - 1);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    });
}

/** Null when it is no UTF-8, too large, or cannot be read. */
function textOf(path: string): string | null {
  try {
    const source = openAnyFile(path);
    try {
      if (source.size > LARGEST_PART) return null;
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.read(0, source.size));
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}
