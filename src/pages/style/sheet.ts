/** Reads a style sheet into rules, each with the condition under which it holds. CSS Syntax Module Level 3, CSS Nesting, CSS Cascade 5. */
import { mediaOf } from './media.ts';
import { nextStop, withoutComments } from './scan.ts';

/** Deeper nesting of blocks is dropped, and said. */
const DEEPEST = 16;
/** More rules than this are dropped, and said. */
const MOST_RULES = 200_000;
/** A selector that nests into one longer than this is dropped: it would double with every level. */
const LONGEST_SELECTOR = 4096;

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface StyleRule {
  /** A selector list, nesting undone. */
  readonly selector: string;
  readonly declarations: readonly Declaration[];
  /** Null: always. Else what only a browser knows, as the sheet has it, such as `@media (max-width: 600px)`. */
  readonly condition: string | null;
  /** Full name of the cascade layer; null outside any. */
  readonly layer: string | null;
}

export interface Import {
  readonly href: string;
  readonly condition: string | null;
  readonly layer: string | null;
}

export interface Sheet {
  readonly rules: readonly StyleRule[];
  readonly imports: readonly Import[];
  /** Names of layers in the order in which the sheet first names them. */
  readonly layers: readonly string[];
  /** False when a bound of ours was met and rules were dropped. */
  readonly whole: boolean;
}

interface Around {
  readonly selector: string | null;
  readonly condition: string | null;
  readonly layer: string | null;
  /** Inside what styles no element, as `@font-face`, or never holds, as `@media print`. */
  readonly void: boolean;
  readonly depth: number;
}

interface State {
  readonly text: string;
  at: number;
  readonly rules: StyleRule[];
  readonly imports: Import[];
  readonly layers: string[];
  whole: boolean;
}

/** The style sheet in `css`; `condition` is what its link or import asks for. Broken pieces are dropped as browsers do. Never throws. */
export function sheetOf(css: string, condition: string | null = null, layer: string | null = null): Sheet {
  const state: State = { text: withoutComments(css), at: 0, rules: [], imports: [], layers: [], whole: true };
  while (state.at < state.text.length) readBlock(state, { selector: null, condition, layer, void: false, depth: 0 });
  const { rules, imports, layers, whole } = state;
  return { rules, imports, layers, whole };
}

/** The declarations of a `style` attribute. */
export function declarationsOf(style: string): readonly Declaration[] {
  const { rules } = sheetOf(`*{${style.slice(0, 65_536)}}`);
  return rules.flatMap(({ declarations }) => declarations);
}

/** Reads up to the `}` that ends the block, or to the end of the sheet. */
function readBlock(state: State, around: Around): void {
  const own: Declaration[] = [];
  for (;;) {
    const end = nextStop(state.text, state.at);
    const prelude = state.text.slice(state.at, end).trim();
    const stop = state.text[end];
    state.at = end + 1;
    if (stop === '{') enter(state, prelude, around);
    else if (prelude.startsWith('@')) statement(state, prelude, around, own);
    else own.push(...declaration(prelude));
    if (stop === undefined || stop === '}') break;
  }
  if (around.selector !== null) put(state, around, own);
}

function put(state: State, { selector, condition, layer, void: unused }: Around, declarations: Declaration[]) {
  if (selector === null || unused || declarations.length === 0) return;
  if (state.rules.length >= MOST_RULES) state.whole = false;
  else state.rules.push({ selector, declarations, condition, layer });
}

function declaration(text: string): readonly Declaration[] {
  const colon = text.indexOf(':');
  if (colon < 1) return [];
  const name = text.slice(0, colon).trim();
  const written = text.slice(colon + 1).trim();
  const value = written.replace(/\s*!\s*important$/i, '');
  const property = name.startsWith('--') ? name : name.toLowerCase();
  return /^[-\w]+$/.test(property) && value !== '' ? [{ property, value, important: value !== written }] : [];
}

