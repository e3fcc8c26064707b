/** A law as data: what it says, what that asks of whom, how we test it, what a breach costs. No functions. */
import type { JSONSchema } from 'json-schema-to-ts';
import type { AssetChecks, Call, OrganizationChecks, SystemChecks } from './check.ts';
import type { Level } from './level.ts';
import type { AssetEntry, Role, Size, System } from './manifest/index.ts';
import type { Media } from './mark.ts';
import type { ReasonId } from './reason.ts';
import type { NeutralRule } from './rule-names.ts';
import type { Locale, Text } from './text.ts';

export interface LawPack<A extends string = string, O extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly jurisdiction: string;
  /** Day of the consolidated text the quotes were taken from. */
  readonly textAsOf: string;
  readonly articles: Readonly<Record<A, Article>>;
  /** Left out: never amended since its text was taken down. */
  readonly amendments?: readonly Amendment[];
  readonly obligations: Readonly<Record<O, Obligation<NoInfer<A>>>>;
  readonly rules: Readonly<Record<string, Rule<NoInfer<O>>>>;
  /** By rule: what breaks it, and what satisfies it. */
  readonly examples?: Readonly<Record<string, Example>>;
  /** Known to break some rules: every run judges it too, and believes no silence of those rules otherwise. */
  readonly canary?: Canary;
  /** Duties nothing here tests. Printed every time, so that green never means "all done". */
  readonly untested: readonly Untested<NoInfer<A>>[];
  readonly penalties: readonly Penalty<NoInfer<A>>[];
  readonly units: Readonly<Record<string, Unit>>;
  /** Schema of `laws.<id>` in the manifest: the facts only this law asks for. */
  readonly manifest: JSONSchema;
  /** What those facts are when the manifest does not say. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** The law's own words and nothing else. */
export interface Article {
  readonly quote: Readonly<Partial<Record<Locale, string>>>;
  /** A quote we have only read about can never carry an error. */
  readonly grade: 'verbatim' | 'reported';
  readonly url: string;
  readonly asOf: string;
  /** Our own rendering, for people who do not read the quote's language. Never evidence. */
  readonly rendering?: Readonly<Partial<Record<Locale, string>>>;
  /** First day on which this wording was in force, when an amendment brought it; before it we hold no text. */
  readonly wordingFrom?: string;
}

/**
 * A law that changed this one. Of a changed article we hold the wording after the change only, so that a duty that
 * stands in it carries no error before.
 */
export interface Amendment {
  /** Number of the amending law. */
  readonly act: string;
  /** First day on which the change was in force. */
  readonly from: string;
  /** Numbers of whole articles, as '17'. */
  readonly articles: readonly string[];
}

/** Lines of a committed example, with which it passes, and in their place lines with which it does not. */
export interface Example {
  readonly file: string;
  readonly passes: string;
  readonly fails: string;
}

/** A small repository with faults on purpose. */
export interface Canary {
  /** The text of its manifest. */
  readonly manifest: string;
  /** Its other files by path: texts, or bytes in base64. */
  readonly files: Readonly<Record<string, { readonly text: string } | { readonly base64: string }>>;
  /** By name of this law's rules that it breaks: which file or system breaks it, and for what reason. */
  readonly breaks: Readonly<Record<string, { readonly subject: string; readonly reason: ReasonId }>>;
}

export type Basis = 'text' | 'inferred' | 'policy';

/** Our reading of an article: who must do what, from when. */
export interface Obligation<A extends string = string> {
  readonly cites: readonly A[];
  /** Who is bound, and how surely: read from the text, inferred, or our policy. Only `text` may be an error. */
  readonly binds: Readonly<Partial<Record<Role, Basis>>>;
  readonly from: string;
  readonly duty: Text;
  /** The part of the duty that only a person can judge. */
  readonly byHand?: Text;
}

/** One way to test an obligation. */
export type Rule<O extends string = string> = AssetRule<O> | SystemRule<O> | OrganizationRule<O>;
export type AssetRule<O extends string = string> = RuleHead<O> & { readonly on: 'asset' } & Call<AssetChecks>;
export type SystemRule<O extends string = string> = RuleHead<O> & { readonly on: 'system' } & Call<SystemChecks>;
export type OrganizationRule<O extends string = string> = RuleHead<O> & {
  readonly on: 'organization';
} & Call<OrganizationChecks>;

interface RuleHead<O extends string> {
  readonly serves: O;
  readonly title: Text;
  readonly remedy: Text;
  readonly level: Level;
  /** The rule applies when any of the cases holds; an empty list: always. */
  readonly when: readonly Case[];
}

/**
 * What a law may ask before it applies. Flat on purpose: no paths, no expressions.
 * What the manifest leaves out counts as what binds most: `user-facing` as yes, `distribution` as public.
 * Before an organization, a fact of systems holds when it holds for any system whose role is bound.
 */
export interface Facts {
  readonly media: Media;
  readonly origin: AssetEntry['origin'];
  readonly imitates: 'person' | 'event' | 'nothing';
  readonly distribution: 'public' | 'internal';
  readonly userFacing: 'yes' | 'no';
  readonly criticalObject: 'yes' | 'no';
  readonly risk: NonNullable<NonNullable<System['risk']>['degree']>;
  /** Options of the law's own manifest section. */
  readonly scope: string;
  readonly audience: string;
}

/** Every key must hold; within a key any value will do. */
export type When = { readonly [K in keyof Facts]?: readonly Facts[K][] };

/** A set of facts, and the most that a breach may then be. */
export interface Case {
  readonly facts: When;
  readonly atMost?: Level;
}

/** A duty without a rule: named, with the reason. */
export interface Untested<A extends string = string> {
  /** The name its rule will have, where one is promised: manifests may already speak of it. */
  readonly rule?: string;
  readonly cites: A;
  readonly binds: readonly Role[];
  readonly duty: Text;
  readonly why: Text;
}

/** One row of the list a lawyer goes through. Its duty, bearers and limb are those of its rules, unless it says otherwise. */
export interface ChecklistRow<A extends string = string> {
  readonly id: string;
  /** Names of this law's rules that see to it, promised ones included. */
  readonly rules: readonly string[];
  /** Rules of no law that see to it too. */
  readonly neutral?: readonly NeutralRule[];
  /** For a row that no rule of the law stands for. */
  readonly itself?: { readonly duty: Text; readonly cites: A; readonly binds: readonly Role[] };
  /** What of it is only declared or attested. */
  readonly attested?: Text;
}

/** Kept apart from levels: unlawful and finable are different questions. */
export interface Penalty<A extends string = string> {
  readonly cites: A;
  /** The article's number as people write it, as `641-1`. */
  readonly article: string;
  readonly limb: number;
  readonly title: Text;
  /** Roles the limb speaks of; a finding about another's system costs nothing under it. */
  readonly binds: readonly Role[];
  /** Names of this law's rules whose breach the limb may be about. */
  readonly rules: readonly string[];
  readonly unit: string;
  readonly tiers: Readonly<Record<Size, { readonly first: number; readonly repeat: number }>>;
  /** What the sources report beside the amount, and how surely. */
  readonly beside: Text;
}

/** A unit of account and its worth by year. A year we have not read about is not guessed. */
export interface Unit {
  readonly name: Text;
  readonly currency: string;
  readonly worth: Readonly<Record<string, number>>;
  readonly source: string;
}
