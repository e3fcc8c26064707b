/** Whether a selector means an element: yes, no, or what only a browser knows. Selectors Level 4. */
import { type Element, isTag, isText } from 'domhandler';
import type { Complex, Compound, Part } from './selector.ts';

/** `no` < `maybe` < `yes`: of all parts the least, of alternatives the most. */
export type Match = 0 | 1 | 2;
const [NO, MAYBE, YES] = [0, 1, 2] as const;

export interface Glance {
  /** Whether the pointer or the keyboard is on the element; a visitor meets a page without. */
  readonly touched: boolean;
  /** Steps still allowed for one page; when they are used up, all may match. */
  readonly budget: { left: number };
}

/** States that a page is not in when a visitor meets it. */
const TOUCHED = new Set(['hover', 'focus', 'focus-within', 'focus-visible', 'active']);
const LATER = new Set([
  'target',
  'target-within',
  'visited',
  'fullscreen',
  'user-invalid',
  'user-valid',
  'popover-open',
  'modal',
]);

/** Whether `element` is meant by `complex`; pseudo-elements are another matter. */
export const matches = (element: Element, complex: Complex, glance: Glance): Match =>
  matchFrom(element, complex.compounds, complex.compounds.length - 1, glance);

function matchFrom(element: Element, compounds: readonly Compound[], index: number, glance: Glance): Match {
  const compound = compounds[index];
  if (!compound) return YES;
  if (glance.budget.left-- <= 0) return MAYBE;
  const here = least(compound.parts.map((part) => matchPart(element, part, glance)));
  if (here === NO || index === 0) return here;
  let best: Match = NO;
  for (const other of candidates(element, compound.combinator)) {
    const there = matchFrom(other, compounds, index - 1, glance);
    if (there > best) best = there;
    if (best === YES) break;
  }
  return here < best ? here : best;
}

function* candidates(element: Element, combinator: Compound['combinator']): Iterable<Element> {
  if (combinator === '>' || combinator === ' ') {
    for (let at = parentOf(element); at; at = combinator === ' ' ? parentOf(at) : null) yield at;
    return;
  }
  for (let at = before(element); at; at = combinator === '~' ? before(at) : null) yield at;
}

function matchPart(element: Element, part: Part, glance: Glance): Match {
  switch (part.is) {
    case 'type':
      return sure(element.name === part.name);
    case 'id':
      return sure(element.attribs.id === part.name);
    case 'class':
      return sure(hasWord(element.attribs.class, part.name));
    case 'attribute':
      return sure(hasAttribute(element, part));
    case 'any':
      return most(part.of.map((complex) => matches(element, complex, glance)));
    case 'not':
      return opposite(most(part.of.map((complex) => matches(element, complex, glance))));
    case 'pseudo':
      return matchPseudo(element, part, glance);
  }
}

const hasWord = (list: string | undefined, word: string): boolean =>
  list?.includes(word) === true && list.split(/\s+/).includes(word);

function hasAttribute(element: Element, part: Extract<Part, { is: 'attribute' }>): boolean {
  const written = element.attribs[part.name];
  if (written === undefined) return false;
  const [value, wanted] = part.anyCase ? [written.toLowerCase(), part.value.toLowerCase()] : [written, part.value];
  if (part.operator === '') return true;
  if (part.operator === '=') return value === wanted;
  if (part.operator === '|=') return value === wanted || value.startsWith(`${wanted}-`);
  if (wanted === '') return false;
  if (part.operator === '~=') return hasWord(value, wanted);
  if (part.operator === '^=') return value.startsWith(wanted);
  if (part.operator === '$=') return value.endsWith(wanted);
  return value.includes(wanted);
}

function matchPseudo(element: Element, { name, argument }: Extract<Part, { is: 'pseudo' }>, glance: Glance): Match {
  if (TOUCHED.has(name)) return sure(glance.touched);
  if (LATER.has(name)) return NO;
  if (name === 'root') return sure(element.name === 'html');
  if (name === 'link' || name === 'any-link') return sure(element.name === 'a' && 'href' in element.attribs);
  if (name === 'checked') return sure('checked' in element.attribs || 'selected' in element.attribs);
  if (name === 'empty')
    return sure(element.children.every((node) => !isTag(node) && !(isText(node) && node.data !== '')));
  const place = placeAsked(name, argument);
  if (!place) return MAYBE;
  const siblings = brothers(element, place.sameType);
  glance.budget.left -= siblings.length >> 4;
  const index = siblings.indexOf(element);
  if (place.only) return sure(siblings.length === 1);
  return sure(isNth(place.fromEnd ? siblings.length - index : index + 1, place.step, place.offset));
}

interface PlaceAsked {
  readonly sameType: boolean;
  readonly fromEnd: boolean;
  readonly only: boolean;
  readonly step: number;
  readonly offset: number;
}

function placeAsked(name: string, argument: string): PlaceAsked | null {
  const [, kind, last, type] = /^(first|only|nth)?-?(last)?-?(child|of-type)$/.exec(name) ?? [];
  if (type === undefined) return null;
  const nth = kind === 'nth' ? stepOf(argument) : { step: 0, offset: 1 };
  return nth && { sameType: type === 'of-type', fromEnd: last !== undefined, only: kind === 'only', ...nth };
}

/** CSS Syntax, §6: `2n+1`, `odd`, `3`; null for `of` lists and nonsense. */
function stepOf(argument: string): { readonly step: number; readonly offset: number } | null {
  const plain = argument.toLowerCase().replace(/\s+/g, '');
  if (plain === 'odd') return { step: 2, offset: 1 };
  if (plain === 'even') return { step: 2, offset: 0 };
  const [whole, step, offset] = /^([+-]?\d*)n([+-]\d+)?$/.exec(plain) ?? [];
  if (whole !== undefined) {
    const signed = step === '' || step === '+' || step === '-' ? `${step}1` : step;
    return { step: Number(signed), offset: Number(offset ?? 0) };
  }
  return /^[+-]?\d+$/.test(plain) ? { step: 0, offset: Number(plain) } : null;
}

function isNth(position: number, step: number, offset: number): boolean {
  const distance = position - offset;
  return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0;
}

const known = new WeakMap<object, readonly Element[]>();

/** All children of the parent are asked for again and again; they are listed once. */
function brothers(element: Element, sameType: boolean): readonly Element[] {
  const { parent } = element;
  if (!parent) return [element];
  const all = known.get(parent) ?? parent.children.filter(isTag);
  known.set(parent, all);
  return sameType ? all.filter(({ name }) => name === element.name) : all;
}

function before(element: Element): Element | null {
  let at = element.prev;
  while (at && !isTag(at)) at = at.prev;
  return at;
}

/** The element around this one. */
export const parentOf = ({ parent }: Element): Element | null => (parent && isTag(parent) ? parent : null);

const sure = (holds: boolean): Match => (holds ? YES : NO);
const OPPOSITE: readonly Match[] = [YES, MAYBE, NO];
const opposite = (match: Match): Match => OPPOSITE[match] ?? MAYBE;
const order = [NO, MAYBE, YES];
const least = (all: readonly Match[]): Match => order.find((match) => all.includes(match)) ?? YES;
const most = (all: readonly Match[]): Match => order.findLast((match) => all.includes(match)) ?? NO;
