/** Writes a file whole or not at all: whoever reads it meanwhile sees the old one, and a fault leaves no half of a new one. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { CliLabels } from '../model/cli-labels.ts';

interface Where {
  readonly cwd: string;
  readonly labels: CliLabels;
}

/** `file` as somebody wrote it, seen from the folder they stand in; its folders are made. Throws `UsageError` when it cannot be written. */
export function writeWhole(file: string, text: string, { cwd, labels }: Where): void {
  const path = resolve(cwd, file);
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // A pipe or a device has a reader that a file in its place would not reach.
    if (there && !there.isFile()) writeFileSync(path, text);
    else replace(there ? realpathSync(path) : path, text);
  } catch (error) {
    throw new UsageError(labels.cannotWrite(file, error instanceof Error ? error.message : String(error)));
  }
}

function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.tanba-${randomUUID()}`);
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
