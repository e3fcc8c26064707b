/** Suggested changes: made once, only where there is one right answer, only on a line that the pull request shows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newLinesOf } from '../src/action/diff-lines.ts';
import { fixOf } from '../src/action/fix.ts';
import { bundledAction } from './support/bundled-action.ts';
import { HEAD, pullRequest } from './support/events.ts';
import { changed, check, example, MANIFEST, type Repository } from './support/example.ts';
import { fakeGitHub, OWN, type Power } from './support/fake-github.ts';
import { at, finding } from './support/report.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tanba-suggest-'));
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

const good = example('media-company');
const typo = changed(good, MANIFEST, '    user-facing: true', '    user-facin: true');

/** The whole file as a patch of lines that were added. */
const patchOf = (text: string) => {
  const lines = text.replace(/\n$/, '').split('\n');
  return [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n');
};

async function run(repository: Repository, power: Power = 'all', patch = patchOf(String(repository[MANIFEST]))) {
  const github = await fakeGitHub(power);
  close = github.close;
  problems = github.problems;
  github.state.files = [{ filename: MANIFEST, status: 'modified', patch }];
  const report = await check(repository);
  const again = () =>
    start(
      { report, exitCode: 1 },
      {
        inputs: { comment: 'on-failure', 'github-token': 't' },
        event: pullRequest(),
        env: github.env,
        prepare: (workspace) => {
          mkdirSync(join(workspace, '.git'));
          writeFileSync(join(workspace, MANIFEST), repository[MANIFEST] ?? '');
        },
      },
    );
  return { ...github, report, again, ended: await again() };
}

test('a mistyped key is mended by a click, on its line, once', async () => {
  const { state, calls, again } = await run(typo);
  const line = String(typo[MANIFEST]).split('\n').indexOf('    user-facin: true') + 1;
  expect(line).toBeGreaterThan(1);
  expect(state.reviewComments).toMatchObject([{ path: MANIFEST, line, side: 'RIGHT', user: { login: OWN } }]);
  expect(state.reviewComments[0]?.body).toContain('```suggestion\n    user-facing: true\n```\n');
  expect(calls.find(({ id }) => id === 'pulls/create-review')?.body).toMatchObject({
    event: 'COMMENT',
    commit_id: HEAD,
  });
  await again();
  expect(state.reviewComments).toHaveLength(1);
});

test('a mistyped value too', async () => {
  const { state } = await run(changed(good, MANIFEST, '    role: possessor', '    role: posessor'));
  expect(state.reviewComments[0]?.body).toContain('```suggestion\n    role: possessor\n```\n');
});

test.each([
  ['the line is not in the diff', typo, '@@ -1 +1 @@\n version: 1'],
  ['the line reads otherwise in the diff', typo, patchOf(String(good[MANIFEST]))],
  ['the patch is left out', typo, ''],
  [
    'the right key stands there already',
    changed(good, MANIFEST, '    user-facing: true', '    user-facing: true\n    user-facin: true'),
    undefined,
  ],
  ['nothing comes close', changed(good, MANIFEST, '    user-facing: true', '    zzzzzzzzzzzz: true'), undefined],
])('none when %s', async (_, repository, patch) => {
  const { state, report } = await run(repository, 'all', patch);
  expect(report.verdict).not.toBe('pass');
  expect(state.comments).toHaveLength(1);
  expect(state.reviewComments).toEqual([]);
});

test('refused: the comment stands, and a note says what is missing', async () => {
  const github = await fakeGitHub('all', ({ id }) => (id === 'pulls/create-review' ? { status: 403 } : undefined));
  [close, problems] = [github.close, github.problems];
  github.state.files = [{ filename: MANIFEST, patch: patchOf(String(typo[MANIFEST])) }];
  const ended = await start(
    { report: await check(typo), exitCode: 1 },
    {
      inputs: { comment: 'always', 'github-token': 't' },
      ...{ event: pullRequest(), env: github.env },
      prepare: (workspace) => writeFileSync(join(workspace, MANIFEST), typo[MANIFEST] ?? ''),
    },
  );
  expect(ended.code).toBe(1);
  expect(github.state.comments).toHaveLength(1);
  expect(ended.summary).toContain('No changes were suggested');
});

describe('the one right answer', () => {
  const slip = (key: string, allowed: readonly string[], excerpt: string, column: number) =>
    fixOf(
      finding({
        reason: { id: 'unknown-key', data: { key, meant: 'x', allowed } },
        ...{ excerpt, at: at(MANIFEST, 3, column, column + key.length) },
      }),
    );

  test('keeps quotes and what stands beside', () => {
    expect(slip('rol', ['role', 'name'], '  rol: x # rol', 3)?.now).toBe('  role: x # rol');
    const quoted = { excerpt: "  'rol': x", at: at(MANIFEST, 3, 3, 8) };
    const data = { key: 'rol', meant: 'role', allowed: ['role'] };
    expect(fixOf(finding({ reason: { id: 'unknown-key', data }, ...quoted }))?.now).toBe("  'role': x");
  });

  test.each([
    ['two names come equally close', 'rola', ['role', 'rolb'], '  rola: x', 3],
    ['the place says something else', 'rol', ['role'], '  ros: x', 3],
    ['something on the line is not seen', 'rol', ['role'], '  rol: \u202ex', 3],
  ] as const)('is none when %s', (_, key, allowed, excerpt, column) => {
    expect(slip(key, allowed, excerpt, column)).toBeNull();
  });
});

test('lines of a patch are numbered as on the new side', () => {
  const patch = '@@ -1,3 +1,3 @@ x\n one\n-two\n+2\n three\n\\ No newline at end of file\n@@ -9 +10,2 @@\n-a\n+++b\n+c';
  expect([...newLinesOf(patch)]).toEqual([
    [1, 'one'],
    [2, '2'],
    [3, 'three'],
    [10, '++b'],
    [11, 'c'],
  ]);
});
