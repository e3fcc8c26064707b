/** What can be wrong between the declared files and the bytes that are there; and with waivers. */
import type { Origin, ProblemCode, Standard } from './mark.ts';

export interface AssetReasons {
  readonly 'pattern-matches-nothing': { readonly pattern: string };
  readonly 'nothing-seen': object;
  readonly unreadable: { readonly file: string; readonly code: ProblemCode; readonly offset: number | null };
  readonly 'not-downloaded': { readonly file: string };
  readonly 'outside-repository': { readonly file: string };
  readonly 'undeclared-mark': { readonly file: string; readonly origin: Origin; readonly standard: Standard };
  readonly 'undeclared-trace': { readonly file: string; readonly tool: string };
  readonly unaccounted: { readonly file: string; readonly pattern: string };
  readonly 'human-but-marked': { readonly file: string; readonly standard: Standard };
  readonly 'human-but-traced': { readonly file: string; readonly tool: string };
  readonly 'marks-disagree': { readonly file: string; readonly values: readonly string[] };
  readonly 'credential-invalid': { readonly file: string; readonly codes: readonly string[] };
  readonly 'other-method': { readonly found: readonly Standard[]; readonly wanted: readonly string[] };
  readonly 'waiver-expired': { readonly until: string };
  readonly 'waiver-without-a-day': { readonly until: string };
  readonly 'waiver-unused': { readonly rule: string };
  /** A comment `tanba-ignore` without its rule or its reason. */
  readonly 'ignore-without-reason': object;
  readonly 'ignore-unknown-rule': { readonly found: string; readonly meant: string };
  /** A rule, or a finding of it, that no comment may leave be. */
  readonly 'ignore-out-of-reach': { readonly rule: string };
  readonly 'ignore-unused': { readonly rule: string };
  /** `subject` is '' when the finding was about no file and no system. */
  readonly 'baseline-stale': { readonly rule: string; readonly subject: string };
  /** `key` as `systems.x.role`; '' where nothing stood or stands. */
  readonly 'weakened-value': { readonly key: string; readonly from: string; readonly to: string };
  readonly 'weakened-gone': { readonly key: string; readonly name: string };
  readonly 'weakened-added': { readonly key: string; readonly name: string };
  /** `more` files of the same entry took the same step as `file`. */
  readonly 'weakened-files': {
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly file: string;
    readonly more: number;
  };
  /** So many findings were put on the list of those that fail nothing; `rule` and `subject` are of the first. */
  readonly 'weakened-baseline': { readonly count: number; readonly rule: string; readonly subject: string };
  /** A manifest of its own that takes a folder out of this one. */
  readonly 'weakened-nested': { readonly file: string };
  readonly 'lock-stale': { readonly file: string; readonly lock: string };
  readonly 'lock-malformed': { readonly lock: string };
  readonly 'not-read-yet': { readonly key: string };
  readonly 'old-text': { readonly textAsOf: string };
  readonly 'declared-here': object;
}
