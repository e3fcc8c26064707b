/** A file that is derived from the code and committed: where it lies, and what must stand in it. */
export interface Produced {
  /** Relative to the repository root. */
  readonly path: string;
  readonly content: string;
}

/** Writes nothing itself: gives everything it is responsible for, the same every time. */
export type Producer = () => readonly Produced[] | Promise<readonly Produced[]>;
