/** Asks git about commits: which one is meant, what two of them share, and what a file said in one. */
import { realpathSync } from 'node:fs';
import type { Before } from '../model/extent.ts';
import { askGit } from './git.ts';

/** What a payload or a person may give for a commit: SHA-1 or SHA-256. */
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const SHORT_ANSWER = 64 * 1024;
const LARGEST_TEXT = 8 * 1024 * 1024;
const LONGEST_REFERENCE = 1024;
/** Milliseconds: a merge base in a history of a million commits takes seconds. */
const PATIENCE = 30_000;

export const isCommitId = (text: string): boolean => COMMIT.test(text);

/** Whether git could take the text for anything but the name of a commit. */
export const isReference = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_REFERENCE && !text.startsWith('-') && !/\p{Cc}/u.test(text);

const ask = (root: string, ...args: readonly string[]): string | null =>
  askGit(root, ['--literal-pathspecs', ...args], {
    folder: realpathSync(root),
    most: SHORT_ANSWER,
    patience: PATIENCE,
  })
    ?.toString('utf8')
    .trim() ?? null;

/** The commit that a reference or an id means in this clone; null when it is none, or not here. */
export function commitOf(root: string, reference: string): string | null {
  if (!isReference(reference)) return null;
  const found = ask(root, 'rev-parse', '--verify', '--quiet', `${reference}^{commit}`);
  return found !== null && isCommitId(found) ? found : null;
}

/** The commit that is checked out; `unborn` before the first one, null when git does not answer. */
export function headOf(root: string): string | 'unborn' | null {
  const head = commitOf(root, 'HEAD');
  if (head !== null) return head;
  return ask(root, 'rev-parse', '--git-dir') === null || ask(root, 'symbolic-ref', '--quiet', 'HEAD') === null
    ? null
    : 'unborn';
}

/** The parents that a commit names, whether or not this clone reaches them. */
export function parentsOf(root: string, commit: string): readonly string[] {
  const [head = ''] = (ask(root, 'cat-file', 'commit', commit) ?? '').split('\n\n', 1);
  return head.split('\n').flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
}

/** A commit that both descend from; null when this clone knows none. */
export function mergeBase(root: string, one: string, other: string): string | null {
  const found = ask(root, 'merge-base', one, other);
  return found !== null && isCommitId(found) ? found : null;
}

/** Whether `older` is `newer` or one of its ancestors, as far as this clone can tell. */
export const isAncestor = (root: string, older: string, newer: string): boolean =>
  mergeBase(root, older, newer) === older;

/** What the file at `path`, from the root, said in a commit. A name that is no UTF-8 cannot be asked for. */
export function textIn(root: string, commit: string, path: string): Before {
  if (path.includes('\ufffd')) return { state: 'unknown' };
  const asked = { folder: realpathSync(root), most: LARGEST_TEXT, patience: PATIENCE };
  const found = askGit(root, ['cat-file', 'blob', `${commit}:${path}`], asked);
  if (found !== null) return { state: 'text', text: found.toString('utf8').replace(/^\uFEFF/, '') };
  const isThere = ask(root, 'rev-parse', '--verify', '--quiet', `${commit}:${path}`) !== null;
  return { state: isThere || commitOf(root, commit) === null ? 'unknown' : 'absent' };
}
