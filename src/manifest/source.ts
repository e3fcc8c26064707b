/** The text of a file with its lines counted: offsets in, places a person can find out. */
import { lineOf, lineStarts, positionOf } from '../lines.ts';
import type { Location } from '../model/position.ts';

/** Offsets in UTF-16 units; `to` is one past the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Source {
  readonly text: string;
  /** Line and column count from one, columns in UTF-16 units as in editors and SARIF. */
  location(span: Span): Location;
  /** The line without its end; null where there is none. */
  lineAt(line: number): string | null;
  /** The same place, cut at the end of its first line. */
  firstLine(span: Span): Span;
}

/** A byte order mark in front is no part of the text: editors do not count it either. */
export function sourceOf(raw: string, file: string): Source {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const starts = lineStarts(text);
  const position = (offset: number) => positionOf(starts, offset);
  const contentEnd = (line: number): number => {
    const end = starts[line + 1] === undefined ? text.length : starts[line + 1]! - 1;
    return end > starts[line]! && text[end - 1] === '\r' ? end - 1 : end;
  };
  return {
    text,
    location: ({ from, to }) => ({ file, start: position(from), end: position(Math.max(from, to)) }),
    lineAt: (line) => {
      const start = starts[line - 1];
      return start === undefined ? null : text.slice(start, contentEnd(line - 1));
    },
    firstLine: ({ from, to }) => ({ from, to: Math.max(from, Math.min(to, contentEnd(lineOf(starts, from)))) }),
  };
}
