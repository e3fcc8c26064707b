/** What the linter has to say, in the one shape every reporter reads. */
import type { Verdict } from './check.ts';
import type { Extent } from './extent.ts';
import type { Article, Basis } from './law.ts';
import type { Level } from './level.ts';
import type { Size } from './manifest/index.ts';
import type { Mark } from './mark.ts';
import type { Location, Place } from './position.ts';
import type { Reason } from './reason.ts';
import type { Text } from './text.ts';

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly reason: Reason;
  /** Stays the same while the fact stays the same, wherever the line moves: 32 hex digits. */
  readonly fingerprint: string;
  readonly manifest: string;
  /** Always text a person can edit: forges can show that, not byte 4711 of a PNG. */
  readonly at: Location;
  /** The line of `at`, for showing the place; null when the file could not be read again. */
  readonly excerpt: string | null;
  readonly related: readonly Related[];
  readonly system: string | null;
  readonly asset: string | null;
  readonly evidence: readonly Mark[];
  readonly waived: Waived | null;
  readonly baseline: boolean;
  /** By which GitHub knows the line again; left out where there is no such line. */
  readonly lineHash?: string;
}

/** By a waiver of the manifest; or by a comment beside the place, which has no last day and names nobody: both are then ''. */
export interface Waived {
  readonly reason: string;
  readonly until: string;
  readonly approvedBy: string;
  /** The comment. */
  readonly ignoredAt?: Location;
}

/** What is held against a manifest, before it has its place in a text: what judging and reconciling bring. */
export interface Charge {
  readonly rule: string;
  readonly level: Level;
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly reason: Reason }[];
  readonly system: string | null;
  readonly asset: string | null;
  readonly evidence: readonly Mark[];
  /** Said ahead of time: no breach yet. */
  readonly notYet?: boolean;
}

export interface Related {
  readonly at: Location;
  readonly reason: Reason;
}

/** Said once per rule, not once per finding. */
export interface RuleInfo {
  readonly title: Text;
  readonly remedy: Text;
  readonly level: Level;
  readonly basis: Basis;
  readonly citations: readonly (Article & { readonly article: string })[];
  readonly helpUri: string;
}

export interface LawInfo {
  readonly id: string;
  readonly title: Text;
  readonly textAsOf: string;
}

/** A duty, or a part of one, that this run did not test. */
export interface NotChecked {
  /** A duty without a rule, the part of one that only a person can judge, or files and facts left unlooked at. */
  readonly kind: 'no-rule' | 'by-hand' | 'unlooked';
  readonly law: string | null;
  readonly article: string | null;
  readonly duty: Text;
  readonly why: Text;
}

/** What starts to count on a day to come. */
export interface Coming {
  /** ISO day. */
  readonly from: string;
  readonly law: string | null;
  readonly article: string | null;
  readonly what: Text;
}

/** What a breach of the named rules can cost, if it is established. A fact about the law, never a forecast. */
export interface Exposure {
  readonly law: string;
  readonly article: string;
  readonly limb: number;
  readonly title: Text;
  readonly rules: readonly string[];
  readonly size: Size;
  /** Whether the manifest leaves the size out, so that the dearest is named. */
  readonly sizeAssumed: boolean;
  readonly repeatOffence: boolean;
  readonly unit: string;
  readonly first: Amount;
  readonly repeat: Amount;
  /** The year whose unit was used; null when its worth is not known and only units are named. */
  readonly unitYear: number | null;
  readonly currency: string;
  readonly beside: Text;
}

export interface Amount {
  readonly units: number;
  readonly money: number | null;
}

export interface AssetCounts {
  /** Files whose bytes mattered: declared, to be accounted for, or found to be AI's. */
  readonly seen: number;
  /** Files declared as made or altered by AI. */
  readonly declared: number;
  /** All that some entry covers, human work too. */
  readonly accounted: number;
  readonly excused: { readonly imitatesNothing: number; readonly internal: number };
}

export interface Report {
  readonly tool: { readonly name: 'tanba'; readonly version: string };
  readonly asOf: string;
  readonly manifests: readonly string[];
  readonly verdict: 'pass' | 'fail' | 'incomplete';
  readonly failOn: Level;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly notice: number;
    readonly waived: number;
    readonly baseline: number;
  };
  readonly assets: AssetCounts;
  readonly laws: readonly LawInfo[];
  /** Every rule of every chosen law and every law-neutral rule that this version can raise, fired or not. */
  readonly rules: Readonly<Record<string, RuleInfo>>;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly exposure: readonly Exposure[];
  /** Rules with a breach that no penalty we know of is tied to; left out when there is none. */
  readonly unpriced?: readonly string[];
  /** Within ninety days; left out when there is nothing. */
  readonly coming?: readonly Coming[];
  /** Which part was looked at, when a part was asked for; left out when nobody asked. One for each manifest. */
  readonly extents?: readonly Extent[];
}
