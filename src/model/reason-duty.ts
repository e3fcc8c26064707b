/** What a check can find: a duty not met, or not to be told. */
import type { Risk, RiskManagement, System } from './manifest/index.ts';
import type { Conformance, Mark, Standard } from './mark.ts';
import type { Doubt, HiddenPassage, Strain } from './page.ts';

export interface DutyReasons extends CarriedReasons, ShownReasons, ToldReasons, SystemReasons, RiskReasons {}

/** What the file itself carries. */
interface CarriedReasons {
  /** The file carries nothing that says AI. `trace` is the tool that shows anyway, or ''. */
  readonly 'no-mark': { readonly file: string; readonly trace: string };
  readonly 'mark-only-possible': { readonly file: string; readonly standard: Standard; readonly value: string };
  readonly 'mark-says-not-ai': { readonly file: string; readonly standard: Standard; readonly value: string };
  /** Malformed, retired or outside its standard: machines that follow the standard would not read it. */
  readonly 'mark-not-usable': {
    readonly file: string;
    readonly standard: Standard;
    readonly conformance: Conformance;
    readonly value: string;
  };
  readonly 'mark-only-credit': { readonly file: string; readonly value: string };
  readonly 'mark-invalid': { readonly file: string };
  /** The claim is about a file that was only looked at on the way. */
  readonly 'mark-of-an-input': { readonly file: string };
  readonly 'authorship-claimed': { readonly file: string; readonly words: string };
  readonly 'mark-only-beside': { readonly file: string; readonly carrier: Mark['carrier'] };
}

/** What a visitor sees beside the file. */
interface ShownReasons {
  readonly 'not-shown-there': { readonly file: string; readonly page: string };
  readonly 'no-words-beside': { readonly file: string };
  readonly 'no-warning-in-text': { readonly file: string };
  /** `words` as they stand, cut at 160 characters. */
  readonly 'words-not-explicit': { readonly words: string };
  readonly 'warning-strained': Strain & { readonly words: string };
  readonly 'warning-hidden': { readonly words: string; readonly by: HiddenPassage['by'] };
  /** A warning is there; whether a visitor sees it, only a browser could tell. */
  readonly 'warning-unsure': Doubt & { readonly words: string };
  /** Beside the file stands a component, whose words are in another file. */
  readonly 'warning-in-component': { readonly file: string; readonly component: string };
  /** Seconds from the start at which a subtitle first warns. */
  readonly 'warning-late': { readonly words: string; readonly seconds: number };
  readonly 'warning-nowhere': { readonly file: string };
}

/** What the manifest leaves out, and what the files it names do not say. */
interface ToldReasons {
  readonly 'not-declared': { readonly key: DutyKey };
  /** A value that only holds a place, as TODO. */
  readonly 'only-a-placeholder': { readonly key: DutyKey; readonly found: string };
  readonly 'says-nothing': { readonly file: string; readonly why: 'empty' | 'placeholder' };
  /** A file whose words we cannot read, as a PDF. */
  readonly 'words-not-readable': { readonly file: string };
  readonly 'day-to-come': { readonly day: string };
  readonly 'bad-contact': { readonly found: string };
  readonly 'notice-not-told': { readonly file: string };
  readonly 'notice-hidden': { readonly file: string };
  readonly 'no-such-section': { readonly file: string; readonly section: Section; readonly where: string };
  readonly 'notice-unsure': Doubt & { readonly file: string };
  readonly 'language-missing': { readonly file: string; readonly language: 'kk' | 'ru' };
  /** A text that is declared to be in a language and is in another. */
  readonly 'language-copied': { readonly words: string; readonly language: 'kk' | 'ru' };
  readonly 'agreement-not-linked': { readonly page: string; readonly agreement: string };
  readonly 'objection-too-slow': { readonly days: number; readonly limit: number };
}

/** What a system is, and the papers about it. */
interface SystemReasons {
  readonly 'open-for-restricted-data': object;
  readonly 'closed-for-restricted-data': object;
  readonly 'no-documentation': object;
  readonly 'paper-missing': { readonly paper: Paper; readonly degree: Degree | 'undeclared' };
  readonly 'training-prohibited': { readonly dataset: string; readonly result: 'prohibited' | 'partly' };
  readonly 'metadata-broken': { readonly dataset: string; readonly file: string };
  readonly 'producer-not-in-metadata': { readonly dataset: string; readonly file: string };
  readonly 'capability-unanswered': { readonly capability: Capability };
  readonly 'capability-without-basis': { readonly capability: Capability };
  readonly 'capability-forbidden': { readonly capability: Capability };
}

