/** What a run took from `ai-compliance.lock`, and where the lock and the files part. */
export interface LockFacts {
  /** The lock, from the root; null when there is none. */
  readonly file: string | null;
  /** It is there and cannot be understood, so that it vouches for nothing. */
  readonly isMalformed: boolean;
  /** Files that are here as Git LFS pointers only, and for which the lock vouched. */
  readonly attested: readonly string[];
  /** Files of which the lock says something else than they do, or that are declared no more. */
  readonly stale: readonly string[];
}

export const NO_LOCK: LockFacts = { file: null, isMalformed: false, attested: [], stale: [] };
