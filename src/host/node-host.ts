/** The real outside world: the only folder of the source that touches disks. Nothing outside the root is opened. */
import { accessSync, constants, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Unreachable } from '../errors.ts';
import type { CredentialLibrary } from '../model/credential.ts';
import type { EntryKind, Host } from '../model/host.ts';
import { gitListing } from './git.ts';
import { openRegular } from './open-file.ts';

/** No final link is followed, whatever happened since we looked. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;
const NEVER_WALKED = new Set(['.git', 'node_modules']);
const DEEPEST_FOLDER = 200;

export interface NodeHostOptions {
  /** Absolute path of the folder nothing is read outside of. */
  readonly root: string;
  /** The part of it that is listed, from the root; '' for all. */
  readonly folder: string;
  readonly inGit: boolean;
  readonly displayPrefix: string;
}

/** A Host on the disk. Throws when `root` is not there; every path after that is checked one by one. */
export function nodeHost({ root, folder, inGit, displayPrefix }: NodeHostOptions): Host {
  const top = realpathSync(root);
  const inside = insider(top);
  return {
    displayPrefix,
    list() {
      const listed = inGit ? gitListing(top, join(top, folder)) : null;
      return listed ? { via: 'git', files: listed } : { via: 'walk', files: walk(top, folder) };
    },
    walk: (from, most) => (kindOf(inside, from) === 'outside' ? [] : walk(top, from, most)),
    kindOf: (path) => kindOf(inside, path),
    isLink: (path) => isLink(join(top, path)),
    open: (path) => open(inside, path),
    library,
  };
}

function isLink(path: string): boolean {
  const stats = look(path);
  return !('refused' in stats) && stats.isSymbolicLink();
}

type Refused = { readonly refused: Exclude<EntryKind, 'file' | 'folder'> };
/** `stats` of the name itself, null for a link. */
type Found = { readonly path: string; readonly stats: Stats | null } | Refused;
type Inside = (path: string) => Found;

/** Where a path really leads, if that is inside the root. Real folders are remembered: thousands of files share few. */
function insider(root: string): Inside {
  const folders = new Map<string, Found>();
  const realFolder = (folder: string): Found => {
    const found = folders.get(folder) ?? real(folder);
    folders.set(folder, found);
    return found;
  };
  const within = (path: string) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

  return (path) => {
    const full = join(root, path);
    if (path.includes('\0') || !within(full)) return { refused: 'outside' };
    const folder = realFolder(dirname(full));
    if ('refused' in folder) return folder;
    if (full !== root && !within(folder.path)) return { refused: 'outside' };
    const stats = look(full);
    if ('refused' in stats) return stats;
    if (!stats.isSymbolicLink()) return { path: full, stats };
    const target = real(full);
    return 'refused' in target || within(target.path) ? target : { refused: 'outside' };
  };
}

const kindOf = (inside: Inside, path: string): EntryKind => kindOfFound(inside(path));

function kindOfFound(found: Found): EntryKind {
  if ('refused' in found) return found.refused;
  const stats = found.stats ?? look(found.path);
  if ('refused' in stats) return stats.refused;
  if (stats.isFile()) return 'file';
  if (!stats.isDirectory()) return 'special';
  return canList(found.path) ? 'folder' : 'denied';
}

function open(inside: Inside, path: string) {
  const found = inside(path);
  const kind = kindOfFound(found);
  if (kind !== 'file' || 'refused' in found) throw new Unreachable(refusal(kind), path);
  return openRegular(found.path, path, NO_LINK);
}

function refusal(kind: EntryKind): Unreachable['code'] {
  if (kind === 'missing' || kind === 'outside' || kind === 'denied') return kind;
  return 'not-a-file';
}

/**
 * Names below `from`, from the root, sorted; links to folders are not entered, so a circle is impossible. A folder that
 * cannot be listed, or lies too deep, stands in the answer itself: what is in it must not be taken for nothing.
 */
function walk(root: string, from: string, most = Number.POSITIVE_INFINITY): string[] {
  const found: string[] = [];
  const enter = (folder: string, depth: number) => {
    const inside = depth > DEEPEST_FOLDER ? null : entries(join(root, folder));
    if (!inside) found.push(folder);
    for (const entry of inside ?? []) {
      if (found.length > most) return;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!NEVER_WALKED.has(entry.name)) enter(path, depth + 1);
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
  };
  const start = from.replace(/\/+$/, '');
  if (!('refused' in look(join(root, start)))) enter(start, 0);
  return found.sort();
}

function canList(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** By name, so that a walk that stops early stops at the same file everywhere. Null when the folder may not be listed. */
function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort(
      (a, b) => Number(a.name > b.name) - Number(a.name < b.name),
    );
  } catch {
    return null;
  }
}

/** What may not be looked at is there for all we know; any other fault means that nothing can stand at such a path. */
const refusedBy = (error: unknown): Refused => ({
  refused:
    error instanceof Error && 'code' in error && /^(?:EACCES|EPERM)$/.test(String(error.code)) ? 'denied' : 'missing',
});

function look(path: string): Stats | Refused {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? { refused: 'missing' };
  } catch (error) {
    return refusedBy(error);
  }
}

function real(path: string): Found {
  try {
    return { path: realpathSync.native(path), stats: null };
  } catch (error) {
    return refusedBy(error);
  }
}

/** Nine megabytes: only a run that meets a credential loads them. */
export const library = async (): Promise<CredentialLibrary> =>
  (await import('./credential-library.ts')).credentialLibrary();
