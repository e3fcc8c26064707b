/** The one shape in which we hold what a statement says, whether it was written as CBOR or as JSON. */
import { MalformedFile } from '../../errors.ts';

/** CBOR's "undefined" is held as null; integers too large for a number are bigint. Keys keep the type they were written in. */
export type Value = null | boolean | number | bigint | string | Uint8Array | readonly Value[] | ValueMap;
export interface ValueMap extends ReadonlyMap<Value, Value> {}

/** Nesting deeper than this is an attack, not metadata: the deepest assertion of C2PA 2.4 nests eight levels. */
export const DEEPEST_VALUE = 64;

/** One megabyte of JSON is a thousand times what any assertion we read needs. */
const LARGEST_JSON = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true });
export function isMap(value: Value | undefined): value is ValueMap {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The value under a key, or null where there is no such key or nothing that could have keys. */
export function entry(value: Value | undefined, key: string): Value {
  return isMap(value) ? (value.get(key) ?? null) : null;
}

/** The text under a key, or null where it is missing, empty or not text. */
export function textAt(value: Value | undefined, key: string): string | null {
  const found = entry(value, key);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The items under a key; a single item where a list was expected counts as a list of one. */
export function listAt(value: Value | undefined, key: string): readonly Value[] {
  const found = entry(value, key);
  if (isList(found)) return found;
  return found === null ? [] : [found];
}

/** Every text a value holds as JSON-LD may write it: plain, in a list, or under `@id` or `@value`. */
export function textsOf(value: Value): readonly string[] {
  const items = isList(value) ? value : [value];
  return items.flatMap((item) => {
    const text = typeof item === 'string' ? item : (textAt(item, '@id') ?? textAt(item, '@value'));
    return text === null || text === '' ? [] : [text];
  });
}

/**
 * JSON bytes as a value. `origin` is where the bytes start in the manifest store, for the message.
 * Throws `MalformedFile` where the bytes are not JSON, too long or nested too deeply.
 */
export function decodeJson(bytes: Uint8Array, origin: number): Value {
  if (bytes.length > LARGEST_JSON) throw new MalformedFile('malformed', 'JSON assertion too long', origin);
  try {
    return held(JSON.parse(utf8.decode(bytes)), DEEPEST_VALUE);
  } catch (error) {
    // JSON.parse and TextDecoder report bad input as SyntaxError, TypeError or RangeError.
    if (error instanceof MalformedFile) throw error;
    throw new MalformedFile('malformed', 'assertion is not JSON', origin);
  }
}

function held(json: unknown, deeper: number): Value {
  if (json === null || typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string') return json;
  if (typeof json !== 'object' || deeper === 0) throw new RangeError('JSON nested too deeply');
  if (Array.isArray(json)) return json.map((item) => held(item, deeper - 1));
  return new Map(Object.entries(json).map(([key, item]) => [key, held(item, deeper - 1)]));
}
