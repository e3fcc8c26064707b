/** Hides stores in texts, as C2PA 2.4 A.7 to A.9 have it. */
import { joined, number } from './bytes.ts';

const selector = (byte: number) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16);

/** Every byte as a character that shows nothing; `mark` before them. */
export const selectors = (bytes: Uint8Array, mark = '\uFEFF'): string => mark + [...bytes].map(selector).join('');

/** A wrapper around `store`; version and length may lie. */
export const wrapped = (store: Uint8Array, { version = 1, length = store.length, mark = '\uFEFF' } = {}): string =>
  selectors(joined('C2PATXT\0', Uint8Array.of(version), number(length, 4), store), mark);

export const base64 = (store: Uint8Array): string => Buffer.from(store).toString('base64');
export const dataAddress = (store: Uint8Array): string => `data:application/c2pa;base64,${base64(store)}`;
export const between = (reference: string, gap = ' '): string =>
  `-----BEGIN C2PA MANIFEST-----${gap}${reference}${gap}-----END C2PA MANIFEST-----`;
