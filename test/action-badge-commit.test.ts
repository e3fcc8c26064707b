/** The badge committed through the API: on the default branch, at its end, when it says something new; never anywhere else. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundledAction, nodes } from './support/bundled-action.ts';
import { mergeGroup, pullRequest, push } from './support/events.ts';
import { fakeGitHub, type Hook, type Power } from './support/fake-github.ts';
import type { Step } from './support/fake-runner.ts';
import { finding, reportOf } from './support/report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tanba-badge-commit-'));
let start: Awaited<ReturnType<typeof bundledAction>>;
beforeAll(async () => {
  start = await bundledAction(scratch);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let close = () => {};
let problems: readonly string[] = [];
afterEach(() => {
  close();
  expect(problems).toEqual([]);
});

async function setting(power?: Power, hook?: Hook) {
  const github = await fakeGitHub(power, hook);
  [close, problems] = [github.close, github.problems];
  Object.assign(github.state.tree, { 'README.md': 'words' });
  const run = (more: Partial<Step> = {}, isGreen = true) =>
    start(isGreen ? { report: reportOf([], 'pass') } : { report: reportOf([finding({})]), exitCode: 1 }, {
      event: push(),
      prepare: (workspace) => mkdirSync(join(workspace, '.git')),
      ...more,
      inputs: { badge: 'docs/tanba.svg', 'badge-commit': 'true', 'github-token': 't', ...more.inputs },
      env: { ...github.env, GITHUB_SHA: github.state.tip, GITHUB_REF: 'refs/heads/main', ...more.env },
    });
  return { ...github, run };
}

const writes = (calls: readonly { readonly id: string }[]) => calls.filter(({ id }) => /create|update/.test(id)).length;

test.each(nodes())('on %s: one commit for both files, none when nothing has changed', async (_, node) => {
  const { run, state, calls } = await setting();
  const before = state.tip;
  const ended = await run({ node });
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(ended.stdout).toContain('The badge was committed to “main”.');
  expect(Object.keys(state.tree)).toEqual(['README.md', 'docs/tanba.svg', 'docs/tanba.json']);
  expect(state.tree['docs/tanba.svg']).toContain('<svg');
  expect(JSON.parse(state.tree['docs/tanba.json'] ?? '')).toMatchObject({ schemaVersion: 1 });
  expect(state.objects.get(state.tip)).toMatchObject({ message: 'Update the badge', parents: [before] });
  expect(calls.find(({ id }) => id === 'git/update-ref')?.body).toMatchObject({ force: false });

  const after = state.tip;
  await run({ node });
  expect(state.tip).toBe(after);
  const failed = await run({ node }, false);
  expect(failed.code).toBe(1);
  expect(state.tip).not.toBe(after);
});

test.each([
  ['a pull request', pullRequest(), 'refs/pull/7/merge'],
  ['a pull request that calls itself main', { ...pullRequest(), repository: push().repository }, 'refs/heads/main'],
  ['the merge queue', mergeGroup(), 'refs/heads/gh-readonly-queue/main/pr-7'],
  ['another branch', push('other'), 'refs/heads/other'],
  ['a tag called main', push(), 'refs/tags/main'],
  ['no event', null, 'refs/heads/main'],
])('not for %s', async (_, event, ref) => {
  const { run, calls } = await setting();
  const ended = await run({ event, env: { GITHUB_REF: ref } });
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain('default branch only');
  expect(ended.summary).not.toContain('default branch only');
  expect(calls).toEqual([]);
});

test('not by default, and never without being asked', async () => {
  const { run, calls } = await setting();
  await run({ inputs: { 'badge-commit': 'false' } });
  await run({ inputs: { 'badge-commit': '' } });
  expect(calls).toEqual([]);
});

test('not over what was pushed meanwhile', async () => {
  const { run, state, calls } = await setting();
  const stale = await run({ env: { GITHUB_SHA: 'e'.repeat(40) } });
  expect(stale.summary).toContain('moved on meanwhile');
  expect(writes(calls)).toBe(0);
  expect(state.tip).toBe('a'.repeat(40));
});

test('not when somebody pushes in the last moment', async () => {
  const { run, state } = await setting('all', ({ id }) => (id === 'git/update-ref' ? { status: 422 } : undefined));
  const ended = await run();
  expect(ended.code).toBe(0);
  expect(ended.summary).toContain('moved on meanwhile');
  expect(state.tip).toBe('a'.repeat(40));
});

test.each<readonly [string, Power, Hook | undefined, string]>([
  ['a token that may only read', 'read', undefined, 'contents: write'],
  ['a token that may do nothing', 'nothing', undefined, 'contents: write'],
  ['a protected branch', 'all', ({ id }) => (id === 'git/update-ref' ? { status: 403 } : undefined), 'contents: write'],
  ['an API that is down', 'all', () => ({ status: 503 }), 'did not answer'],
  ['garbage', 'all', () => ({ status: 200, raw: 'null' }), 'could not be understood'],
])('%s: a note, the same verdict, and the files are written all the same', async (_, power, hook, said) => {
  const { run } = await setting(power, hook);
  const ended = await run();
  expect([ended.code, ended.outputs.verdict]).toEqual([0, 'pass']);
  expect(ended.summary).toContain('The badge was not committed.');
  expect(ended.summary).toContain(said);
  expect(ended.outputs['badge-svg']).toMatch(/tanba\.svg$/);
});

test.each([[{ badge: '' }], [{ badge: '../../temp/tanba.svg' }]])('%j cannot be committed: exit 2', async (inputs) => {
  const { run, calls } = await setting();
  const ended = await run({ inputs });
  expect(ended.code).toBe(2);
  expect(calls).toEqual([]);
});
