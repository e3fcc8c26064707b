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
  let extent: Extent | null = null;
  return {
    ...host,
    lastCommit(path) {
      const before = known.get(path);
      if (before) return before;
      extent ??= extentOf(top);
      const found = lastCommit(host, top, path, extent);
      known.set(path, found);
      return found;
    },
  };
}

/** Whether the history is whole, cut, not begun, or not to be had. */
type Extent = 'whole' | 'shallow' | 'empty' | 'unanswered';

const ask = (root: string, most: number, ...args: readonly string[]) =>
  askGit(root, ['--literal-pathspecs', ...args], { folder: root, most, patience: PATIENCE });

function extentOf(root: string): Extent {
  const answer = ask(root, LARGEST_ANSWER, 'rev-parse', '--is-shallow-repository', 'HEAD');
  if (answer !== null) return answer.toString('utf8').startsWith('false') ? 'whole' : 'shallow';
  return ask(root, LARGEST_ANSWER, 'rev-parse', '--git-dir') === null ? 'unanswered' : 'empty';
}

function lastCommit(host: Host, root: string, path: string, extent: Extent): LastCommit {
  if (extent === 'unanswered') return { state: 'unanswered' };
  if (extent === 'empty') return { state: 'none' };
  const format = ['--format=%cd %P', '--date=short', '--no-show-signature', '--no-ext-diff', '--no-textconv'];
  const line = ask(root, LARGEST_ANSWER, 'log', '-1', ...format, 'HEAD', '--', path)
    ?.toString('utf8')
    .trim();
  if (line === undefined) return { state: 'unanswered' };
  const [day, ...parents] = line.split(' ');
  if (!day) return { state: 'none' };
  // Where the history was cut, a commit looks as if it had brought every file: its day says nothing of this one.
  if (parents.length === 0 && extent === 'shallow') return { state: 'cut-off' };
  const committed = ask(root, LARGEST_BLOB, 'cat-file', 'blob', `HEAD:${path}`);
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
