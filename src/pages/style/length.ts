/** Reads the lengths of CSS as far as a source tells them. CSS Values and Units Module Level 4. */

/** What relative units are counted from, in pixels. */
export interface Measure {
  readonly em: number;
  readonly rem: number;
}

const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
};
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)$/i;

/** Pixels; null where it depends on the screen or on what we cannot work out. `whole` is what `%` is of. */
export function pixelsOf(written: string, { em, rem }: Measure, whole: number | null = null): number | null {
  const text = written.trim().toLowerCase();
  const [, digits, unit = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return fromFunction(text, { em, rem }, whole);
  const value = Number(digits);
  if (value === 0) return 0;
  const known = PIXELS[unit];
  if (known !== undefined) return value * known;
  if (unit === 'em' || unit === 'ch' || unit === 'ex' || unit === 'ic')
    return value * em * (unit === 'ch' || unit === 'ex' ? 0.5 : 1);
  if (unit === 'rem' || unit === 'lh' || unit === 'rlh') return value * (unit === 'lh' ? em * 1.2 : rem);
  return unit === '%' && whole !== null ? (value / 100) * whole : null;
}

/** The number of a length with any unit, for its sign; null for none. */
export function signOf(written: string): number | null {
  const [, digits] = NUMBER.exec(written.trim()) ?? [];
  return digits === undefined ? null : Math.sign(Number(digits));
}

/** The least that `clamp()`, `max()`, `min()` and sums come to; null where nothing keeps it up. */
function fromFunction(text: string, measure: Measure, whole: number | null): number | null {
  const [, name = '', inside = ''] = /^(clamp|max|min|calc)\((.*)\)$/s.exec(text) ?? [];
  const of = (part: string) => pixelsOf(part, measure, whole);
  const parts = inside.length > 400 ? [] : inside.split(',').map((part) => part.trim());
  if (name === 'clamp') return of(parts[0] ?? '');
  if (name === 'max') {
    const known = parts.map(of).filter((value) => value !== null);
    return known.length > 0 ? Math.max(...known) : null;
  }
  if (name === 'min') {
    const known = parts.map(of);
    return known.includes(null) ? null : Math.min(...known.filter((value) => value !== null));
  }
  if (name !== 'calc') return null;
  // A part of the screen is never less than nothing, so a sum with one is at least the rest.
  const terms = inside
    .split(/\s\+\s/)
    .map((term) => (/^\d*\.?\d+[sdl]?v[whib]$|^\d*\.?\d+vm(?:in|ax)$/.test(term.trim()) ? 0 : of(term)));
  return terms.includes(null) ? null : terms.reduce<number>((sum, term) => sum + (term ?? 0), 0);
}
