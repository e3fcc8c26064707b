/** A C2PA store written out in letters: base64, bare or as an address of the scheme `data:`. C2PA 2.4, A.7 and A.9; RFC 2397; RFC 4648, §4. */
import { MalformedFile } from '../errors.ts';

const DATA = /^data:([^,]{0,200}),/i;
const PLAIN = /^[A-Za-z0-9+/]*={0,2}$/;
/** How the base64 of a store starts: four bytes of length, then `jumb`. */
const BARE_STORE = /^[A-Za-z0-9+/]{6}p1bWI/;

/** The store that `words` hold, if they do; null when they are the address of a place elsewhere. Throws as `fromBase64`. */
export function storeIn(words: string, offset: number): Uint8Array | null {
  const data = DATA.exec(words);
  if (!data) return BARE_STORE.test(words) ? fromBase64(words, offset) : null;
  if (/;\s{0,9}base64\s{0,9}$/i.test(data[1] ?? '')) return fromBase64(words.slice(data[0].length), offset);
  throw new MalformedFile('malformed', 'C2PA store in a data address that is not base64', offset);
}

/** Blanks and line ends are layout. Throws MalformedFile for any other letter outside the alphabet, and for nothing at all. */
export function fromBase64(words: string, offset: number): Uint8Array {
  const plain = words.replace(/\s/g, '');
  if (plain === '' || !PLAIN.test(plain)) throw new MalformedFile('malformed', 'C2PA store is no base64', offset);
  return Uint8Array.from(Buffer.from(plain, 'base64'));
}
