/** The columns of the table of docs/marks.md: every kind of statement about origin, and what else a file may say beside it. */
import type { Standard } from '../../src/model/mark.ts';

/** Marks by their standard; traces, wishes and pointers are told apart from them. */
export type Column = Standard | 'traces' | 'opt-outs' | 'claims' | 'pointers';

/** Whether the column is printed; a text says why no file can have anything in it. A new standard has to be put here. */
const WANTED: Readonly<Record<Column, true | string>> = {
  c2pa: true,
  'iptc-xmp': true,
  'iptc-iim':
    'IIM has no dataset for the digital source type or for AI. Credit lines in it are `vendor-credit`, ' +
    'and settings of generators are traces.',
  exif:
    'Exif has no tag that says AI. China’s label in an Exif comment is `tc260-aigc`, ' +
    'and settings of generators are traces.',
  'tc260-aigc': true,
  'schema-org': true,
  'w3c-ai-disclosure': true,
  'html-meta': true,
  'front-matter': true,
  'vendor-credit': true,
  id3: true,
  vorbis: true,
  mp4: true,
  traces: true,
  'opt-outs': true,
  claims: true,
  pointers: true,
};

// `Object.keys` forgets which keys the type has.
const all = Object.keys(WANTED) as readonly Column[];

export const COLUMNS: readonly Column[] = all.filter((column) => WANTED[column] === true);

/** Standards that a manifest may name as a method and that no file carries under this name, each with its reason. */
export const WITHOUT_CELLS: readonly (readonly [column: Column, why: string])[] = all.flatMap((column) => {
  const wanted = WANTED[column];
  return wanted === true ? [] : [[column, wanted] as const];
});
