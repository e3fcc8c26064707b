/** A place in a text file. Lines and columns count from one, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `file` is relative to the repository root, with `/`; `end` is one past the last character. */
export interface Location {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Keys and indices from the manifest's root to a value, as `['assets', 2, 'path']`. */
export type ManifestPath = readonly (string | number)[];

/** Where a finding stands: on a value or key of the manifest, or on a line of another text file. */
export type Place =
  | { readonly in: 'manifest'; readonly path: ManifestPath; readonly on?: 'key' | 'value' }
  | { readonly in: 'file'; readonly location: Location };
