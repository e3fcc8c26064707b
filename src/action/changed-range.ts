/** Reads from the event what a run is compared with. The payload is a stranger's: only commits in full are taken from it. */
import { readFileSync, statSync } from 'node:fs';
import { isCommitId } from '../host/commits.ts';
import type { Comparison } from '../model/extent.ts';

/** Bytes; GitHub's own limit for payloads is 25 MB. */
const LARGEST = 32 * 1024 * 1024;
const PULL_REQUEST = ['pull_request', 'pull_request_target'];

/** What the event says. `path` is GITHUB_EVENT_PATH, null when there is none. Never throws. */
export function comparisonOf(name: string, path: string | null): Comparison {
  const unknown: Comparison = { with: 'nothing', why: { id: 'event', name: printable(name) } };
  const event = path === null ? null : payload(path);
  if (event === null) return unknown;
  if (PULL_REQUEST.includes(name)) {
    const pull = fieldOf(event, 'pull_request');
    const [base, head] = [fieldOf(fieldOf(pull, 'base'), 'sha'), fieldOf(fieldOf(pull, 'head'), 'sha')];
    return isCommit(base) && isCommit(head) ? { with: 'pull-request', base, head } : unknown;
  }
  if (name === 'merge_group') {
    const group = fieldOf(event, 'merge_group');
    const [base, head] = [fieldOf(group, 'base_sha'), fieldOf(group, 'head_sha')];
    return isCommit(base) && isCommit(head) ? { with: 'commits', base, head } : unknown;
  }
  return name === 'push' ? pushed(event, unknown) : unknown;
}

/** Whether the manifest before is one that others agreed on, against which a change is worth naming. */
export const isProposal = (name: string): boolean => PULL_REQUEST.includes(name) || name === 'merge_group';

/** A push on top of what was there. A new branch has nothing before it, and what a forced one left behind proves nothing. */
function pushed(event: unknown, unknown: Comparison): Comparison {
  const [base, head] = [fieldOf(event, 'before'), fieldOf(event, 'after')];
  if (!isCommit(base) || !isCommit(head)) return unknown;
  if (/^0+$/.test(base)) return { with: 'nothing', why: { id: 'new-branch' } };
  if (fieldOf(event, 'forced') === true) return { with: 'nothing', why: { id: 'rewritten' } };
  return { with: 'commits', base, head };
}

function payload(path: string): unknown {
  try {
    if (statSync(path).size > LARGEST) return null;
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

const isCommit = (value: unknown): value is string => typeof value === 'string' && isCommitId(value);

const printable = (name: string): string => name.replace(/[^\w-]/g, '').slice(0, 60);
