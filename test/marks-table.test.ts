/** Every cell of the tables of containers in docs/marks.md: a file is built, read, and says exactly what the cell says, where it says it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLUMNS, WITHOUT_CELLS } from '../scripts/generate/marks-columns.ts';
import { PROVEN_FILE, type Proven } from '../scripts/generate/marks-table.ts';
import { formats } from '../src/formats/index.ts';
import { known } from '../src/formats/known.ts';
import { memorySource, read } from './support/bytes.ts';
import { type Cell, saidIn } from './support/cells/cell.ts';
import { cells, ROWS } from './support/cells/index.ts';

const rows: Readonly<Record<string, string>> = ROWS;
const named = cells.map((cell) => [`${cell.row} ${cell.path} ${cell.column} ${cell.what}`, cell] as const);

test.each(named)('%s', (_, { row, column, what, origin, path, build }) => {
  const reading = read(build());
  expect(reading).toMatchObject({ format: rows[row], problem: null });
  // A credential that says nothing of origin gives a mark of its own, so that it can be seen.
  const isBare = (said: { readonly column: string; readonly origin?: string }) =>
    column !== 'c2pa' && said.column === 'c2pa' && said.origin === 'unknown';
  const said = saidIn(reading).filter((one) => !isBare(one));
  expect(said).toEqual([{ column, what, path, ...(origin ? { origin } : {}) }]);
});

test('no two cells are the same', () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(cells.length);
});

test('every format that is read has a row, and every row a cell', () => {
  const unread = known.map(({ name }) => name);
  const shown = new Set(Object.values(rows));
  const readable = formats.filter((format) => !known.includes(format)).map(({ name }) => name);
  expect(readable.filter((name) => !shown.has(name))).toEqual([]);
  expect([...shown].filter((name) => unread.includes(name) && !readable.includes(name))).toEqual([]);
  const filled = new Set(cells.map(({ row }) => row));
  expect([...filled].sort()).toEqual(Object.keys(rows).sort());
});

test('what is only recognised is said to be unread', () => {
  const nothing = memorySource(new Uint8Array());
  for (const format of known) expect(() => [...format.blocks(nothing)], format.name).toThrow(/not read/);
});

test('every standard of the contract has a cell, or a reason why no file has it', () => {
  const filled = new Set(cells.map(({ column }) => column));
  expect(COLUMNS.filter((column) => !filled.has(column))).toEqual([]);
  expect(WITHOUT_CELLS.filter(([column]) => filled.has(column))).toEqual([]);
});

/** Rows in their order, places in the order of the list. */
function provenOf(list: readonly Cell[]): Proven {
  const proven: Record<string, Record<string, Record<string, string>>> = {};
  for (const row of Object.keys(rows)) {
    const places: Record<string, Record<string, string>> = {};
    for (const { place, column, what } of list.filter((cell) => cell.row === row)) {
      const said = places[place] ?? {};
      said[column] = column in said ? `${said[column]}, ${what}` : what;
      places[place] = said;
    }
    proven[row] = places;
  }
  return proven;
}

test('the page is made of these cells and no others', async () => {
  await expect(`${JSON.stringify(provenOf(cells), null, 2)}\n`).toMatchFileSnapshot(PROVEN_FILE);
  const page = readFileSync('docs/marks.md', 'utf8');
  const lines = cells.map(({ row, place }) => `\n| ${row} | \`${place}\` |`);
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
