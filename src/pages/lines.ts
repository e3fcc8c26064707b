/** Turns offsets in a page into places a person can find. */
import { lineStarts, positionOf } from '../lines.ts';
import type { Location } from '../model/position.ts';

export type LocateRange = (from: number, to: number) => Location;

/** Offsets count UTF-16 units from 0; what lies outside the text is its start or end. */
export function locator(file: string, text: string): LocateRange {
  const starts = lineStarts(text);
  const position = (offset: number) => positionOf(starts, Math.max(0, Math.min(offset, text.length)));
  return (from, to) => ({ file, start: position(from), end: position(to) });
}
