/** FLAC: blocks of metadata, then frames of sound; an ID3 tag may stand before all of it. RFC 9639, §8; C2PA 2.4, A.3. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, inTurn, latin1, uint24, view } from './cursor.ts';
import { checkEnd } from './flac-end.ts';
import { id3Blocks, leadingTags } from './id3.ts';

const SIGNATURE = 'fLaC';
const [STREAM_INFO, APPLICATION, VORBIS_COMMENT] = [0, 2, 4];
const STREAM_INFO_LENGTH = 34;
const MOST_BLOCKS = 10_000;

interface MetadataBlock {
  readonly type: number;
  readonly offset: number;
  /** Of the content, behind the four bytes of the header. */
  readonly length: number;
  readonly isLast: boolean;
}

export const flac: Format = {
  name: 'flac',
  media: 'audio',
  matches: (head, source) =>
    hasAt(head, 0, SIGNATURE) ||
    (source !== undefined && hasAt(head, 0, 'ID3') && hasAt(source.read(leadingTags(source).end, 4), 0, SIGNATURE)),

  *blocks(source) {
    const { tags, end } = leadingTags(source);
    const metadata: MetadataBlock[] = [];
    yield* inTurn<Block>(
      () => eachInTurn(tags, (at) => id3Blocks(source, at, 'ID3')),
      () =>
        eachInTurn(metadataBlocks(source, end), (block) => {
          metadata.push(block);
          return blocksOf(source, block);
        }),
      () => checkFrames(source, metadata),
    );
  },
};

function* metadataBlocks(source: ByteSource, start: number): Generator<MetadataBlock> {
  let offset = start + SIGNATURE.length;
  for (let count = 0; count < MOST_BLOCKS; count++) {
    const header = view(source, offset, 4, 'FLAC block header');
    const [first = 0, length] = [header[0], uint24(header, 1)];
    const block = { type: first & 0x7f, offset, length, isLast: first > 0x7f };
    if (count === 0 && (block.type !== STREAM_INFO || length !== STREAM_INFO_LENGTH)) {
      throw new MalformedFile('malformed', 'FLAC does not start with its stream information', offset);
    }
    if (block.type === 0x7f) throw new MalformedFile('malformed', 'no FLAC block where one must start', offset);
    offset += 4 + length;
    if (offset > source.size) throw new MalformedFile('truncated', 'FLAC block runs past the end of the file', offset);
    yield block;
    if (block.isLast) return;
  }
  throw new MalformedFile('too-large', `more than ${MOST_BLOCKS} FLAC blocks`, offset);
}

function* blocksOf(source: ByteSource, { type, offset, length }: MetadataBlock): Generator<Block> {
  const content = () => copy(source, offset + 4, length, 'FLAC block');
  if (type === VORBIS_COMMENT) yield { kind: 'vorbis', bytes: content(), location: { offset, path: 'VORBIS_COMMENT' } };
  if (type !== APPLICATION || length < 4) return;
  const bytes = content();
  const id = latin1(bytes.subarray(0, 4));
  const location = { offset, path: `APPLICATION/${id}` };
  const data = bytes.subarray(4);
  if (id === 'AIGC') yield { kind: 'comment', key: id, bytes: data, location };
  if (id === 'XMP ') yield { kind: 'xmp', bytes: data, location };
  // No specification puts a store here; one that stands here all the same is told by its own first box.
  if (hasAt(data, 4, 'jumb')) yield { kind: 'c2pa', bytes: data, location };
}

function checkFrames(source: ByteSource, metadata: readonly MetadataBlock[]): readonly Block[] {
  const [first] = metadata;
  const last = metadata.at(-1);
  if (!first || !last?.isLast) return [];
  const info = copy(source, first.offset + 4, STREAM_INFO_LENGTH, 'FLAC stream information');
  checkEnd(source, last.offset + 4 + last.length, info);
  return [];
}
