/** SVG: a drawing in XML, whose metadata element may hold an XMP packet or a C2PA store. SVG 2, §5.9; C2PA 2.4, A.3.5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Format } from '../model/mark.ts';
import { latin1, view } from './cursor.ts';
import { metadataBlocks } from './svg-metadata.ts';
import { decode, firstTag, opening } from './text.ts';

/** Bytes. */
export const LARGEST_DRAWING = 20 * 1024 * 1024;
const WINDOW = 1024 * 1024;
const OPENING = /^<(?:(?:\w{1,32}:)?svg[\s/>]|!doctype\s+(?:\w{1,32}:)?svg[\s[>])/i;
const ROOT = /<(?:\w{1,32}:)?svg[\s/>]/g;
const CLOSED = /<\/(?:\w{1,32}:)?svg\s{0,99}>\s{0,99}$/;

export const svg: Format = {
  name: 'svg',
  media: 'image',
  matches: (head) => OPENING.test(firstTag(opening(head))),

  *blocks(source) {
    const bytes = whole(source);
    const words = decode(bytes) ?? latin1(bytes);
    // Most drawings have no metadata, and one that opens once and closes at its very end need not be parsed for that.
    if (!words.includes('metadata') && words.match(ROOT)?.length === 1 && CLOSED.test(words.slice(-300))) return;
    yield* metadataBlocks(words);
  },
};

function whole(source: ByteSource): Uint8Array {
  if (source.size > LARGEST_DRAWING) throw new MalformedFile('too-large', `drawing of ${source.size} bytes`, 0);
  const bytes = new Uint8Array(source.size);
  for (let at = 0; at < source.size; at += WINDOW) {
    bytes.set(view(source, at, Math.min(WINDOW, source.size - at), 'SVG'), at);
  }
  return bytes;
}
