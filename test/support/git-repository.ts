/** A real git repository in a folder of its own, filled from an example, and the check run in it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Against } from '../../src/commands/against.ts';
import { type Checked, checkRepository } from '../../src/commands/check.ts';
import { cliLabels } from '../../src/words/en/index.ts';
import type { Repository } from './example.ts';

export interface GitRepository {
  /** Absolute path of the working tree. */
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Writes files; null deletes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  /** Adds everything, commits it, and gives the commit. */
  commit(): string;
  check(against: Partial<Against> | null, baseline?: string): Promise<Checked>;
  /** A clone beside it, with further arguments of `git clone`. */
  clone(...args: readonly string[]): GitRepository;
  remove(): void;
}

/** Without the hooks, settings and index of whoever runs the tests. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
  GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
};

/** An empty repository on the branch `main`. */
export function gitRepository(files: Repository = {}): GitRepository {
  const home = mkdtempSync(join(tmpdir(), 'tanba-git-'));
  const root = join(home, 'repo');
  execFileSync('git', ['init', '-q', '-b', 'main', root], { env });
  const repository = at(root, home);
  repository.write(files);
  return repository;
}

function at(root: string, home: string): GitRepository {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.kz', '-c', 'core.autocrlf=false', ...args], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    root,
    git,
    write(files) {
      for (const [file, content] of Object.entries(files)) {
        const path = join(root, file);
        if (content === null) rmSync(path);
        else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
      }
    },
    commit() {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      return git('rev-parse', 'HEAD');
    },
    check: (against, baseline) =>
      checkRepository({
        cwd: root,
        paths: [],
        manifest: null,
        asOf: '2026-11-25',
        failOn: 'error',
        trust: null,
        baseline: baseline === undefined ? null : { file: baseline, update: false },
        against: against && {
          comparison: { with: 'head' },
          part: 'changed',
          manifestFrom: 'head',
          namesMilder: true,
          ...against,
        },
        labels: cliLabels,
      }),
    clone(...args) {
      const other = join(home, `clone-${Math.random().toString(36).slice(2)}`);
      execFileSync('git', ['clone', '-q', ...args, `file://${root}`, other], { env, stdio: 'ignore' });
      return at(other, home);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
