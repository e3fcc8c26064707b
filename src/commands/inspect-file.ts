/** All that `tanba inspect` finds out about one file: its bytes, the sidecars beside it, and the warnings its readers see. */
import { resolve } from 'node:path';
import type { Verification } from '../credentials/verify.ts';
import { openAnyFile } from '../host/any-file.ts';
import type { FileReading } from '../model/mark.ts';
import { readOpened } from '../read/files.ts';
import { withSidecars } from './inspect-beside.ts';
import { withWarnings } from './visible-warnings.ts';

/** `file` as a person named it, seen from `cwd` (absolute). Never rejects for anything that a file can be. */
export async function inspectFile(file: string, cwd: string, verification: Verification): Promise<FileReading> {
  const path = resolve(cwd, file);
  const open = () => openAnyFile(path);
  const reading = await readOpened(file, open, verification);
  return withWarnings(await withSidecars(reading, path, verification), open);
}
