/** Opens a file a person named on the command line, wherever it lies; repositories are opened through node-host only. */
import { readFileSync, statSync } from 'node:fs';
import { Unreachable } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { openRegular } from './open-file.ts';

/** Throws `Unreachable` when there is no regular file. A pipe is not waited for. */
export function openAnyFile(path: string): ByteSource {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Unreachable('missing', path);
  if (!stats.isFile()) throw new Unreachable('not-a-file', path);
  return openRegular(path, path);
}

/** A list of paths in a file, as text. */
export const readListing = (path: string): string => readFileSync(path, 'utf8');
