/** RIFF: a form of chunks with little-endian sizes, each padded to an even length. Shared by WebP, and by WAV and AVI. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { latin1, uint32le, view } from './cursor.ts';

export interface RiffChunk {
  readonly id: string;
  /** Of the chunk's header. */
  readonly offset: number;
  /** Of its data, which follow the eight bytes of the header. */
  readonly length: number;
}

export const RIFF_CHUNK_HEADER = 8;
const FORM_HEADER = 12;
const MOST_CHUNKS = 1_000_000;

/**
 * The chunks of the first form in the file; bytes behind the form are a trailer and none of our business.
 * Throws MalformedFile: `truncated` when the file is shorter than the form says, `malformed` when a chunk is longer.
 */
export function* riffChunks(source: ByteSource): Generator<RiffChunk> {
  const end = 8 + uint32le(view(source, 4, 4, 'RIFF header'));
  let offset = FORM_HEADER;
  for (let count = 0; offset < end && count < MOST_CHUNKS; count++) {
    const header = view(source, offset, RIFF_CHUNK_HEADER, 'RIFF chunk header');
    const [id, length] = [latin1(header.subarray(0, 4)), uint32le(header, 4)];
    const chunkEnd = offset + RIFF_CHUNK_HEADER + length;
    if (chunkEnd > end) throw new MalformedFile('malformed', `RIFF ${id} chunk is longer than its form`, offset);
    if (chunkEnd > source.size) throw new MalformedFile('truncated', `RIFF ${id} chunk is cut off`, offset);
    yield { id, offset, length };
    offset = chunkEnd + (length % 2);
  }
  if (offset < end) throw new MalformedFile('too-large', `more than ${MOST_CHUNKS} RIFF chunks`, offset);
  if (end > source.size) throw new MalformedFile('truncated', 'file is shorter than its RIFF form', source.size);
}
