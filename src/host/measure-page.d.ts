/** Types of what is run inside the page. */
import type { Measured, Wanted } from '../model/browser.ts';

/** Our lines of policy, which the page's code cannot import. Contrast of WCAG 2; type in CSS pixels; opacity of 1. */
export interface Lines {
  readonly lowestContrast: number;
  readonly clearContrast: number;
  readonly clearLargeContrast: number;
  readonly largeType: number;
  readonly clearType: number;
  readonly smallestType: number;
  readonly faintest: number;
  /** CSS pixels between the words and the file beside which they stand. */
  readonly farthest: number;
}

export interface Asked {
  readonly wanted: readonly Wanted[];
  readonly lines: Lines;
}

/** Code in, for a browser to run, that gives `Measured[]`, one for each of the words wanted. */
export function measuringCode(asked: Asked): string;

/** The shape of its answer, which comes from another program. */
export function isMeasured(answer: unknown): answer is Measured[];
