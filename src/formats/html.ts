/** HTML: handed on whole, because its marks may stand anywhere in it. */
import { MalformedFile } from '../errors.ts';
import type { Format } from '../model/mark.ts';
import { latin1, view } from './cursor.ts';
import { firstTag, opening } from './text.ts';
import { storesInPage, storesInText } from './text-c2pa.ts';

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
    const bytes = new Uint8Array(source.size);
    for (let at = 0; at < source.size; at += WINDOW) {
      bytes.set(view(source, at, Math.min(WINDOW, source.size - at), 'HTML'), at);
    }
    yield { kind: 'html', bytes, location: { offset: 0, path: 'html' } };
    const buffer = Buffer.from(bytes.buffer);
    yield* storesInPage(buffer);
    yield* storesInText(buffer, 0);
  },
};
