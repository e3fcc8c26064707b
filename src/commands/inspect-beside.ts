/** For `tanba inspect`: the sidecars that lie beside a file, read together with it. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Verification } from '../credentials/verify.ts';
import { openAnyFile } from '../host/any-file.ts';
import { isFile } from '../host/root.ts';
import type { FileReading } from '../model/mark.ts';
import { readBeside } from '../read/files.ts';
import { isSidecarName, sidecarNames, sidecarsOf, together } from '../read/sidecars.ts';

/** `reading` is that of the file at `path` (absolute). A sidecar with a problem of its own adds nothing: inspect it by name. */
export async function withSidecars(
  reading: FileReading,
  path: string,
  verification: Verification,
): Promise<FileReading> {
  if (isSidecarName(path) || reading.problem) return reading;
  const there = sidecarNames(path).filter(isFile);
  let whole = reading;
  for (const sidecar of there.length > 0 ? ownSidecars(path) : []) {
    const open = { sidecar: () => openAnyFile(sidecar), file: () => openAnyFile(path) };
    const beside = await readBeside(sidecar, open, verification);
    if (!beside.problem) whole = together(whole, beside);
  }
  return whole;
}

/**
 * By the same rule as in a run: one that could speak of two files speaks of neither. In a folder that may not be listed
 * nobody knows about others, so that only `a.png.c2pa` is sure to speak of `a.png`.
 */
function ownSidecars(path: string): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const known = folders.get(folder) ?? sidecarsIn(folder);
  const sidecars = known ?? sidecarsOf([name, `${name}.c2pa`, `${name}.xmp`]);
  return (sidecars.get(name) ?? []).map((sidecar) => join(folder, sidecar)).filter(isFile);
}

/** Null where the folder may not be listed. */
function sidecarsIn(folder: string): Sidecars | null {
  try {
    const known = sidecarsOf(readdirSync(folder));
    if (folders.size >= MOST_FOLDERS) folders.clear();
    folders.set(folder, known);
    return known;
  } catch {
    return null;
  }
}

type Sidecars = ReadonlyMap<string, readonly string[]>;

/** What lies beside what in a folder: in one of many thousand files each would have the folder listed anew. */
const folders = new Map<string, Sidecars>();
const MOST_FOLDERS = 8;
