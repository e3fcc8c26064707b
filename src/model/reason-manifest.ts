/** What can be wrong with the manifest as a piece of writing. */
import type { UnseenWhy } from './document.ts';

export interface ManifestReasons {
  /** `problem` is the YAML parser's own, in English. */
  readonly 'not-yaml': { readonly kind: YamlProblem; readonly problem: string };
  readonly 'duplicate-key': { readonly key: string };
  readonly 'too-big': { readonly bytes: number; readonly limit: number };
  /** More words and signs than any manifest needs, whatever its size in bytes. */
  readonly 'too-dense': { readonly limit: number };
  /** Nesting beyond what any manifest needs. */
  readonly 'too-deep': { readonly limit: number };
  /** `character` as `U+0000`: the file is not plain UTF-8 text. */
  readonly 'not-text': { readonly character: string };
  readonly 'several-documents': object;
  readonly 'empty-manifest': object;
  /** An anchor, an alias or a merge key: `found` as written, as `&a`, `*a`, `<<`. */
  readonly 'repeats-by-reference': { readonly found: string };
  readonly 'key-not-text': { readonly found: string };
  /** A key that programs take for something else, as `__proto__`. */
  readonly 'reserved-key': { readonly key: string };
  /** `meant` is '' when nothing comes close. */
  readonly 'unknown-key': { readonly key: string; readonly meant: string; readonly allowed: readonly string[] };
  /** `parent` is '' at the root, else as `assets[2].warning`. */
  readonly 'missing-key': { readonly key: string; readonly parent: string };
  readonly 'not-one-of': { readonly found: string; readonly meant: string; readonly allowed: readonly string[] };
  readonly 'wrong-type': { readonly wanted: readonly ValueType[]; readonly found: ValueType };
  readonly 'empty-text': object;
  readonly 'too-short': { readonly least: number };
  readonly 'too-long': { readonly most: number };
  readonly 'too-few': { readonly least: number };
  readonly 'too-many': { readonly most: number };
  readonly 'out-of-range': { readonly found: string; readonly least: number; readonly most: number };
  readonly 'repeated-item': { readonly found: string };
  readonly 'not-a-language': { readonly found: string };
  /** Not written as a day. */
  readonly 'not-a-day': { readonly found: string };
  /** Written as a day, and not in the calendar. */
  readonly 'no-such-day': { readonly found: string };
  readonly 'not-a-bin': { readonly found: string };
  /** Digits without quotes: YAML takes them for a number and drops leading zeros. */
  readonly 'unquoted-bin': { readonly found: string };
  readonly 'wrong-check-digit': { readonly found: string };
  readonly 'no-such-system': { readonly found: string; readonly meant: string; readonly known: readonly string[] };
  readonly 'no-such-rule': { readonly found: string; readonly meant: string };
  /** What stands beyond the number of problems shown. */
  readonly 'more-problems': { readonly count: number };
  /** `hides` are the rules that cannot be checked without the file. */
  readonly 'no-such-file': { readonly file: string; readonly why: UnseenWhy; readonly hides: readonly string[] };
}

export type ValueType = 'text' | 'number' | 'yes-no' | 'list' | 'map' | 'nothing';

/** Kinds of mistake in YAML itself, coarse enough to be said in one sentence each. */
export type YamlProblem =
  | 'indent'
  | 'tab'
  | 'unclosed'
  | 'missing'
  | 'unexpected'
  | 'escape'
  | 'tag'
  | 'directive'
  | 'key';
