/** The words of the interface itself: headings, counts, help. One per language, complete or it does not compile. */
import type { Verdict } from './check.ts';
import type { CommentLabels } from './comment-labels.ts';
import type { Extent } from './extent.ts';
import type { AssetCounts } from './finding.ts';
import type { Level } from './level.ts';
import type { Size } from './manifest/index.ts';

export interface Labels {
  readonly levels: Readonly<Record<Level, string>>;
  /** Said beside the level of a finding that is not plainly unmet. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'unmet'>, string>>;
  readonly sizes: Readonly<Record<Size, string>>;
  /** Units of account by the law's own id for them; an id without a name is shown as it is. */
  readonly units: Readonly<Record<string, string>>;
  /** Stands between thousands. */
  readonly thousands: string;
  readonly report: ReportLabels;
  readonly summary: SummaryLabels;
  readonly annotations: AnnotationLabels;
  readonly badge: BadgeLabels;
  readonly action: ActionLabels;
  readonly comment: CommentLabels;
}

/** What every report for people says, on a terminal and in a job summary. Numbers come in as numbers, names ready to print. */
export interface ReportLabels {
  /** `21(2)` as this language cites it. */
  readonly article: (article: string) => string;
  readonly limb: (article: string, limb: number) => string;
  readonly law: string;
  /** The law's own words between the quotation marks of this language. */
  readonly quoted: (words: string) => string;
  /** Before the paragraphs that are only named. */
  readonly also: string;
  readonly toDo: string;
  /** Said of a quote we have only read about. */
  readonly reported: string;
  /** The fold of one rule: findings not printed, in so many files. */
  readonly more: (count: number, files: number) => string;
  readonly moreWaived: (count: number) => string;
  readonly nothingFound: string;
  readonly counts: Readonly<Record<Level | 'waived' | 'baseline', (count: number) => string>>;
  readonly accepted: string;
  readonly waived: (until: string, approvedBy: string, reason: string) => string;
  /** Left be by a comment; `place` as `file:line`. */
  readonly ignored: (place: string, reason: string) => string;
  readonly inBaseline: string;
  readonly assets: (counts: AssetCounts) => string;
  readonly exposure: string;
  readonly cost: (cost: CostWords) => string;
  readonly repeatOffence: string;
  /** Rules found breached that no known penalty is tied to. */
  readonly unpriced: (rules: string) => string;
  /** Said when the manifest states no size. */
  readonly sizeAssumed: string;
  readonly amount: (units: string, money: string | null) => string;
  readonly atYear: (year: number) => string;
  readonly worthUnknown: string;
  readonly notChecked: string;
  /** Heads what starts within ninety days. */
  readonly coming: string;
  /** Which part of the files was looked at, or why all were although a part was asked for. */
  readonly extent: (extent: Extent) => string;
  /** Heads duties without a rule, run together. */
  readonly noRule: string;
  /** Heads what only a person can judge, run together. */
  readonly byHand: string;
  readonly ran: (version: string, asOf: string) => string;
  readonly lawText: (title: string, textAsOf: string) => string;
  readonly pass: (failOn: string) => string;
  readonly fail: (unmet: number, failOn: string) => string;
  readonly alsoUnseen: (unseen: number) => string;
  readonly incomplete: (unseen: number) => string;
  /** Said of a rule that nothing was held against, because there was nothing to hold. */
  readonly notJudged: string;
  /** Nothing was named that could not be seen, yet the run is not complete. */
  readonly incompleteUnnamed: string;
}

/** Amounts ready to print, as `20 MRP (86,500 KZT)`. */
export interface CostWords {
  readonly size: Size;
  readonly first: string;
  readonly repeat: string;
  /** `at the 2026 rate`, or that the rate is not known. */
  readonly rate: string;
}

export interface SummaryLabels {
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'incomplete', string>>;
  readonly firstSteps: string;
  readonly step: (findings: number) => string;
  readonly findings: string;
  /** Heads the findings that rest on no law: about the manifest and the files themselves. */
  readonly neutral: string;
  readonly place: string;
  readonly level: string;
  readonly wrong: string;
  /** Heads the table of files with findings, and its columns. */
  readonly assets: string;
  readonly asset: string;
  readonly system: string;
  readonly moreAssets: (count: number) => string;
  readonly omitted: (findings: number) => string;
  readonly sectionOmitted: (heading: string) => string;
}

export interface AnnotationLabels {
  readonly foldTitle: (count: number) => string;
  /** `rules` as `kz-ai-law/x: 30`, one a line. */
  readonly fold: (rules: string) => string;
  readonly couldNotSee: (names: string, more: number) => string;
  readonly sarifOmitted: (shown: number, all: number) => string;
}

/** A badge has room for a few words. */
export interface BadgeLabels {
  /** A law's short name by its id; a law without one is shown by its id. */
  readonly laws: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'incomplete', string>>;
}

export interface ActionLabels {
  readonly notOneOf: (input: string, found: string, allowed: string) => string;
  readonly notBoolean: (input: string, found: string) => string;
  readonly notADay: (input: string, found: string) => string;
  readonly notAFormat: (found: string, allowed: string) => string;
  readonly notSvg: (input: string, found: string) => string;
  readonly badgeOfPart: string;
  readonly outside: (path: string) => string;
  readonly throughLink: (path: string) => string;
  readonly notAFolder: (path: string) => string;
  readonly cannotWrite: (path: string, why: string) => string;
  readonly twice: (path: string) => string;
  readonly wrote: (format: string, path: string) => string;
  readonly noSummary: string;
  readonly noReportFolder: string;
  readonly crashed: (what: string) => string;
}
