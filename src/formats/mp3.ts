/** MP3, and AAC without a container: ID3 tags, then frames of sound with no end mark. ISO 11172-3, §2.4; ID3v1. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { apeBlocks } from './ape.ts';
import { copy, eachInTurn, hasAt, inTurn, uint32, view } from './cursor.ts';
import { id3Blocks, leadingTags } from './id3.ts';
import { adtsFrameLength, type FrameLength, isSound, mpegFrameLength } from './mpeg-frames.ts';

/** Bytes searched for the first frame; encoders and editors leave some padding before it. */
const SEARCHED = 64 * 1024;
const ID3V1 = 128;
/** Of the thirty bytes for a comment at the end of ID3v1. */
const [COMMENT_AT, COMMENT_END] = [97, 127];

export const mp3: Format = {
  name: 'mp3',
  media: 'audio',
  // Behind a tag whatever stands is held to be MP3; if it is none, reading says so.
  matches: (head, source) => hasAt(head, 0, 'ID3') || startsSound(head, source, mpegFrameLength),
  blocks: (source) => blocksOf(source, mpegFrameLength),
};

export const aac: Format = {
  name: 'aac',
  media: 'audio',
  matches: (head, source) =>
    startsSound(head, source, adtsFrameLength) ||
    (source !== undefined && hasAt(head, 0, 'ID3') && isSound(source, leadingTags(source).end, adtsFrameLength)),
  blocks: (source) => blocksOf(source, adtsFrameLength),
};

const startsSound = (head: Uint8Array, source: ByteSource | undefined, lengthOf: FrameLength) =>
  lengthOf(head) !== null && (source === undefined || isSound(source, 0, lengthOf));

/**
 * A file cut within its sound cannot be told from a whole one: there is no count and no end. It can where the encoder
 * left one (`checkCount`), and where the cut leaves no whole frame.
 */
function blocksOf(source: ByteSource, lengthOf: FrameLength): Iterable<Block> {
  const { tags, end } = leadingTags(source);
  return inTurn<Block>(
    () => eachInTurn(tags, (at) => id3Blocks(source, at, 'ID3')),
    () => apeBlocks(source),
    () => commentAtEnd(source),
    () => checkSound(source, end, lengthOf),
  );
}

function checkSound(source: ByteSource, from: number, lengthOf: FrameLength): readonly Block[] {
  if (from >= source.size) throw new MalformedFile('truncated', 'the file ends with its ID3 tag', source.size);
  for (let at = from; at < from + SEARCHED && at < source.size; at++) {
    if (lengthOf(source.read(at, 6)) === null || !isSound(source, at, lengthOf)) continue;
    const header = new Uint8Array(view(source, at, Math.min(6, source.size - at), 'sound frame'));
    const length = lengthOf(header) ?? 0;
    if (at + length > source.size) throw new MalformedFile('truncated', 'the first frame of sound is cut off', at);
    checkCount(source, at, length, header);
    return [];
  }
  throw new MalformedFile('malformed', 'no frame of sound behind the ID3 tag', from);
}

/** LAME and its like put the number of bytes into a silent first frame ("Xing" or "Info"). */
function checkCount(source: ByteSource, at: number, length: number, header: Uint8Array): void {
  const frame = new Uint8Array(view(source, at, Math.min(length, 64), 'sound frame'));
  // Behind the header and the side information, whose length depends on version and channels.
  const [isFirstVersion, isMono] = [((header[1] ?? 0) & 8) !== 0, (header[3] ?? 0) >> 6 === 3];
  const [mono, stereo] = isFirstVersion ? [17, 32] : [9, 17];
  const tagAt = 4 + (isMono ? mono : stereo);
  if (!hasAt(frame, tagAt, 'Xing') && !hasAt(frame, tagAt, 'Info')) return;
  const [flags, bytesAt] = [frame[tagAt + 7] ?? 0, tagAt + 8 + ((frame[tagAt + 7] ?? 0) & 1) * 4];
  if ((flags & 2) === 0 || bytesAt + 4 > frame.length) return;
  const bytes = uint32(frame, bytesAt);
  if (at + bytes > source.size) {
    throw new MalformedFile('truncated', `the encoder counted ${bytes} bytes of sound`, source.size);
  }
}

function* commentAtEnd(source: ByteSource): Generator<Block> {
  const offset = source.size - ID3V1;
  if (offset < 0 || !hasAt(source.read(offset, 3), 0, 'TAG')) return;
  const bytes = copy(source, offset, ID3V1, 'ID3v1 tag').slice(COMMENT_AT, COMMENT_END);
  yield { kind: 'comment', key: 'ID3v1', bytes, location: { offset, path: 'ID3v1' } };
}
