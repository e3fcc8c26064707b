/** HTML: handed on whole, because its marks may stand anywhere in it. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { inTurn, latin1, view } from './cursor.ts';
import { mayCarryCredential, pageCredentials } from './html-credentials.ts';
import { heldSource } from './search.ts';
import { decode, encodingOf, firstTag, opening } from './text.ts';
import { structuredManifests } from './text-manifest.ts';
import { wrappedStores } from './text-wrapper.ts';

/** Bytes. */
export const LARGEST_PAGE = 20 * 1024 * 1024;
const WINDOW = 1024 * 1024;

/** The tags only a page starts with. */
const OPENING = /^<(?:!doctype\s+html|(?:html|head|body|title|meta|link)[\s/>])/i;

export const html: Format = {
  name: 'html',
  media: 'text',
  // Older pages are in encodings that do not decode as UTF-8; their tags are ASCII all the same.
  matches: (head) => OPENING.test(firstTag(opening(head) || latin1(head).trimStart())),

  *blocks(source) {
    if (source.size > LARGEST_PAGE) throw new MalformedFile('too-large', `page of ${source.size} bytes`, 0);
    const bytes = wholeOf(source);
    yield* inTurn<Block>(
      () => [{ kind: 'html', bytes, location: { offset: 0, path: 'html' } }],
      () => credentialsIn(bytes),
      () => wrappedStores(heldSource(bytes), encodingOf(bytes)),
      () => structuredManifests(heldSource(bytes)),
    );
  },
};

/** In one window nothing more is read, so that the view stays what it is. */
function wholeOf(source: ByteSource): Uint8Array {
  if (source.size <= WINDOW) return view(source, 0, source.size, 'HTML');
  const bytes = new Uint8Array(source.size);
  for (let at = 0; at < source.size; at += WINDOW) {
    bytes.set(view(source, at, Math.min(WINDOW, source.size - at), 'HTML'), at);
  }
  return bytes;
}

function credentialsIn(bytes: Uint8Array): Iterable<Block> {
  // Most pages have none, and need not be decoded to show it.
  if (encodingOf(bytes) === 'utf-8' && !mayCarryCredential(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
    return [];
  const decoded = decode(bytes);
  // Pages that are not in Unicode are read a character a byte.
  if (decoded === null) return pageCredentials(latin1(bytes), (index) => index);
  const isWide = encodingOf(bytes) !== 'utf-8';
  return pageCredentials(decoded, (index) => (isWide ? index * 2 : Buffer.byteLength(decoded.slice(0, index))));
}
