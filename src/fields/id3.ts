/** Frames of ID3v2: words in one of four encodings, addresses, comments. ID3v2.3.0, §4; ID3v2.4.0, §4. */
import type { FieldDecoder } from '../model/mark.ts';
import { utf16, words } from './decode.ts';

const [UTF16, UTF16_BIG] = [1, 2];
const LANGUAGE = 3;

export const id3: FieldDecoder = {
  decodes: ['id3'],

  // A frame that its owner named is the field of that name; all others keep the frame's.
  *fields({ bytes, key = '', location }) {
    const [own, value] = contentOf(key, bytes);
    const name = key === 'TXXX' || key === 'WXXX' ? own || key : key;
    yield { carrier: 'id3', namespace: '', name, value, location };
  },
};

function contentOf(key: string, bytes: Uint8Array): readonly [own: string, value: string] {
  if (key.startsWith('W') && key !== 'WXXX') return ['', words(untilZero(bytes))];
  const encoding = bytes[0] ?? 0;
  const rest = bytes.subarray(key === 'COMM' ? 1 + LANGUAGE : 1);
  if (!['TXXX', 'WXXX', 'COMM'].includes(key)) return ['', listed(decode(encoding, rest))];
  const [own, value] = split(encoding, rest);
  // An address is in Latin-1, whatever its description is in.
  return [decode(encoding, own), key === 'WXXX' ? words(untilZero(value)) : listed(decode(encoding, value))];
}

const untilZero = (bytes: Uint8Array) => {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
};

/** Several values of 2.4 stand one after the other, with zeros between them. */
const listed = (value: string) => value.replaceAll('\0', '\n').trim();

/** Description and value, with one or two zeros between them; all is value when there are none. */
function split(encoding: number, bytes: Uint8Array): readonly [own: Uint8Array, value: Uint8Array] {
  const isWide = encoding === UTF16 || encoding === UTF16_BIG;
  for (let at = 0; at < bytes.length; at += isWide ? 2 : 1) {
    if (bytes[at] !== 0 || (isWide && bytes[at + 1] !== 0)) continue;
    return [bytes.subarray(0, at), bytes.subarray(at + (isWide ? 2 : 1))];
  }
  return [new Uint8Array(), bytes];
}

/** Latin-1 by the letter is often UTF-8 or worse, so both go by what the bytes look like. */
function decode(encoding: number, bytes: Uint8Array): string {
  const isWide = encoding === UTF16 || encoding === UTF16_BIG;
  return isWide ? utf16(bytes, encoding === UTF16_BIG).replace(/^\uFEFF/, '') : words(bytes);
}
