/** Tells whether a value that came from a file is of the shape that is wanted, exactly: nothing more, nothing less, nothing too long. */

/** Says whether a value is a `T`. */
export type Guard<T> = (value: unknown) => value is T;

/** One guard for every field: a field that is added to `T` and forgotten here does not compile. */
type Fields<T> = { readonly [K in keyof T]-?: Guard<T[K]> };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of at most so many UTF-16 units; `shape` as far as it has one. */
export const text =
  (most: number, shape?: RegExp): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= most && (shape === undefined || shape.test(value));

/** A whole number from zero; one that a file made up may be larger than numbers count exactly. */
export const count: Guard<number> = (value): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

export const oneOf =
  <const T extends string | number | null>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    allowed.some((one) => one === value);

export const orNull =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

export const list =
  <T>(item: Guard<T>, most: number): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(item);

/** An object with these fields and no other; those in `optional` may be absent. */
export function record<T extends object>(fields: Fields<T>, optional: readonly (keyof T & string)[] = []): Guard<T> {
  const guards = new Map<string, Guard<unknown>>(Object.entries(fields));
  const needed = [...guards.keys()].filter((name) => !optional.some((one) => one === name));
  return (value): value is T => {
    if (!isRecord(value)) return false;
    for (const name of needed) if (!Object.hasOwn(value, name)) return false;
    for (const [name, held] of Object.entries(value)) if (guards.get(name)?.(held) !== true) return false;
    return true;
  };
}

/** JSON's value; `undefined` when the text is no JSON. */
export function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
