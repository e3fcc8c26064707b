/** How near a finding is to what the pull request changed, so that of many the near ones are shown beside the code. */
import { askGit } from '../host/git.ts';
import type { Finding } from '../model/finding.ts';
import { newLinesOf } from './diff-lines.ts';
import { pullRequestOf } from './event.ts';

/** 2 on a line that was changed, 1 in a file that was, 0 elsewhere, or when that is not known. */
export type Nearness = (finding: Finding) => 0 | 1 | 2;

/** Bytes of a diff we look through, and milliseconds git may take; beyond that nothing counts as near. */
const LARGEST_DIFF = 32 * 1024 * 1024;
const PATIENCE = 10_000;

/**
 * For the merge commit that a pull request is checked at: its first parent is the base, so that the difference is just what
 * the pull request brings. `root` is the repository's folder, absolute.
 */
export function nearnessTo(event: unknown, root: string): Nearness {
  const lines = pullRequestOf(event) === null ? null : changedLines(root);
  if (lines === null) return () => 0;
  const isNear = ({ file, line }: { readonly file: string; readonly line: number }) => {
    const changed = lines.get(file);
    return changed === undefined ? 0 : Number(changed.has(line)) + 1;
  };
  return ({ at, asset }) => {
    const [here, shown] = [isNear({ file: at.file, line: at.start.line }), asset !== null && lines.has(asset)];
    if (here === 2) return 2;
    return here === 1 || shown ? 1 : 0;
  };
}

/** By file, the numbers of lines on the new side; null when git will not say, or the commit is no merge. */
function changedLines(root: string): ReadonlyMap<string, ReadonlySet<number>> | null {
  const ask = (...args: readonly string[]) =>
    askGit(root, args, { folder: root, most: LARGEST_DIFF, patience: PATIENCE })?.toString('utf8') ?? null;
  const commits = ask('rev-list', '--no-walk', '--parents', 'HEAD')?.trim().split(' ') ?? [];
  const [head, base] = commits;
  if (commits.length !== 3 || head === undefined || base === undefined || head !== process.env.GITHUB_SHA) return null;
  const diff = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=ACMT'];
  const names = ask(...diff, '--name-only', '-z', base, head, '--')
    ?.split('\0')
    .slice(0, -1);
  // Names may be quoted in a patch in more than one way; files come in the same order, so they are counted instead.
  const patches = ask(...diff, '-U0', base, head, '--')
    ?.split(/^diff --git .*$/m)
    .slice(1);
  if (names === undefined || names.length !== patches?.length) return null;
  return new Map(names.map((name, index) => [name, new Set(newLinesOf(patches[index] ?? '').keys())]));
}
