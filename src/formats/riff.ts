/** RIFF and IFF: a form of chunks, each padded to an even length. Shared by WebP, WAV, AVI and AIFF. */
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

/** Where chunks stand one after the other, and how they count. */
export interface Span {
  readonly from: number;
  /** As the form claims; the file may be shorter. */
  readonly end: number;
  /** Reads a length: RIFF counts little-endian, IFF big-endian. */
  readonly count: (bytes: Uint8Array, at: number) => number;
  /** Corrects a length that does not fit into 32 bits. */
  readonly lengthOf?: (chunk: RiffChunk) => number;
}

export const RIFF_CHUNK_HEADER = 8;
export const FORM_HEADER = 12;
const MOST_CHUNKS = 1_000_000;

/**
 * The chunks of the first form in the file; bytes behind the form are a trailer and none of our business.
 * Throws MalformedFile: `truncated` when the file is shorter than the form says, `malformed` when a chunk is longer.
 */
export function* riffChunks(source: ByteSource): Generator<RiffChunk> {
  const end = 8 + uint32le(view(source, 4, 4, 'RIFF header'));
  yield* chunksIn(source, { from: FORM_HEADER, end, count: uint32le });
}

/** The chunks of a form or of a list. Throws as `riffChunks`. */
export function* chunksIn(source: ByteSource, span: Span): Generator<RiffChunk> {
  const { end } = span;
  let offset = span.from;
  for (let count = 0; offset < end && count < MOST_CHUNKS; count++) {
    const header = view(source, offset, RIFF_CHUNK_HEADER, 'RIFF chunk header');
    const stated = { id: latin1(header.subarray(0, 4)), offset, length: span.count(header, 4) };
    const chunk = { ...stated, length: span.lengthOf?.(stated) ?? stated.length };
    const chunkEnd = offset + RIFF_CHUNK_HEADER + chunk.length;
    if (chunkEnd > end) throw new MalformedFile('malformed', `RIFF ${chunk.id} chunk is longer than its form`, offset);
    if (chunkEnd > source.size) throw new MalformedFile('truncated', `RIFF ${chunk.id} chunk is cut off`, offset);
    yield chunk;
    offset = chunkEnd + (chunk.length % 2);
  }
  if (offset < end) throw new MalformedFile('too-large', `more than ${MOST_CHUNKS} RIFF chunks`, offset);
  if (end > source.size) throw new MalformedFile('truncated', 'file is shorter than its RIFF form', source.size);
}
