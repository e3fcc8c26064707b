/** The line a finding stands on, with the place underlined. */
import type { Finding } from '../model/finding.ts';
import { columnsOf } from './columns.ts';
import { visible } from './safe-text.ts';

/** One character as it is shown. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly marked: boolean;
}

/** Farther than this from the place nothing is looked at: a line may be a megabyte of minified JSON. UTF-16 units. */
const NEAR = 400;
const TAB = 4;

/** The source line cut to the room there is, and the underline below it; both ready for a terminal. */
export interface Excerpt {
  readonly line: string;
  readonly underline: string;
}

/**
 * The finding's line and its underline in at most `room` columns. Columns of `at` are UTF-16 units from one; tabs, wide
 * characters and escapes are counted as they are shown. Null when there is no line to show.
 */
export function excerptOf({ at, excerpt }: Finding, room: number): Excerpt | null {
  if (excerpt === null) return null;
  const start = Math.min(at.start.column - 1, excerpt.length);
  const end = at.end.line > at.start.line ? excerpt.length : Math.max(at.end.column - 1, start + 1);
  const from = Math.max(0, start - NEAR);
  const near = excerpt.slice(from, start + NEAR);
  const cells = cellsOf(near, start - from, end - from);
  const shown = windowed(cells, Math.max(20, room), { before: from > 0, after: from + near.length < excerpt.length });
  return {
    line: shown
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    underline: underlineOf(shown),
  };
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of text) {
    const shown = shownAs(character, column, text.slice(Math.max(0, at - 2), at));
    const columns = shown.length === 1 || shown === character ? columnsOf(shown) : shown.length;
    cells.push({ text: shown, columns, marked: at < end && at + character.length > start });
    at += character.length;
    column += columns;
  }
  return cells.some(({ marked }) => marked) ? cells : [...cells, { text: ' ', columns: 1, marked: true }];
}

/** `##[` would be a command to a CI runner: the same backslash as in safe-text, so that the underline stays true. */
function shownAs(character: string, column: number, before: string): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  return character === '[' && before === '##' ? '\\[' : visible(character);
}

/** The cells around the place that fit, with an ellipsis where something is left out. */
function windowed(
  cells: readonly Cell[],
  room: number,
  cut: { readonly before: boolean; readonly after: boolean },
): Cell[] {
  const total = cells.reduce((sum, { columns }) => sum + columns, 0);
  if (total <= room && !cut.before && !cut.after) return [...cells];
  const place = cells.findIndex(({ marked }) => marked);
  let first = place;
  let used = 0;
  while (first > 0 && used + (cells[first - 1]?.columns ?? 0) <= room / 4) used += cells[--first]?.columns ?? 0;
  let last = place;
  while (last < cells.length && used + (cells[last]?.columns ?? 0) <= room - 2) used += cells[last++]?.columns ?? 0;
  const dots: Cell = { text: '…', columns: 1, marked: false };
  return [
    ...(first > 0 || cut.before ? [dots] : []),
    ...cells.slice(first, last),
    ...(last < cells.length || cut.after ? [dots] : []),
  ];
}

/** What takes no room of its own, as a combining mark, is underlined where it is seen: below the character before it. */
function underlineOf(cells: readonly Cell[]): string {
  const drawn = cells.map(({ columns, marked }) => (marked ? '^' : ' ').repeat(columns)).join('');
  if (drawn.includes('^')) return drawn.trimEnd();
  const place = cells.findIndex(({ marked }) => marked);
  const before = cells.slice(0, place).reduce((sum, { columns }) => sum + columns, 0);
  return `${' '.repeat(Math.max(0, before - 1))}^`;
}
