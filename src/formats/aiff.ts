/** AIFF and AIFC: an IFF form of sound. Audio Interchange File Format 1.3; XMP part 3, §1.1.6 for the APPL chunk. */
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, latin1, uint16, uint32, view } from './cursor.ts';
import { id3Blocks } from './id3.ts';
import { chunksIn, FORM_HEADER, RIFF_CHUNK_HEADER, type RiffChunk } from './riff.ts';

const TEXTS = ['NAME', 'AUTH', '(c) ', 'ANNO', 'AIGC'];
const MOST_COMMENTS = 1_000;
/** Time, marker and length stand before the words of a comment. */
const COMMENT_HEADER = 8;

export const aiff: Format = {
  name: 'aiff',
  media: 'audio',
  matches: (head) => hasAt(head, 0, 'FORM') && (hasAt(head, 8, 'AIFF') || hasAt(head, 8, 'AIFC')),

  *blocks(source) {
    const end = RIFF_CHUNK_HEADER + uint32(view(source, 4, 4, 'AIFF header'));
    const chunks = chunksIn(source, { from: FORM_HEADER, end, count: uint32 });
    yield* eachInTurn(chunks, (chunk) => blocksOf(source, chunk));
  },
};

function* blocksOf(source: ByteSource, { id, offset, length }: RiffChunk): Generator<Block> {
  const content = () => copy(source, offset + RIFF_CHUNK_HEADER, length, `AIFF ${id} chunk`);
  const location = { offset, path: id.trim() };
  if (TEXTS.includes(id)) yield { kind: 'aiff-text', key: id.trim(), bytes: content(), location };
  if (id === 'COMT') yield* comments(content(), location);
  if (id === 'C2PA') yield { kind: 'c2pa', bytes: content(), location };
  if (id === 'ID3 ' || id === 'id3 ') yield* id3Blocks(source, offset + RIFF_CHUNK_HEADER, 'ID3');
  if (id !== 'APPL' || length < 4) return;
  const signature = latin1(view(source, offset + RIFF_CHUNK_HEADER, 4, 'AIFF APPL chunk'));
  if (signature === 'XMP ') yield { kind: 'xmp', bytes: content().subarray(4), location };
}

/** §6.0: a count, then comments padded to an even length. */
function* comments(bytes: Uint8Array, location: Block['location']): Generator<Block> {
  for (let at = 2, count = 0; at + COMMENT_HEADER <= bytes.length && count < MOST_COMMENTS; count++) {
    const length = uint16(bytes, at + 6);
    const from = at + COMMENT_HEADER;
    yield { kind: 'aiff-text', key: 'COMT', bytes: bytes.subarray(from, from + length), location };
    at = from + length + (length % 2);
  }
}
