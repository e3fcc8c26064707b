/** What the Action needs of the rest: passed in by the entry file, so that the edge can be tried with any report. */
import type { Report } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import type { Voice } from '../model/reporter.ts';
import type { Locale } from '../model/text.ts';

export interface CheckOptions {
  /** Absolute path of the folder to check from. */
  readonly cwd: string;
  /** Relative to `cwd`; empty for everything the manifest names. */
  readonly paths: readonly string[];
  /** Relative to `cwd`; null to look for it. */
  readonly manifest: string | null;
  /** ISO day. */
  readonly asOf: string;
  readonly failOn: Level;
}

export interface Pipeline {
  /** Throws `UsageError` when it cannot start; the exit code is the command's own. */
  checkRepository(options: CheckOptions): Promise<{ readonly report: Report; readonly exitCode: number }>;
  voiceOf(locale: Locale): Promise<Voice>;
}
