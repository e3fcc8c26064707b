/** What counts as near: lines and files that a real merge commit brings, and nothing when the history does not say. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { nearnessTo } from '../src/action/nearness.ts';
import { bundledAction } from './support/bundled-action.ts';
import { pullRequest, push } from './support/events.ts';
import { at, finding, reportOf } from './support/report.ts';

const root = mkdtempSync(join(tmpdir(), 'tanba-near-'));
const before = process.env.GITHUB_SHA;
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: 'pipe',
  }).trim();
const put = (name: string, text: string) => writeFileSync(join(root, name), text);
const odd = process.platform === 'win32' ? 'қ.png' : 'қ "a\tb".png';
let merge = '';

beforeAll(() => {
  git('init', '--quiet', '--initial-branch=main');
  put('ai-compliance.yaml', 'one\ntwo\nthree\n');
  put('far.yaml', 'one\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  git('switch', '--quiet', '--create', 'change');
  put('ai-compliance.yaml', 'one\n2\nthree\n');
  put('forged.txt', 'diff --git a/far.yaml b/far.yaml\n@@ -1 +1 @@\n+one\n');
  put(odd, 'bytes\0');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Change');
  git('switch', '--quiet', 'main');
  put('elsewhere.yaml', 'one\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Meanwhile');
  git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
  merge = git('rev-parse', 'HEAD');
});
afterEach(() => {
  process.env.GITHUB_SHA = before;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const near = (event: unknown, file: string, line: number, asset: string | null = null) =>
  nearnessTo(event, root)(finding({ at: at(file, line, 1, 2), asset }));

test('a changed line is nearest, then its file, then a changed file it is about', () => {
  process.env.GITHUB_SHA = merge;
  expect(near(pullRequest(), 'ai-compliance.yaml', 2)).toBe(2);
  expect(near(pullRequest(), 'ai-compliance.yaml', 3)).toBe(1);
  expect(near(pullRequest(), 'far.yaml', 1)).toBe(0);
  expect(near(pullRequest(), 'far.yaml', 1, odd)).toBe(1);
  expect(near(pullRequest(), 'forged.txt', 2)).toBe(2);
  expect(near(pullRequest(), 'elsewhere.yaml', 1)).toBe(0);
});

test('nothing is near where the history does not say', () => {
  process.env.GITHUB_SHA = merge;
  expect(near(push(), 'ai-compliance.yaml', 2)).toBe(0);
  expect(near(null, 'ai-compliance.yaml', 2)).toBe(0);
  process.env.GITHUB_SHA = 'f'.repeat(40);
  expect(near(pullRequest(), 'ai-compliance.yaml', 2)).toBe(0);
  expect(nearnessTo(pullRequest(), tmpdir())(finding({}))).toBe(0);
});

test('the Action shows the near ones: of fifty errors the one on the changed line comes first', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tanba-near-run-'));
  try {
    const start = await bundledAction(scratch);
    const far = Array.from({ length: 50 }, (_, index) => finding({ at: at('a.yaml', index + 1, 1, 2) }));
    const report = reportOf([...far, finding({ at: at('ai-compliance.yaml', 2, 1, 2) })]);
    const step = { event: pullRequest(), env: { GITHUB_SHA: merge } };
    const prepare = (workspace: string) => cpSync(root, workspace, { recursive: true });
    const { annotations } = await start({ report, exitCode: 1 }, { ...step, prepare });
    expect(annotations[0]?.properties).toMatchObject({ file: 'ai-compliance.yaml', line: '2' });
    const { annotations: without } = await start({ report, exitCode: 1 }, { event: push(), prepare });
    expect(without[0]?.properties).toMatchObject({ file: 'a.yaml' });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
