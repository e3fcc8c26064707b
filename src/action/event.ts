/** What happened at GitHub that started this run: the payload the runner left in a file, of which only what has the right shape is believed. */
import { readFileSync, statSync } from 'node:fs';
import { isShape, under } from '../manifest/shape.ts';

/** GitHub caps payloads of events at 25 MB. */
const LARGEST_EVENT = 25 * 1024 * 1024;

/** A pull request as the event of this run names it. */
export interface PullRequest {
  readonly number: number;
  /** The commit at its end: 40 or 64 hex digits. */
  readonly head: string;
  /** Whether its commits come from another repository, so that the token may only read. */
  readonly isFork: boolean;
}

/** The run of another workflow that this one follows. */
export interface FollowedRun {
  readonly id: number;
  /** Kind of event that started it, as `pull_request`. */
  readonly event: string;
  readonly head: string;
  readonly branch: string;
  /** `owner/name` of the repository the commits are in. */
  readonly repository: string;
}

/** The payload; null when there is none, or it is too large or no JSON. */
export function readEvent(): unknown {
  const file = process.env.GITHUB_EVENT_PATH;
  if (!file) return null;
  try {
    return statSync(file).size > LARGEST_EVENT ? null : JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The pull request that the event is about; null when it is about none. */
export function pullRequestOf(event: unknown): PullRequest | null {
  const pull = under(event, 'pull_request');
  const number = under(pull, 'number');
  const head = under(pull, 'head');
  const sha = commitIn(head, 'sha');
  if (!isCount(number) || sha === null) return null;
  const ids = [head, under(pull, 'base')].map((end) => under(under(end, 'repo'), 'id'));
  return { number, head: sha, isFork: ids[0] === undefined || ids[0] !== ids[1] };
}

/** The run that a `workflow_run` event is about; null for any other event. */
export function followedRun(event: unknown): FollowedRun | null {
  const run = under(event, 'workflow_run');
  const [id, kind, branch] = ['id', 'event', 'head_branch'].map((key) => under(run, key));
  const head = commitIn(run, 'head_sha');
  const repository = under(under(run, 'head_repository'), 'full_name');
  if (!isCount(id) || typeof kind !== 'string' || typeof branch !== 'string') return null;
  if (head === null || typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return null;
  return { id, event: kind, head, branch, repository };
}

/** The branch this run is for, when it is the repository's default one; else null. */
export function defaultBranch(event: unknown): string | null {
  const branch = under(under(event, 'repository'), 'default_branch');
  if (typeof branch !== 'string' || branch === '' || under(event, 'pull_request') !== undefined) return null;
  return process.env.GITHUB_REF === `refs/heads/${branch}` ? branch : null;
}

function commitIn(value: unknown, key: string): string | null {
  const found = isShape(value) ? under(value, key) : null;
  return typeof found === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : null;
}

/** Numbers GitHub gives things: whole, from one. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
