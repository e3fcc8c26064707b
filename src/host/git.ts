/** Asks git which files belong to the repository. Runs nothing the repository's own configuration names. */
import { spawnSync } from 'node:child_process';

const LARGEST_LISTING = 2 ** 30;

/** Settings that could start a program, or bend names, are switched off for the one command. */
const SAFE = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * Tracked files, and untracked ones that git does not ignore, below `folder` (absolute), as paths from `root`.
 * Null when git is missing or will not answer; then the caller walks the folder instead.
 */
export function gitListing(root: string, folder: string): readonly string[] | null {
  const args = [...SAFE, '-c', `safe.directory=${root}`, 'ls-files', '-z', '--full-name'];
  const { status, stdout } = spawnSync('git', [...args, '--cached', '--others', '--exclude-standard', '--', '.'], {
    cwd: folder,
    env: environment(),
    maxBuffer: LARGEST_LISTING,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  });
  if (status !== 0) return null;
  return [...new Set(stdout.toString('utf8').split('\0').filter(Boolean))].sort();
}

/** A hook's GIT_DIR would send git to another repository; locks are not ours to take. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_CONFIG_PARAMETERS: _config, ...rest } = process.env;
  return { ...rest, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}
