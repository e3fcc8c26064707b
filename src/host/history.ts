/** Asks git when a file last changed, so that a day somebody wrote down can be held against it. */
import { realpathSync } from 'node:fs';
import type { Host, LastCommit } from '../model/host.ts';
import { askGit } from './git.ts';

const LARGEST_ANSWER = 1024;
/** A file longer than this is taken to differ from its committed self. */
const LARGEST_BLOB = 8 * 1024 * 1024;
/** Milliseconds: a history of a million commits takes a few seconds. */
const PATIENCE = 15_000;

/** The same host, which also knows the history of the repository at `root` (absolute, where `.git` is). */
export function withHistory(host: Host, root: string): Host {
  const top = realpathSync(root);
  const known = new Map<string, LastCommit>();
  return {
    ...host,
    lastCommit(path) {
      const before = known.get(path);
      if (before) return before;
      const found = lastCommit(host, top, path);
      known.set(path, found);
      return found;
    },
  };
}

function lastCommit(host: Host, root: string, path: string): LastCommit {
  const ask = (most: number, ...args: readonly string[]) =>
    askGit(root, ['--literal-pathspecs', ...args], { folder: root, most, patience: PATIENCE });
  if (ask(LARGEST_ANSWER, 'rev-parse', '--quiet', '--verify', 'HEAD') === null) {
    const isOurs = ask(LARGEST_ANSWER, 'rev-parse', '--git-dir') !== null;
    return { state: isOurs ? 'none' : 'unanswered' };
  }
  const format = ['--format=%cd %P', '--date=short', '--no-show-signature', '--no-ext-diff', '--no-textconv'];
  const line = ask(LARGEST_ANSWER, 'log', '-1', ...format, 'HEAD', '--', path)
    ?.toString('utf8')
    .trim();
  if (line === undefined) return { state: 'unanswered' };
  const [day, ...parents] = line.split(' ');
  if (!day) return { state: 'none' };
  // Where the history was cut, a commit looks as if it had brought every file: its day says nothing of this one.
  const shallow = ask(LARGEST_ANSWER, 'rev-parse', '--is-shallow-repository')?.toString('utf8').trim();
  if (parents.length === 0 && shallow !== 'false') return { state: 'cut-off' };
  const committed = ask(LARGEST_BLOB, 'cat-file', 'blob', `HEAD:${path}`);
  return committed !== null && isStill(host, path, committed) ? { state: 'known', day } : { state: 'edited' };
}

/** Whether the file on the disk is what was committed, but for the ends of lines, which git may translate. */
function isStill(host: Host, path: string, committed: Buffer): boolean {
  const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  try {
    const source = host.open(path);
    try {
      return source.size <= LARGEST_BLOB && plain(source.read(0, source.size)) === plain(committed);
    } finally {
      source.close();
    }
  } catch {
    return false;
  }
}
