/** Every test a law can ask for, with its parameters. Laws name these; src/checks implements them. */
import type { AssetBuild } from './build.ts';
import type { Documents, RiskRegister } from './document.ts';
import type { Level } from './level.ts';
import type { AssetEntry, Manifest, Risk, RiskManagement, System } from './manifest/index.ts';
import type { FileReading, Mark, Origin } from './mark.ts';
import type { Page, Pages, Showing } from './page.ts';
import type { ManifestPath, Place } from './position.ts';
import type { Reason } from './reason.ts';

/**
 * Wordings that count, by language: sources of regular expressions, flag `i`, matched against one folded sentence
 * (see checks/fold.ts). Bounded repetition only; a sentence is at most 600 characters.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>;

export interface AssetChecks {
  /** The file itself says, in a way machines read, that AI made or changed it. */
  'has-mark': { readonly claiming: readonly Origin[] };
  /** People are told, in explicit words, right beside the file. */
  'has-warning': { readonly phrases: Phrases };
  /** Of the warnings that people see beside the file, one at least is easy to perceive. */
  'warning-clear': { readonly phrases: Phrases };
  /** The file claims no copyright for anybody. */
  'authorship-unclaimed': NoParameters;
  /** What the build made of a marked file is marked too. */
  'survives-build': { readonly claiming: readonly Origin[] };
}

export interface OrganizationChecks {
  /** Somebody with a name and a working contact answers for informing users. */
  'responsible-named': NoParameters;
  /** Users can get help: an address that can be one. */
  'support-offered': NoParameters;
  /** There is an agreement, it says something, and the entry page leads to it. */
  'agreement-offered': NoParameters;
  /** The agreement has these sections, where the manifest says. */
  'sections-there': { readonly sections: readonly SectionName[] };
  /** Notices, the agreement and the declared warning are in each language, and a text for a language is in it. */
  'told-in-languages': { readonly languages: readonly ('kk' | 'ru')[]; readonly phrases: Phrases };
}

export interface SystemChecks {
  /** A notice is declared for the system and its file tells of AI. */
  'notice-given': { readonly phrases: Phrases };
  /** Degree, rationale and day of the decision are there. */
  classified: { readonly degrees: readonly RiskDegree[] };
  /** The level of autonomy is declared and backed. */
  'autonomy-backed': NoParameters;
  /** The regime of use is declared and fits the data. */
  'regime-fits': NoParameters;
  /** Each capability is answered; a present one has a legal basis, where the law lets it have one. */
  'capabilities-answered': {
    readonly capabilities: readonly CapabilityName[];
    readonly excusable: readonly CapabilityName[];
  };
  /** The papers that the risk degree needs are there and say something. */
  'documents-for-degree': { readonly sets: Readonly<Record<RiskDegree, readonly DocumentName[]>> };
  /** The file behind one key is there and says something. */
  'document-says': { readonly key: DocumentKey };
  /** The files behind a list are there and say something. */
  'papers-say': { readonly key: 'safety' };
  /** It is said whether personal data are processed; if so, on which ground, by which policy. */
  'personal-data-founded': NoParameters;
  /** Nobody forbade training on any of the data libraries, and that was looked at. */
  'training-allowed': NoParameters;
  /** Source, conditions and purpose of each data library are stated. */
  'datasets-described': NoParameters;
  /** The producer of each data library is stated, where machines read it too. */
  'producer-stated': NoParameters;
  /** A claim to be on a list of trusted systems rests on an audit. */
  'claim-audited': NoParameters;
  /** There is a register, and each risk in it was weighed. */
  'risks-registered': NoParameters;
  /** The purpose is stated, and at least one risk comes from misuse. */
  'misuse-foreseen': NoParameters;
  /** Each risk that is open or treated has a measure, with somebody and a day. */
  'measures-taken': NoParameters;
  /** Each kind of harm is either among the risks or set aside with a reason. */
  'harms-considered': { readonly harms: readonly HarmName[] };
  /** The risks were reviewed within so many years; warns so many days ahead. */
  'reviewed-within': { readonly years: number; readonly warnDaysAhead: number };
  /** A way to stop the system is written down, with somebody to do it; for the mild degrees a breach is a warning. */
  stoppable: { readonly mildDegrees: readonly RiskDegree[] };
  /** People about whom the system alone decides are told, and can object. */
  'decisions-explained': { readonly objectionWorkingDays: number };
}

export type RiskDegree = NonNullable<NonNullable<System['risk']>['degree']>;
export type HarmName = Risk['harm'];
export type CapabilityName = keyof NonNullable<RiskManagement['prohibited-capabilities']>;
export type DocumentName = keyof NonNullable<System['documents']>;
export type DocumentKey = 'limitations' | 'output-policy' | 'cybersecurity-plan';
export type SectionName = 'explanation' | 'data' | 'refusal';
export type NoParameters = Readonly<Record<never, never>>;

/** `{ check, with }` in which the parameters always fit the check. */
export type Call<C, K extends keyof C = keyof C> = {
  readonly [N in K]: { readonly check: N; readonly with: C[N] };
}[K];

/** All a check may look at. It cannot reach the file system, the clock or another asset. */
export interface OrganizationContext {
  readonly manifest: Manifest;
  /** ISO day. */
  readonly today: string;
  readonly documents: Documents;
  readonly pages: Pages;
}

export interface SystemContext extends OrganizationContext {
  readonly id: string;
  readonly system: System;
  readonly register: RiskRegister;
}

export interface AssetContext extends OrganizationContext {
  readonly declared: DeclaredAsset;
  readonly reading: FileReading;
  /** Where pages show the file. For a text that is its own page, one showing of itself. */
  readonly showings: readonly PageShowing[];
  /** Builds that take the file from their folder of sources. */
  readonly builds: readonly AssetBuild[];
}

export interface DeclaredAsset {
  readonly entry: AssetEntry;
  /** Index in `assets`. */
  readonly index: number;
  /** Relative to the repository root. */
  readonly file: string;
}

/** One page that is to show the asset; `showing` is null when the page does not show it at all. */
export interface PageShowing {
  readonly page: Page;
  readonly showing: Showing | null;
  /** The `shown-in` item that named the page, when one did. */
  readonly namedAt: ManifestPath | null;
}

/** `unseen`: something that had to be looked at could not be. `unverifiable`: looked at, and no tool can tell. Neither is `met`. */
export type Verdict = 'unmet' | 'unverifiable' | 'unseen';

export interface Breach {
  readonly verdict: Verdict;
  readonly reason: Reason;
  readonly at: Place;
  readonly related?: readonly Place[];
  /** Further places, each with what is said of it. */
  readonly hints?: readonly { readonly at: Place; readonly reason: Reason }[];
  /** The cause lies in no single asset: said of several, it is reported once. */
  readonly common?: boolean;
  readonly evidence?: readonly Mark[];
  /** The duty is still met and will soon not be: worth a warning, no breach that could cost anything. */
  readonly notYet?: boolean;
  /** A milder level than the rule's, for what the law's text does not quite carry. */
  readonly atMost?: Level;
}

/**
 * `met` is said aloud: a check that returns nothing has not been run. `moot`: there is nothing to ask this about, and
 * another rule of the same law says so; one cause, one finding.
 */
export type Outcome = { readonly verdict: 'met' | 'moot' } | { readonly breaches: readonly [Breach, ...Breach[]] };

export type Check<Context, Params> = (context: Context, params: Params) => Outcome;
