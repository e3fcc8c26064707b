/** Opens one regular file for reading, so that nothing is waited for and nothing but a file is ever read. */
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Unreachable } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { byteSource } from './byte-source.ts';

/** A pipe is not waited for, whatever happened since we looked. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** 0 where the system knows no such thing (Windows). */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * The file at `at`; `path` is its name in messages. `followed`: whether the last name of `at` may be a link. Throws
 * `Unreachable`: `denied` when it cannot be opened, `not-a-file` when something else stands there.
 */
export function openFile(at: string, path: string, { followed }: { readonly followed: boolean }): ByteSource {
  let descriptor: number;
  try {
    descriptor = openSync(at, followed ? READ : READ | NO_LINK);
  } catch {
    throw new Unreachable('denied', path);
  }
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return byteSource(descriptor, stats.size);
  closeSync(descriptor);
  throw new Unreachable('not-a-file', path);
}
