/** Bytes to words, for metadata that seldom says which encoding it is in. */
import { isUtf8 } from 'node:buffer';

/** Whether the bytes are well-formed UTF-8; random text in another encoding practically never is. */
function utf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes)
    ? view(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
    : null;
}

const latin1 = (bytes: Uint8Array) => view(bytes).toString('latin1');

/** The same bytes, as what decodes them without setting up a converter. */
const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Words in UTF-8 if they are well-formed, else in Latin-1; closing zeros removed. */
export function words(bytes: Uint8Array): string {
  const text = withoutZeros(bytes);
  return utf8(text) ?? latin1(text);
}

/** Not by a pattern: those need quadratic time for long runs of zeros inside. */
export function withoutZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

/** As `words`, but a byte order mark, or zeros in every second byte, make it UTF-16. For XML, HTML and front matter. */
export function document(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A document in UTF-16 without a mark shows itself by its first character, which is ASCII.
  if (a === 0 && b !== 0 && c === 0) return new TextDecoder('utf-16be').decode(bytes);
  if (a !== 0 && b === 0 && c !== 0) return new TextDecoder('utf-16le').decode(bytes);
  return utf8(bytes) ?? latin1(bytes);
}

/**
 * UTF-16 whose byte order is told by where its zeros are, since ASCII characters leave one in each pair; `bigEndian`
 * decides when they do not tell.
 */
export function utf16(bytes: Uint8Array, bigEndian: boolean): string {
  if (bytes.length > 3 && !bytes.includes(0)) {
    const plain = utf8(bytes);
    if (plain !== null) return plain;
  }
  let [even, odd] = [0, 0];
  const counted = Math.min(withoutZeros(bytes).length, 65_536);
  for (let i = 0; i < counted; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff;
  const reversed = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = marked || (!reversed && (even === odd ? bigEndian : even > odd));
  const text = withoutZeros(bytes);
  // The last character of a little-endian text has a zero of its own.
  const even16 = bytes.subarray(0, text.length + (text.length % 2));
  return new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(even16);
}

/** Characters decoded at a time: longer strings take far longer to make. */
const PIECE = 16 * 1024;

/** Where `pattern` stands first from `from` on, in bytes that are a superset of ASCII; -1 nowhere. It fits `longest` characters at most. */
export function mentionIn(bytes: Uint8Array, pattern: RegExp, longest: number, from = 0): number {
  const whole = view(bytes);
  for (let at = from; at < whole.length; at += PIECE) {
    const index = whole.toString('latin1', at, Math.min(at + PIECE + longest, whole.length)).search(pattern);
    if (index >= 0) return at + index;
  }
  return -1;
}
