/** JSON found inside metadata: untrusted, often broken, sometimes wrapped. */

/** Characters; labels and prompts are far shorter. */
const LONGEST_JSON = 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells an object of JSON from lists, null and everything else. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value begins with, RFC 8259, §3. Most metadata is no JSON, and a parser's exception costs more than a look. */
const OPENING = /^\s*["[{\d\-tfn]/;

/** The value written in `words`; undefined when it is no JSON, or too long to be what we look for. */
export function parseJson(words: string): unknown {
  if (words.length > LONGEST_JSON || !OPENING.test(words)) return undefined;
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

/** As `parseJson`, for an object; undefined for anything else. */
export function parseObject(words: string): JsonObject | undefined {
  const value = words.trimStart().startsWith('{') ? parseJson(words) : undefined;
  return isObject(value) ? value : undefined;
}
