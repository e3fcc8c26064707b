/** Reads a component or a page of JSX, Vue, Svelte or Astro as the HTML that it stands for. */
import { MAYBE } from '../style/looks.ts';
import { eachMarkup } from './code.ts';
import { type Emitter, emitterOf } from './emitter.ts';
import type { Messages } from './expression.ts';
import { type Dialect, elementAt, type Markup, templateFrom } from './markup.ts';
import { namesIn } from './names.ts';

/** Characters read in vain, as of types in angle brackets; after so many, the rest is not tried. */
const MOST_IN_VAIN = 3_000_000;
const CHARACTERS_A_PIECE = 50;

const JSX: Dialect = { braces: '{', strict: true };
const SVELTE: Dialect = { braces: '{', strict: false };
const VUE: Dialect = { braces: '{{', strict: false };

export type Kind = 'jsx' | 'vue' | 'svelte' | 'astro';

/** The HTML with its places; text that no reader can follow is left out. Never throws. */
export function componentOf(source: string, kind: Kind, messages: Messages): Emitter {
  const emitter = emitterOf(source);
  const names = namesIn(source);
  for (const sheet of names.sheets) emitter.put(`<link rel="stylesheet" href="${sheet.replaceAll('"', '')}">`, 0);
  const markup: Markup = {
    source,
    emitter,
    names,
    messages,
    dialect: { jsx: JSX, astro: SVELTE, svelte: SVELTE, vue: VUE }[kind],
    depth: { now: 0 },
    budget: { left: MOST_IN_VAIN },
    code: (from, to) => writeCode(markup, from, to),
  };
  if (kind === 'jsx') writeCode(markup, 0, source.length);
  else for (const [from, to] of templatesOf(source, kind)) templateFrom(markup, from, to);
  return emitter;
}

/** The markup in a piece of code, each under the condition it stands under. */
function writeCode(markup: Markup, from: number, to: number): boolean {
  const { budget, emitter } = markup;
  let any = false;
  eachMarkup(markup.source, from, to, (at, before) => {
    if (budget.left <= 0) return -1;
    const mark = emitter.mark();
    const condition = markup.depth.now > 0 ? conditionIn(before) : null;
    const [opening, closing] = wrapping(condition, markup.depth.now);
    emitter.put(opening, at);
    const end = elementAt(markup, at);
    if (end < 0) {
      budget.left -= (emitter.mark() - mark) * CHARACTERS_A_PIECE;
      emitter.back(mark);
      return -1;
    }
    emitter.put(closing, end);
    any = true;
    return end;
  });
  return any;
}

/** Components of one file stand apart from each other. */
function wrapping(condition: string | null, depth: number): readonly [string, string] {
  if (condition !== null) return [`<x-block ${MAYBE}="${condition}">`, '</x-block>'];
  return depth > 0 ? ['', ''] : ['<section>', '</section>'];
}

/** What decides whether the markup behind it is there: `a && <p>`, `a ? <p> : <q>`. */
function conditionIn(before: string): string | null {
  const decides = /(?:&&|\|\||\?\?|\?|:)\s*\(?\s*$/.test(before);
  return decides
    ? `{${before
        .trim()
        .replace(/[\s"<>]+/g, ' ')
        .slice(-40)} …}`
    : null;
}

/** Where the markup of a file stands, without the code around it. */
function templatesOf(source: string, kind: Exclude<Kind, 'jsx'>): readonly (readonly [number, number])[] {
  if (kind === 'astro') {
    const matter = /^\uFEFF?\s{0,99}---\r?\n/.exec(source);
    const end = matter ? source.indexOf('\n---', matter[0].length - 1) : -1;
    return [[end < 0 ? 0 : end + 4, source.length]];
  }
  if (kind === 'svelte') return [[0, source.length]];
  const start = /<template(?:\s[^>]{0,500})?>/.exec(source);
  const end = source.lastIndexOf('</template>');
  const styles = [...source.matchAll(/<style\b/g)].map(({ index }): [number, number] => [
    index,
    endOfStyle(source, index),
  ]);
  const inTemplate = start && end > start.index ? ([[start.index + start[0].length, end]] as const) : [];
  return [...styles.filter(([at]) => !start || at < start.index || at > end), ...inTemplate];
}

function endOfStyle(source: string, from: number): number {
  const end = source.indexOf('</style>', from);
  return end < 0 ? source.length : end + 8;
}
