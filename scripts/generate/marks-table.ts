/** Writes the tables of containers in docs/marks.md from the list of what the tests have built and read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../src/formats/index.ts';
import { known } from '../../src/formats/known.ts';
import type { Format } from '../../src/model/mark.ts';
import { COLUMNS, WITHOUT_CELLS } from './marks-columns.ts';

/** Container, place in it, kind of statement: what was read there. */
export type Proven = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/**
 * Written by test/marks-table.test.ts (`npx vitest run test/marks-table.test.ts -u`) and compared by it ever after. The
 * builders of files are test code; this file is what lets the page be made without them, and only of what was proven.
 */
export const PROVEN_FILE = join(import.meta.dirname, 'proven-cells.json');

/** Throws when the file is missing: without a proof there is nothing to print. */
// The type is the one under which the test writes it.
const proven = (): Proven => JSON.parse(readFileSync(PROVEN_FILE, 'utf8')) as Proven;

/** A dot for every kind of statement that is read in some place of the container. */
export const containerTable = (): string =>
  [
    `| Container | ${COLUMNS.join(' | ')} |`,
    `|---|${COLUMNS.map(() => ':-:|').join('')}`,
    ...Object.entries(proven()).map(([row, places]) => {
      const carried = new Set(Object.values(places).flatMap((said) => Object.keys(said)));
      return `| ${row} | ${COLUMNS.map((column) => (carried.has(column) ? '●' : '')).join(' | ')} |`;
    }),
  ].join('\n');

/** Every place, in the container's own names, and what was read in it. */
export const placesTable = (): string =>
  [
    '| Container | Place | What is read there |',
    '|---|---|---|',
    ...Object.entries(proven()).flatMap(([row, places]) =>
      Object.entries(places).map(([place, said]) => `| ${row} | \`${place}\` | ${wordsOf(said)} |`),
    ),
  ].join('\n');

const wordsOf = (said: Readonly<Record<string, string>>): string =>
  Object.keys(said)
    .map((column) => (column === 'traces' ? `traces (${said.traces})` : column))
    .join(', ');

/** What the contract names and the tables leave out, and what is recognised without being read. */
export const reasons = (): string =>
  [
    ...WITHOUT_CELLS.map(([column, why]) => `- **${column}**: ${why}`),
    `- **Recognised by their bytes and said to be unread**: ${known.map(unread).join(', ')}.`,
  ].join('\n');

/** Web fonts are fonts in a packing that is not opened. */
const unread = ({ name, media }: Format): string =>
  formats.some((one) => one.name === name && one.media === media && !known.includes(one)) ? `packed ${name}s` : name;
