/** The files a manifest speaks of, and the ones it should have. */
import type { Build } from './build.ts';
import type { DeclaredAsset } from './check.ts';
import type { FileReading } from './mark.ts';
import type { ManifestPath } from './position.ts';

export interface Discovery {
  /** By file; where several entries match one file, the last. */
  readonly declared: ReadonlyMap<string, DeclaredAsset>;
  /** Files under `account-for`, with the glob that asks for them. */
  readonly accountFor: ReadonlyMap<string, string>;
  /** Files discovered or asked for by `account-for` that no entry declares and no reason leaves out. */
  readonly undeclared: readonly string[];
  /** Globs and paths that match no file, or only files left out. */
  readonly unmatched: readonly { readonly pattern: string; readonly path: ManifestPath }[];
  /** Paths that lead out of the repository. */
  readonly outside: readonly { readonly pattern: string; readonly path: ManifestPath }[];
  readonly ignored: readonly {
    readonly pattern: string;
    readonly reason: string;
    readonly files: number;
    readonly path: ManifestPath;
  }[];
  /** Manifests in folders below: each rules its own folder, and this run leaves it alone. */
  readonly nested: readonly string[];
  readonly builds: readonly Build[];
  /** Texts of the repository that may say how it is built. */
  readonly buildTexts: readonly string[];
  /** What a limited run left out; null for a run over everything. */
  readonly beyond: Beyond | null;
}

/** Files the manifest rules and this run does not judge: what they say of those it does is read all the same. */
export interface Beyond {
  readonly declared: ReadonlyMap<string, DeclaredAsset>;
  readonly undeclared: readonly string[];
  /** Files that the whole run would count as seen whatever they hold. */
  readonly counted: number;
}

/** What the bytes said, by file from the root. Undeclared files that vanished meanwhile are absent. */
export type Readings = ReadonlyMap<string, FileReading>;
