/** Builds Flash films tag by tag, and the values of their scripts. */
import { joined, number, utf8 } from './bytes.ts';

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const named = (name: string, value: Value) => joined(number(utf8(name).length, 2), utf8(name), amf(value));

const members = (value: Readonly<Record<string, Value>>) =>
  joined(...Object.entries(value).map(([name, own]) => named(name, own)), '\0\0\x09');

export function amf(value: Value): Uint8Array {
  if (value === null) return joined('\x05');
  if (typeof value === 'string' && value.length > 0xffff)
    return joined('\x0c', number(utf8(value).length, 4), utf8(value));
  if (typeof value === 'string') return joined('\x02', number(utf8(value).length, 2), utf8(value));
  if (typeof value === 'boolean') return joined('\x01', value ? '\x01' : '\0');
  if (typeof value === 'number') {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    return joined('\0', bytes);
  }
  if (Array.isArray(value)) return joined('\x0a', number(value.length, 4), ...value.map((item: Value) => amf(item)));
  return joined('\x03', members(Object.fromEntries(Object.entries(value))));
}

/** An event and the map behind it. */
export const script = (event: string, values: Readonly<Record<string, Value>>): Uint8Array =>
  joined(amf(event), '\x08', number(Object.keys(values).length, 4), members(values));

export const tag = (type: number, body: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(type), number(body.length, 4).slice(1), new Uint8Array(7), body, number(body.length + 11, 4));

export const flvWith = (...scripts: readonly Uint8Array[]): Uint8Array =>
  joined(
    'FLV\x01\x05',
    number(9, 4),
    number(0, 4),
    ...scripts.map((body) => tag(18, body)),
    tag(9, new Uint8Array(20)),
  );
