/** Puts the values of custom properties in their places. CSS Custom Properties Level 1, §3. */

const DEEPEST = 8;
const LONGEST = 4096;

/** `value` with each `var()` replaced; null when one stands for nothing that the sheets say, or for itself. */
export function withVariables(value: string, known: ReadonlyMap<string, string>, depth = 0): string | null {
  const at = value.search(/(?<![-\w])var\(/i);
  if (at < 0) return value;
  if (depth > DEEPEST || value.length > LONGEST) return null;
  const end = closing(value, at + 3);
  if (end < 0) return null;
  const inside = value.slice(at + 4, end);
  const comma = inside.indexOf(',');
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const instead = known.get(name) ?? (comma < 0 ? null : inside.slice(comma + 1).trim());
  if (instead === null) return null;
  return withVariables(value.slice(0, at) + instead + value.slice(end + 1), known, depth + 1);
}

function closing(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')' && --open === 0) return at;
  }
  return -1;
}
