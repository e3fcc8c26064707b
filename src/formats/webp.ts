/** WebP: a RIFF form whose metadata chunks follow the pixels. RFC 9649, §2. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, BlockKind, Format } from '../model/mark.ts';
import { copy, hasAt, inTurn, latin1, uint16le, view } from './cursor.ts';
import { RIFF_CHUNK_HEADER, riffChunks } from './riff.ts';
import type { Size } from './vp8l.ts';
import { type WebpPicture, webpStealthBlocks } from './webp-stealth.ts';

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
    const seen: Seen = { picture: null, canvas: null };
    yield* inTurn<Block>(
      () => metadata(source, seen),
      () => (seen.picture ? webpStealthBlocks({ ...seen.picture, canvas: seen.canvas }) : []),
    );
  },
};

/** What the walk leaves behind for whoever needs the pixels. */
interface Seen {
  picture: Omit<WebpPicture, 'canvas'> | null;
  canvas: Size | null;
}

function* metadata(source: ByteSource, seen: Seen): Generator<Block> {
  let first = true;
  for (const { id, offset, length } of riffChunks(source)) {
    if (first && !PICTURE.includes(id)) throw new MalformedFile('malformed', 'WebP starts without a picture', offset);
    first = false;
    const at = offset + RIFF_CHUNK_HEADER;
    if (id === 'VP8X' && length >= CANVAS_END) seen.canvas = canvasIn(view(source, at, CANVAS_END, 'WebP header'));
    if (id === 'VP8L' || id === 'ALPH') seen.picture ??= { source, id, at, length };
    const kind = METADATA[id];
    if (!kind) continue;
    const bytes = copy(source, at, length, `WebP ${id} chunk`);
    yield { kind, bytes, location: { offset, path: id.slice(0, 4).replace(/[ \0]$/, '') } };
  }
  if (first) throw new MalformedFile('malformed', 'WebP without a picture', source.size);
}

/** RFC 9649, §2.7: flags, then width and height less one, three bytes each. */
const CANVAS_END = 10;

const canvasIn = (bytes: Uint8Array): Size => ({ width: side(bytes, 4), height: side(bytes, 7) });
const side = (bytes: Uint8Array, at: number) => uint16le(bytes, at) + (bytes[at + 2] ?? 0) * 2 ** 16 + 1;
