/** What reading found at the paths a manifest names: the only way a check learns about a file. */
import type { LastCommit } from './host.ts';
import type { Risk } from './manifest/index.ts';
import type { ManifestPath, Place } from './position.ts';

/** A text of more than 4 MiB is unseen; a document says something when words are left after markup and placeholders. */
export type DocumentFacts =
  | { readonly state: 'text'; readonly file: string; readonly text: string }
  | { readonly state: 'binary'; readonly file: string }
  | { readonly state: 'empty'; readonly file: string }
  | { readonly state: 'unseen'; readonly file: string; readonly why: UnseenWhy };

export type UnseenWhy = 'missing' | 'outside' | 'not-a-file' | 'not-downloaded' | 'denied' | 'too-large';

/** By the path exactly as the manifest spells it. */
export type Documents = ReadonlyMap<string, DocumentFacts>;

/** A value of the manifest that names a file. */
export interface NamedFile {
  readonly path: ManifestPath;
  readonly value: string;
}

/** The same, in whichever text it stands; the path is always relative to the manifest. */
export interface PlacedFile {
  readonly at: Place;
  readonly value: string;
}

/** The risks of one system, wherever they are written down, each with its place. */
export interface RiskRegister {
  readonly risks: readonly RegisteredRisk[];
  /** Where the register is declared; null when nothing is. */
  readonly declaredAt: Place | null;
  /** Set when a register is declared in a file that could not be read or does not parse: nothing is then known. */
  readonly unread: boolean;
  /** What git knows of it; absent where there is no repository. */
  readonly history?: RegisterHistory;
}

export interface RegisterHistory {
  /** The register's own file, from the root, and its last change; null when the risks stand in the manifest. */
  readonly register: { readonly file: string; readonly commit: LastCommit } | null;
  /** The last change of the manifest, in which the day of the review stands. */
  readonly manifest: LastCommit;
}

export interface RegisteredRisk {
  readonly risk: Risk;
  /** The place of a key of this risk, or of the risk itself. */
  at(...keys: readonly (string | number)[]): Place;
}
