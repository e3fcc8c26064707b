/** Values of which nothing is known yet: the manifest before it is validated, and schemas, which laws bring along. */

export type Shape = Readonly<Record<string, unknown>>;

/** Tells a plain map from lists, null and everything else. */
export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What lies under a key; undefined when there is no such key or nothing that has keys. Inherited keys do not count. */
export const under = (value: unknown, key: string): unknown =>
  isShape(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const keysOf = (value: unknown): readonly string[] => (isShape(value) ? Object.keys(value) : []);

/** A number of the schema, as `minLength`. */
export const numberUnder = (value: unknown, key: string): number => {
  const found = under(value, key);
  return typeof found === 'number' ? found : Number.NaN;
};
