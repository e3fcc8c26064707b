/** Works out how an element looks from how the one around it looks and from what its style says. CSS Cascade 5, §7. */
import type { Element } from 'domhandler';
import type { HiddenPassage } from '../../model/page.ts';
import type { Reaching, Scenario } from './cascade.ts';
import { BLACK, type Colour, colourOf, over, WHITE } from './colour.ts';
import { effectOf, type Style } from './hiding.ts';
import { pixelsOf } from './length.ts';
import { FAINTEST } from './policy.ts';
import { splitAt } from './scan.ts';
import { withVariables } from './variables.ts';

/** One thing that takes an element and all in it out of sight, or may. */
export interface Obstacle {
  readonly by: HiddenPassage['by'] | null;
  /** The declaration that we cannot work out, when that is what it is. */
  readonly unsure: string | null;
  readonly at: Element;
}

export interface Appearance {
  readonly obstacles: readonly Obstacle[];
  /** The element that made it invisible by `visibility`, which what is inside may undo. */
  readonly invisibleAt: Element | null;
  readonly opacity: number;
  /** CSS pixels; null when the sheets do not tell. */
  readonly size: number | null;
  readonly ink: Colour | null;
  /** What lies behind the letters; null for a picture. */
  readonly ground: Colour | null;
  readonly rootSize: number;
  readonly variables: ReadonlyMap<string, string>;
}

/** Before any style: black letters of 16 pixels on white. */
export const UNSTYLED: Appearance = {
  obstacles: [],
  invisibleAt: null,
  opacity: 1,
  size: 16,
  ink: BLACK,
  ground: WHITE,
  rootSize: 16,
  variables: new Map(),
};

/** How `element` looks in one scenario, given how the element around it looks in the same. */
export function appearanceOf(
  element: Element,
  outer: Appearance,
  reaching: readonly Reaching[],
  scenario: Scenario,
): Appearance {
  const held = reaching.filter((one) => one.holds(scenario));
  if (held.length === 0) return outer;
  const variables = variablesOf(held, outer.variables);
  const style = styleOf(held, variables);
  const size = sizeOf(style, outer);
  const measure = { em: size ?? outer.size ?? 16, rem: outer.rootSize };
  const opacity = opacityOf(style, outer.opacity);
  const obstacles = [...outer.obstacles];
  const effect = effectOf(style, measure);
  const moves = style.has('animation') || style.has('animation-name');
  const isFaint = opacity !== null && opacity < FAINTEST && outer.opacity >= FAINTEST;
  const by = effect.hides ?? (isFaint ? 'faint' : null);
  // What moves into sight is out of it only at first; how it ends, the key frames tell a browser.
  if (by) obstacles.push(moves ? { by: null, unsure: 'animation', at: element } : { by, unsure: null, at: element });
  const other = style.get('@') ?? (opacity === null ? 'opacity' : effect.unsure);
  if (!by && other !== null && other !== undefined) obstacles.push({ by: null, unsure: other, at: element });
  return {
    obstacles,
    invisibleAt: visibilityOf(style, element, outer.invisibleAt),
    opacity: isFaint ? 1 : (opacity ?? outer.opacity),
    size,
    ink: inkOf(style, outer.ink),
    ground: groundOf(style, outer.ground),
    rootSize: element.name === 'html' ? (size ?? 16) : outer.rootSize,
    variables,
  };
}

function variablesOf(held: readonly Reaching[], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = held.filter(({ property }) => property.startsWith('--'));
  return own.length === 0
    ? outer
    : new Map([...outer, ...own.map(({ property, value }) => [property, value] as const)]);
}

/** Shorthands stand before or after their parts as written; the later word wins, so each is put where it stands. */
function styleOf(held: readonly Reaching[], variables: ReadonlyMap<string, string>): Style {
  const style = new Map<string, string | null>();
  for (const { property, value } of held) {
    if (property.startsWith('--')) continue;
    const whole = withVariables(value, variables)?.trim().toLowerCase() ?? null;
    const name = property === 'background-color' || property === 'background-image' ? property : PARTS[property];
    if (property === 'background') {
      style.delete('background-color');
      style.delete('background-image');
    }
    if (property === 'all') style.clear();
    style.delete(name ?? property);
    style.set(name ?? property, whole);
  }
  return style;
}

