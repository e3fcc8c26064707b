/** A host that shows what is staged for the next commit: files as they stand in git's index, whatever lies on the disk meanwhile. */
import { realpathSync } from 'node:fs';
import { Unreachable } from '../errors.ts';
import type { ByteSource, EntryKind, Host } from '../model/host.ts';
import { unstaged, untrackedIn } from './changes.ts';
import { askGit } from './git.ts';

const LARGEST_LISTING = 2 ** 30;
/** Bytes of one staged file that is no longer the same on the disk; it is held in memory. */
const LARGEST_BLOB = 512 * 1024 * 1024;
/** Milliseconds. */
const PATIENCE = 60_000;

interface Entry {
  readonly mode: string;
  readonly id: string;
}

/**
 * `host` as the index has it. Files that are on the disk as they were staged are read there, so that large files kept by
 * Git LFS are seen as they are; what git ignores is none of its business and is read from the disk as ever; untracked files
 * are not there. Null when git does not answer.
 */
export function stagedHost(host: Host, root: string): Host | null {
  const entries = indexOf(root);
  const edited = unstaged(root);
  const untracked = untrackedIn(root);
  if (entries === null || edited === null || untracked === null) return null;
  const [differs, absent] = [new Set(edited), new Set(untracked)];
  const folders = foldersOf(entries.keys());
  const isStaged = (path: string) => differs.has(path) && entries.has(path);
  return {
    ...host,
    list: () => ({ via: 'git', files: [...entries.keys()].sort() }),
    walk(folder, most) {
      const from = folder.replace(/\/+$/, '');
      const isInside = (path: string) => from === '' || path === from || path.startsWith(`${from}/`);
      const staged = [...differs].filter((path) => entries.has(path) && isInside(path));
      const onDisk = host.walk(folder, most).filter((path) => !absent.has(path));
      return [...new Set([...onDisk, ...staged])].sort();
    },
    kindOf(path) {
      if (isStaged(path)) return kindOf(entries.get(path));
      if (absent.has(path)) return 'missing';
      const kind = host.kindOf(path);
      return kind === 'missing' && folders.has(path.replace(/\/+$/, '')) ? 'folder' : kind;
    },
    isLink: (path) => (isStaged(path) ? entries.get(path)?.mode === '120000' : host.isLink(path)),
    open(path) {
      if (absent.has(path)) throw new Unreachable('missing', path);
      const entry = isStaged(path) ? entries.get(path) : undefined;
      return entry ? blob(root, entry, path) : host.open(path);
    },
  };
}

/** A staged link or inner repository that differs from the disk is not followed: nobody knows what it will lead to. */
const kindOf = (entry: Entry | undefined): EntryKind => (entry?.mode.startsWith('100') ? 'file' : 'special');

/** By path, what is staged; of a conflict, any side: such an index cannot be committed. */
function indexOf(root: string): ReadonlyMap<string, Entry> | null {
  const top = realpathSync(root);
  const answer = askGit(top, ['ls-files', '-z', '--stage'], {
    folder: top,
    most: LARGEST_LISTING,
    patience: PATIENCE,
  });
  if (answer === null) return null;
  const lines = answer.toString('utf8').split('\0').filter(Boolean);
  return new Map(
    lines.flatMap((line): [string, Entry][] => {
      const tab = line.indexOf('\t');
      const [mode = '', id = ''] = line.slice(0, tab).split(' ');
      return tab < 0 ? [] : [[line.slice(tab + 1), { mode, id }]];
    }),
  );
}

function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files)
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}

/** Bytes as git keeps them: a filter of the settings, as that of Git LFS, has not run over them. */
function blob(root: string, { mode, id }: Entry, path: string): ByteSource {
  if (!mode.startsWith('100') || !/^[0-9a-f]{40,64}$/.test(id)) throw new Unreachable('not-a-file', path);
  const asked = { folder: realpathSync(root), most: LARGEST_BLOB, patience: PATIENCE };
  const bytes = askGit(root, ['cat-file', 'blob', id], asked);
  if (bytes === null) throw new Unreachable('denied', path);
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => {},
  };
}
