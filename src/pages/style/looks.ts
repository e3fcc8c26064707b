/** Answers for any element of a page whether a visitor perceives the words in it. */
import type { Element } from 'domhandler';
import type { Doubt, HiddenPassage, Strain } from '../../model/page.ts';
import { type Appearance, appearanceOf, type Obstacle, UNSTYLED } from './appearance.ts';
import { type Cascade, PLAIN, type Reaching, type Scenario, TOUCHED } from './cascade.ts';
import { contrast, over } from './colour.ts';
import { parentOf } from './matching.ts';
import {
  CLEAR_CONTRAST,
  CLEAR_LARGE_CONTRAST,
  CLEAR_TYPE,
  LARGE_TYPE,
  LOWEST_CONTRAST,
  SMALLEST_TYPE,
} from './policy.ts';
import { styleUrls } from './scan.ts';
import { declarationsOf } from './sheet.ts';

export type HiddenBy = HiddenPassage['by'];

export interface Look {
  readonly hiddenBy: HiddenBy | null;
  readonly doubt: Doubt | null;
  /** Of words that show. */
  readonly strain?: Strain;
}

export interface Looks {
  /** How words right in `element`, null for the root, look to somebody who sees what is in `shown`: what hides both does not count. */
  look(element: Element | null, shown: Element | null): Look;
  /** The innermost element that takes this one out of sight, or may; null when nothing does. */
  concealer(element: Element): Element | null;
  /** Whether the element by itself takes all in it out of sight. */
  hides(element: Element): HiddenBy | null;
  /** Pictures that style sheets put behind or into the element, with the file that says so. */
  pictures(element: Element): readonly { readonly url: string; readonly from: string }[];
  /** Words that style sheets put before and after what is in the element. */
  inserted(element: Element): string;
}

/** `unread` names the style sheets that the page asks for and that nobody read, the first of them. */
export function looksOf(cascade: Cascade, unread: string | null): Looks {
  const { scenarios } = cascade;
  const isStyled = scenarios.length > 1;
  const known = new WeakMap<Element, readonly Appearance[]>();
  const unstyled = scenarios.map(() => UNSTYLED);

  const appearances = (element: Element): readonly Appearance[] => {
    const before = known.get(element);
    if (before) return before;
    const parent = parentOf(element);
    const around = parent ? appearances(parent) : unstyled;
    const own = isStyled || element.attribs.style || isPresentational(element) ? reachingOf(element, cascade) : [];
    // Most elements look like the one around them, and share what is known of it.
    if (own.length === 0 && !isSpecial(element)) {
      known.set(element, around);
      return around;
    }
    const outer = around.map((one) => openedSummary(element, parent, one));
    const found = scenarios.map((scenario, index) => withOwn(element, outer[index] ?? UNSTYLED, own, scenario));
    known.set(element, found);
    return found;
  };
  const hides = (element: Element): HiddenBy | null => {
    if (!isStyled && !element.attribs.style) return hiddenByItself(element, []);
    const own = appearances(element).map(({ obstacles }) => obstacles.find(({ at, by }) => by && at === element)?.by);
    return own.every(Boolean) ? (own[0] ?? null) : null;
  };
  return {
    hides,
    look: (element, shown) =>
      lookOf(element ? appearances(element) : unstyled, { shown, scenarios, unread: unread ?? cascade.unread }),
    concealer: (element) =>
      appearances(element)
        .flatMap(({ obstacles, invisibleAt }) => [
          ...obstacles.map(({ at }) => at),
          ...(invisibleAt ? [invisibleAt] : []),
        ])
        .reduce<Element | null>((inner, at) => (inner === null || isAround(inner, at) ? at : inner), null),
    pictures: (element) => (isStyled ? [...cascade.of(element), ...cascade.inserted(element)].flatMap(picturesIn) : []),
    inserted: (element) => (isStyled ? wordsOf(cascade.inserted(element)) : ''),
  };
}

const isSpecial = (element: Element): boolean =>
  element.name === 'summary' ||
  MAYBE in element.attribs ||
  hiddenByItself(element, []) !== null ||
  unreadClass(element, []) !== null;

