/** Whole documents inside an ID3 frame: objects of any type, and what only their owner understands. ID3v2.4.0, §4.15, §4.27. */
import { MalformedFile } from '../errors.ts';
import { hasAt, latin1 } from './cursor.ts';

const [UTF16, UTF16_BIG] = [1, 2];

/**
 * The content of a GEOB frame in, its media type (in small letters) and data out. `offset` is for messages.
 * Throws MalformedFile when it has no data.
 */
export function objectIn(bytes: Uint8Array, offset: number): { readonly type: string; readonly data: Uint8Array } {
  const end = (from: number, isWide: boolean) => {
    const at = from < 0 ? -1 : terminator(bytes, from, isWide);
    return at < 0 ? -1 : at + (isWide ? 2 : 1);
  };
  const isWide = bytes[0] === UTF16 || bytes[0] === UTF16_BIG;
  const typeEnd = end(1, false);
  // File name and description are in the frame's own encoding.
  const dataAt = end(end(typeEnd, isWide), isWide);
  if (dataAt < 0) throw new MalformedFile('malformed', 'ID3 GEOB frame has no object', offset);
  return { type: latin1(bytes.subarray(1, typeEnd - 1)).toLowerCase(), data: bytes.subarray(dataAt) };
}

/** A PRIV frame is a packet of XMP when its owner is called that (XMP part 3, §1.1.7); null otherwise. */
export const privateXmp = (bytes: Uint8Array): Uint8Array | null =>
  hasAt(bytes, 0, 'XMP\0') ? bytes.subarray(4) : null;

/** Where the zero stands that closes a string; two zeros at an even distance in UTF-16. -1 when none does. */
function terminator(bytes: Uint8Array, from: number, isWide: boolean): number {
  if (!isWide) return bytes.indexOf(0, from);
  for (let at = from; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return at;
  return -1;
}
