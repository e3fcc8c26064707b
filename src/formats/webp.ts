/** WebP: a RIFF form whose metadata chunks follow the pixels. RFC 9649, §2. */
import { MalformedFile } from '../errors.ts';
import type { BlockKind, Format } from '../model/mark.ts';
import { copy, hasAt, latin1 } from './cursor.ts';
import { RIFF_CHUNK_HEADER, riffChunks } from './riff.ts';

const METADATA: Readonly<Record<string, BlockKind>> = {
  EXIF: 'exif',
  'XMP ': 'xmp',
  // Some writers close the name with a zero instead of a blank.
  'XMP\0': 'xmp',
  C2PA: 'c2pa',
};
const PICTURE = ['VP8 ', 'VP8L', 'VP8X'];

export const webp: Format = {
  name: 'webp',
  media: 'image',
  // A file that ends before its form is named may be any RIFF; cut it is in any case.
  matches: (head) => hasAt(head, 0, 'RIFF') && 'WEBP'.startsWith(latin1(head.subarray(8, 12))),

  *blocks(source) {
    let first = true;
    for (const { id, offset, length } of riffChunks(source)) {
      if (first && !PICTURE.includes(id)) throw new MalformedFile('malformed', 'WebP starts without a picture', offset);
      first = false;
      const kind = METADATA[id];
      if (!kind) continue;
      const bytes = copy(source, offset + RIFF_CHUNK_HEADER, length, `WebP ${id} chunk`);
      yield { kind, bytes, location: { offset, path: id.slice(0, 4).replace(/[ \0]$/, '') } };
    }
    if (first) throw new MalformedFile('malformed', 'WebP without a picture', source.size);
  },
};
