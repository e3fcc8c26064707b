/** What the command itself says: help, and how it was called wrongly. One per language. */
import type { CredentialVerdict } from './credential.ts';
import type { ProblemCode } from './mark.ts';
import type { LockLabels, ShardLabels } from './scale-labels.ts';

export interface CliLabels {
  readonly help: string;
  readonly noManifest: (folder: string, name: string) => string;
  readonly noSuchManifest: (path: string) => string;
  readonly silentRules: (rules: string) => string;
  readonly noSuchPath: (path: string) => string;
  readonly unknownCommand: (found: string, meant: string) => string;
  readonly unknownOption: (found: string, meant: string) => string;
  readonly needsValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly notOneOf: (option: string, found: string, allowed: readonly string[]) => string;
  readonly notADay: (found: string) => string;
  readonly cannotWrite: (path: string, why: string) => string;
  readonly notAlone: (format: string) => string;
  readonly sameFile: (path: string) => string;
  readonly nothingToInspect: string;
  readonly nothingToExplain: (found: string, meant: string) => string;
  readonly noCertificates: (path: string) => string;
  readonly baseline: {
    readonly notThere: (path: string) => string;
    readonly malformed: (path: string) => string;
    readonly notWhole: string;
    /** `--update-baseline` without `--baseline`. */
    readonly noFile: string;
  };
  readonly against: {
    /** `--config-from base`, or `--base`, without what it needs. */
    readonly notAReference: (found: string) => string;
    readonly noBase: string;
    readonly noManifest: (path: string, commit: string) => string;
    readonly unreadable: (path: string) => string;
    readonly notBoth: string;
  };
  readonly shard: ShardLabels;
  readonly lock: LockLabels;
  /** Why a file could not be read. */
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly badge: {
    readonly notWhole: string;
    readonly sameFile: (path: string) => string;
  };
  readonly render: {
    readonly noBrowser: string;
    readonly noDriver: string;
  };
  readonly trust: {
    readonly onlyUpdate: string;
    readonly failed: (what: string, why: string) => string;
    readonly written: (path: string, count: number) => string;
    readonly next: string;
  };
  /** While long work goes on; `total` is null when it is not known. */
  readonly reading: (done: number, total: number | null) => string;
  readonly inspect: InspectLabels;
}

/** Headings of `tanba inspect`. */
export interface InspectLabels {
  readonly origins: Readonly<
    Record<'ai-generated' | 'ai-modified' | 'ai-possible' | 'synthetic-non-ai' | 'not-ai' | 'unknown', string>
  >;
  readonly mark: string;
  readonly trace: string;
  readonly credential: string;
  readonly verdicts: Readonly<Record<CredentialVerdict, string>>;
  readonly pointer: string;
  readonly optOut: string;
  readonly warning: string;
  readonly problem: string;
  readonly at: (offset: number) => string;
  readonly line: (line: number) => string;
  readonly nothing: string;
  readonly unknownFormat: string;
  readonly ingredient: (relationship: string) => string;
}
