/** Shows an explanation on a terminal: plain words, wrapped, quotations set in. */
import type { Part } from '../model/explanation.ts';
import { wrap } from './columns.ts';
import { terminal } from './safe-text.ts';

const INDENT = '  ';

/** A text of lines of at most `columns`, ended by a line feed. */
export const explanationText = (title: string, parts: readonly Part[], columns: number): string =>
  [title, ...parts.flatMap((part) => ['', ...linesOf(part, columns)]), ''].map(terminal).join('\n');

function linesOf(part: Part, columns: number): readonly string[] {
  const set = (words: string, first = INDENT, more = first) =>
    wrap(words, columns - more.length).map((line, index) => (index === 0 ? first : more) + line);
  switch (part.is) {
    case 'heading':
      return [part.words];
    case 'lead':
    case 'note':
      return set(`${part.title} ${part.words}`);
    case 'paragraph':
      return set(part.words);
    case 'list':
      return part.items.flatMap((item) => set(item, `${INDENT}- `, `${INDENT}  `));
    case 'table':
      return rows([part.head, ...part.rows]);
    case 'quotation':
      return [
        ...set(part.article),
        ...part.said.flatMap((words) => set(`“${words}”`, `${INDENT}| `)),
        ...(part.rendering === null ? [] : set(part.rendering, `${INDENT}| `)),
        `${INDENT}${part.url}, ${part.day}`,
      ];
    case 'example':
      return [`${INDENT}${part.title}, ${part.file}:`, ...part.lines.split('\n').map((line) => `${INDENT}| ${line}`)];
  }
}

/** Columns as wide as their widest cell. */
function rows(table: readonly (readonly string[])[]): readonly string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? '').length)));
  return table.map((cells) =>
    (INDENT + cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).trimEnd(),
  );
}
