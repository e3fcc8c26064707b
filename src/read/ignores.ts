/** Finds comments that leave a finding be, `tanba-ignore RULE: reason`, in YAML, HTML and Markdown; what only looks like a comment is none. */
import { Parser } from 'htmlparser2';
import { Lexer } from 'yaml';
import { lineStarts, positionOf } from '../lines.ts';
import type { Ignore } from '../model/ignore.ts';
import { shortened } from '../shortened.ts';

const WORD = 'tanba-ignore';
/** Of one file; a person writes a few. */
const MOST = 1_000;
const LONGEST_REASON = 4_000;

/** A comment without its signs; offsets in UTF-16 units, `to` one past the last. */
interface Comment {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The ignores of a text, in its order. `file` decides which comments there can be; none in a kind that has none. */
export function ignoresIn(file: string, text: string): readonly Ignore[] {
  if (!text.includes(WORD)) return [];
  const comments = commentsOf(file, text).filter(({ words }) => new RegExp(`^\\s*${WORD}(?![\\w-])`).test(words));
  const starts = lineStarts(text);
  const lines = text.split(/\r?\n/);
  const own = new Set<number>();
  const placed = comments.slice(0, MOST).map((comment) => {
    const [start, end] = [positionOf(starts, comment.from), positionOf(starts, comment.to)];
    const before = text.slice(starts[start.line - 1] ?? 0, comment.from);
    const isAlone = before.trim() === '' && (lines[end.line - 1] ?? '').slice(end.column - 1).trim() === '';
    if (isAlone) for (let line = start.line; line <= end.line; line++) own.add(line);
    return { ...said(comment.words), at: { file, start, end }, isAlone };
  });
  return placed.map(({ isAlone, ...ignore }) => {
    const { start, end } = ignore.at;
    const covered = Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
    return { ...ignore, lines: isAlone ? [...covered, next(end.line, lines, own)] : covered };
  });
}

/** The line an ignore above it is about: the first that is neither empty nor an ignore itself. */
function next(after: number, lines: readonly string[], own: ReadonlySet<number>): number {
  let line = after + 1;
  while (line <= lines.length && (own.has(line) || lines[line - 1]?.trim() === '')) line++;
  return line;
}

/** `RULE: reason`; what is missing is ''. */
function said(words: string): Pick<Ignore, 'rule' | 'reason'> {
  const rest = words.trim().slice(WORD.length).trim();
  const colon = rest.indexOf(':');
  const rule = (colon < 0 ? rest : rest.slice(0, colon)).trim();
  const reason =
    colon < 0
      ? ''
      : rest
          .slice(colon + 1)
          .replace(/\s+/gu, ' ')
          .trim();
  return { rule: shortened(rule, 200), reason: /\p{L}{2}/u.test(reason) ? shortened(reason, LONGEST_REASON) : '' };
}

function commentsOf(file: string, text: string): readonly Comment[] {
  if (/\.ya?ml$/i.test(file)) return yamlComments(text);
  if (/\.(?:md|mdx|markdown)$/i.test(file)) return markdownComments(text);
  return /\.(?:x?html?|vue|svelte|astro)$/i.test(file) ? htmlComments(text) : [];
}

/** Marks the lexer puts between pieces of the text; the last one says that a scalar follows, whatever it begins with. */
const [DOCUMENT, FLOW_END, SCALAR] = ['\u0002', '\u0018', '\u001f'];

/** By the lexer of YAML itself: a `#` in a text is no comment. */
function yamlComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [at, isScalar] = [0, false];
  for (const token of new Lexer().lex(text)) {
    if (token === DOCUMENT || token === FLOW_END || token === SCALAR) {
      isScalar = token === SCALAR;
      continue;
    }
    if (!isScalar && token.startsWith('#'))
      comments.push({ from: at, to: at + token.trimEnd().length, words: token.replace(/^#+/, '') });
    at += token.length;
    isScalar = false;
  }
  return comments;
}

/** By a parser of HTML: neither an attribute nor a script holds comments. */
function htmlComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  const parser: Parser = new Parser({
    oncomment: (words) => comments.push({ from: parser.startIndex, to: parser.endIndex + 1, words }),
  });
  parser.end(text);
  return comments;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A line with spaces in place of what stands between runs of backticks of one length, as CommonMark 6.1 has it. */
function withoutCode(line: string): string {
  if (!line.includes('`')) return line;
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: run }) => ({ index, end: index + run.length }));
  const closing = closingRuns(runs);
  let [text, from] = ['', 0];
  for (let at = 0; at < runs.length; at++) {
    const close = closing[at];
    const [start, end] = [runs[at]?.index ?? 0, runs[close ?? 0]?.end ?? 0];
    if (close === undefined) continue;
    text += line.slice(from, start) + ' '.repeat(end - start);
    from = end;
    at = close;
  }
  return text + line.slice(from);
}

/** For each run, the next one of its length; told backwards, so that it takes one look at each. */
function closingRuns(
  runs: readonly { readonly index: number; readonly end: number }[],
): readonly (number | undefined)[] {
  const nextOf = new Map<number, number>();
  const closing: (number | undefined)[] = [];
  for (let at = runs.length - 1; at >= 0; at--) {
    const { index = 0, end = 0 } = runs[at] ?? {};
    closing[at] = nextOf.get(end - index);
    nextOf.set(end - index, at);
  }
  return closing;
}

/** Comments outside of code: an example in a text about Tanba is none. A line of code by its indent is taken for code. */
function markdownComments(text: string): readonly Comment[] {
  let fence = '';
  const prose = text
    .split('\n')
    .map((line) => {
      const [, mark = ''] = FENCE.exec(line) ?? [];
      const opens = fence === '' && mark !== '';
      const closes = fence !== '' && mark.startsWith(fence) && line.trim() === mark;
      if (opens) fence = mark;
      if (closes) fence = '';
      const isCode = opens || closes || fence !== '' || /^(?: {4}|\t)\s*</.test(line);
      return isCode ? ' '.repeat(line.length) : withoutCode(line);
    })
    .join('\n');
  const comments: Comment[] = [];
  for (let at = prose.indexOf('<!--'); at >= 0 && comments.length < MOST; ) {
    const end = prose.indexOf('-->', at + 4);
    if (end < 0) break;
    comments.push({ from: at, to: end + 3, words: prose.slice(at + 4, end) });
    at = prose.indexOf('<!--', end + 3);
  }
  return comments;
}
