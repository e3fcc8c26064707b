/** The two workflows of docs/forks.md as they stand there: dist/ in a runner, the artifact between them, and what a stranger may put into it. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentOf } from '../src/reporters/json.ts';
import { nodes } from './support/bundled-action.ts';
import { HEAD, pullRequest, push, workflowRun } from './support/events.ts';
import { commentBy, fakeGitHub, OWN, type Power } from './support/fake-github.ts';
import { runStep, type Step } from './support/fake-runner.ts';
import { hostileNames } from './support/hostile-names.ts';
import { readMarkdown } from './support/markdown-tree.ts';
import { at, finding, reportOf, voiceFor } from './support/report.ts';
import { zipWith } from './support/zip.ts';

const page = readFileSync('docs/forks.md', 'utf8');
const workflows = Object.fromEntries(
  [...page.matchAll(/^<!-- workflow: (\w+) -->\n```yaml\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    { text, ...parse(text) },
  ]),
);
const [first, second] = [workflows.first, workflows.second];
const [, lint, upload] = first.jobs.tanba.steps;
const [comment] = second.jobs.comment.steps;

let close = () => {};
let problems: readonly string[] = [];
afterEach(() => {
  close();
  expect(problems).toEqual([]);
});

const ends = (from: 'here' | 'fork', more: object = {}) => ({
  number: 7,
  state: 'open',
  head: { sha: HEAD, repo: { full_name: from === 'here' ? 'owner/repository' : 'stranger/repository' } },
  base: { repo: { full_name: 'owner/repository' } },
  ...more,
});

async function secondStage(zip: Uint8Array, step: Partial<Step> = {}, power: Power = 'all') {
  const github = await fakeGitHub(power);
  [close, problems] = [github.close, github.problems];
  github.state.pulls = [ends('fork')];
  github.state.artifacts = [
    { id: 1, name: 'tanba-report', size_in_bytes: 9, expired: true },
    { id: 2, name: 'tanba-report', size_in_bytes: zip.length, expired: false },
  ];
  github.state.zip = zip;
  const run = () =>
    runStep({
      ...{ node: process.execPath, main: resolve('dist/comment.js'), event: workflowRun(), ...step },
      inputs: { ...comment.with, 'github-token': 't', ...step.inputs },
      env: github.env,
    });
  return { ...github, run };
}

const archive = (document: unknown, name = 'report.json') =>
  zipWith([{ name, body: typeof document === 'string' ? document : JSON.stringify(document), isPacked: true }]);
const documentFor = (findings = [finding({})], verdict: 'pass' | 'fail' = 'fail') =>
  documentOf(reportOf(findings, verdict), voiceFor('en'));

test('the workflows: no more rights than they say, nothing of the pull request is run', () => {
  expect(first.permissions).toEqual({});
  expect(first.jobs.tanba.permissions).toEqual({ contents: 'read' });
  expect(second.permissions).toEqual({});
  expect(second.jobs.comment.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
  expect(second.jobs.comment.steps).toHaveLength(1);
  expect(second.on.workflow_run.workflows).toEqual([first.name]);
  expect(page).not.toMatch(/on:.*pull_request_target/);
  for (const line of `${first.text}${second.text}`.split('\n').filter((one) => /\buses: actions/.test(one)))
    expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('comment/action.yml stands on the same bundle and declares what the step reads', () => {
  const { runs, inputs } = parse(readFileSync('comment/action.yml', 'utf8'));
  expect(runs).toEqual({ using: 'node24', main: '../dist/comment.js' });
  const source = readFileSync('src/action/second-stage.ts', 'utf8');
  const read = [...source.matchAll(/(?:getInput|commentIn)\('([\w-]+)'/g)].map(([, name]) => name);
  expect(Object.keys(inputs).sort()).toEqual([...new Set([...read, 'lang'])].sort());
  const defaults = Object.fromEntries(
    [...page.matchAll(/^\| `([\w-]+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [name, value]),
  );
  for (const name of ['artifact', 'file', 'comment', 'lang']) expect(defaults[name]).toBe(inputs[name].default);
  expect([upload.with.name, upload.with.path]).toEqual([inputs.artifact.default, inputs.file.default]);
});

describe.each(nodes())('on %s', (_, node) => {
  test('a fork’s failure reaches its pull request, and nothing but the second stage wrote', async () => {
    let report = '';
    const linted = await runStep({
      ...{ node, main: resolve('dist/action.js'), inputs: lint.with, event: pullRequest('fork') },
      prepare: (workspace) => cpSync('examples/ten-faults', workspace, { recursive: true }),
      inspect: (workspace) => {
        report = readFileSync(join(workspace, upload.with.path), 'utf8');
      },
    });
    expect(linted.code).toBe(1);
    const { run, state } = await secondStage(archive(report), { node });
    const ended = await run();
    expect([ended.code, ended.commands, ended.stderr]).toEqual([0, [], '']);
    expect(state.comments).toHaveLength(1);
    const { body, user } = state.comments[0]!;
    expect(user.login).toBe(OWN);
    expect(body).toContain('### Tanba: failed');
    expect(body).toContain('It decides nothing');
    expect(body).toContain('`kz-ai-law/machine-readable-mark`');
    expect(body).toContain('https://github.com/owner/repository/actions/runs/4711');
    state.zip = archive(documentFor([], 'pass'));
    await run();
    expect(state.comments).toHaveLength(1);
    expect([...state.folded]).toEqual(['IC_1']);
  });
});

describe('what a stranger may send', () => {
  const evil = hostileNames.map((name) =>
    finding({
      ...{ at: at(name, 1, 1, 2), rule: name, asset: name, system: name },
      reason: {
        id: 'no-mark',
        data: { file: `${name} [x](https://evil.example) ![y](//evil.example/z) GH-1 a/b#2`, trace: '' },
      },
    }),
  );

  test('hostile names and links are shown and do nothing', async () => {
    const document = documentFor(evil);
    const lore = { title: 'x', level: 'error', basis: 'text', helpUri: 'https://evil.example' };
    const citations = [{ article: '21(2)', grade: 'verbatim', url: 'https://evil.example/law' }];
    const { run, state } = await secondStage(
      archive({ ...document, rules: { [evil[0]!.rule]: { ...lore, citations } } }),
    );
    const ended = await run();
    expect(ended.commands).toEqual([]);
    const { kinds } = readMarkdown(state.comments[0]?.body ?? '');
    expect(kinds).not.toContain('image');
    const links = state.comments[0]?.body.match(/(?<!\\)\]\(([^)]*)\)/g);
    expect(links).toEqual(['](https://github.com/owner/repository/actions/runs/4711)']);
    expect(state.comments[0]?.body).not.toMatch(/GH-1|a\/b#2/);
  });

  const report = documentFor();
  test.each([
    ['no archive', new Uint8Array(64).fill(80)],
    ['an empty archive', zipWith([])],
    ['another entry', archive(report, '../report.json')],
    ['no JSON', archive('{"version":')],
    ['JSON nested without end', archive('['.repeat(100_000))],
    ['another format', archive({ ...report, version: 2 })],
    ['a key too many', archive({ ...report, pull_request: 1 })],
    ['a verdict of its own', archive({ ...report, verdict: 'compliant' })],
    [
      'a line of no file',
      archive({ ...report, findings: [{ ...report.findings[0], location: { file: 'a', line: '1' } }] }),
    ],
    ['a bomb', zipWith([{ name: 'report.json', body: new Uint8Array(32 * 1024 * 1024), isPacked: true }])],
    ['a lie about its length', zipWith([{ name: 'report.json', body: '{}', unpacked: 2 ** 31 }])],
  ])('%s: no comment, one warning', async (_, zip) => {
    const { run, state } = await secondStage(zip);
    const ended = await run();
    expect(ended.code).toBe(0);
    expect(state.comments).toEqual([]);
    expect(ended.commands.map(({ name }) => name)).toEqual(['warning']);
    expect(ended.commands[0]?.data).toMatch(/does not hold a report/);
  });

  test('more bytes than GitHub said', async () => {
    const { run, state } = await secondStage(archive(report));
    state.zip = new Uint8Array(6 * 1024 * 1024);
    expect((await run()).commands[0]?.data).toContain('could not be understood');
    expect(state.comments).toEqual([]);
  });

  test('names like those every object has', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const { run, state } = await secondStage(archive(documentFor(names.map((rule) => finding({ rule })))));
    expect((await run()).code).toBe(0);
    for (const name of names) expect(state.comments[0]?.body).toContain(`\`${name}\``);
  });
});

describe('which pull request', () => {
  test.each([
    ['has moved on', { head: { sha: 'd'.repeat(40), repo: { full_name: 'stranger/repository' } } }],
    ['is closed', { state: 'closed' }],
    ['comes from elsewhere', { head: { sha: HEAD, repo: { full_name: 'other/repository' } } }],
    ['goes elsewhere', { base: { repo: { full_name: 'stranger/repository' } } }],
  ])('none when it %s', async (_, more) => {
    const { run, state } = await secondStage(archive(documentFor()));
    state.pulls = [ends('fork', more)];
    const ended = await run();
    expect(state.comments).toEqual([]);
    expect(ended.commands[0]?.data).toContain('No open pull request');
  });

  test('none when two end there', async () => {
    const { run, state } = await secondStage(archive(documentFor()));
    state.pulls = [ends('fork'), ends('fork', { number: 8 })];
    await run();
    expect(state.comments).toEqual([]);
  });

  test('is found by its branch where GitHub does not know the commit', async () => {
    const github = await fakeGitHub('all', ({ id }) =>
      id.startsWith('repos/list-pull') ? { status: 422, json: { message: 'No commit found' } } : undefined,
    );
    [close, problems] = [github.close, github.problems];
    const zip = archive(documentFor());
    Object.assign(github.state, { pulls: [ends('fork')], zip });
    github.state.artifacts = [{ id: 2, name: 'tanba-report', size_in_bytes: zip.length, expired: false }];
    const main = resolve('dist/comment.js');
    await runStep({
      node: process.execPath,
      main,
      inputs: { 'github-token': 't' },
      event: workflowRun(),
      env: github.env,
    });
    expect(github.calls.find(({ id }) => id === 'pulls/list')?.parameters).toMatchObject({ head: 'stranger:change' });
    expect(github.state.comments).toHaveLength(1);
  });
});

test('a stranger’s comment with our first line is let alone', async () => {
  const { run, state } = await secondStage(archive(documentFor()));
  await run();
  const body = state.comments[0]?.body ?? '';
  state.comments.splice(0, 1, commentBy('stranger', body, 1));
  await run();
  expect(state.comments.map(({ user }) => user.login)).toEqual(['stranger', OWN]);
});

test.each([
  ['another event', push()],
  ['a run for a push', workflowRun('here', 'push')],
  ['no event', null],
])('%s is wired up wrongly: exit 2', async (_, event) => {
  const { run, state } = await secondStage(archive(documentFor()), { event });
  const ended = await run();
  expect(ended.code).toBe(2);
  expect(ended.commands[0]?.data).toContain('docs/forks.md');
  expect(state.comments).toEqual([]);
});

test.each([
  ['read', 'pull-requests: write'],
  ['nothing', 'actions: read'],
] as const)('a token that may %s: one warning', async (power, said) => {
  const { run } = await secondStage(archive(documentFor()), {}, power);
  const ended = await run();
  expect([ended.code, ended.commands.map(({ name }) => name)]).toEqual([0, ['warning']]);
  expect(ended.commands[0]?.data).toContain(said);
});

test('no artifact by that name', async () => {
  const { run } = await secondStage(archive(documentFor()), { inputs: { artifact: 'none' } });
  expect((await run()).commands[0]?.data).toContain('“none”');
});
