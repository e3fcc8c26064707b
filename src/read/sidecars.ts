/** Finds the files that only speak of the file beside them, and lets them speak in its place (C2PA 2.4 §11.4; XMP part 3 §1.1.3). */
import { posix } from 'node:path';
import type { FileReading } from '../model/mark.ts';
import { originOf } from './origin.ts';

const EXTENSIONS: readonly string[] = ['.c2pa', '.xmp'];

/** Whether a name is that of a sidecar. */
export const isSidecarName = (file: string): boolean => EXTENSIONS.includes(posix.extname(file).toLowerCase());

/** Names under which a sidecar of `file` may lie: beside `a.png`, `a.png.c2pa` and `a.c2pa`. */
export function sidecarNames(file: string): readonly string[] {
  const stem = file.slice(0, file.length - posix.extname(file).length);
  return EXTENSIONS.flatMap((extension) => [`${file}${extension}`, `${stem}${extension}`]);
}

/**
 * Sidecars among `files`, by the file they speak of. `a.c2pa` beside both `a.png` and `a.jpg` speaks of neither: nobody
 * can know of which.
 */
export function sidecarsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  if (!files.some(isSidecarName)) return new Map();
  /** Null for a name that could be the sidecar of several. */
  const owners = new Map<string, string | null>();
  for (const file of files) {
    if (isSidecarName(file)) continue;
    for (const name of sidecarNames(file)) owners.set(name, owners.has(name) ? null : file);
  }
  const sidecars = new Map<string, string[]>();
  for (const file of files) {
    const owner = isSidecarName(file) ? (owners.get(file) ?? null) : null;
    if (owner !== null) sidecars.set(owner, [...(sidecars.get(owner) ?? []), file]);
  }
  return sidecars;
}

/** What a file says together with what is said of it beside it. Marks keep their carrier, `sidecar`. */
export function together(file: FileReading, beside: FileReading): FileReading {
  const marks = [...file.marks, ...beside.marks];
  return {
    ...file,
    marks,
    origin: originOf(marks),
    traces: [...file.traces, ...beside.traces],
    pointers: [...file.pointers, ...beside.pointers],
    optOuts: [...file.optOuts, ...beside.optOuts],
    credentials: [...file.credentials, ...beside.credentials],
  };
}