/** Of a closed `<details>` the summary shows. */
function openedSummary(element: Element, parent: Element | null, outer: Appearance): Appearance {
  if (element.name !== 'summary' || parent?.name !== 'details') return outer;
  return { ...outer, obstacles: outer.obstacles.filter(({ at, by }) => at !== parent || by !== 'element') };
}

function withOwn(element: Element, outer: Appearance, own: readonly Reaching[], scenario: Scenario): Appearance {
  const styled = appearanceOf(element, outer, own, scenario);
  const by = hiddenByItself(
    element,
    own.filter((one) => one.holds(scenario)),
  );
  const unsure = element.attribs[MAYBE] ?? unreadClass(element, own);
  if (by === null && unsure === null) return styled;
  return { ...styled, obstacles: [...styled.obstacles, { by, unsure, at: element }] };
}

/** The attribute by which templates say that code decides whether an element shows. */
export const MAYBE = 'data-tanba-maybe';

/** Names that style frameworks give to what hides; where no sheet that we read says what they do, they may do just that. */
const HIDING_NAME =
  /(?:^|\s)(?:hidden|hide|d-none|invisible|sr-only|visually-hidden|screen-reader-text|opacity-0|is-hidden|u-hidden|text-transparent|text-\[0(?:px)?\]|collapse)(?=\s|$)/;

function unreadClass({ attribs }: Element, own: readonly Reaching[]): string | null {
  const [name] = HIDING_NAME.exec(attribs.class ?? '') ?? [];
  const isKnown = own.some(({ property }) => /^(?:display|visibility|opacity|position|clip|color)/.test(property));
  return name === undefined || isKnown ? null : `class="${name.trim()}"`;
}

/** Shown only under conditions we cannot see, or only where the element itself cannot be shown. */
const CONDITIONAL = new Set(['template', 'noscript', 'video', 'audio', 'canvas', 'datalist']);

/** By what the HTML itself hides what is in the element (HTML Living Standard, §15.3). A style may show what `hidden` hides. */
function hiddenByItself({ name, attribs }: Element, held: readonly Reaching[]): HiddenBy | null {
  if (CONDITIONAL.has(name)) return 'element';
  if ((name === 'details' || name === 'dialog') && !('open' in attribs)) return 'element';
  const isShown = held.some(({ property, value }) => property === 'display' && value !== 'none');
  if (('hidden' in attribs || 'popover' in attribs) && !isShown) return 'attribute';
  return attribs['aria-hidden'] === 'true' ? 'aria' : null;
}

const isPresentational = ({ name, attribs }: Element): boolean =>
  name === 'mark' ||
  name === 'small' ||
  name === 'sub' ||
  name === 'sup' ||
  'bgcolor' in attribs ||
  'background' in attribs ||
  name === 'font' ||
  (name === 'body' && 'text' in attribs);

/** Hints of old attributes and of what browsers do by themselves come before every sheet (HTML Living Standard, §15). */
function reachingOf(element: Element, cascade: Cascade): readonly Reaching[] {
  const own = cascade.of(element);
  return isPresentational(element)
    ? [...declarationsOf(hintsOf(element)).map((one) => ({ ...one, holds: () => true, from: null })), ...own]
    : own;
}

const FONT_SIZES = ['10px', '10px', '13px', '16px', '18px', '24px', '32px', '48px'];

function hintsOf({ name, attribs }: Element): string {
  const hints: string[] = [];
  if (attribs.bgcolor) hints.push(`background-color: ${attribs.bgcolor}`);
  if (attribs.background) hints.push('background-image: url(x)');
  if (name === 'mark') hints.push('background-color: yellow; color: black');
  if (name === 'small' || name === 'sub' || name === 'sup') hints.push('font-size: smaller');
  const colour = name === 'font' ? attribs.color : attribs.text;
  if (colour && (name === 'font' || name === 'body')) hints.push(`color: ${colour}`);
  const size = name === 'font' && attribs.size ? FONT_SIZES[Number(attribs.size)] : undefined;
  if (size !== undefined) hints.push(`font-size: ${size}`);
  return hints.join(';');
}

