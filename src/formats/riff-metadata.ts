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
    case 'bext':
      yield* broadcastBlocks(content(source, chunk), offset);
      return;
    // Recorders' and broadcasters' own XML; some fill it up with zeros.
    case 'iXML':
    case 'axml':
      yield { kind: 'properties-xml', bytes: withoutZeros(content(source, chunk)), location };
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

/** EBU Tech 3285, §2.3: texts in places of their own, and at the end how the sound was made. */
const BROADCAST: readonly (readonly [key: string, from: number, to: number])[] = [
  ['Description', 0, 256],
  ['Originator', 256, 288],
  ['OriginatorReference', 288, 320],
  ['CodingHistory', 602, Number.POSITIVE_INFINITY],
];

function* broadcastBlocks(bytes: Uint8Array, offset: number): Generator<Block> {
  for (const [key, from, to] of BROADCAST) {
    const words = withoutZeros(bytes.slice(from, to));
    if (words.length > 0) yield { kind: 'riff-info', key, bytes: words, location: { offset, path: `bext/${key}` } };
  }
}

/** Up to the last byte that is none. */
const withoutZeros = (bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
