/** Which part of a repository a run looked at, and why it was all of it although a part was asked for. */

/** What a run compares the repository with. Commits are 40 or 64 hex digits, references anything that does not start with `-`. */
export type Comparison =
  /** A reference a person named: what changed since the branch left it. */
  | { readonly with: 'reference'; readonly reference: string }
  /** The last commit. */
  | { readonly with: 'head' }
  /** A pull request: `head` is the commit that was proposed. */
  | { readonly with: 'pull-request'; readonly base: string; readonly head: string }
  /** A group in a merge queue, or a push that was not forced: both ends are named. */
  | { readonly with: 'commits'; readonly base: string; readonly head: string }
  /** Nothing, for the reason given. */
  | { readonly with: 'nothing'; readonly why: WholeWhy };

/** Why a run is about everything. */
export type WholeWhy =
  /** There is no repository, or git does not answer. */
  | { readonly id: 'no-git' }
  /** The commit to compare with is not in this clone, as in a shallow one. `depth` as actions/checkout takes it. */
  | { readonly id: 'no-base'; readonly base: string; readonly depth: number }
  /** The two share no history, or it was rewritten. */
  | { readonly id: 'rewritten' }
  | { readonly id: 'new-branch' }
  /** What lies in the workspace is not what the event is about. */
  | { readonly id: 'not-checked-out' }
  /** The event names nothing to compare with, or its payload cannot be read. */
  | { readonly id: 'event'; readonly name: string }
  /** A file on which everything hangs was changed: the manifest, a list of trust, a manifest of a folder. */
  | { readonly id: 'touches-all'; readonly file: string }
  /** What a page said before the change could not be read. */
  | { readonly id: 'no-old-text'; readonly file: string };

/** What the run looked at. */
export type Extent =
  /** `files` is how many were named, `base` the commit compared with, null before the first one. */
  | { readonly part: 'changed' | 'staged'; readonly files: number; readonly base: string | null }
  | { readonly part: 'all'; readonly why: WholeWhy };

/** What differs from an earlier state of the repository. */
export interface Change {
  readonly part: 'changed' | 'staged';
  /** Commit compared with; null when there is none yet. */
  readonly base: string | null;
  /** Paths from the root that were added, edited or deleted; of a rename both ends. */
  readonly files: ReadonlySet<string>;
  /** Paths whose every change git would tell. Others count as changed. */
  readonly watched: ReadonlySet<string>;
  /** What a file said before. */
  before(file: string): Before;
}

/** An earlier state of the repository, against which the manifest is held. */
export interface Earlier {
  /** What a file, from the root, said then. */
  was(file: string): Before;
  /** The manifest of now, when the run judges by that of then; null when both are one. */
  readonly now: string | null;
}

export type Before = { readonly state: 'text'; readonly text: string } | { readonly state: 'absent' | 'unknown' };
