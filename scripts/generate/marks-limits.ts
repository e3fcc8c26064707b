/** Writes the table of docs/marks.md that says where reading stops, from the constants that stop it. */
import { LARGEST_WHOLE } from '../../src/credentials/verify.ts';
import { LONGEST_STATEMENT } from '../../src/fields/json.ts';
import { DEEPEST as DEEPEST_XMP } from '../../src/fields/xmp.ts';
import { MOST_BOXES as MOST_BMFF_BOXES } from '../../src/formats/bmff-boxes.ts';
import { LARGEST_BLOCK } from '../../src/formats/cursor.ts';
import { LARGEST_PAGE } from '../../src/formats/html.ts';
import { MOST_UNPACKED } from '../../src/formats/png-pixels.ts';
import { LARGEST_DRAWING } from '../../src/formats/svg.ts';
import { LARGEST_OPENING } from '../../src/formats/text.ts';
import { LARGEST_SEARCHED } from '../../src/formats/text-wrapper.ts';
import { MOST_READ } from '../../src/formats/zip.ts';
import { LARGEST_UNPACKED } from '../../src/marks/c2pa/compressed.ts';
import { MOST_SIGNS } from '../../src/marks/c2pa/index.ts';
import { MOST_BOXES as MOST_JUMBF_BOXES } from '../../src/marks/c2pa/jumbf.ts';
import { DEEPEST_VALUE } from '../../src/marks/c2pa/value.ts';
import { LONGEST_VALUE } from '../../src/marks/mark-of.ts';
import { LONGEST_LABEL } from '../../src/marks/tc260-aigc.ts';
import { LARGEST_DOCUMENT } from '../../src/read/documents.ts';
import { MOST_BLOCKS, MOST_BYTES, MOST_FIELDS } from '../../src/read/file.ts';

const [UNREADABLE, BROKEN, NOT_SEEN] = [
  'said: `asset/unreadable`, `too-large`',
  'said: `asset/unreadable`, `malformed`',
  'not seen',
];

const count = (number: number): string => number.toLocaleString('en');
const bytes = (number: number): string =>
  number < 1024 * 1024 ? `${number / 1024} KiB` : `${Math.floor(number / (1024 * 1024))} MiB`;

/** What is bounded, by how much, and what happens beyond. */
const LIMITS: readonly (readonly [what: string, limit: string, beyond: string])[] = [
  ['Metadata of one file', `${count(MOST_BLOCKS)} blocks, ${bytes(MOST_BYTES)}`, UNREADABLE],
  ['Named values in them', count(MOST_FIELDS), UNREADABLE],
  ['One block of metadata, also when it is packed and unfolds', bytes(LARGEST_BLOCK), UNREADABLE],
  ['A page', bytes(LARGEST_PAGE), UNREADABLE],
  ['A drawing (SVG)', bytes(LARGEST_DRAWING), UNREADABLE],
  ['Front matter', `within the first ${bytes(LARGEST_OPENING)} of a text`, NOT_SEEN],
  ['A text searched for a credential', bytes(LARGEST_SEARCHED), 'only its two ends, and that is said'],
  ['JSON that states something', `${count(LONGEST_STATEMENT)} characters`, UNREADABLE],
  ['Boxes of a film', count(MOST_BMFF_BOXES), UNREADABLE],
  ['Entries of an archive that speak of it', count(MOST_READ), UNREADABLE],
  ['Elements of XMP inside one another', count(DEEPEST_XMP), BROKEN],
  ['Boxes of a C2PA store', count(MOST_JUMBF_BOXES), BROKEN],
  ['Values of a C2PA assertion inside one another', count(DEEPEST_VALUE), BROKEN],
  ['Packed manifests of one store', `${bytes(LARGEST_UNPACKED)} unpacked`, BROKEN],
  ['Statements of one store', count(MOST_SIGNS), BROKEN],
  ['A file whose credential is verified by the library', bytes(LARGEST_WHOLE), '`unchecked`, unless our own hash fits'],
  ["China's label", `${count(LONGEST_LABEL)} characters`, NOT_SEEN],
  ['Pixels in which settings are hidden', `${bytes(MOST_UNPACKED)} unpacked`, UNREADABLE],
  ['A value in a report', `${count(LONGEST_VALUE)} characters`, 'cut there'],
  ['A paper that the manifest names', bytes(LARGEST_DOCUMENT), 'said: not read'],
];

export const limitsTable = (): string =>
  ['| What | Read up to | Beyond that |', '|---|---|---|', ...LIMITS.map((row) => `| ${row.join(' | ')} |`)].join('\n');
