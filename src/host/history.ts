/** Asks git when a file last changed, so that a day somebody wrote down can be held against it. */
import { createHash } from 'node:crypto';
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
      const found = lastCommit(host, top, path, () => {
        extent ??= extentOf(top);
        return extent;
      });
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

/** The day and the parents of the commit, then what it made of the file: modes, and the id of its bytes before and after. */
const FORMAT = ['--format=%cd %P', '--date=short', '--raw', '--no-abbrev', '--no-renames'];
const QUIET = ['--no-show-signature', '--no-ext-diff', '--no-textconv'];
const RAW = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]{40,64}) [A-Z]/m;

/** Every question to git costs as much as reading a hundred files: the second is asked only where the first leaves it open. */
function lastCommit(host: Host, root: string, path: string, extent: () => Extent): LastCommit {
  const answer = ask(root, LARGEST_ANSWER, 'log', '-1', ...FORMAT, ...QUIET, 'HEAD', '--', path)?.toString('utf8');
  if (answer === undefined) return { state: extent() === 'empty' ? 'none' : 'unanswered' };
  const [day, ...parents] = (answer.split('\n', 1)[0] ?? '').trim().split(' ');
  if (!day) return { state: 'none' };
  // Where the history was cut, a commit looks as if it had brought every file: its day says nothing of this one.
  if (parents.length === 0 && extent() !== 'whole') return { state: 'cut-off' };
  return isCommitted(host, root, path, RAW.exec(answer)?.[1]) ? { state: 'known', day } : { state: 'edited' };
}

/** Whether the file on the disk is what was committed, but for the ends of lines, which git may translate. */
function isCommitted(host: Host, root: string, path: string, id: string | undefined): boolean {
  const bytes = bytesOf(host, path);
  if (bytes === null) return false;
  if (id !== undefined && (idOf(bytes, id.length) === id || idOf(unixLines(bytes), id.length) === id)) return true;
  const committed = ask(root, LARGEST_BLOB, 'cat-file', 'blob', `HEAD:${path}`);
  return committed !== null && unixLines(committed).equals(unixLines(bytes));
}

const unixLines = (bytes: Buffer): Buffer =>
  bytes.includes('\r\n') ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1') : bytes;

/** As git names bytes: by SHA-1, or by SHA-256 in repositories that were made so (gitformat-pack, "Object names"). */
const idOf = (bytes: Buffer, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

/** Null when the file cannot be read, or is longer than committed texts are. */
function bytesOf(host: Host, path: string): Buffer | null {
  try {
    const source = host.open(path);
    try {
      return source.size <= LARGEST_BLOB ? Buffer.from(source.read(0, source.size)) : null;
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}
