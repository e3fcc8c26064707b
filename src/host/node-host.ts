/** The real outside world: the only folder of the source that touches disks. Nothing outside the root is opened. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Unreachable } from '../errors.ts';
import type { EntryKind, Host } from '../model/host.ts';
import { byteSource } from './byte-source.ts';
import { gitListing } from './git.ts';

/** No final link is followed and no pipe waited for, whatever happened since we looked. */
const READ_SAFELY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
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

export function nodeHost({ root, folder, inGit, displayPrefix }: NodeHostOptions): Host {
  const real = realpathSync(root);
  const inside = insider(real);
  return {
    displayPrefix,
    list() {
      const listed = inGit ? gitListing(real, join(real, folder)) : null;
      return listed ? { via: 'git', files: listed } : { via: 'walk', files: walk(real, folder) };
    },
    walk: (from) => walk(real, from),
    kindOf: (path) => kindOf(inside, path),
    isLink: (path) => look(join(real, path))?.isSymbolicLink() ?? false,
    open: (path) => open(inside, path),
  };
}

type Inside = (path: string) => { readonly path: string } | { readonly refused: Exclude<EntryKind, 'file' | 'folder'> };

/** Where a path really leads, if that is inside the root. Real folders are remembered: thousands of files share few. */
function insider(root: string): Inside {
  const folders = new Map<string, string | null>();
  const realFolder = (folder: string): string | null => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = real(folder);
    folders.set(folder, found);
    return found;
  };
  const within = (path: string) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

  return (path) => {
    const full = join(root, path);
    if (path.includes('\0') || !within(full)) return { refused: 'outside' };
    const folder = realFolder(dirname(full));
    if (folder === null) return { refused: 'missing' };
    if (full !== root && !within(folder)) return { refused: 'outside' };
    const stats = look(full);
    if (!stats) return { refused: 'missing' };
    if (!stats.isSymbolicLink()) return { path: full };
    const target = real(full);
    if (target === null) return { refused: 'missing' };
    return within(target) ? { path: target } : { refused: 'outside' };
  };
}

function kindOf(inside: Inside, path: string): EntryKind {
  const found = inside(path);
  if ('refused' in found) return found.refused;
  const stats = look(found.path);
  if (!stats) return 'missing';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'special';
}

function open(inside: Inside, path: string) {
  const kind = kindOf(inside, path);
  const found = inside(path);
  if (kind !== 'file' || 'refused' in found) throw new Unreachable(refusal(kind), path);
  let descriptor: number;
  try {
    descriptor = openSync(found.path, READ_SAFELY);
  } catch {
    throw new Unreachable('denied', path);
  }
  const stats = fstatSync(descriptor);
  if (stats.isFile()) return byteSource(descriptor, stats.size);
  closeSync(descriptor);
  throw new Unreachable('not-a-file', path);
}

function refusal(kind: EntryKind): Unreachable['code'] {
  if (kind === 'missing' || kind === 'outside' || kind === 'denied') return kind;
  return 'not-a-file';
}

/** Names below `from`, from the root, sorted; links to folders are not entered, so a circle is impossible. */
function walk(root: string, from: string): string[] {
  const found: string[] = [];
  const enter = (folder: string, depth: number) => {
    if (depth > DEEPEST_FOLDER) return;
    for (const entry of entries(join(root, folder))) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!NEVER_WALKED.has(entry.name)) enter(path, depth + 1);
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push(path);
    }
  };
  enter(from.replace(/\/+$/, ''), 0);
  return found.sort();
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function look(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function real(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}