/** What the risk register leaves open. */
interface RiskReasons {
  readonly 'no-register': object;
  readonly 'register-unread': { readonly file: string };
  readonly 'risk-not-weighed': { readonly risk: string; readonly missing: 'likelihood' | 'impact' | 'both' };
  readonly 'risk-says-nothing': { readonly risk: string; readonly found: string };
  readonly 'risk-named-twice': { readonly risk: string };
  readonly 'risk-copied': { readonly risk: string; readonly other: string };
  readonly 'no-misuse-foreseen': object;
  readonly 'harms-unanswered': { readonly harms: readonly Harm[] };
  /** Set aside in words that give no reason. */
  readonly 'harm-without-reason': { readonly harm: Harm; readonly found: string };
  /** One reason, word for word, for all that is set aside. */
  readonly 'harms-set-aside-alike': { readonly found: string; readonly harms: readonly Harm[] };
  readonly 'harm-both-ways': { readonly harm: Harm; readonly risk: string };
  readonly 'no-measure': { readonly risk: string };
  /** A placeholder, or the risk said over again. */
  readonly 'measure-says-nothing': { readonly risk: string; readonly what: string };
  readonly 'one-measure-for-all': { readonly what: string; readonly risks: number };
  readonly 'evidence-is-register': { readonly risk: string; readonly file: string };
  readonly 'measure-without-owner': { readonly risk: string; readonly what: string };
  readonly 'measure-without-day': { readonly risk: string; readonly what: string };
  readonly 'measure-overdue': { readonly risk: string; readonly due: string };
  readonly 'measure-not-working-yet': { readonly risk: string };
  readonly 'review-overdue': { readonly reviewed: string; readonly until: string };
  /** The register did not change for longer than the term, whatever day of review is written. */
  readonly 'register-unchanged': { readonly file: string; readonly changed: string; readonly reviewed: string };
  /** A review that left nothing in the register. */
  readonly 'review-left-no-trace': { readonly file: string; readonly changed: string; readonly reviewed: string };
  /** The day stood in the manifest before it came. */
  readonly 'review-written-ahead': { readonly reviewed: string; readonly committed: string };
  readonly 'history-cut-off': { readonly file: string };
  readonly 'history-unanswered': { readonly file: string };
  readonly 'review-due': { readonly until: string; readonly days: number };
}

/** What of the manifest a person is asked to write. Each has a name in every language. */
export type DutyKey =
  | 'notice'
  | 'responsible-name'
  | 'responsible-contact'
  | 'support'
  | 'user-agreement'
  | 'linked-from'
  | 'automated-decisions'
  | 'decision-notice'
  | 'objection-contact'
  | 'objection-days'
  | 'human-review'
  | 'risk-degree'
  | 'risk-rationale'
  | 'risk-decided'
  | 'autonomy-level'
  | 'override'
  | 'enabling-law'
  | 'regime'
  | 'purpose'
  | 'reviewed'
  | 'suspension-procedure'
  | 'suspension-contact'
  | 'suspension-tested'
  | 'limitations'
  | 'output-policy'
  | 'legal-basis'
  | 'safety'
  | 'cybersecurity-plan'
  | 'agreement-explanation'
  | 'agreement-data'
  | 'agreement-refusal'
  | 'personal-data'
  | 'data-basis'
  | 'data-policy'
  | 'datasets'
  | 'opt-out-checked'
  | 'opt-out-signals'
  | 'opt-out-result'
  | 'dataset-source'
  | 'dataset-licence'
  | 'dataset-purpose'
  | 'producer-name'
  | 'producer-contact'
  | 'dataset-metadata'
  | 'list-authority'
  | 'list-url'
  | 'audit-report'
  | 'auditor'
  | 'audit-date';

type Section = 'explanation' | 'data' | 'refusal';

type Paper = keyof NonNullable<System['documents']>;
type Harm = Risk['harm'];
type Degree = NonNullable<NonNullable<System['risk']>['degree']>;
type Capability = keyof NonNullable<RiskManagement['prohibited-capabilities']>;
