/** Which declarations reach an element, and in which order they win. CSS Cascading and Inheritance Level 5, §6. */
import type { Element } from 'domhandler';
import { type Match, matches } from './matching.ts';
import { type Complex, selectorsOf } from './selector.ts';
import { type Declaration, declarationsOf } from './sheet.ts';
import type { PlacedSheet } from './sheets.ts';

/**
 * One state of what only a browser knows: `''` none of it holds, `touched` the pointer is on the element, `unknown` the
 * selectors that we cannot decide match, else the one condition that holds.
 */
export type Scenario = string;
export const PLAIN: Scenario = '';
export const TOUCHED: Scenario = ':hover';
export const UNKNOWN: Scenario = 'selector';
/** A page with more conditions than this is judged under the first ones, and doubted. */
const MOST_CONDITIONS = 24;
/** Steps of matching for one page, a second or two of work. */
const MOST_STEPS = 8_000_000;

/** Properties that decide what is seen; all others are dropped at once. */
const SEEN =
  /^(?:--.*|@|all|display|visibility|opacity|font|font-size|color|background|background-color|background-image|position|left|right|top|bottom|inset|text-indent|transform|translate|scale|clip|clip-path|(?:max-)?(?:width|height)|overflow|overflow-[xy]|content-visibility|filter|mask|mask-image|animation|animation-name|margin-left|margin-top|z-index|-webkit-text-fill-color|content|zoom)$/;

export interface Reaching extends Declaration {
  /** Whether it holds in a scenario. */
  holds(scenario: Scenario): boolean;
  /** The file of the sheet; null in the page's own attributes. */
  readonly from: string | null;
}

interface Candidate {
  readonly complex: Complex;
  readonly declarations: readonly Declaration[];
  readonly condition: string | null;
  readonly layer: number;
  readonly order: number;
  readonly file: string;
  /** Whether the pointer or the keyboard can change the answer. */
  readonly touchy: boolean;
}

export interface Cascade {
  /** Declarations of the element itself, the winning ones last; [] for most elements. */
  of(element: Element): readonly Reaching[];
  /** The same for what `::before` and `::after` put in. */
  inserted(element: Element): readonly Reaching[];
  /** Every scenario that can change anything, the plain one first. */
  readonly scenarios: readonly Scenario[];
  /** Why the sheets are not known whole, or null. */
  readonly unread: string | null;
}

/** `sheets` in the order of the page. */
export function cascadeOf(sheets: readonly PlacedSheet[]): Cascade {
  const layers = [...new Set(sheets.flatMap((sheet) => sheet.layers))];
  const [own, put] = [new Map<string, Candidate[]>(), new Map<string, Candidate[]>()];
  const conditions = new Set<string>();
  const asked = { touch: false, unread: sheets.some(({ whole }) => !whole) };
  let order = 0;
  for (const sheet of sheets)
    for (const { selector, declarations: all, condition, layer } of sheet.rules) {
      const declarations = all.filter(({ property }) => SEEN.test(property));
      if (declarations.length === 0) continue;
      if (condition !== null) conditions.add(condition);
      const touchy = /:(?:hover|focus|active)/i.test(selector);
      asked.touch ||= touchy;
      const rank = layer === null ? layers.length : layers.indexOf(layer);
      for (const complex of selectorsOf(selector) ?? []) {
        const table = complex.pseudoElement === null ? own : put;
        if (complex.pseudoElement !== null && !/^(?:before|after)$/.test(complex.pseudoElement)) continue;
        const key = keyOf(complex);
        const candidate = { complex, declarations, condition, layer: rank, order: order++, file: sheet.file, touchy };
        const listed = table.get(key);
        if (listed) listed.push(candidate);
        else table.set(key, [candidate]);
      }
    }
  const kept = [...conditions].slice(0, MOST_CONDITIONS);
  const budget = { left: MOST_STEPS };
  return {
    of: (element) => reaching(element, own, budget, true),
    inserted: (element) => (put.size === 0 ? [] : reaching(element, put, budget, false)),
    scenarios: [PLAIN, ...(order > 0 ? [UNKNOWN] : []), ...(asked.touch ? [TOUCHED] : []), ...kept],
    get unread() {
      const tooMuch = asked.unread || conditions.size > MOST_CONDITIONS || budget.left <= 0;
      return tooMuch ? 'more rules than Tanba works through' : null;
    },
  };
}

/** Rules are kept under the rarest thing their last part asks for. */
function keyOf({ compounds }: Complex): string {
  const parts = compounds.at(-1)?.parts ?? [];
  const id = parts.find((part) => part.is === 'id');
  if (id?.is === 'id') return `#${id.name}`;
  const word = parts.find((part) => part.is === 'class');
  if (word?.is === 'class') return `.${word.name}`;
  const type = parts.find((part) => part.is === 'type');
  return type?.is === 'type' ? type.name : '*';
}

function* keysOf({ name, attribs }: Element): Iterable<string> {
  yield '*';
  yield name;
  if (attribs.class) for (const word of new Set(attribs.class.split(/\s+/, 200))) yield `.${word}`;
  if (attribs.id) yield `#${attribs.id}`;
}

interface Ranked {
  readonly rank: readonly [importance: number, layer: number, inline: number, specificity: number, order: number];
  readonly reaching: Reaching;
}

function reaching(
  element: Element,
  table: ReadonlyMap<string, readonly Candidate[]>,
  budget: { left: number },
  withInline: boolean,
): readonly Reaching[] {
  const found: Ranked[] = [];
  if (table.size > 0)
    for (const key of keysOf(element))
      for (const candidate of table.get(key) ?? []) {
        // What was not matched is said by `unread`; to take all rules for possible would cost yet more.
        if (budget.left <= 0) break;
        const still = matches(element, candidate.complex, { touched: false, budget });
        const touched = candidate.touchy ? matches(element, candidate.complex, { touched: true, budget }) : still;
        if (still === 0 && touched === 0) continue;
        const { layer, order, complex, file } = candidate;
        budget.left -= 20 * candidate.declarations.length;
        const holds = holding(candidate.condition, still, touched);
        for (const declaration of candidate.declarations)
          found.push(ranked({ ...declaration, holds, from: file }, [layer, 0, complex.specificity, order]));
      }
  const { style } = element.attribs;
  if (withInline && style)
    for (const declaration of declarationsOf(style))
      if (SEEN.test(declaration.property))
        found.push(ranked({ ...declaration, holds: () => true, from: null }, [Number.MAX_SAFE_INTEGER, 1, 0, 0]));
  return found.sort((a, b) => compare(a.rank, b.rank)).map(({ reaching: one }) => one);
}

/** Important declarations win in the reverse order of layers (§6.4.4). */
const ranked = (reaching: Reaching, [layer, ...rest]: readonly [number, number, number, number]): Ranked => ({
  rank: reaching.important ? [1, -layer, ...rest] : [0, layer, ...rest],
  reaching,
});

function holding(condition: string | null, still: Match, touched: Match): Reaching['holds'] {
  return (scenario) => {
    if (scenario === TOUCHED) return condition === null && touched === 2;
    if (scenario === UNKNOWN) return condition === null && still > 0;
    return still === 2 && (condition === null || condition === scenario);
  };
}

function compare(a: Ranked['rank'], b: Ranked['rank']): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
