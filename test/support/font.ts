/** Builds fonts table by table. */
import { joined, number } from './bytes.ts';

export type FontTable = readonly [tag: string, body: Uint8Array];

export function fontWith(tables: readonly FontTable[], signature = '\0\x01\0\0'): Uint8Array {
  let at = 12 + tables.length * 16;
  const entries = tables.map(([tag, body]) => {
    const entry = joined(tag, number(0, 4), number(at, 4), number(body.length, 4));
    at += body.length;
    return entry;
  });
  return joined(signature, number(tables.length, 2), new Uint8Array(6), ...entries, ...tables.map(([, body]) => body));
}

export const credentialTable = (store: Uint8Array, length = store.length): FontTable => [
  'C2PA',
  joined(number(0, 2), number(1, 2), number(0, 4), number(0, 4), number(20, 4), number(length, 4), store),
];
