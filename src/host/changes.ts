/** Asks git which files differ from a commit: in the working tree with what is not yet added, or in the index alone. */
import { realpathSync } from 'node:fs';
import { askGit } from './git.ts';

const LARGEST_LISTING = 2 ** 30;
/** Milliseconds. */
const PATIENCE = 120_000;

/** What git may tell without looking at a name's meaning, starting a program, or entering a submodule. */
const RAW = ['-z', '--name-only', '--no-renames', '--no-ext-diff', '--ignore-submodules=dirty'];

export interface Differences {
  /** From the root: added, edited or deleted; a rename shows both its ends. */
  readonly files: ReadonlySet<string>;
  /** Files whose edits git would tell. */
  readonly watched: ReadonlySet<string>;
}

/**
 * What differs from `commit`, null for a repository without one, in the files on the disk (untracked ones included) or in
 * the index. Null when git does not answer, or cannot answer without running what the repository's settings name.
 */
export function differences(root: string, commit: string | null, where: 'disk' | 'index'): Differences | null {
  const top = realpathSync(root);
  const listing = (args: readonly string[]) => names(top, args);
  const tags = listing(['ls-files', '-z', '-v', '--cached']);
  if (tags === null) return null;
  const tracked = tags.map((tagged) => tagged.slice(2));
  const staged = commit === null ? tracked : listing(['diff-index', '--cached', ...RAW, commit, '--']);
  if (staged === null) return null;
  if (where === 'index') return { files: new Set(staged), watched: new Set(tracked) };

  const edited = unstaged(root);
  const untracked = listing(['ls-files', '-z', '--others', '--exclude-standard']);
  if (edited === null || untracked === null) return null;
  return { files: new Set([...staged, ...edited, ...untracked]), watched: new Set(tags.filter(isWatched).map(path)) };
}

const path = (tagged: string): string => tagged.slice(2);

/** Of files marked `assume-unchanged` (a small letter) or `skip-worktree` (S) git tells no change. */
const isWatched = (tagged: string): boolean => /^[A-RT-Z]/.test(tagged);

/** Files on the disk that are not as they were added. Null as above. */
export function unstaged(root: string): readonly string[] | null {
  const top = realpathSync(root);
  const without = withoutFilters(top);
  return without && names(top, [...without, 'diff-files', ...RAW, '--']);
}

/** Untracked files that git does not ignore. */
export const untrackedIn = (root: string): readonly string[] | null =>
  names(realpathSync(root), ['ls-files', '-z', '--others', '--exclude-standard']);

/**
 * To compare a file git may pass it through a program that the settings name. For this one question there is none: such a
 * file then differs, which costs a look and hides nothing.
 */
function withoutFilters(top: string): readonly string[] | null {
  const keys = names(top, ['config', '-z', '--list', '--name-only']);
  const drivers = new Set((keys ?? []).flatMap((key) => /^filter\.(.+)\.[^.]+$/s.exec(key)?.[1] ?? []));
  if (keys === null || [...drivers].some((name) => name.includes('='))) return null;
  return [...drivers].flatMap((name) =>
    ['clean=', 'smudge=', 'process=', 'required=false'].flatMap((setting) => ['-c', `filter.${name}.${setting}`]),
  );
}

function names(top: string, args: readonly string[]): readonly string[] | null {
  const answer = askGit(top, args, { folder: top, most: LARGEST_LISTING, patience: PATIENCE });
  return answer?.toString('utf8').split('\0').filter(Boolean) ?? null;
}
