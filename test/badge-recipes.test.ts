/** The recipes of docs/badges.md, run as they stand there in a repository with an origin of its own, without a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const page = readFileSync('docs/badges.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const recipes = Object.fromEntries(
  [...page.matchAll(/^<!-- recipe: (\w+) -->\n```yaml\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);
const stepsOf = (name: string): readonly Step[] => {
  const recipe = parse(recipes[name] ?? '');
  return Array.isArray(recipe) ? recipe : recipe.jobs.badge.steps;
};

test('there are three', () => expect(Object.keys(recipes)).toEqual(['file', 'branch', 'pages']));

test.each(['file', 'branch'])(
  '%s: pushes from the default branch only, with one right, and keeps no credentials',
  (name) => {
    const text = recipes[name] ?? '';
    const { on, permissions, jobs } = parse(text);
    expect(on).toEqual({ push: { branches: ['main'] } });
    expect(permissions).toEqual({});
    expect(jobs.badge.permissions).toEqual({ contents: 'write' });
    expect(jobs.badge['timeout-minutes']).toBeLessThanOrEqual(30);
    expect(jobs.badge.steps[0].with['persist-credentials']).toBe(false);
    for (const line of text.split('\n').filter((one) => /\buses:/.test(one)))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  },
);

test('every call names this version', () => {
  const calls = [...page.matchAll(/npx --yes (\S+)/g)].map(([, called]) => called);
  expect(new Set(calls)).toEqual(new Set([`tanba@${version}`]));
});

describe.skipIf(process.platform === 'win32')('run', () => {
  let folder = '';
  let work = '';
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: work,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: 'pipe',
    });
  // Counted where it was pushed to: the recipe fetches only the last commit.
  const commits = (branch: string) =>
    Number(git('--git-dir', join(folder, 'origin.git'), 'rev-list', '--count', branch));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tanba-recipe-'));
    work = join(folder, 'work');
    mkdirSync(join(folder, 'temp'));
    mkdirSync(join(folder, 'bin'));
    // The package as npx would start it, from the sources here.
    const call = [process.execPath, '--import', import.meta.resolve('tsx'), resolve('src/cli.ts')];
    const npx = `#!/bin/sh\n[ "$1 $2" = "--yes tanba@${version}" ] || exit 9\nshift 2\nexec ${call.map((part) => `'${part}'`).join(' ')} "$@"\n`;
    writeFileSync(join(folder, 'bin/npx'), npx);
    chmodSync(join(folder, 'bin/npx'), 0o755);
    cpSync('examples/media-company', work, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin.git'));
    git('remote', 'add', 'origin', join(folder, 'origin.git'));
    git('add', '.');
    git('commit', '--quiet', '--message', 'Begin');
    git('push', '--quiet', 'origin', 'main');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Each script as the runner runs one without a `shell`: bash, ending at the first fault. */
  function follow(name: string): void {
    for (const { run, env = {} } of stepsOf(name)) {
      if (run === undefined) continue;
      const script = join(folder, 'temp/script.sh');
      writeFileSync(script, run);
      const { status, stderr, stdout } = spawnSync('bash', ['-e', script], {
        cwd: work,
        encoding: 'utf8',
        env: {
          PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
          HOME: folder,
          LANG: 'C',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_ALLOW_PROTOCOL: 'file',
          GITHUB_REF_NAME: 'main',
          RUNNER_TEMP: join(folder, 'temp'),
          ...env,
          GH_TOKEN: 'none',
        },
      });
      expect({ status, said: `${stdout}${stderr}`.replace(/^.*(?:svg|json): .*\n/gm, '') }).toEqual({
        status: 0,
        said: '',
      });
    }
    git('fetch', '--quiet', 'origin');
  }

  const weaken = () => {
    const manifest = join(work, 'ai-compliance.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('site/img/posters/*.png', 'site/img/none/*.png'));
  };

  test('file: committed once, and again only when it says something else', () => {
    follow('file');
    expect(git('show', 'origin/main:docs/tanba.svg')).toContain('check passed');
    expect(git('show', '--name-only', '--format=%an %s', 'origin/main').trim().split(/\n+/)).toEqual([
      'github-actions[bot] Update the badge',
      'docs/tanba.svg',
    ]);
    follow('file');
    expect(commits('main')).toBe(2);
    weaken();
    follow('file');
    expect(commits('main')).toBe(3);
    expect(git('show', 'origin/main:docs/tanba.svg')).not.toContain('check passed');
    expect(git('show', 'origin/main:ai-compliance.yaml')).toContain('site/img/posters');
  });

  test('branch: made without a parent, then grown, with what others put there, and the code left alone', () => {
    follow('branch');
    expect(git('ls-tree', '--name-only', 'origin/badges').trim().split('\n')).toEqual(['tanba.json', 'tanba.svg']);
    expect(JSON.parse(git('show', 'origin/badges:tanba.json'))).toMatchObject({ schemaVersion: 1 });
    expect(commits('badges')).toBe(1);
    follow('branch');
    expect(commits('badges')).toBe(1);

    git('switch', '--quiet', '--create', 'other', 'origin/badges');
    writeFileSync(join(work, 'coverage.svg'), '<svg/>');
    git('add', 'coverage.svg');
    git('commit', '--quiet', '--message', 'Another badge');
    git('push', '--quiet', 'origin', 'other:badges');
    git('switch', '--quiet', 'main');
    weaken();
    follow('branch');
    expect(commits('badges')).toBe(3);
    expect(git('ls-tree', '--name-only', 'origin/badges').trim().split('\n')).toEqual([
      'coverage.svg',
      'tanba.json',
      'tanba.svg',
    ]);
    expect(JSON.parse(git('show', 'origin/badges:tanba.json'))).toMatchObject({ isError: true });
    expect(commits('main')).toBe(1);
    expect(git('status', '--short')).toBe(' M ai-compliance.yaml\n');
  });

  test('pages: both files lie in the folder that is uploaded', () => {
    follow('pages');
    for (const name of ['tanba.svg', 'tanba.json']) expect(existsSync(join(work, '_site', name))).toBe(true);
  });
});
