/** Asks git about the repository. Runs nothing the repository's own configuration names, and opens no connection. */
import { spawnSync } from 'node:child_process';

const LARGEST_LISTING = 2 ** 30;

/** Settings that could start a program, or bend names, are switched off for the one command. */
const SAFE = [
  '--no-pager',
  ...['core.quotePath=false', 'core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/**
 * Tracked files, and untracked ones that git does not ignore, below `folder` (absolute), as paths from `root`.
 * Null when git is missing or will not answer; then the caller walks the folder instead.
 */
export function gitListing(root: string, folder: string): readonly string[] | null {
  const args = ['ls-files', '-z', '--full-name', '--cached', '--others', '--exclude-standard', '--', '.'];
  const listed = askGit(root, args, { folder, most: LARGEST_LISTING });
  if (listed === null) return null;
  return [...new Set(listed.toString('utf8').split('\0').filter(Boolean))].sort();
}

/** What is checked out, as git's own name for it; null without a commit, or without git. */
export function headCommit(root: string): string | null {
  const answer = askGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { folder: root, most: 1_000 });
  return answer === null ? null : answer.toString('latin1').trim();
}

interface Asking {
  /** Absolute; where git runs. */
  readonly folder: string;
  /** Bytes of an answer that may still be read. */
  readonly most: number;
  /** Milliseconds after which git is stopped. */
  readonly patience?: number;
}

/** What git writes on standard output; null when it is missing, refuses, or takes too long or too much room. */
export function askGit(root: string, args: readonly string[], { folder, most, patience }: Asking): Buffer | null {
  const { status, stdout } = spawnSync('git', [...SAFE, '-c', `safe.directory=${root}`, ...args], {
    cwd: folder,
    env: environment(),
    maxBuffer: most,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    ...(patience !== undefined && { timeout: patience }),
  });
  return status === 0 ? stdout : null;
}

/** A partial clone would fetch what it lacks by whatever program its configuration names; no protocol is allowed. */
const OFFLINE = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/** A hook's GIT_DIR would send git to another repository; locks are not ours to take. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_CONFIG_PARAMETERS: _config, ...rest } = process.env;
  return { ...rest, ...OFFLINE, GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1', LC_ALL: 'C' };
}