/** An at-rule without a block. */
function statement(
  state: State,
  prelude: string,
  { condition, layer, void: unused }: Around,
  own: Declaration[],
): void {
  const [name, rest] = atRule(prelude);
  if (unused) return;
  if (name === 'layer') for (const each of rest.split(',')) named(state, within(layer, each.trim()));
  else if (name === 'import') state.imports.push(...importOf(rest, condition, layer));
  // Build tools put declarations in place of these, so the element has a style that is not written here.
  else if (name !== 'charset' && name !== 'namespace')
    own.push({ property: '@', value: prelude.slice(0, 80), important: false });
}

/** `@import` as CSS Cascade 5, §2 writes it: an address, a layer, conditions. */
function importOf(rest: string, condition: string | null, layer: string | null): readonly Import[] {
  const parts = /^(?:url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|"([^"]*)"|'([^']*)')\s*(.*)$/is.exec(rest);
  if (!parts) return [];
  const href = (parts[1] ?? parts[2] ?? parts[3] ?? parts[4] ?? parts[5] ?? '').trim();
  const layered = /^layer(?:\(([^)]*)\))?\s*(.*)$/is.exec(parts[6] ?? '');
  const supports = /^supports\(/i.test(layered?.[2] ?? parts[6] ?? '');
  const media = mediaOf(supports ? `(${rest})` : (layered?.[2] ?? parts[6] ?? ''));
  if (media === 'never') return [];
  return [
    {
      href,
      condition: media === 'always' ? condition : both(condition, media.condition),
      layer: layered ? within(layer, layered[1] ?? `(${href})`) : layer,
    },
  ];
}

/** Blocks that style no element of the page. */
const STYLES_NOTHING =
  /^(?:font-|keyframes|-[a-z]+-keyframes|page$|property$|counter-style|color-profile|view-transition|position-try|starting-style)/;

function enter(state: State, prelude: string, around: Around): void {
  const inner = innerOf(state, prelude, around);
  if (around.depth < DEEPEST) readBlock(state, inner);
  else {
    state.whole = false;
    skipBlock(state);
  }
}

function innerOf(state: State, prelude: string, around: Around): Around {
  const deeper = { ...around, depth: around.depth + 1 };
  if (!prelude.startsWith('@')) {
    const selector = nested(around.selector, prelude);
    if (selector.length > LONGEST_SELECTOR) state.whole = false;
    const skipped = prelude === '' || prelude.startsWith('--') || selector.length > LONGEST_SELECTOR;
    return { ...deeper, selector, void: around.void || skipped };
  }
  const [name, rest] = atRule(prelude);
  if (STYLES_NOTHING.test(name)) return { ...deeper, void: true };
  if (name === 'layer') {
    const layer = within(around.layer, rest || `(${state.at})`);
    named(state, layer);
    return { ...deeper, layer };
  }
  const media = name === 'media' ? mediaOf(rest) : { condition: prelude.replace(/\s+/g, ' ').slice(0, 120) };
  if (media === 'always') return deeper;
  if (media === 'never') return { ...deeper, void: true };
  return { ...deeper, condition: both(around.condition, media.condition) };
}

function skipBlock(state: State): void {
  let open = 1;
  while (open > 0 && state.at < state.text.length) {
    const end = nextStop(state.text, state.at);
    if (state.text[end] === '{') open += 1;
    if (state.text[end] === '}') open -= 1;
    state.at = end + 1;
  }
}

function atRule(prelude: string): readonly [string, string] {
  const [, name = '', rest = ''] = /^@([-\w]*)\s*(.*)$/s.exec(prelude) ?? [];
  return [name.toLowerCase(), rest.trim()];
}

function named(state: State, layer: string): void {
  if (!state.layers.includes(layer) && state.layers.length < 200) state.layers.push(layer);
}

const within = (layer: string | null, name: string): string => (layer === null ? name : `${layer}.${name}`);

const both = (outer: string | null, inner: string): string =>
  outer === null ? inner : `${outer} ${inner}`.slice(0, 240);

/** CSS Nesting, §3: `&` is the parent; a selector without it stands below the parent. */
function nested(parent: string | null, selector: string): string {
  if (parent === null) return selector;
  const whole = `:is(${parent})`;
  return selector.includes('&') ? selector.replaceAll('&', () => whole) : `${whole} ${selector}`;
}
