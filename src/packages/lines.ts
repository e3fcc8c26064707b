/** Cuts a text into lines that know where they begin. */

export interface Line {
  /** Without its end. */
  readonly text: string;
  readonly offset: number;
}

/** A longer line was not written by a person, and its rest is not looked at. */
const LONGEST = 2000;

export function* linesOf(text: string): Iterable<Line> {
  for (let offset = 0; offset < text.length; ) {
    const end = text.indexOf('\n', offset);
    const until = end < 0 ? text.length : end;
    yield { text: text.slice(offset, Math.min(until, offset + LONGEST)).replace(/\r$/, ''), offset };
    offset = until + 1;
  }
}
