/** What can be wrong with the manifest as a piece of writing. */
import type { UnseenWhy } from './document.ts';

export interface ManifestReasons {
  /** `problem` is the YAML parser's own, in English. */
  readonly 'not-yaml': { readonly problem: string };
  readonly 'duplicate-key': { readonly key: string };
  readonly 'too-big': { readonly bytes: number; readonly limit: number };
  /** `meant` is '' when nothing comes close. */
  readonly 'unknown-key': { readonly key: string; readonly meant: string; readonly allowed: readonly string[] };
  readonly 'missing-key': { readonly key: string; readonly parent: string };
  readonly 'not-one-of': { readonly found: string; readonly meant: string; readonly allowed: readonly string[] };
  readonly 'wrong-type': { readonly wanted: readonly ValueType[]; readonly found: ValueType };
  readonly 'no-such-day': { readonly found: string };
  readonly 'wrong-check-digit': { readonly found: string };
  readonly 'no-such-system': { readonly found: string; readonly meant: string; readonly known: readonly string[] };
  readonly 'no-such-rule': { readonly found: string; readonly meant: string };
  /** `hides` are the rules that cannot be checked without the file. */
  readonly 'no-such-file': { readonly file: string; readonly why: UnseenWhy; readonly hides: readonly string[] };
}

export type ValueType = 'text' | 'number' | 'yes-no' | 'list' | 'map' | 'nothing';
