/** Writes a report to a file without ever leaving the folders it may write in, whatever links a pull request has laid there. */
import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Labels } from '../model/labels.ts';

/** A place for one report that has been looked at and found fit. Absolute. */
export interface Destination {
  readonly path: string;
  /** The folder it must stay in, links resolved. */
  readonly root: string;
}

/** `file` as somebody wrote it, seen from `cwd` (absolute); the folders it may lie in. Throws `UsageError`; touches nothing. */
export function destinationOf(file: string, cwd: string, roots: readonly string[], { action }: Labels): Destination {
  const path = resolve(cwd, file);
  const root = roots.map((one) => inRealFolder(path, one)).find((found) => found !== null);
  if (root === undefined || root === null || namesGit(relative(root.root, root.path)))
    throw new UsageError(action.outside(file));
  if (leadsThroughLink(root)) throw new UsageError(action.throughLink(file));
  return root;
}

/** A folder of the workspace as somebody wrote it, absolute and with links resolved. Throws `UsageError` when it lies outside. */
export function folderIn(workspace: string, folder: string, { action }: Labels): string {
  const path = realpathOrNull(resolve(workspace, folder));
  if (path === null || !statSync(path).isDirectory()) throw new UsageError(action.notAFolder(folder));
  if (!isInside(path, realpathSync(workspace))) throw new UsageError(action.outside(folder));
  return path;
}

/** Writes the whole text or nothing: beside its place first, then renamed over it. Throws `UsageError` when it cannot. */
export function writeReport(destination: Destination, text: string, { action }: Labels): void {
  const { path } = destination;
  const beside = join(dirname(path), `.tanba-${randomUUID()}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (leadsThroughLink(destination)) throw new UsageError(action.throughLink(path));
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof UsageError) throw error;
    throw new UsageError(action.cannotWrite(path, codeOf(error)));
  }
}

/** The path below the real folder that `root` names, when it lies there either as written or with the root's links resolved. */
function inRealFolder(path: string, root: string): Destination | null {
  const real = realpathOrNull(root);
  if (real === null) return null;
  if (isInside(path, real)) return { path, root: real };
  return isInside(path, resolve(root)) ? { path: join(real, relative(resolve(root), path)), root: real } : null;
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A report has no business among git's own files. */
const namesGit = (way: string) => way === '' || way.split(sep).some((part) => part.toLowerCase() === '.git');

/** Whether a part of the way below the root, or its end, is a link. */
function leadsThroughLink({ path, root }: Destination): boolean {
  const parts = relative(root, path).split(sep);
  return parts.some((_, index) => {
    const stat = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    return stat?.isSymbolicLink() ?? false;
  });
}

function realpathOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
