/** Writes the table container × vocabulary: for every cell a file is built and read, and the place where the mark was found is what stands in it. */
import { readFile } from '../../src/read/file.ts';
import { memorySource } from '../../test/support/bytes.ts';
import { type Cell, cells, WITHOUT } from '../../test/support/cells.ts';

/** Columns in the order of the contract; only those that some container fills. */
const ORDER = [
  'c2pa',
  'iptc-xmp',
  'tc260-aigc',
  'vendor-credit',
  'id3',
  'vorbis',
  'mp4',
  'front-matter',
  'html-meta',
  'schema-org',
  'w3c-ai-disclosure',
  'trace',
];

export function containerTable(): string {
  const columns = ORDER.filter((column) => cells.some(({ carries }) => carries.includes(column)));
  return [
    `| Container | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...cells.map((cell) => `| ${cell.container} | ${columns.map((column) => places(cell, column)).join(' | ')} |`),
  ].join('\n');
}

/** What the list of the project names and the table leaves out. */
export const reasons = (): string =>
  Object.entries(WITHOUT)
    .map(([name, why]) => `- **${name}**: ${why}.`)
    .join('\n');

/** Throws when the cell promises what is not read: then there is nothing to print. */
function places({ container, bytes, carries }: Cell, column: string): string {
  if (!carries.includes(column)) return '';
  const { marks, traces } = readFile(container, memorySource(bytes));
  const found = column === 'trace' ? traces : marks.filter(({ standard }) => standard === column);
  const paths = [...new Set(found.map(({ location }) => location.path.split('/c2pa/')[0] ?? ''))];
  if (paths.length === 0) throw new Error(`${container}: no ${column}`);
  return paths.map((path) => `\`${path.replaceAll('|', '/')}\``).join(', ');
}
