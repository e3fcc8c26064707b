/** The shape of the table of known packages: what each is known for, and its names by ecosystem. */
import type { Ecosystem, PackageKind } from '../model/dependency.ts';

export type KnownPackages = {
  /** What they do, in a few words: the reason why they are in the table. */
  readonly why: string;
  readonly kinds: readonly PackageKind[];
} & { readonly [E in Ecosystem]?: readonly string[] };
