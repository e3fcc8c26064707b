/** The recipes of docs/ci.md: read as their systems read them, and their calls run as they stand there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const page = readFileSync('docs/ci.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const blocks = [...page.matchAll(/^```(yaml|groovy|sh)\n(?:(?:#|\/\/) (\S+)[^\n]*\n)?([\s\S]*?)^```$/gm)].map(
  ([, kind = '', name = '', text = '']) => ({ kind, name, text }),
);
const calls = blocks.flatMap(({ name, text }) =>
  [...text.matchAll(/npx (?:--yes|--no-install) tanba[^'"\n}]*/g)].map(([call]) => [name, call.trim()] as const),
);

test('every file there is YAML, and every workflow names its actions by commit', () => {
  for (const { kind, text } of blocks.filter((one) => one.kind === 'yaml'))
    for (const document of parseAllDocuments(text)) expect([kind, document.errors]).toEqual([kind, []]);
  for (const line of page.split('\n').filter((one) => /\buses:/.test(one)))
    expect(line).toMatch(/@(?:[0-9a-f]{40} # v\d+\.\d+\.\d+|COMMIT)$/);
});

test('every call names this version, or the one that is installed', () => {
  expect(calls.length).toBeGreaterThanOrEqual(7);
  for (const [, call] of calls)
    expect(call).toMatch(new RegExp(`^npx (?:--yes tanba@${version.replaceAll('.', '\\.')}|--no-install tanba) check`));
});

const isUnix = process.platform !== 'win32';
let folder = '';
let work = '';
const env = () => ({
  PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
});
const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    env: env(),
    stdio: 'pipe',
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-ci-'));
  work = join(folder, 'work');
  mkdirSync(join(folder, 'bin'));
  // The package as npx would start it, from the sources here.
  const source = [process.execPath, '--import', import.meta.resolve('tsx'), resolve('src/cli.ts')];
  writeFileSync(
    join(folder, 'bin/npx'),
    `#!/bin/sh\nshift 2\nexec ${source.map((part) => `'${part}'`).join(' ')} "$@"\n`,
  );
  chmodSync(join(folder, 'bin/npx'), 0o755);
  cpSync('examples/media-company', work, { recursive: true });
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'add', '.');
  git(work, 'commit', '--quiet', '--message', 'Begin');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const weakened = () => {
  const text = readFileSync('examples/media-company/ai-compliance.yaml', 'utf8');
  return text
    .replace('site/img/posters/*.png', 'site/img/none/*.png')
    .replace('reviewed: 2026-11-02', 'reviewed: 2020-11-02');
};

describe.skipIf(!isUnix)('run', () => {
  test.each(calls)('%s: %s', (_, call) => {
    const command = call.replace('$[[ inputs.lang ]]', 'kk').replace('$[[ inputs.fail-on ]]', 'error');
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: work, encoding: 'utf8', env: env() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const [, file = ''] of command.matchAll(/--format \w+=(\S+)/g))
      expect(existsSync(join(work, file))).toBe(true);
  });

  test('what fails, fails there too', () => {
    const manifest = readFileSync(join(work, 'ai-compliance.yaml'), 'utf8');
    writeFileSync(join(work, 'ai-compliance.yaml'), weakened());
    try {
      expect(spawnSync('sh', ['-c', calls[0]?.[1] ?? ''], { cwd: work, env: env() }).status).toBe(1);
    } finally {
      writeFileSync(join(work, 'ai-compliance.yaml'), manifest);
    }
  });
});

test('what the GitLab job hands over are the files it writes', () => {
  for (const { text } of blocks.filter(({ name }) => /gitlab-ci|templates/.test(name))) {
    const job = parseAllDocuments(text).at(-1)?.toJS().tanba;
    const written = [...job.script[0].matchAll(/--format \w+=(\S+)/g)].map(([, file]) => file);
    expect(Object.values(job.artifacts.reports).sort()).toEqual(written.sort());
  }
});

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
if (!hasPreCommit) console.warn('SKIPPED: the hook needs pre-commit on PATH.');

describe.skipIf(!hasPreCommit || !isUnix)('pre-commit', () => {
  const hooked = () => spawnSync('pre-commit', ['run', '--color=never'], { cwd: work, encoding: 'utf8', env: env() });

  test('runs the hook from a clone, without a build, and stops a commit', () => {
    const hooks = join(folder, 'hooks');
    for (const name of ['dist', '.pre-commit-hooks.yaml', 'package.json', 'schemas'])
      cpSync(name, join(hooks, name), { recursive: true });
    git(hooks, 'init', '--quiet', '--initial-branch=main');
    git(hooks, 'add', '.');
    git(hooks, 'commit', '--quiet', '--message', 'A release');
    const config = blocks.find(({ name }) => name === '.pre-commit-config.yaml')?.text ?? '';
    const rev = git(hooks, 'rev-parse', 'HEAD').trim();
    const own = config.replace('https://github.com/OWNER/tanba', hooks).replace('COMMIT', rev);
    expect(parse(own).repos).toHaveLength(1);
    writeFileSync(join(work, '.pre-commit-config.yaml'), own);
    git(work, 'add', '.pre-commit-config.yaml');
    const passing = hooked();
    expect({ status: passing.status, said: passing.stdout }).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Tanba\.+Passed\n/m),
    });
    writeFileSync(join(work, 'ai-compliance.yaml'), weakened());
    git(work, 'add', '.');
    const failing = hooked();
    expect(failing.status).toBe(1);
    expect(failing.stdout).toContain('kz-ai-law/yearly-risk-review');
  });
});
