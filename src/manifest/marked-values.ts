/** Walks a schema and a value together and finds the texts whose `format` says what they stand for. */
import type { ManifestPath } from '../model/position.ts';
import { isList, isShape, keysOf, under } from './shape.ts';

export interface MarkedValue {
  readonly format: string;
  readonly path: ManifestPath;
  readonly value: string;
}

/**
 * Every text in `value` for which `schema` names a format, once, in order. The value need not be valid: what does not
 * fit the schema is passed over. Follows `properties`, `additionalProperties`, `items` and every branch of `anyOf`.
 */
export function* markedValues(schema: unknown, value: unknown, path: ManifestPath = []): Iterable<MarkedValue> {
  const branches = under(schema, 'anyOf');
  // Branches differ by the value's type, so no value is met twice.
  if (isList(branches)) for (const branch of branches) yield* markedValues(branch, value, path);

  const format = under(schema, 'format');
  if (typeof value === 'string' && typeof format === 'string') yield { format, path, value };
  if (isList(value)) {
    const items = under(schema, 'items');
    for (const [index, item] of value.entries()) yield* markedValues(items, item, [...path, index]);
  }
  if (!isShape(value)) return;
  const properties = under(schema, 'properties');
  for (const key of keysOf(value)) {
    const part = under(properties, key) ?? under(schema, 'additionalProperties');
    yield* markedValues(part, value[key], [...path, key]);
  }
}