const PARTS: Readonly<Record<string, string>> = { '-webkit-text-fill-color': 'color' };
const INHERITED = /^(?:inherit|unset|revert|revert-layer)$/;

function sizeOf(style: Style, { size: outer, rootSize }: Appearance): number | null {
  let size = outer;
  for (const [property, value] of style) {
    if (property !== 'font-size' && property !== 'font') continue;
    const written = property === 'font' ? fontSize(value) : value;
    if (written === undefined || (written !== null && INHERITED.test(written))) continue;
    size = written === null ? null : typeSize(written, outer, rootSize);
  }
  return size;
}

/** CSS Fonts 4, §2.9: the size stands before the line height and the families. */
function fontSize(value: string | null): string | null | undefined {
  if (value === null) return null;
  return splitAt(value, /[\s/]/).find(
    (word) => word in SIZES || /^[\d.]+(?:[a-z]+|%)$|^(?:clamp|calc|max|min)\(/.test(word),
  );
}

/** CSS Fonts 4, §2.5, with the steps that browsers take. */
const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
  initial: 16,
};

function typeSize(written: string, outer: number | null, rem: number): number | null {
  const named = SIZES[written];
  if (named !== undefined) return named;
  if (written === 'smaller' || written === 'larger')
    return outer === null ? null : outer * (written === 'smaller' ? 5 / 6 : 6 / 5);
  const isRelative = /(?:\d|\.)(?:em|%|ch|ex)/.test(written);
  return outer === null && isRelative ? null : pixelsOf(written, { em: outer ?? 16, rem }, outer ?? 16);
}

function opacityOf(style: Style, outer: number): number | null {
  const value = style.get('opacity');
  if (value === undefined || (value !== null && /^[a-z]/.test(value) && !value.includes('('))) return outer;
  const [, digits, percent] = /^(-?\d*\.?\d+(?:e-?\d+)?)(%)?$/.exec(value ?? '') ?? [];
  return digits === undefined ? null : outer * Math.min(1, Math.max(0, Number(digits) / (percent ? 100 : 1)));
}

function visibilityOf(style: Style, element: Element, outer: Element | null): Element | null {
  const value = style.get('visibility');
  if (value === 'hidden' || value === 'collapse') return element;
  return value === 'visible' || value === 'initial' ? null : outer;
}

function inkOf(style: Style, outer: Colour | null): Colour | null {
  const value = style.get('color');
  if (value === undefined) return outer;
  if (value === null) return null;
  if (INHERITED.test(value) || value === 'currentcolor') return outer;
  return value === 'initial' ? BLACK : colourOf(value);
}

/** A picture or a run of colours behind the letters may be of any colour; what is laid over it in full is not. */
function groundOf(style: Style, outer: Colour | null): Colour | null {
  let ground = outer;
  for (const property of ['background', 'background-color', 'background-image']) {
    const value = style.get(property);
    if (value === undefined) continue;
    if (value === null) return null;
    if (/url\(|gradient\(|image\(|image-set\(|element\(/.test(value)) return null;
    const colour = splitAt(value, /[\s/]/).map((word) => (PLAIN_WORD.test(word) ? undefined : colourOf(word)));
    const [found] = colour.filter((one) => one !== undefined);
    if (found === null) return null;
    if (found?.cover === 1) ground = found;
    else if (found && found.cover > 0) ground = outer === null ? null : over(found, outer);
  }
  return ground;
}

/** Words of the shorthand that are no colours. */
const PLAIN_WORD =
  /^(?:none|initial|inherit|unset|revert|revert-layer|repeat|no-repeat|repeat-[xy]|space|round|scroll|fixed|local|center|left|right|top|bottom|cover|contain|auto|(?:border|padding|content)-box|text|[-+.\d].*|calc\(.*)$/;
