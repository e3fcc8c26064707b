/** Tells from an element's own style whether it takes itself, and all in it, out of sight. */
import type { HiddenPassage } from '../../model/page.ts';
import { type Measure, pixelsOf, signOf } from './length.ts';
import { FAR_OFF, NARROWEST, NEARLY_IN } from './policy.ts';

/** The last word on each property, variables put in; null for a value that hangs on a variable nobody sets. */
export type Style = ReadonlyMap<string, string | null>;

/** What the element's own style does to it. `unsure` is the declaration we cannot work out. */
export interface Effect {
  readonly hides: HiddenPassage['by'] | null;
  readonly unsure: string | null;
}

const PLAIN: Effect = { hides: null, unsure: null };
const hides = (by: HiddenPassage['by']): Effect => ({ hides: by, unsure: null });
const unsure = (property: string, value: string | null): Effect => ({
  hides: null,
  unsure: `${property}: ${(value ?? 'var()').slice(0, 60)}`,
});

/** The first thing that hides, else the first that we cannot tell. Colours, type and opacity are inherited and judged elsewhere. */
export function effectOf(style: Style, measure: Measure): Effect {
  if (style.size === 0) return PLAIN;
  const effects = [displayed, placed, indented, moved, cut, boxed, filtered].map((look) => look(style, measure));
  return effects.find((effect) => effect.hides) ?? effects.find((effect) => effect.unsure !== null) ?? PLAIN;
}

function displayed(style: Style): Effect {
  for (const property of ['display', 'content-visibility']) {
    const value = style.get(property);
    if (value === null) return unsure(property, value);
    if (value === (property === 'display' ? 'none' : 'hidden')) return hides('style');
  }
  return PLAIN;
}

/** CSS 2, §9.3: offsets count where the position is not `static`; negative margins always do. */
function placed(style: Style, measure: Measure): Effect {
  const position = style.get('position');
  const offsets = position === undefined || position === 'static' ? [] : ['left', 'top', 'right', 'bottom'];
  const inset = (style.get('inset') ?? '').split(/\s+/).filter(Boolean);
  for (const property of [...offsets, 'margin-left', 'margin-top']) {
    const value = style.get(property) ?? (offsets.includes(property) ? insetOf(inset, property) : undefined);
    if (value === null) return unsure(property, value);
    const effect = value === undefined ? PLAIN : distance(property, value, measure);
    if (effect.hides || effect.unsure !== null) return effect;
  }
  const layer = style.get('z-index');
  return layer && signOf(layer) === -1 ? unsure('z-index', layer) : PLAIN;
}

function insetOf(inset: readonly string[], side: string): string | undefined {
  const [top, right = top, bottom = top, left = right] = inset;
  return { top, right, bottom, left }[side];
}

/** How far beyond the left or upper edge something is put; far to the right nobody scrolls either. */
function distance(property: string, value: string, measure: Measure): Effect {
  const pixels = pixelsOf(value, measure);
  if (pixels !== null) {
    if (pixels <= -FAR_OFF || pixels >= FAR_OFF * 10) return hides('outside');
    return pixels < -NEARLY_IN ? unsure(property, value) : PLAIN;
  }
  const [, digits = ''] = /^(-?\d+\.?\d*)(?:%|[sdl]?v[whib])$/.exec(value) ?? [];
  if (digits !== '' && Math.abs(Number(digits)) >= 100 && property !== 'margin-top' && property !== 'margin-left')
    return Number(digits) < -100 ? hides('outside') : unsure(property, value);
  return signOf(value) === -1 ? unsure(property, value) : PLAIN;
}

function indented(style: Style, measure: Measure): Effect {
  const value = style.get('text-indent');
  if (value === undefined) return PLAIN;
  if (value === null) return unsure('text-indent', value);
  const [first = ''] = value.split(/\s+/);
  if (/^-?\d+%$/.test(first) && Math.abs(Number.parseInt(first, 10)) >= 100) return hides('outside');
  return distance('text-indent', first, measure);
}

