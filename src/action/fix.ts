/** The one right line for a finding about a mistyped word of the manifest, where there is exactly one. */
import { closest } from '../manifest/closest.ts';
import type { Finding } from '../model/finding.ts';
import { visible } from '../reporters/safe-text.ts';

/** One line of a file, and what it should be. Lines from one, texts without the line's end. */
export interface Fix {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly now: string;
}

/** Null when there is no answer, more than one, or something on the line that a reader would not see. */
export function fixOf({ reason, at, excerpt }: Finding): Fix | null {
  const slip = slipIn(reason);
  if (slip === null || excerpt === null || at.start.line !== at.end.line) return null;
  if (excerpt.includes('\n') || visible(excerpt) !== excerpt) return null;
  const [start, end] = [at.start.column - 1, at.end.column - 1];
  const found = excerpt.slice(start, end);
  const [, quote = ''] = /^(["']).*\1$/.exec(found) ?? [];
  if (found !== `${quote}${slip.written}${quote}`) return null;
  const now = `${excerpt.slice(0, start)}${quote}${slip.meant}${quote}${excerpt.slice(end)}`;
  return { file: at.file, line: at.start.line, was: excerpt, now };
}

interface Slip {
  readonly written: string;
  readonly meant: string;
}

/** Of two names that come equally close neither is the right one: the nearest must be the same from either end of the list. */
function slipIn(reason: Finding['reason']): Slip | null {
  if (reason.id !== 'unknown-key' && reason.id !== 'not-one-of') return null;
  const written = reason.id === 'unknown-key' ? reason.data.key : reason.data.found;
  const { allowed } = reason.data;
  const meant = closest(written, allowed);
  return meant !== '' && meant === closest(written, [...allowed].reverse()) ? { written, meant } : null;
}
