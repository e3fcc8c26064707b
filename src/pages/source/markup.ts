/** Reads the markup of JSX, Svelte, Vue and Astro, and writes the HTML it stands for. */
import { MAYBE } from '../style/looks.ts';
import { endOfCode, skipString } from './code.ts';
import { type Attribute, htmlName, openTag, VOID, type Writing, writeText } from './tag.ts';

export interface Dialect {
  /** What encloses code in text. */
  readonly braces: '{' | '{{';
  /** Whether tags are closed as in XML; else void elements need no close. */
  readonly strict: boolean;
}

export interface Markup extends Writing {
  readonly source: string;
  readonly dialect: Dialect;
  /** Writes the markup inside an expression, and says whether there was any. */
  code(from: number, to: number): boolean;
  /** How deep expressions lie in each other. */
  readonly depth: { now: number };
  /** What may still be spent on openings that turn out to close nowhere, in characters. */
  readonly budget: { left: number };
}

const DEEPEST = 60;
const NAME = /[A-Za-z][\w.:-]*/y;
const ATTRIBUTE = /[@#*]?[A-Za-z_$:][\w.:$-]*/y;

/** Writes one element that begins at `from`; where it ends, or -1 when it is no element after all. */
export function elementAt(markup: Markup, from: number): number {
  let open = 0;
  for (let at = from; at < markup.source.length; ) {
    const step = markup.source[at] === '<' ? tagAt(markup, at) : { end: textAt(markup, at), opens: 0 };
    if (step.end <= at) return -1;
    open += step.opens;
    at = step.end;
    if (open === 0) return at;
  }
  return -1;
}

/** Writes all the markup of a template. */
export function templateFrom(markup: Markup, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const end = markup.source[at] === '<' ? tagAt(markup, at).end : textAt(markup, at);
    if (end <= at) markup.emitter.put(' ', at);
    at = Math.max(end, at + 1);
  }
}

/** Text up to the next tag, or one expression. */
function textAt(markup: Markup, from: number): number {
  const { source, dialect, emitter } = markup;
  if (source.startsWith(dialect.braces, from)) return expressionAt(markup, from);
  let to = from + 1;
  while (to < source.length && source[to] !== '<' && !source.startsWith(dialect.braces, to)) to += 1;
  emitter.copy(from, to);
  return to;
}

function expressionAt(markup: Markup, from: number): number {
  const { source, dialect, depth } = markup;
  const width = dialect.braces.length;
  const end = closeOf(markup, from);
  if (end < 0) return -1;
  const [start, stop] = [from + width, end - width];
  const expression = source.slice(start, stop);
  if (depth.now < DEEPEST) {
    depth.now += 1;
    if (!blockTag(markup, expression.trim(), from) && !/^\s*\/[*/]/.test(expression) && !markup.code(start, stop))
      writeText(expression, markup, start);
    depth.now -= 1;
  }
  return end;
}

/** Behind the code that begins at `at`; -1 when it closes nowhere. */
function closeOf({ source, budget }: Markup, at: number): number {
  if (budget.left <= 0) return -1;
  const end = endOfCode(source, at);
  if (end < 0) budget.left -= source.length - at;
  return end;
}

/** Svelte's blocks: what stands in an `{#if}` may not be there. */
function blockTag({ emitter }: Markup, code: string, at: number): boolean {
  const what = code.slice(0, 60).replaceAll('"', "'");
  if (/^#(?:if|await)\b/.test(code)) emitter.put(`<x-block ${MAYBE}="{${what}}">`, at);
  else if (/^:(?:else|then|catch)\b/.test(code)) emitter.put(`</x-block><x-block ${MAYBE}="{${what}}">`, at);
  else if (/^\/(?:if|await)\b/.test(code)) emitter.put('</x-block>', at);
  return /^[#:/@]/.test(code) && !/^\/[*/]/.test(code);
}

interface Step {
  readonly end: number;
  readonly opens: number;
}

const BROKEN: Step = { end: -1, opens: 0 };

function tagAt(markup: Markup, at: number): Step {
  const { source, emitter } = markup;
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at);
    const to = end < 0 ? source.length : end + 3;
    emitter.copy(at, to);
    return { end: to, opens: 0 };
  }
  if (source.startsWith('<>', at)) return { end: at + 2, opens: 1 };
  if (source[at + 1] === '/') return closingTag(markup, at);
  return openingTag(markup, at);
}

function closingTag({ source, emitter }: Markup, at: number): Step {
  const end = source.indexOf('>', at);
  if (end < 0) return BROKEN;
  const name = source.slice(at + 2, end).trim();
  if (!/^[\w.:-]{0,200}$/.test(name)) return BROKEN;
  if (name !== '') emitter.put(`</${htmlName(name)}>`, at);
  return { end: end + 1, opens: -1 };
}

function openingTag(markup: Markup, at: number): Step {
  const { source, dialect } = markup;
  const name = match(NAME, source, at + 1);
  if (name === null) return BROKEN;
  const attributes: Attribute[] = [];
  for (let next = at + 1 + name.length; ; ) {
    while (/\s/.test(source.charAt(next))) next += 1;
    const closes = source.startsWith('/>', next);
    if (closes || source[next] === '>') {
      const end = next + (closes ? 2 : 1);
      openTag({ name, attributes, at, end }, markup);
      const isEmpty = closes || (!dialect.strict && VOID.has(name));
      if (isEmpty && !VOID.has(name)) markup.emitter.put(`</${htmlName(name)}>`, at);
      if (isEmpty) return { end, opens: 0 };
      return /^(?:style|script)$/.test(name) ? rawText(markup, name, end) : { end, opens: 1 };
    }
    const found = attributeAt(markup, next);
    if (!found) return BROKEN;
    if (found.attribute) attributes.push(found.attribute);
    next = found.end;
  }
}

/** What is in a style or a script is no markup. */
function rawText({ source, emitter }: Markup, name: string, from: number): Step {
  const end = source.indexOf(`</${name}`, from);
  const to = end < 0 ? source.length : end;
  if (name === 'style') emitter.copy(from, to);
  return { end: to, opens: end < 0 ? 0 : 1 };
}

interface Found {
  readonly attribute: Attribute | null;
  readonly end: number;
}

function attributeAt(markup: Markup, at: number): Found | null {
  const { source } = markup;
  if (source[at] === '{') {
    const end = closeOf(markup, at);
    const inside = source.slice(at + 1, end - 1).trim();
    const short = /^[\w$]+$/.test(inside) ? { name: inside, value: inside, isCode: true } : null;
    return end < 0 ? null : { attribute: short, end };
  }
  const written = match(ATTRIBUTE, source, at);
  if (written === null) return null;
  let next = at + written.length;
  const isBound = /^(?::|v-bind:)/.test(written);
  const name = written.replace(/^(?::|v-bind:)/, '');
  while (/\s/.test(source.charAt(next))) next += 1;
  if (source[next] !== '=') return { attribute: { name, value: '', isCode: false }, end: at + written.length };
  next += 1;
  while (/\s/.test(source.charAt(next))) next += 1;
  const first = source.charAt(next);
  if (first === '{') {
    const end = closeOf(markup, next);
    return end < 0 ? null : { attribute: { name, value: source.slice(next + 1, end - 1), isCode: true }, end };
  }
  if (first !== '"' && first !== "'") return null;
  const end = first === '"' || first === "'" ? skipString(source, next, true) : next;
  const inside = source.slice(next + 1, end - 1);
  const braced = /^\{([^{}]*)\}$/.exec(inside)?.[1];
  return { attribute: { name, value: braced ?? inside, isCode: isBound || braced !== undefined }, end };
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
