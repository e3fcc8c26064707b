/** The chunks of WAV and AVI that say something about the file. XMP part 3, §1.1.4; C2PA 2.4, A.3; RIFF MCI, 1991, §3. */
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, uint32le, view } from './cursor.ts';
import { id3Blocks } from './id3.ts';
import { chunksIn, FORM_HEADER, RIFF_CHUNK_HEADER, type RiffChunk } from './riff.ts';

/** `chunk` of `source` in, its blocks out; none for sound and pictures. Throws MalformedFile when it is broken inside. */
export function* riffMetadata(source: ByteSource, chunk: RiffChunk): Generator<Block> {
  const { id, offset } = chunk;
  const location = { offset, path: id.trim() };
  switch (id) {
    case '_PMX':
      yield { kind: 'xmp', bytes: content(source, chunk), location };
      return;
    case 'C2PA':
      yield { kind: 'c2pa', bytes: content(source, chunk), location };
      return;
    // GB 45438's guide for sound: a chunk of its own.
    case 'AIGC':
      yield { kind: 'riff-info', key: id, bytes: content(source, chunk), location };
      return;
    case 'id3 ':
    case 'ID3 ':
      yield* id3Blocks(source, offset + RIFF_CHUNK_HEADER, 'id3');
      return;
    case 'LIST':
      yield* infoBlocks(source, chunk);
  }
}

const content = (source: ByteSource, { id, offset, length }: RiffChunk) =>
  copy(source, offset + RIFF_CHUNK_HEADER, length, `RIFF ${id} chunk`);

function infoBlocks(source: ByteSource, { offset, length }: RiffChunk): Iterable<Block> {
  const isInfo = length >= 4 && hasAt(view(source, offset + RIFF_CHUNK_HEADER, 4, 'RIFF list'), 0, 'INFO');
  if (!isInfo) return [];
  const span = { from: offset + FORM_HEADER, end: offset + RIFF_CHUNK_HEADER + length, count: uint32le };
  return eachInTurn(chunksIn(source, span), function* (chunk): Generator<Block> {
    const location = { offset: chunk.offset, path: `LIST/INFO/${chunk.id.trim()}` };
    yield { kind: 'riff-info', key: chunk.id.trim(), bytes: content(source, chunk), location };
  });
}
