/** Reads selectors into their parts. Selectors Level 4; what this does not know stays a part that may or may not match. */

export type Combinator = ' ' | '>' | '+' | '~';

export type Part =
  | { readonly is: 'type'; readonly name: string }
  | { readonly is: 'id'; readonly name: string }
  | { readonly is: 'class'; readonly name: string }
  | {
      readonly is: 'attribute';
      readonly name: string;
      readonly operator: string;
      readonly value: string;
      readonly anyCase: boolean;
    }
  | { readonly is: 'any' | 'not'; readonly of: readonly Complex[] }
  | { readonly is: 'pseudo'; readonly name: string; readonly argument: string };

export interface Compound {
  /** How this one stands to the one before it. */
  readonly combinator: Combinator;
  readonly parts: readonly Part[];
}

export interface Complex {
  readonly compounds: readonly Compound[];
  /** Ids count a million, classes a thousand, types one. */
  readonly specificity: number;
  /** `before`, `after` and the like: then it styles no element itself. */
  readonly pseudoElement: string | null;
}

const DEEPEST = 8;
const MOST = 64;
/** Elements that CSS 2 lets be written with one colon. */
const OLD_ELEMENTS = new Set(['before', 'after', 'first-line', 'first-letter']);
const IDENT = /^(?:[-\w\u0080-\uffff]|\\[0-9a-f]{1,6}\s?|\\[^\n])+/i;
const ATTRIBUTE =
  /^\[\s*(?:[-\w*]*\|)?([-\w]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*([is])?)?\s*\]/i;

/** Each selector of a list; null for one that no browser would take either, or that is too long. */
export function selectorsOf(list: string, depth = 0): readonly Complex[] | null {
  const reader = { rest: list.trim(), budget: MOST };
  const found: Complex[] = [];
  while (reader.rest !== '') {
    const complex = complexOf(reader, depth);
    if (!complex) return null;
    found.push(complex);
    if (reader.rest.startsWith(',')) reader.rest = reader.rest.slice(1).trimStart();
  }
  return found;
}

interface Reader {
  rest: string;
  /** Parts still allowed. */
  budget: number;
}

function complexOf(reader: Reader, depth: number): Complex | null {
  const compounds: Compound[] = [];
  let [specificity, pseudoElement]: [number, string | null] = [0, null];
  for (;;) {
    const [written = '', symbol = ''] = /^\s*([>+~]?)\s*/.exec(reader.rest) ?? [];
    if (/^\s*(?:,|$)/.test(reader.rest)) break;
    const combinator: Combinator = symbol === '>' || symbol === '+' || symbol === '~' ? symbol : ' ';
    reader.rest = reader.rest.slice(written.length);
    const parts: Part[] = [];
    for (;;) {
      const next = partOf(reader, depth);
      if (next === null) break;
      if (next === 'broken' || reader.budget-- <= 0) return null;
      if ('element' in next) pseudoElement = next.element;
      else if (next.part) parts.push(next.part);
      specificity += next.weight;
    }
    if (parts.length === 0 && pseudoElement === null && !written.includes('*') && !/^[\s,>+~]|^$/.test(reader.rest))
      return null;
    compounds.push({ combinator, parts });
  }
  return compounds.length === 0 ? null : { compounds, specificity, pseudoElement };
}

type Piece =
  | { readonly part: Part | null; readonly weight: number }
  | { readonly element: string; readonly weight: number };

/** The next piece of a compound; null at its end. */
function partOf(reader: Reader, depth: number): Piece | 'broken' | null {
  const { rest } = reader;
  const first = rest.charAt(0);
  if (first === '*') {
    reader.rest = rest.slice(1);
    return { part: null, weight: 0 };
  }
  if (first === '#' || first === '.') {
    const [name] = IDENT.exec(rest.slice(1)) ?? [];
    if (name === undefined) return 'broken';
    reader.rest = rest.slice(1 + name.length);
    return first === '#'
      ? { part: { is: 'id', name: unescaped(name) }, weight: 1_000_000 }
      : { part: { is: 'class', name: unescaped(name) }, weight: 1000 };
  }
  if (first === '[') return attributeOf(reader);
  if (first === ':') return pseudoOf(reader, depth);
  const [type] = IDENT.exec(rest) ?? [];
  if (type === undefined) return /^(?:[\s,>+~]|$)/.test(rest) ? null : 'broken';
  reader.rest = rest.slice(type.length);
  return { part: { is: 'type', name: unescaped(type).toLowerCase() }, weight: 1 };
}

function attributeOf(reader: Reader): Piece | 'broken' {
  const match = ATTRIBUTE.exec(reader.rest);
  if (!match) return 'broken';
  reader.rest = reader.rest.slice(match[0].length);
  const [, name = '', operator = '', double, single, bare, flag = ''] = match;
  const value = unescaped(double ?? single ?? bare ?? '');
  return {
    part: { is: 'attribute', name: name.toLowerCase(), operator, value, anyCase: flag.toLowerCase() === 'i' },
    weight: 1000,
  };
}

function pseudoOf(reader: Reader, depth: number): Piece | 'broken' {
  const [colons = ''] = /^::?/.exec(reader.rest) ?? [];
  const [written] = IDENT.exec(reader.rest.slice(colons.length)) ?? [];
  if (written === undefined) return 'broken';
  const name = written.toLowerCase();
  reader.rest = reader.rest.slice(colons.length + written.length);
  const argument = reader.rest.startsWith('(') ? argumentOf(reader) : '';
  if (argument === null) return 'broken';
  if (colons === '::' || OLD_ELEMENTS.has(name)) return { element: name, weight: 1 };
  const isList = name === 'is' || name === 'where' || name === 'not' || name === 'matches';
  if (!isList) return { part: { is: 'pseudo', name, argument }, weight: 1000 };
  const of = depth < DEEPEST ? selectorsOf(argument, depth + 1) : null;
  // A list that we cannot read may hold anything.
  if (of === null) return { part: { is: 'pseudo', name: 'unread', argument }, weight: 0 };
  const weight = name === 'where' ? 0 : Math.max(0, ...of.map(({ specificity }) => specificity));
  return { part: { is: name === 'not' ? 'not' : 'any', of }, weight };
}

/** What stands in the brackets; null when they do not close. */
function argumentOf(reader: Reader): string | null {
  let open = 0;
  for (let at = 0; at < reader.rest.length; at++) {
    const letter = reader.rest[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') open += 1;
    else if (letter === ')' && --open === 0) {
      const argument = reader.rest.slice(1, at).trim();
      reader.rest = reader.rest.slice(at + 1);
      return argument;
    }
  }
  return null;
}

/** CSS Syntax, §4.3.7: a stroke stands before a letter, or before the number of one. */
const unescaped = (name: string): string =>
  name.includes('\\')
    ? name.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code?: string, letter?: string) => {
        const point = Number.parseInt(code ?? '', 16);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : (letter ?? '\ufffd');
      })
    : name;
