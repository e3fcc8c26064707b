/** Reads a Markdown page as the HTML a site makes of it, and leads every finding back to its line. CommonMark 0.31, with tables. */
import MarkdownIt, { type Token } from 'markdown-it';
import type { Page } from '../model/page.ts';
import { type Around, readTree } from './html.ts';
import type { LocateRange } from './lines.ts';
import { plainMarkdown } from './source/mdx.ts';

/** HTML inside stays; nothing is linkified or prettified, so that words stay as written. */
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** As `readHtml`, with places in the Markdown and not in the HTML made of it. */
export function readMarkdown(file: string, text: string, around: Around): Page {
  const plain = blankFrontMatter(text);
  const source = /\.mdx$/i.test(file) ? plainMarkdown(plain) : plain;
  const { html, starts } = rendered(source);
  return { ...readTree(file, html, linesOf(file, text, html, starts), around), kind: 'markdown' };
}

/** Front matter is not read by visitors; blanked, not cut, so that lines keep their numbers. */
function blankFrontMatter(text: string): string {
  const matter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return matter ? matter[0].replace(/[^\r\n]/g, ' ') + text.slice(matter[0].length) : text;
}

/** Where in the HTML a block begins, and on which line of the source, from 0. */
interface BlockStart {
  readonly offset: number;
  readonly line: number;
}

function rendered(source: string): { readonly html: string; readonly starts: readonly BlockStart[] } {
  const environment = {};
  const tokens: Token[] = parser.parse(source, environment);
  const starts: BlockStart[] = [];
  let html = '';
  tokens.forEach((token, index) => {
    if (token.map) starts.push({ offset: html.length, line: token.map[0] });
    if (token.type === 'inline')
      html += parser.renderer.renderInline(token.children ?? [], parser.options, environment);
    else {
      const rule = parser.renderer.rules[token.type];
      html += rule
        ? rule(tokens, index, parser.options, environment, parser.renderer)
        : parser.renderer.renderToken(tokens, index, parser.options);
    }
  });
  return { html, starts };
}

/** Line ends inside a block survive rendering, so counting them from the block's start gives the line in the source. */
function linesOf(file: string, text: string, html: string, starts: readonly BlockStart[]): LocateRange {
  const lines = text.split(/\r?\n/);
  const ends = lineEnds(html);
  const lineAt = (offset: number): number => {
    const start = starts[countUpTo(starts.length, (index) => starts[index]!.offset <= offset) - 1] ?? FIRST;
    const between = (from: number) => countUpTo(ends.length, (index) => ends[index]! < from);
    return Math.min(start.line + between(offset) - between(start.offset), lines.length - 1);
  };
  const within = (line: number) => {
    const written = lines[line] ?? '';
    return { first: written.search(/\S|$/) + 1, last: written.trimEnd().length + 1 };
  };
  return (from, to) => {
    const [first, last] = [lineAt(from), lineAt(Math.max(from, to - 1))];
    return {
      file,
      start: { line: first + 1, column: within(first).first },
      end: { line: last + 1, column: Math.max(within(last).last, 1) },
    };
  };
}

const FIRST: BlockStart = { offset: 0, line: 0 };

function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** How many of the first items hold, when those that hold come first: a binary search. */
function countUpTo(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
