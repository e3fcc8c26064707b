/** JPEG XL: bare, or in boxes with metadata beside the picture. ISO 18181-2, §9. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { type Box, topBoxes, walkOf } from './bmff-boxes.ts';
import { jumbBlocks } from './bmff-uuid.ts';
import { copy, eachInTurn, hasAt, inTurn, latin1, uint32, view } from './cursor.ts';
import { unbrotli } from './inflate.ts';

const BARE = '\xff\x0a';
const CONTAINER = '\0\0\0\x0cJXL \r\n\x87\n';
const LAST_PART = 0x80000000;
const TYPE = 4;

export const jxl: Format = {
  name: 'jxl',
  media: 'image',
  matches: (head) => hasAt(head, 0, BARE) || hasAt(head, 0, CONTAINER),

  // A bare picture has no room for metadata, and says only to a decoder where it ends: cut or not, it passes for whole.
  // So does one whose last box has no length, or that was cut between the picture and boxes behind it.
  *blocks(source) {
    if (hasAt(view(source, 0, 2, 'JPEG XL'), 0, BARE)) return;
    let isComplete = false;
    yield* inTurn<Block>(
      () =>
        eachInTurn(topBoxes(walkOf(source)), (box) => {
          isComplete ||= box.type === 'jxlc' || isLastPart(source, box);
          return blockOf(source, box);
        }),
      () => {
        if (!isComplete) throw new MalformedFile('truncated', 'JPEG XL ends before its picture', source.size);
        return [];
      },
    );
  },
};

/** The picture may come in parts, each with a number; the last one is marked. */
const isLastPart = (source: ByteSource, { type, start, end }: Box): boolean =>
  type === 'jxlp' && end - start >= TYPE && uint32(view(source, start, TYPE, 'jxlp box')) >= LAST_PART;

function* blockOf(source: ByteSource, box: Box): Generator<Block> {
  const { type, start, end, offset } = box;
  if (type === 'jumb') yield* jumbBlocks(source, box);
  if (type === 'xml ' || type === 'Exif') {
    yield* metadata(type, copy(source, start, end - start, `${type} box`), offset);
  }
  if (type !== 'brob' || end - start <= TYPE) return;
  const bytes = copy(source, start, end - start, 'brob box');
  const packed = latin1(bytes.subarray(0, TYPE));
  if (packed !== 'xml ' && packed !== 'Exif') return;
  yield* metadata(packed, unbrotli(bytes.subarray(TYPE), 'brob box', offset), offset);
}

function* metadata(type: 'xml ' | 'Exif', bytes: Uint8Array, offset: number): Generator<Block> {
  if (type === 'xml ') {
    yield { kind: 'xmp', bytes, location: { offset, path: 'xml' } };
    return;
  }
  // Four bytes say how far behind them the TIFF header stands.
  const from = bytes.length < 4 ? bytes.length : 4 + uint32(bytes);
  if (from >= bytes.length) throw new MalformedFile('malformed', 'Exif box without a TIFF header', offset);
  yield { kind: 'exif', bytes: bytes.subarray(from), location: { offset, path: 'Exif' } };
}
