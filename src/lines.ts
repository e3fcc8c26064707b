/** Counts the lines of a text once, so that any offset can be turned into a line and a column. */
import type { Position } from './model/position.ts';

/** Offsets, in UTF-16 units from 0, at which the lines of a text begin. The first is always 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the line in which an offset lies: the last that starts at or before it. */
export function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset, both from one. */
export function positionOf(starts: readonly number[], offset: number): Position {
  const line = lineOf(starts, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}
