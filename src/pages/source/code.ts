/** Walks over JavaScript without being misled by strings, comments and brackets, and finds the markup in it. ECMAScript, "Lexical Grammar"; JSX. */

/** Behind the bracket that closes the one at `at`; -1 when none does. */
export function endOfCode(source: string, at: number): number {
  let open = 0;
  for (let next = at; next < source.length; next++) {
    const letter = source[next];
    if (letter === '"' || letter === "'" || letter === '`') next = skipString(source, next, letter === '`') - 1;
    else if (letter === '/' && (source[next + 1] === '*' || source[next + 1] === '/'))
      next = skipComment(source, next) - 1;
    else if (letter === '{') open += 1;
    else if (letter === '}' && --open === 0) return next + 1;
  }
  return -1;
}

/** Behind the closing quote. A line end ends a plain string, which was an apostrophe then. */
export function skipString(source: string, at: number, manyLines: boolean): number {
  const quote = source[at];
  for (let next = at + 1; next < source.length; next++) {
    const letter = source[next];
    if (letter === '\\' && quote !== undefined) next += 1;
    else if (letter === quote) return next + 1;
    else if (letter === '\n' && !manyLines) return at + 1;
  }
  return manyLines ? source.length : at + 1;
}

function skipComment(source: string, at: number): number {
  const isBlock = source[at + 1] === '*';
  const end = source.indexOf(isBlock ? '*/' : '\n', at + 2);
  return end < 0 ? source.length : end + (isBlock ? 2 : 1);
}

/** Whether `<` after this may begin markup: behind a name or a bracket that closes it compares or takes types. */
const BEFORE_MARKUP = /(?:^|[(,?:&|=>{}[;!]|\b(?:return|default|yield|await|case))\s*$/;
const FEW = 40;

/** Calls `found` for each `<` of `source` that may begin an element, with the code before it; goes on where it says. */
export function eachMarkup(
  source: string,
  from: number,
  to: number,
  found: (at: number, before: string) => number,
): void {
  for (let at = from; at < to; at++) {
    const letter = source[at];
    if (letter === '"' || letter === "'" || letter === '`') at = skipString(source, at, letter === '`') - 1;
    else if (letter === '/' && (source[at + 1] === '*' || source[at + 1] === '/')) at = skipComment(source, at) - 1;
    else if (letter === '<' && /[A-Za-z>]/.test(source.charAt(at + 1))) {
      const before = source.slice(Math.max(from, at - FEW), at);
      if (!BEFORE_MARKUP.test(before)) continue;
      const end = found(at, before);
      if (end > at) at = end - 1;
    }
  }
}
