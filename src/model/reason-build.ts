/** What can be wrong between declared files and their built copies. */
import type { PairedBy } from './build.ts';
import type { ProblemCode } from './mark.ts';
import type { Text } from './text.ts';

export interface BuildReasons {
  /** `more`: further copies of the same file that lost it too. */
  readonly 'mark-lost-in-build': {
    readonly file: string;
    readonly copy: string;
    readonly by: PairedBy;
    readonly more: number;
  };
  readonly 'built-copy-unread': {
    readonly file: string;
    readonly copy: string;
    readonly code: ProblemCode;
    readonly offset: number | null;
  };
  readonly 'built-copy-not-found': { readonly to: string; readonly files: number; readonly first: string };
  readonly 'build-missing': { readonly to: string };
  readonly 'build-unlisted': { readonly to: string };
  readonly 'build-too-large': { readonly to: string };
  readonly 'likely-culprit': { readonly tool: string; readonly does: Text };
}
