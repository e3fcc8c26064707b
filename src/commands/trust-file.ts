/** Reads the certificates that `--trust FILE` names. */
import { resolve } from 'node:path';
import { certificatesIn } from '../credentials/anchors.ts';
import { UsageError } from '../errors.ts';
import { readListing } from '../host/any-file.ts';
import { isFile } from '../host/root.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Trust } from '../model/trust.ts';

/** Null without an option. Throws `UsageError` when the file is not there or holds no certificate. */
export function trustFrom(file: string | null, cwd: string, labels: CliLabels): Trust | null {
  if (file === null) return null;
  const path = resolve(cwd, file);
  if (!isFile(path)) throw new UsageError(labels.noSuchPath(file));
  const anchors = readListing(path);
  if (certificatesIn(anchors) === 0) throw new UsageError(labels.noCertificates(file));
  return { anchors, timestamps: '' };
}
