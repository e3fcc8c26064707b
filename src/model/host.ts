/** Everything the linter may ask of the outside world. Tests hand it an in-memory one. */

import type { CredentialLibrary } from './credential.ts';

/** Paths are relative to the repository root, with `/`. Nothing outside that root is ever opened, links included. */
export interface Host {
  /** The manifest's own name for the root in messages: '' or a path ending in '/', from the working directory. */
  readonly displayPrefix: string;
  /** Tracked files and untracked ones git does not ignore; without a repository, every file below the root. */
  list(): Listing;
  /**
   * Every file below `folder`, ignored by git or not; `.git` and `node_modules` left out. A folder that cannot be listed
   * stands for itself. Stops when there are more than `most`.
   */
  walk(folder: string, most?: number): readonly string[];
  /** What stands at a path, links inside the root followed; `denied` where it may not be looked at or listed. */
  kindOf(path: string): EntryKind;
  /** Whether the name itself is a link; its target, when inside, is listed under its own name. */
  isLink(path: string): boolean;
  /** Throws `Unreachable` when there is no regular file inside the root to open. */
  open(path: string): ByteSource;
  /** When a file last changed, by git; absent where there is no repository to ask. */
  lastCommit?(path: string): LastCommit;
  /** Cryptography for content credentials, loaded when first asked for. */
  library(): Promise<CredentialLibrary>;
}

/**
 * `known`: the day of the last commit that changed the file, in the committer's own zone. `edited`: changed since.
 * `none`: never committed. `cut-off`: a shallow clone does not reach back to it. `unanswered`: git did not say.
 */
export type LastCommit =
  | { readonly state: 'known'; readonly day: string }
  | { readonly state: 'edited' | 'none' | 'cut-off' | 'unanswered' };

export interface Listing {
  readonly via: 'git' | 'walk';
  readonly files: readonly string[];
}

export type EntryKind = 'file' | 'folder' | 'missing' | 'outside' | 'special' | 'denied';

/** Random access to a file of any size; nobody below this line opens a file. Synchronous: see docs/decisions. */
export interface ByteSource {
  readonly size: number;
  /** Returns fewer bytes than asked only at the end of the file. The bytes are valid until the next call. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}
