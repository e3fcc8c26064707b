/** Packages that code is built on, as its manifests and lock files name them. */
import type { UnseenWhy } from './document.ts';
import type { Location } from './position.ts';

export type Ecosystem = 'npm' | 'pypi' | 'go' | 'maven';

/** A name as it stands in a text; `offset` and `length` in UTF-16 units. */
export interface NamedPackage {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

/** One kind of file that names packages. */
export interface PackageFile {
  readonly ecosystem: Ecosystem;
  /** A lock file also names what others brought along. */
  readonly isLock: boolean;
  /** `path` from the root. */
  matches(path: string): boolean;
  /** Untrusted text of any form: never throws, reads it a bounded number of times, passes over what it cannot follow. */
  read(text: string): Iterable<NamedPackage>;
}

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** As the ecosystem compares names: PyPI's by PEP 503, Go's without a major version, Maven's as `group:artifact`. */
  readonly name: string;
  readonly at: Location;
}

/** What a package is known for, as far as declarations turn on it. */
export type PackageKind = 'ai-service' | 'local-model' | 'training' | 'emotions' | 'face-attributes';

export interface Dependencies {
  /** Each name once, where it is declared by hand if it is. */
  readonly found: readonly Dependency[];
  readonly unread: readonly { readonly file: string; readonly why: UnseenWhy | 'too-many' | 'not-text' }[];
}
