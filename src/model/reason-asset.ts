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
  /** `subject` is '' when the finding was about no file and no system. */
  readonly 'baseline-stale': { readonly rule: string; readonly subject: string };
  readonly 'lock-stale': { readonly file: string; readonly lock: string };
  readonly 'lock-malformed': { readonly lock: string };
  readonly 'not-read-yet': { readonly key: string };
  readonly 'old-text': { readonly textAsOf: string };
  readonly 'declared-here': object;
}
