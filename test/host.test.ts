/** The real disk: nothing outside the root, no pipe waited for, git's list when there is a repository. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeHost } from '../src/host/node-host.ts';
import { below, repositoryAround } from '../src/host/root.ts';
import type { Host } from '../src/model/host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-host-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, content = path) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.kz', ...args], {
    cwd: join(folder, 'repo'),
    stdio: 'ignore',
  });
const host = (inGit = false, below = ''): Host =>
  nodeHost({ root: join(folder, 'repo'), folder: below, inGit, displayPrefix: '' });
const refused = (path: string) => {
  try {
    host().open(path).close();
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('what may be opened', () => {
  test('a file, in any order of ranges', () => {
    write('repo/a.bin', `${'x'.repeat(100_000)}end`);
    const source = host().open('a.bin');
    expect(Buffer.from(source.read(99_999, 10)).toString()).toBe('xend');
    expect(source.read(0, 3)).toHaveLength(3);
    expect(source.read(200_000, 5)).toHaveLength(0);
    expect(() => source.read(-1, 5)).toThrow(RangeError);
    source.close();
  });

  test('a link inside the root, but nothing a link leads out to', () => {
    write('secret.txt');
    write('repo/in/a.txt');
    symlinkSync(join(folder, 'repo/in/a.txt'), join(folder, 'repo/link'));
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'repo/out'));
    symlinkSync(folder, join(folder, 'repo/up'));
    symlinkSync('../nowhere', join(folder, 'repo/broken'));
    expect(refused('link')).toBe('opened');
    expect(refused('out')).toBe('outside');
    expect(refused('up/secret.txt')).toBe('outside');
    expect(refused('../secret.txt')).toBe('outside');
    expect(refused('broken')).toBe('missing');
    expect(refused('in')).toBe('not-a-file');
    expect(refused('none')).toBe('missing');
    expect(refused('a\0b')).toBe('outside');
    expect(host().isLink('link')).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    mkdirSync(join(folder, 'repo'));
    execFileSync('mkfifo', [join(folder, 'repo/pipe')]);
    expect(refused('pipe')).toBe('not-a-file');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'what may not be read is said to be denied',
    () => {
      write('repo/locked');
      chmodSync(join(folder, 'repo/locked'), 0);
      expect(refused('locked')).toBe('denied');
    },
  );

  test('a sparse file of two gigabytes costs what is read of it', () => {
    write('repo/big.bin');
    truncateSync(join(folder, 'repo/big.bin'), 2 ** 31);
    const source = host().open('big.bin');
    expect(source.read(2 ** 31 - 4, 100)).toHaveLength(4);
    source.close();
  });
});

describe('what belongs to the repository', () => {
  const names = ['repo/a.txt', 'repo/sub/б.txt', 'repo/ignored/c.txt', 'repo/node_modules/d.txt', 'repo/new\nline.txt'];

  test('git: tracked files and untracked ones it does not ignore, whatever their names', () => {
    for (const name of names) write(name);
    write('repo/.gitignore', 'ignored/\nnode_modules/\n');
    git('init', '-q');
    git('add', 'a.txt');
    expect(host(true).list()).toEqual({ via: 'git', files: ['.gitignore', 'a.txt', 'new\nline.txt', 'sub/б.txt'] });
    expect(host(true, 'sub').list().files).toEqual(['sub/б.txt']);
  });

  test('git runs nothing the repository names', () => {
    for (const name of names) write(name);
    git('init', '-q');
    git('config', 'core.fsmonitor', `sh -c 'touch ${join(folder, 'ran')}'`);
    host(true).list();
    expect(() => execFileSync('test', ['-e', join(folder, 'ran')])).toThrow();
  });

  test('no repository: every file but those of .git and node_modules', () => {
    for (const name of names) write(name);
    write('repo/.git/x');
    expect(host().list()).toEqual({ via: 'walk', files: ['a.txt', 'ignored/c.txt', 'new\nline.txt', 'sub/б.txt'] });
    expect(host().walk('ignored')).toEqual(['ignored/c.txt']);
    expect(host().walk('node_modules')).toEqual(['node_modules/d.txt']);
  });

  test('a folder that is a link out of the root is not walked', () => {
    write('other/secret.txt');
    write('repo/a.txt');
    symlinkSync(join(folder, 'other'), join(folder, 'repo/out'));
    expect(host().walk('out')).toEqual([]);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that may not be listed is not taken for an empty one',
    () => {
      write('repo/locked/a.txt');
      chmodSync(join(folder, 'repo/locked'), 0);
      expect(host().walk('')).toEqual(['locked']);
      expect(host().kindOf('locked')).toBe('denied');
      expect(refused('locked/a.txt')).toBe('denied');
      chmodSync(join(folder, 'repo/locked'), 0o700);
    },
  );

  test('folders too deep to walk are not taken for empty ones', () => {
    const deep = Array.from({ length: 201 }, () => 'd').join('/');
    write(`repo/${deep}/a.txt`);
    expect(host().walk('')).toEqual([deep]);
  });

  test('a link that leads to its own folder is not walked', () => {
    write('repo/a.txt');
    symlinkSync('.', join(folder, 'repo/loop'));
    expect(host().list().files).toEqual(['a.txt', 'loop']);
  });
});

test('the repository is the nearest folder with .git, and paths are seen from it', () => {
  write('repo/.git/HEAD');
  write('repo/site/m.yaml');
  const root = join(folder, 'repo');
  expect(repositoryAround(join(root, 'site'))).toBe(root);
  expect(below(root, join(root, 'site/m.yaml'))).toBe('site/m.yaml');
  expect(below(root, join(folder, 'other.yaml'))).toBeNull();
});
