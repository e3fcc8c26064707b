/** Finds the commit that a run is compared with; on any doubt there is none, and the reason is given. */
import { commitOf, headOf, mergeBase, parentsOf } from '../host/commits.ts';
import type { Comparison, WholeWhy } from '../model/extent.ts';

/** `commit` is null in a repository without one. */
export type Base = { readonly commit: string | null } | { readonly why: WholeWhy };

/** actions/checkout's `fetch-depth` that brings the first parent of the commit checked out, and all of the history. */
const [PARENTS, ALL] = [2, 0];

/** `root` is the absolute path of a git repository. Opens no connection: what this clone lacks is missing. */
export function baseOf(comparison: Comparison, root: string): Base {
  if (comparison.with === 'nothing') return { why: comparison.why };
  const head = headOf(root);
  if (head === null) return { why: { id: 'no-git' } };
  if (comparison.with === 'head') return { commit: head === 'unborn' ? null : head };
  if (head === 'unborn') return { why: { id: 'rewritten' } };
  if (comparison.with === 'reference') return branchedFrom(comparison.reference, head, root);
  if (comparison.with === 'commits') return grownFrom(comparison, head, root);
  return proposedTo(comparison, head, root);
}

/** Where the branch left what `reference` names: what happened there since is no change of ours. */
function branchedFrom(reference: string, head: string, root: string): Base {
  const named = commitOf(root, reference);
  if (named === null) return { why: { id: 'no-base', base: reference, depth: ALL } };
  const commit = mergeBase(root, named, head);
  return commit === null ? { why: { id: 'rewritten' } } : { commit };
}

interface Ends {
  readonly base: string;
  readonly head: string;
}

/** A push or a group of the queue: the base is an ancestor, or history was rewritten. */
function grownFrom({ base, head: named }: Ends, head: string, root: string): Base {
  if (named !== head) return { why: { id: 'not-checked-out' } };
  if (commitOf(root, base) === null) return { why: { id: 'no-base', base, depth: ALL } };
  return mergeBase(root, base, head) === base ? { commit: base } : { why: { id: 'rewritten' } };
}

/**
 * A pull request: GitHub checks out a merge of its own, whose first parent is the target as it is now; the payload's base
 * may be older, and then the target's own changes would count as the pull request's.
 */
function proposedTo({ base, head: proposed }: Ends, head: string, root: string): Base {
  if (head === proposed) return branchedFrom(base, head, root);
  const [target, merged, ...more] = parentsOf(root, head);
  if (target === undefined || merged !== proposed || more.length > 0) return { why: { id: 'not-checked-out' } };
  return commitOf(root, target) === null
    ? { why: { id: 'no-base', base: target, depth: PARENTS } }
    : { commit: target };
}
