/** Whether a whole path fits a glob: `*`, `**`, `?`, `[…]`, `{a,b}`; in time no pattern can stretch. */

// All readings of the path are followed at once, so that time grows with path and pattern, never with their
// combinations: the manifest of a pull request is a stranger's.

/** Takes one character and leads to the next state. */
interface Step {
  readonly takes: (character: string) => boolean;
  readonly to: number;
}

interface State {
  readonly steps: Step[];
  /** States reached without taking a character. */
  readonly free: number[];
}

interface Machine {
  readonly states: State[];
  readonly final: number;
}

const GLOB_SIGN = /[*?[\]{}]/;
const BEFORE_SEGMENT = new Set(['', '/', '{', ',']);
const AFTER_SEGMENT = new Set(['', '/', '}', ',']);

export const isGlob = (pattern: string): boolean => GLOB_SIGN.test(pattern);

/** What a pattern must begin with, up to its first sign. */
const plainStart = (pattern: string): string => /^[^*?[\]{}\\]*/.exec(pattern)?.[0] ?? '';

/** The folder above which a glob cannot match, '' for the root. */
export function baseOf(pattern: string): string {
  const plain = plainStart(pattern);
  return plain.slice(0, Math.max(0, plain.lastIndexOf('/')));
}

/** A test for whole paths with `/`. Dots match like other characters: nothing may hide behind a dot. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const start = plainStart(pattern);
  if (start === pattern) return (path) => path === pattern;
  const machine = compile(pattern);
  return (path) => path.startsWith(start) && accepts(machine, path);
}

function accepts({ states, final }: Machine, path: string): boolean {
  let now = closure(states, [0]);
  for (const character of path) {
    const next: number[] = [];
    for (const at of now) for (const { takes, to } of states[at]?.steps ?? []) if (takes(character)) next.push(to);
    if (next.length === 0) return false;
    now = closure(states, next);
  }
  return now.has(final);
}

/** The states and all that follow from them for free. */
function closure(states: readonly State[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set(from);
  for (const at of found) for (const to of states[at]?.free ?? []) found.add(to);
  return found;
}

function compile(pattern: string): Machine {
  const states: State[] = [{ steps: [], free: [] }];
  return { final: draw({ pattern, states }, 0, [0, pattern.length]), states };
}

interface Drawing {
  readonly pattern: string;
  readonly states: State[];
}

/** Draws the part of the pattern between two places, from one state on; returns the state it ends in. */
function draw(drawing: Drawing, from: number, [start, end]: readonly [number, number]): number {
  let at = from;
  for (let place = start; place < end; ) {
    const piece = pieceAt(drawing.pattern, place, end);
    at = drawPiece(drawing, at, piece);
    place = piece.end;
  }
  return at;
}

function drawPiece(drawing: Drawing, at: number, piece: Piece): number {
  const { states } = drawing;
  const free = (from: number, to: number) => states[from]?.free.push(to);
  switch (piece.kind) {
    case 'text':
      return spell(states, at, piece.text);
    case 'some':
      return repeat(states, at, notSlash);
    case 'all':
      return repeat(states, at, anything);
    case 'folders': {
      const to = take(states, repeat(states, at, anything), (character) => character === '/');
      free(at, to);
      return to;
    }
    case 'one': {
      const to = take(states, at, piece.takes);
      // `[slug]` is also a name people give to folders.
      if (piece.spelled) free(spell(states, at, piece.spelled), to);
      return to;
    }
    case 'choice': {
      const ends = piece.choices.map((part) => draw(drawing, at, part));
      const to = add(states);
      for (const each of ends) free(each, to);
      return to;
    }
  }
}

const add = (states: State[]): number => states.push({ steps: [], free: [] }) - 1;

function take(states: State[], from: number, takes: Step['takes']): number {
  const to = add(states);
  states[from]?.steps.push({ takes, to });
  return to;
}

const spell = (states: State[], from: number, text: string): number =>
  [...text].reduce((at, wanted) => take(states, at, (character) => character === wanted), from);

/** Any number of characters, none included. */
function repeat(states: State[], from: number, takes: Step['takes']): number {
  const to = add(states);
  states[from]?.free.push(to);
  states[to]?.steps.push({ takes, to });
  return to;
}

const anything = () => true;
const notSlash = (character: string) => character !== '/';

type Piece = { readonly end: number } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one'; readonly takes: Step['takes']; readonly spelled?: string }
  | { readonly kind: 'some' }
  | { readonly kind: 'all' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly [number, number])[] }
);

function pieceAt(pattern: string, place: number, end: number): Piece {
  const sign = pattern[place];
  if (sign === '?') return { kind: 'one', takes: notSlash, end: place + 1 };
  if (sign === '*') return starsAt(pattern, place, end);
  const special = (sign === '[' && classAt(pattern, place, end)) || (sign === '{' && choiceAt(pattern, place, end));
  if (special) return special;
  const from = sign === '\\' && place + 1 < end ? place + 1 : place;
  const text = String.fromCodePoint(pattern.codePointAt(from) ?? 0);
  return { kind: 'text', text, end: from + text.length };
}

/** `**` crosses folders only where it is a whole segment; `**` and a slash may also be nothing. */
function starsAt(pattern: string, place: number, end: number): Piece {
  let after = place;
  while (after < end && pattern[after] === '*') after++;
  const whole = BEFORE_SEGMENT.has(pattern[place - 1] ?? '') && AFTER_SEGMENT.has(pattern[after] ?? '');
  if (after - place < 2 || !whole) return { kind: 'some', end: after };
  return pattern[after] === '/' ? { kind: 'folders', end: after + 1 } : { kind: 'all', end: after };
}

function classAt(pattern: string, place: number, end: number): Piece | null {
  const not = pattern[place + 1] === '!' || pattern[place + 1] === '^';
  const first = place + (not ? 2 : 1);
  const close = pattern.indexOf(']', first + 1);
  if (close < 0 || close >= end) return null;
  const inside = pattern.slice(first, close);
  const characters = [...inside];
  const within = (character: string) =>
    characters.some((one, index) => {
      const isDash = (at: number) => characters[at] === '-' && at > 0 && at < characters.length - 1;
      if (isDash(index))
        return (characters[index - 1] ?? '') <= character && character <= (characters[index + 1] ?? '');
      return one === character;
    });
  const takes = (character: string) => character !== '/' && within(character) !== not;
  return { kind: 'one', takes, spelled: pattern.slice(place, close + 1), end: close + 1 };
}

/** Braces without a comma, or never closed, are what they look like. */
function choiceAt(pattern: string, place: number, end: number): Piece | null {
  const choices: [number, number][] = [];
  let depth = 0;
  let from = place + 1;
  for (let at = place; at < end; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '{') depth++;
    else if (pattern[at] === ',' && depth === 1) {
      choices.push([from, at]);
      from = at + 1;
    } else if (pattern[at] === '}' && --depth === 0) {
      return choices.length > 0 ? { kind: 'choice', choices: [...choices, [from, at]], end: at + 1 } : null;
    }
  }
  return null;
}
