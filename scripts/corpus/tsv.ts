/** The corpus's index: tab-separated, with quotes around fields that need them. RFC 4180, with tabs. */
export type Row = Readonly<Record<string, string>>;

/** Rows by the names in the first line. */
export function parseTsv(words: string): readonly Row[] {
  const [header = [], ...rows] = [...records(words)];
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

/** One field and what ends it: a quoted one may hold tabs, line breaks and doubled quotes. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

function* records(words: string): Generator<readonly string[]> {
  const normal = words.replaceAll('\r\n', '\n');
  FIELD.lastIndex = 0;
  let cells: string[] = [];
  while (FIELD.lastIndex < normal.length) {
    const match = FIELD.exec(normal);
    if (!match) throw new Error('the index is no TSV');
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    yield cells;
    cells = [];
  }
}
