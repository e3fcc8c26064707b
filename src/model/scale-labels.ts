/** What is said of work that is shared among machines. One per language. */

export interface ShardLabels {
  readonly notAShard: (option: string, found: string, most: number) => string;
  /** A shard that writes nothing is of no use. */
  readonly needsJson: string;
  /** Options that decide about a verdict are the merge's. */
  readonly forMerge: (option: string) => string;
  readonly oneManifest: string;
  readonly tooLarge: string;
  readonly done: (shard: { readonly index: number; readonly of: number }, read: number, all: number) => string;
  readonly nothingToMerge: string;
  readonly noReportIn: (folder: string) => string;
  readonly tooMany: (most: number) => string;
  readonly malformed: (path: string) => string;
  readonly missing: (shards: string, of: number) => string;
  readonly twice: (index: number, one: string, other: string) => string;
  readonly mixed: (what: Differing, one: string, other: string) => string;
  readonly elsewhere: (what: Differing) => string;
  readonly unread: (file: string, name: string) => string;
  readonly unknown: (file: string, name: string) => string;
  readonly misplaced: (file: string, name: string) => string;
  readonly both: string;
}

/** What parts may not have in common; `of` is their number. */
export type Differing = 'of' | 'version' | 'laws' | 'asOf' | 'commit' | 'manifest' | 'trust' | 'files';

export interface LockLabels {
  readonly unread: (count: number, lock: string) => string;
  readonly fileUnread: (file: string, why: string) => string;
  readonly more: (count: number) => string;
  readonly notUnderstood: (manifest: string) => string;
  readonly nothing: (manifest: string) => string;
  readonly notAFile: (lock: string) => string;
  /** `kept`: entries of before whose bytes are not here. */
  readonly written: (lock: string, count: number, kept: number) => string;
}
