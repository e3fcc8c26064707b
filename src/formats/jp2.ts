/** JPEG 2000: bare, or in boxes with metadata beside the picture. ISO 15444-1, annexes A and I. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { type Box, topBoxes, walkOf } from './bmff-boxes.ts';
import { jumbBlocks, uuidBlocks } from './bmff-uuid.ts';
import { copy, eachInTurn, hasAt, inTurn, uint16, view } from './cursor.ts';

const BARE = '\xff\x4f\xff\x51';
const CONTAINER = '\0\0\0\x0cjP  \r\n\x87\n';
/** A.4.4: the marker that closes a picture. */
const END_OF_CODESTREAM = 0xffd9;
/** The picture, or where films and composed pictures keep theirs. */
const PICTURE = ['jp2c', 'ftbl', 'moov'];

export const jp2: Format = {
  name: 'jp2',
  media: 'image',
  matches: (head) => hasAt(head, 0, BARE) || hasAt(head, 0, CONTAINER),

  *blocks(source) {
    if (hasAt(view(source, 0, 4, 'JPEG 2000'), 0, BARE)) {
      checkEnd(source, source.size);
      return;
    }
    let picture: Box | null = null;
    yield* inTurn<Block>(
      () =>
        eachInTurn(topBoxes(walkOf(source)), (box) => {
          if (PICTURE.includes(box.type)) picture ??= box;
          return blockOf(source, box);
        }),
      () => {
        if (!picture) throw new MalformedFile('truncated', 'JPEG 2000 ends before its picture', source.size);
        // A last box may leave its length open; its picture still ends as pictures must.
        if (picture.type === 'jp2c') checkEnd(source, picture.end);
        return [];
      },
    );
  },
};

function checkEnd(source: ByteSource, end: number): void {
  if (uint16(view(source, end - 2, 2, 'JPEG 2000 end')) === END_OF_CODESTREAM) return;
  throw new MalformedFile('truncated', 'JPEG 2000 picture has no end marker', end);
}

function* blockOf(source: ByteSource, box: Box): Generator<Block> {
  const { type, offset, start, end } = box;
  if (type === 'uuid') yield* uuidBlocks(source, box);
  if (type === 'jumb') yield* jumbBlocks(source, box);
  if (type !== 'xml ') return;
  yield { kind: 'xmp', bytes: copy(source, start, end - start, 'xml box'), location: { offset, path: 'xml' } };
}
