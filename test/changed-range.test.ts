/** Which commit an event is compared with, in clones as actions/checkout makes them; on doubt none, and the reason. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseOf } from '../src/commands/base.ts';
import { differences } from '../src/host/changes.ts';
import { isReference } from '../src/host/commits.ts';
import { type GitRepository, gitRepository } from './support/git-repository.ts';

let origin: GitRepository;
/** The target when the pull request was opened, the target now, the proposal, and GitHub's merge of both. */
let [opened, target, proposal, merge] = ['', '', '', ''];

beforeAll(() => {
  origin = gitRepository({ 'a.txt': 'a\n' });
  opened = origin.commit();
  origin.git('checkout', '-q', '-b', 'proposal');
  origin.write({ 'proposed.txt': 'x\n', 'a.txt': null });
  proposal = origin.commit();
  origin.git('checkout', '-q', 'main');
  origin.write({ 'unrelated.txt': 'x\n' });
  target = origin.commit();
  origin.git('checkout', '-q', '--detach', 'main');
  origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'proposal');
  merge = origin.git('rev-parse', 'HEAD');
  origin.git('checkout', '-q', 'main');
  origin.git('update-ref', 'refs/heads/pull', merge);
});
afterAll(() => origin.remove());

const cloned = (branch: string, ...args: readonly string[]) =>
  origin.clone('--branch', branch, '--single-branch', ...args).root;
const request = () => ({ with: 'pull-request', base: opened, head: proposal }) as const;

describe('a pull request', () => {
  test('in GitHub’s merge: against the target as it is now, so that its own changes are none of ours', () => {
    const root = cloned('pull');
    expect(baseOf(request(), root)).toEqual({ commit: target });
    expect([...(differences(root, target, 'disk')?.files ?? [])].sort()).toEqual(['a.txt', 'proposed.txt']);
  });

  test('two commits deep is enough; one is not, and the depth is named', () => {
    expect(baseOf(request(), cloned('pull', '--depth=2'))).toEqual({ commit: target });
    expect(baseOf(request(), cloned('pull', '--depth=1'))).toEqual({
      why: { id: 'no-base', base: target, depth: 2 },
    });
  });

  test('with its own head checked out: where it left the target', () => {
    expect(baseOf(request(), cloned('proposal'))).toEqual({ commit: opened });
    expect(baseOf({ ...request(), base: target }, cloned('proposal', '--no-single-branch'))).toEqual({
      commit: opened,
    });
    expect(baseOf(request(), cloned('proposal', '--depth=1'))).toEqual({
      why: { id: 'no-base', base: opened, depth: 0 },
    });
  });

  test('with only the target checked out, as pull_request_target does: nothing of it was seen', () => {
    expect(baseOf(request(), cloned('main'))).toEqual({ why: { id: 'not-checked-out' } });
  });

  test('a merge of something else is no merge of it', () => {
    const other = { ...request(), head: opened };
    expect(baseOf(other, cloned('pull'))).toEqual({ why: { id: 'not-checked-out' } });
  });
});

describe('a push, and a group of the queue', () => {
  const commits = (base: string, head: string) => ({ with: 'commits', base, head }) as const;

  test('against what was there before', () => {
    expect(baseOf(commits(opened, target), cloned('main'))).toEqual({ commit: opened });
  });

  test.each([
    ['the commit before is gone', () => commits('b'.repeat(40), target), { id: 'no-base', depth: 0 }],
    ['the commit before is no ancestor', () => commits(proposal, target), { id: 'rewritten' }],
    ['another commit is checked out', () => commits(opened, proposal), { id: 'not-checked-out' }],
  ])('%s', (_, comparison, why) => {
    expect(baseOf(comparison(), cloned('main', '--no-single-branch'))).toMatchObject({ why });
  });

  test('a shallow clone lacks it', () => {
    expect(baseOf(commits(opened, target), cloned('main', '--depth=1'))).toMatchObject({ why: { id: 'no-base' } });
  });
});

test.each(['', '-x', '--upload-pack=touch x', 'a\nb', 'a\0b', 'x'.repeat(1025)])('%j is no reference', (text) => {
  expect(isReference(text)).toBe(false);
});
