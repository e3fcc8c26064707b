/** Builds fonts table by table. */
import { brotliCompressSync, deflateSync } from 'node:zlib';
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

/** A table that names a manifest kept elsewhere. */
export const addressTable = (address: string): FontTable => [
  'C2PA',
  joined(
    number(0, 2),
    number(1, 2),
    number(20, 4),
    number(address.length, 2),
    number(0, 2),
    number(0, 4),
    number(0, 4),
    address,
  ),
];

const padded = (bytes: Uint8Array) => joined(bytes, new Uint8Array(-bytes.length & 3));

/** WOFF: every table packed by itself. `isPacked` false leaves them as they are. */
export function woffWith(tables: readonly FontTable[], isPacked = true): Uint8Array {
  let at = 44 + tables.length * 20;
  const parts = tables.map(([tag, body]) => {
    const packed = Uint8Array.from(deflateSync(body));
    const stored = isPacked && packed.length < body.length ? packed : body;
    const entry = joined(tag, number(at, 4), number(stored.length, 4), number(body.length, 4), number(0, 4));
    at += padded(stored).length;
    return { entry, stored: padded(stored) };
  });
  const head = joined('wOFF\0\x01\0\0', number(at, 4), number(tables.length, 2), new Uint8Array(30));
  return joined(head, ...parts.map(({ entry }) => entry), ...parts.map(({ stored }) => stored));
}

const base128 = (value: number) => Uint8Array.of((value >> 14) | 128, ((value >> 7) & 127) | 128, value & 127);
/** Leading zeros are no number: short ones take fewer bytes. */
const length = (value: number) =>
  value < 128 ? Uint8Array.of(value) : base128(value + 0).slice(value < 16_384 ? 1 : 0);

/** WOFF2: all tables in one stream; a `glyf` that is rewritten before them. `fonts` makes it a collection. */
export function woff2With(tables: readonly FontTable[], fonts = 0): Uint8Array {
  const glyf = new Uint8Array(300).fill(7);
  const entries = tables.map(([tag, body]) => joined(Uint8Array.of(63), tag, length(body.length)));
  const stream = Uint8Array.from(brotliCompressSync(joined(glyf, ...tables.map(([, body]) => body))));
  const directory = joined(Uint8Array.of(10), length(500), length(glyf.length), ...entries);
  const one = joined(
    Uint8Array.of(tables.length + 1),
    '\0\x01\0\0',
    ...tables.map((_, index) => Uint8Array.of(index + 1)),
    Uint8Array.of(255, 0),
  );
  const collection =
    fonts > 0
      ? joined(number(0x00010000, 4), Uint8Array.of(fonts), ...Array.from({ length: fonts }, () => one))
      : new Uint8Array();
  const size = 48 + directory.length + collection.length + stream.length;
  const counts = joined(
    number(size, 4),
    number(tables.length + 1, 2),
    number(0, 2),
    number(0, 4),
    number(stream.length, 4),
  );
  return joined('wOF2', fonts > 0 ? 'ttcf' : '\0\x01\0\0', counts, new Uint8Array(24), directory, collection, stream);
}
