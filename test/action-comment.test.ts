/** The comment on a pull request, against an API that holds each request against GitHub's own description of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tellPullRequest } from '../src/action/tell-pull-request.ts';
import type { Report } from '../src/model/finding.ts';
import { bundledAction, nodes, type Run } from './support/bundled-action.ts';
import { mergeGroup, pullRequest, push } from './support/events.ts';
import { commentBy, fakeGitHub, type Hook, OWN, type Power } from './support/fake-github.ts';
import type { Step } from './support/fake-runner.ts';
import { hostileNames } from './support/hostile-names.ts';
import { readMarkdown } from './support/markdown-tree.ts';
import { at, finding, reportOf, voiceFor } from './support/report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tanba-comment-'));
let start: Awaited<ReturnType<typeof bundledAction>>;
beforeAll(async () => {
  start = await bundledAction(scratch);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type GitHub = Awaited<ReturnType<typeof fakeGitHub>>;
let open: GitHub[] = [];
afterEach(() => {
  const problems = open.flatMap((one) => one.problems);
  for (const one of open) one.close();
  open = [];
  expect(problems).toEqual([]);
});

async function gitHub(power?: Power, hook?: Hook, prefix?: string): Promise<GitHub> {
  const started = await fakeGitHub(power, hook, prefix);
  open.push(started);
  return started;
}

const red: Run = { report: reportOf([finding({})]), exitCode: 1 };
const green: Run = { report: reportOf([], 'pass') };

const step = (github: GitHub, inputs: Step['inputs'] = {}, event: unknown = pullRequest()): Partial<Step> => ({
  inputs: { comment: 'on-failure', 'github-token': 'secret-token', ...inputs },
  env: github.env,
  event,
});

const ids = ({ calls }: GitHub) => calls.map(({ id }) => id);

describe.each(nodes())('on %s', (_, node) => {
  test('a failure is told once, brought up to date, folded away when green and opened again', async () => {
    const github = await gitHub();
    const first = await start(red, { ...step(github), node });
    expect(first.code).toBe(1);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- tanba: comment [0-9a-f]{12} -->\n\n### Tanba: failed/);
    expect(github.state.folded.size).toBe(0);
    expect(new Set(github.calls.map(({ token }) => token))).toEqual(new Set(['secret-token']));

    const second = await start(green, { ...step(github), node });
    expect(second.code).toBe(0);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('### Tanba: passed');
    expect([...github.state.folded]).toEqual(['IC_1']);

    await start(red, { ...step(github), node });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('### Tanba: failed');
    expect(github.state.folded.size).toBe(0);
  });

  test('hostile names are shown and do nothing', async () => {
    const github = await gitHub();
    const findings = hostileNames.map((name, index) =>
      finding({
        at: at(name, index + 1, 1, 2),
        asset: name,
        rule: index % 2 ? 'kz-ai-law/machine-readable-mark' : name,
        reason: { id: 'no-mark', data: { file: name, trace: name } },
      }),
    );
    const ended = await start({ report: reportOf(findings), exitCode: 1 }, { ...step(github), node });
    expect(ended.commands.filter(({ name }) => name !== 'error')).toEqual([]);
    const body = github.state.comments[0]?.body ?? '';
    expect(body.match(/^\| /gm)).toHaveLength(hostileNames.length + 2);
    const { kinds } = readMarkdown(body);
    expect([...new Set(kinds)].sort()).toEqual([
      ...['code_inline', 'heading', 'html_block', 'link', 'list_item', 'ordered_list', 'paragraph'],
      ...['table', 'tbody', 'td', 'text', 'th', 'thead', 'tr'],
    ]);
    expect(body.match(/<!--|<\w+/g)?.filter((tag) => !/^<(?:script|!--)$/.test(tag)) ?? []).toEqual([]);
    expect(body).not.toMatch(/(?<!`[^`\n]*)@you/);
    expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Bidi_Control}\p{Cc}\u2028\u00ad]/u);
  });
});

describe('whether there is a comment', () => {
  test.each([
    ['never', red, pullRequest(), 0],
    ['on-failure', green, pullRequest(), 0],
    ['always', green, pullRequest(), 1],
    ['always', red, pullRequest(), 1],
    ['on-failure', { report: reportOf([finding({ verdict: 'unseen' })], 'incomplete'), exitCode: 3 }, pullRequest(), 1],
    ['always', red, push(), 0],
    ['always', red, mergeGroup(), 0],
    ['always', red, null, 0],
    ['always', red, { pull_request: { number: '7; rm', head: { sha: 'x' } } }, 0],
    ['always', red, [null], 0],
  ])('comment: %s (case %#)', async (comment, run: Run, event, count) => {
    const github = await gitHub();
    const ended = await start(run, step(github, { comment }, event));
    expect(ended.code).toBe(run.exitCode ?? 0);
    expect(github.state.comments).toHaveLength(count);
    if (comment === 'never' || (event !== undefined && !('number' in Object(event)))) expect(github.calls).toEqual([]);
  });

  test('is green from the beginning: folded at once', async () => {
    const github = await gitHub();
    await start(green, step(github, { comment: 'always' }));
    expect([...github.state.folded]).toEqual(['IC_1']);
  });

  test('is asked for in words that mean something', async () => {
    const ended = await start(red, { inputs: { comment: 'sometimes' } });
    expect(ended.code).toBe(2);
    expect(ended.commands[0]?.data).toContain('never, on-failure, always');
  });
});

describe('never a second one', () => {
  test('the marker alone is not enough: a stranger’s comment stays as it is', async () => {
    const github = await gitHub();
    await start(red, step(github));
    const { body } = github.state.comments[0]!;
    github.state.comments.splice(0);
    github.state.comments.push(commentBy('stranger', body, 1), commentBy('renovate[bot]', body, 2));
    github.state.comments.push(commentBy(OWN, `quoted:\n${body}`, 3));
    await start(green, step(github));
    expect(github.state.comments.map((one) => one.body)).toEqual([body, body, `quoted:\n${body}`]);
    await start(red, step(github));
    expect(github.state.comments).toHaveLength(4);
    expect(github.state.comments[0]?.body).toBe(body);
  });

  test('ours is found on the third page', async () => {
    const github = await gitHub();
    await start(red, step(github));
    const [own] = github.state.comments.splice(0);
    for (let id = 1; id <= 250; id += 1) github.state.comments.push(commentBy('somebody', 'LGTM', id));
    github.state.comments.push({ ...own!, id: 251 });
    await start(green, step(github));
    expect(github.state.comments).toHaveLength(251);
    expect(github.state.comments[250]?.body).toContain('Tanba: passed');
  });

  test('of more comments than we look through none is added, and that is said', async () => {
    const github = await gitHub();
    for (let id = 1; id <= 3000; id += 1) github.state.comments.push(commentBy('somebody', 'LGTM', id));
    const ended = await start(red, step(github));
    expect(github.state.comments).toHaveLength(3000);
    expect(ended.summary).toContain('more than 3,000 comments');
  });

  test('two runs at once: the older comment stays and says the newest', async () => {
    let other = '';
    const github: GitHub = await gitHub('all', ({ id, body }) => {
      if (id !== 'issues/create-comment') return undefined;
      // Another run was faster by a moment.
      other = String(body.body).replace('failed', 'older');
      github.state.comments.push(commentBy(OWN, other, 1));
      return undefined;
    });
    await start(red, step(github));
    expect(github.state.comments.map(({ id }) => id)).toEqual([1]);
    expect(github.state.comments[0]?.body).toContain('Tanba: failed');
    expect(ids(github)).toContain('issues/delete-comment');
  });

  test('steps that check other folders have comments of their own', async () => {
    const github = await gitHub();
    await start(red, step(github, { manifest: 'a.yaml' }));
    await start(red, step(github, { manifest: 'b.yaml' }));
    await start(red, step(github, { manifest: 'a.yaml' }));
    expect(github.state.comments).toHaveLength(2);
  });

  test('nothing is sent when nothing has changed', async () => {
    const github = await gitHub();
    await start(red, step(github));
    await start(red, step(github));
    expect(ids(github)).not.toContain('issues/update-comment');
  });
});

test('an API that says nothing is left alone in time', async () => {
  const github = await gitHub('all', () => 'silence');
  const event = join(scratch, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequest()));
  const before = { ...process.env };
  Object.assign(process.env, github.env, { GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'owner/repository' });
  try {
    const telling = {
      report: red.report!,
      voice: voiceFor('en'),
      when: 'always',
      token: 't',
      root: scratch,
      step: [],
    } as const;
    const notes = await tellPullRequest(telling, { call: 50, longestWait: 0, pause: 0, whole: 1000 });
    expect(notes.join()).toContain('did not answer');
  } finally {
    process.env = before;
  }
});

const many: Report = reportOf(
  Array.from({ length: 5000 }, (_, index) => finding({ at: at('қ'.repeat(150), index + 1, 1, 2), asset: `${index}` })),
);

test('five thousand findings: whole rows within what GitHub takes, and the rest counted', async () => {
  const github = await gitHub();
  await start({ report: many, exitCode: 1 }, step(github));
  const body = github.state.comments[0]?.body ?? '';
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
  const rows = body.match(/^\| `қ/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(50);
  expect(rows + Number(/(\d+) findings omitted/.exec(body)?.[1])).toBe(5000);
  expect(body).toMatch(/Each run renews this comment\.\n$/);
});

describe('what goes wrong is a note, and the verdict stands', () => {
  const answered =
    (status: number, more: object = {}): Hook =>
    () => ({ status, json: { message: '##[error]no' }, ...more });
  const cases: readonly (readonly [string, Power, Hook | undefined, string])[] = [
    ['a token that may only read', 'read', undefined, 'pull-requests: write'],
    ['a token that may do nothing', 'nothing', undefined, 'pull-requests: write'],
    ['an expired token', 'all', answered(401), 'pull-requests: write'],
    ['an API that is down', 'all', answered(500), 'did not answer'],
    [
      'an API behind a broken gateway',
      'all',
      answered(502, { raw: '<html>', headers: { 'content-type': 'text/html' } }),
      'did not answer',
    ],
    ['a limit, with too long to wait', 'all', answered(429, { headers: { 'retry-after': '3600' } }), 'wait longer'],
    ['a limit told by 403', 'all', answered(403, { headers: { 'x-ratelimit-remaining': '0' } }), 'wait longer'],
    ['a limit that never ends', 'all', answered(429, { headers: { 'retry-after': '0' } }), 'wait longer'],
    ['garbage', 'all', answered(200, { raw: '{"da' }), 'could not be understood'],
    ['another shape', 'all', answered(200, { json: { data: { viewer: 7 } } }), 'could not be understood'],
    ['a refusal nobody expects', 'all', answered(418), 'could not be understood'],
  ];

  test.each(cases)('%s', async (_, power, hook, said) => {
    const github = await gitHub(power, hook);
    const ended = await start(red, step(github));
    expect(ended.code).toBe(1);
    expect(ended.outputs.verdict).toBe('fail');
    expect(ended.summary).toContain('> No comment was written on the pull request.');
    expect(ended.summary).toContain(said);
    expect(ended.commands.map(({ name }) => name)).toEqual(['error', 'error']);
    expect(ended.stdout + ended.stderr + ended.summary).not.toContain('secret-token');
    expect(github.state.comments).toEqual([]);
  });

  test('nobody listens at all', async () => {
    const github = await gitHub();
    github.close();
    const ended = await start(green, step(github, { comment: 'always' }));
    expect([ended.code, ended.outputs.verdict]).toEqual([0, 'pass']);
    expect(ended.summary).toContain('did not answer');
  });

  test('a fork is told of the second stage', async () => {
    const github = await gitHub('read');
    const ended = await start(red, step(github, {}, pullRequest('fork')));
    expect(ended.summary).toContain('docs/forks.md');
  });

  test('no token: nothing is asked', async () => {
    const github = await gitHub();
    const ended = await start(red, step(github, { 'github-token': '' }));
    expect(ended.summary).toContain('“github-token” is empty');
    expect(github.calls).toEqual([]);
  });

  test('GraphQL refused: the comment is written, and its details are closed', async () => {
    const github = await gitHub('deaf');
    const notice = finding({ level: 'notice' });
    const ended = await start({ report: reportOf([notice], 'pass') }, step(github, { comment: 'always' }));
    expect(ended.code).toBe(0);
    expect(github.state.comments[0]?.body).toMatch(/<details><summary>Details<\/summary>\n\n[\s\S]*\n<\/details>\n/);
  });

  test('a short wait is waited for', async () => {
    let left = 2;
    const github = await gitHub('all', () => {
      left -= 1;
      return left >= 0 ? { status: 429, headers: { 'retry-after': '0' } } : undefined;
    });
    await start(red, step(github));
    expect(github.state.comments).toHaveLength(1);
  });

  test('a comment that may have been written is not written again', async () => {
    let created = 0;
    const github = await gitHub('all', ({ id }) => {
      if (id !== 'issues/create-comment') return undefined;
      created += 1;
      return { status: 502 };
    });
    await start(red, step(github));
    expect(created).toBe(1);
  });

  test('the summary is off: the note stands in the log', async () => {
    const github = await gitHub('read');
    const ended = await start(red, step(github, { summary: 'false' }));
    expect(ended.summary).toBe('');
    expect(ended.stdout).toContain('No comment was written on the pull request.');
  });
});

test('GitHub Enterprise: both addresses are the ones the runner names', async () => {
  const github = await gitHub('all', undefined, '/api/v3');
  await start(green, step(github, { comment: 'always' }));
  expect(github.state.comments).toHaveLength(1);
  expect([...github.state.folded]).toEqual(['IC_1']);
});
