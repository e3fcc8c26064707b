/** What hides in a PNG text chunk: plain words, an XMP packet, or a whole Exif block written out in hexadecimal. */
import { MalformedFile } from '../errors.ts';
import type { Block, ByteLocation } from '../model/mark.ts';
import { hasAt, latin1 } from './cursor.ts';
import { inflate } from './inflate.ts';
import { XMP_SIGNATURE } from './jpeg-xmp.ts';
import { iimBlocks } from './photoshop.ts';

const XMP_KEYWORD = 'XML:com.adobe.xmp';
const PROFILES = ['xmp', 'exif', 'app1', 'iptc'];
/** PNG 3rd edition, §11.3.3: a keyword has 1 to 79 bytes; writers in the wild exceed that a little. */
const LONGEST_KEYWORD = 256;

interface TextChunk {
  readonly keyword: string;
  readonly text: Uint8Array;
}

/**
 * `data` is the chunk's content, `offset` where the chunk starts in the file.
 * Throws MalformedFile when the chunk contradicts itself or unfolds beyond bounds. PNG 3rd edition, §11.3.3.
 */
export function* pngTextBlocks(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array, offset: number): Generator<Block> {
  const { keyword, text } = unpack(type, data, offset);
  const location = { offset, path: `${type}/${keyword}` };
  // Writers in the wild put XMP in all three chunk types, though only iTXt is foreseen (XMP part 3, §1.1.5).
  const profile = /^Raw profile type (\w+)$/.exec(keyword)?.[1]?.toLowerCase();
  if (keyword === XMP_KEYWORD) yield { kind: 'xmp', bytes: text, location };
  else if (profile && PROFILES.includes(profile)) yield* rawProfile(profile, text, location);
  else yield { kind: 'png-text', key: keyword, bytes: text, location };
}

function unpack(type: 'tEXt' | 'zTXt' | 'iTXt', data: Uint8Array, offset: number): TextChunk {
  const what = `PNG ${type} chunk`;
  const split = (from: number) => {
    const at = data.indexOf(0, from);
    if (at < 0) throw new MalformedFile('malformed', `${what} has no separator`, offset);
    return at;
  };
  const end = split(0);
  if (end > LONGEST_KEYWORD) throw new MalformedFile('malformed', `${what} has a keyword of ${end} bytes`, offset);
  const keyword = latin1(data.subarray(0, end));
  if (type === 'tEXt') return { keyword, text: data.subarray(end + 1) };
  if (type === 'zTXt') return { keyword, text: inflate(data.subarray(end + 2), what, offset) };
  // iTXt: compression flag, method, language tag and translated keyword stand before the text.
  const text = data.subarray(split(split(end + 3) + 1) + 1);
  return { keyword, text: data[end + 1] === 1 ? inflate(text, what, offset) : text };
}

/**
 * ImageMagick's convention: name and length on lines of their own, then the bytes in hexadecimal. The length is not
 * held against them, because Google's own pictures get it wrong by two.
 */
function* rawProfile(name: string, text: Uint8Array, location: ByteLocation): Generator<Block> {
  const header = /^\s*[\w ]+\s+\d{1,8}\s/.exec(latin1(text.subarray(0, 200)))?.[0];
  if (!header) throw new MalformedFile('malformed', `PNG raw profile ${name} has no length`, location.offset);
  const bytes = new Uint8Array(Buffer.from(latin1(text.subarray(header.length)).replace(/\s/g, ''), 'hex'));
  if (name === 'iptc') yield* iimBlocks(bytes, location);
  else if (name === 'xmp') yield { kind: 'xmp', bytes, location };
  else if (!hasAt(bytes, 0, XMP_SIGNATURE)) yield { kind: 'exif', bytes, location };
  else yield { kind: 'xmp', bytes: bytes.subarray(XMP_SIGNATURE.length), location };
}
