/** Walks over the text of a style sheet without being misled by strings, brackets and comments. CSS Syntax Module Level 3, §4. */

/** Comments become a blank, except inside strings. One pass. */
export function withoutComments(css: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < css.length; at++) {
    const letter = css[at];
    if (letter === '\\') at += 1;
    else if (letter === '"' || letter === "'") at = endOfString(css, at) - 1;
    else if (letter === '/' && css[at + 1] === '*') {
      const end = css.indexOf('*/', at + 2);
      kept += `${css.slice(from, at)} `;
      if (end < 0) return kept;
      from = end + 2;
      at = end + 1;
    }
  }
  return kept + css.slice(from);
}

/** Where the next `{`, `}` or `;` outside strings and brackets stands, or the end of the text. */
export function nextStop(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '"' || letter === "'") at = endOfString(text, at) - 1;
    else if (letter === '(' && isUrl(text, at)) at = endOfUrl(text, at);
    else if (letter === '(' || letter === '[') open += 1;
    else if (letter === ')' || letter === ']') open -= 1;
    else if (letter === '}' || (open <= 0 && (letter === '{' || letter === ';'))) return at;
  }
  return text.length;
}

/** Parts of `text` between separators that stand outside strings and brackets. */
export function splitAt(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [open, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '"' || letter === "'") at = endOfString(text, at) - 1;
    else if (letter === '(' || letter === '[') open += 1;
    else if (letter === ')' || letter === ']') open -= 1;
    else if (open <= 0 && separator.test(letter)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Behind the closing quote; a line end ends a bad string, as the specification has it. */
function endOfString(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote || text[at] === '\n') return at + 1;
  }
  return text.length;
}

/** An address without quotes may hold anything, `;` of a data address included. */
const isUrl = (text: string, at: number): boolean =>
  /url$/i.test(text.slice(Math.max(0, at - 3), at)) && !/^\s*["']/.test(text.slice(at + 1, at + 12));

function endOfUrl(text: string, at: number): number {
  const end = text.indexOf(')', at);
  return end < 0 ? text.length : end;
}

/** Every address that `style` names by `url()`. */
export function styleUrls(style: string): readonly string[] {
  const urls = style.slice(0, 65_536).matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi);
  return [...urls].map(([, double, single, bare]) => double ?? single ?? bare ?? '').filter(Boolean);
}