interface Onlooker {
  readonly shown: Element | null;
  readonly scenarios: readonly Scenario[];
  readonly unread: string | null;
}

/** Hidden in every scenario is hidden; in some, a browser must tell. What shows only under the pointer is hidden by that. */
function lookOf(all: readonly Appearance[], { shown, scenarios, unread }: Onlooker): Look {
  const views = all.map((appearance, index) => ({ scenario: scenarios[index] ?? PLAIN, ...viewOf(appearance, shown) }));
  const touched = views.find(({ scenario }) => scenario === TOUCHED);
  const unmoved = views.filter(({ scenario }) => scenario !== TOUCHED);
  const [plain] = unmoved;
  if (unmoved.every(({ hiddenBy }) => hiddenBy)) {
    const byPointer = touched && !touched.hiddenBy;
    return { hiddenBy: byPointer ? 'hover' : (plain?.hiddenBy ?? null), doubt: null };
  }
  const [first] = unmoved.filter(({ hiddenBy, scenario }) => hiddenBy !== plain?.hiddenBy && scenario !== PLAIN);
  if (first) return { hiddenBy: null, doubt: { why: 'condition', what: first.scenario } };
  const doubt = unmoved.find((view) => view.doubt)?.doubt ?? null;
  const strain = unmoved.every((view) => view.strain) ? plain?.strain : undefined;
  return {
    hiddenBy: null,
    doubt: doubt ?? (unread === null ? null : { why: 'sheet', what: unread }),
    ...(strain && { strain }),
  };
}

function viewOf(appearance: Appearance, shown: Element | null): Look {
  const { obstacles, invisibleAt, opacity, size, ink, ground } = appearance;
  const inTheWay = obstacles.filter(({ at }) => !isAround(at, shown));
  const hider = inTheWay.find((obstacle): obstacle is Obstacle & { by: HiddenBy } => obstacle.by !== null);
  if (hider) return { hiddenBy: hider.by, doubt: null };
  if (invisibleAt && !isAround(invisibleAt, shown)) return { hiddenBy: 'style', doubt: null };
  if (size !== null && size < SMALLEST_TYPE) return { hiddenBy: 'tiny', doubt: null };
  const seen = ink && ground && contrast(over({ ...ink, cover: ink.cover * opacity }, ground), ground);
  if (seen !== null && seen < LOWEST_CONTRAST) return { hiddenBy: 'colour', doubt: null };
  const unsure = inTheWay.find((obstacle) => obstacle.unsure !== null)?.unsure;
  if (unsure) return { hiddenBy: null, doubt: { why: 'style', what: unsure } };
  if (size === null) return { hiddenBy: null, doubt: { why: 'size', what: '' } };
  if (seen === null) return { hiddenBy: null, doubt: { why: 'colour', what: '' } };
  const strain = strainOf(seen, size);
  return { hiddenBy: null, doubt: null, ...(strain && { strain }) };
}

function strainOf(seen: number, size: number): Strain | null {
  const least = size >= LARGE_TYPE ? CLEAR_LARGE_CONTRAST : CLEAR_CONTRAST;
  if (seen < least) return { by: 'contrast', value: Math.floor(seen * 10) / 10 };
  return size < CLEAR_TYPE ? { by: 'type', value: Math.round(size * 10) / 10 } : null;
}

function isAround(element: Element, shown: Element | null): boolean {
  for (let at = shown; at; at = parentOf(at)) if (at === element) return true;
  return false;
}

const picturesIn = ({ property, value, from }: Reaching) =>
  from !== null && /^(?:background|background-image|content|--.*)$/.test(property)
    ? styleUrls(value).map((url) => ({ url, from }))
    : [];

/** CSS Generated Content 3: the strings of `content`. */
function wordsOf(reaching: readonly Reaching[]): string {
  const contents = reaching.filter(({ property, value }) => property === 'content' && /["']/.test(value));
  return contents
    .flatMap(({ value }) =>
      [...value.slice(0, 2000).matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single),
    )
    .join(' ');
}
