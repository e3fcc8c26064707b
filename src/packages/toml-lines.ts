/** Reads TOML line by line, for names only: which table, which key, which texts. No values of other kinds, no dates. */
import { type Line, linesOf } from './lines.ts';

export interface TomlLine {
  /** As `tool.poetry.dependencies`, without quotation marks; '' before the first. */
  readonly table: string;
  /** The key the line belongs to: its own, or that of the list it goes on with. Null for a table's head. */
  readonly key: string | null;
  /** Texts between quotation marks on this line. */
  readonly values: readonly string[];
  readonly line: Line;
}

/** A text that is not closed ends with the line, so that no character is read twice. */
const QUOTED = /"((?:[^"\\]+|\\.?)*)(?:"|$)|'([^']*)(?:'|$)/g;
const HEAD = /^\s*\[{1,2}([^[\]]{1,200})\]/;
const KEY = /^[\w.\s"'-]{1,300}$/;

const bare = (name: string): string => name.replace(/["'\s]/g, '');

/** TOML 1.0, as far as lists of texts and keys go. A list ends at the bracket that closes it, comments apart. */
export function* tomlLines(text: string): Iterable<TomlLine> {
  let table = '';
  let open: string | null = null;
  for (const line of linesOf(text)) {
    const head = open === null ? HEAD.exec(line.text)?.[1] : undefined;
    if (head !== undefined) {
      table = bare(head);
      yield { table, key: null, values: [], line };
      continue;
    }
    const begun: Begun | null = open === null ? keyOf(line.text) : null;
    const key: string | null = begun?.key ?? open;
    if (key === null) continue;
    const value = withoutComment(begun?.value ?? line.text);
    yield { table, key, values: [...value.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? ''), line };
    const brackets = value.replace(QUOTED, ' ');
    const isList: boolean = begun ? /^\s*\[/.test(brackets) : true;
    open = isList && balance(brackets) + (begun ? 0 : 1) > 0 ? key : null;
  }
}

interface Begun {
  readonly key: string;
  readonly value: string;
}

/** What stands before and after the first sign of equality outside quotation marks. */
function keyOf(line: string): Begun | null {
  const at = covered(line).indexOf('=');
  const key = line.slice(0, Math.max(0, at));
  return at > 0 && KEY.test(key) ? { key: bare(key), value: line.slice(at + 1) } : null;
}

/** The same line with letters for what stands between quotation marks. */
const covered = (line: string): string => line.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length));

/** A sign of a comment inside quotation marks begins none. */
function withoutComment(value: string): string {
  const at = covered(value).indexOf('#');
  return at < 0 ? value : value.slice(0, at);
}

const balance = (text: string): number => (text.match(/\[/g)?.length ?? 0) - (text.match(/\]/g)?.length ?? 0);
