/** Opens what was found to be a regular file, and makes sure that it still is one. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Unreachable } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { byteSource } from './byte-source.ts';

/** No pipe is waited for, whatever happened since somebody looked. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** `name` is for messages; `more` are further flags of open(2). Throws `Unreachable`. */
export function openRegular(path: string, name: string, more = 0): ByteSource {
  let descriptor: number;
  try {
    descriptor = openSync(path, READ | more);
  } catch {
    throw new Unreachable('denied', name);
  }
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return byteSource(descriptor, stats.size);
  closeSync(descriptor);
  throw new Unreachable('not-a-file', name);
}
