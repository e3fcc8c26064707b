/** Turns offsets in a text into lines and columns. */
import type { Location, Position } from '../model/position.ts';

export type LocateRange = (from: number, to: number) => Location;

/** Offsets count UTF-16 units from 0; lines and columns count from 1. `base` is added to every offset. */
export function locator(file: string, text: string): LocateRange {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  const position = (offset: number): Position => {
    const wanted = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= wanted) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: wanted - starts[low]! + 1 };
  };
  return (from, to) => ({ file, start: position(from), end: position(to) });
}