function moved(style: Style, measure: Measure): Effect {
  const [scale, translate, transform] = ['scale', 'translate', 'transform'].map((name) => style.get(name));
  if (scale === null || translate === null || transform === null) return unsure('transform', null);
  const calls = [...(transform ?? '').slice(0, 1000).matchAll(/([a-z0-9]+)\(([^()]*)\)/g)].map(
    ([, name = '', inside = '']) => ({
      name,
      values: inside.split(/[\s,]+/).filter(Boolean),
    }),
  );
  if (scale && scale !== 'none') calls.push({ name: 'scale', values: scale.split(/\s+/) });
  if (translate && translate !== 'none') calls.push({ name: 'translate', values: translate.split(/\s+/) });
  for (const { name, values } of calls) {
    if (name.startsWith('scale')) {
      const least = Math.min(
        ...values.map((value) => Math.abs(Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1))),
      );
      if (least < 0.1) return hides('tiny');
      if (!(least >= 0.5)) return unsure('transform', `${name}(${values})`);
    } else if (name.startsWith('translate')) {
      const far = values.map((value) => distance('transform', value, measure)).find((effect) => effect !== PLAIN);
      if (far) return halfway(values) ? PLAIN : far;
    } else if (name === 'matrix' || name === 'matrix3d' || name === 'perspective' || /^rotate[xy3]/.test(name)) {
      return unsure('transform', `${name}()`);
    }
  }
  return PLAIN;
}

/** `translate(-50%, -50%)` puts a thing in the middle of where it is. */
const halfway = (values: readonly string[]): boolean =>
  values.every((value) => /^-?(?:0|[1-4]?\d%|50%|\d{1,2}px)$/.test(value));

function cut(style: Style, measure: Measure): Effect {
  const position = style.get('position');
  const clip = style.get('clip');
  if (clip && clip !== 'auto' && (position === 'absolute' || position === 'fixed')) {
    const edges = clip
      .replace(/^rect\(|\)$/g, '')
      .split(/[\s,]+/)
      .map((edge) => pixelsOf(edge, measure));
    const [top, right, bottom, left] = edges;
    if (edges.length !== 4 || edges.includes(null)) return unsure('clip', clip);
    return Number(bottom) - Number(top) <= NARROWEST || Number(right) - Number(left) <= NARROWEST
      ? hides('outside')
      : unsure('clip', clip);
  }
  const path = style.get('clip-path');
  if (path === undefined || path === 'none') return masked(style);
  if (path === null) return unsure('clip-path', path);
  const [, shape = '', inside = ''] = /^([a-z]+)\(([^()]*)\)/.exec(path) ?? [];
  const numbers = (inside.match(/-?\d+\.?\d*/g) ?? []).map(Number);
  const isNothing =
    shape === 'inset'
      ? /^(?:5\d|[6-9]\d|1\d\d)%/.test(inside.trim())
      : numbers.length > 0 && numbers.every((value) => value === 0);
  return isNothing && /^(?:inset|circle|ellipse|polygon)$/.test(shape) ? hides('outside') : unsure('clip-path', path);
}

function masked(style: Style): Effect {
  const mask = style.get('mask-image') ?? style.get('mask');
  return mask === undefined || mask === 'none' ? PLAIN : unsure('mask', mask);
}

/** A box of no size shows what lies over its edges, unless that is cut off. */
function boxed(style: Style, measure: Measure): Effect {
  const isCut = ['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(style.get(name) ?? ''));
  if (!isCut) return PLAIN;
  for (const property of ['width', 'height', 'max-width', 'max-height']) {
    const value = style.get(property);
    if (value === undefined) continue;
    if (value === null) return unsure(property, value);
    const pixels = pixelsOf(value, measure, null);
    if (pixels !== null && pixels <= NARROWEST) return hides('outside');
    if (pixels !== null && pixels < measure.em / 2) return unsure(property, value);
  }
  return PLAIN;
}

function filtered(style: Style): Effect {
  const filter = style.get('filter');
  if (filter === undefined || filter === 'none') return PLAIN;
  if (filter === null) return unsure('filter', filter);
  if (/opacity\(\s*0*\.?0*%?\s*\)/.test(filter)) return hides('faint');
  return /opacity|blur|contrast|brightness|invert|url/.test(filter) ? unsure('filter', filter) : PLAIN;
}
