/** Everything the linter can say, as data. The words are in src/words, once per language. */
import type { AssetReasons } from './reason-asset.ts';
import type { BuildReasons } from './reason-build.ts';
import type { DependencyReasons } from './reason-dependency.ts';
import type { DutyReasons } from './reason-duty.ts';
import type { ManifestReasons } from './reason-manifest.ts';

export interface Reasons extends ManifestReasons, AssetReasons, DutyReasons, DependencyReasons, BuildReasons {}

export type ReasonId = keyof Reasons;

/** One thing to say, with what it is about. */
export type Reason<K extends ReasonId = ReasonId> = {
  readonly [N in K]: { readonly id: N; readonly data: Reasons[N] };
}[K];

/** One sentence for every reason of a group: a language is complete or it does not compile. */
export type Words<R> = { readonly [K in keyof R]: (data: R[K]) => string };
