/** A reporter is a pure function: the same report always gives the same text. */
import type { Report } from './finding.ts';
import type { Labels } from './labels.ts';
import type { Reason } from './reason.ts';
import type { Locale } from './text.ts';

export type Reporter = (report: Report, voice: Voice, surface: Surface) => string;

/** The language to report in, and the words for it. */
export interface Voice {
  readonly locale: Locale;
  readonly labels: Labels;
  say(reason: Reason): string;
}

/** Where the text will be read. */
export interface Surface {
  readonly colour: boolean;
  readonly links: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Put before file names so that a terminal can open them; '' in files and pipes read elsewhere. */
  readonly prefix: string;
}
