/** ISO base media files: films, songs and pictures out of one grammar of boxes. ISO 14496-12; ISO 23008-12; QuickTime File Format. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format, Media } from '../model/mark.ts';
import { type Box, boxes, topBoxes, type Walk, walkOf } from './bmff-boxes.ts';
import { checkChunks } from './bmff-chunks.ts';
import { itemBlocks } from './bmff-items.ts';
import { metaChildren, tagBlocks, userDataBlocks } from './bmff-tags.ts';
import { liveCredential, uuidBlocks } from './bmff-uuid.ts';
import { eachInTurn, hasAt, inTurn, latin1, uint16, view } from './cursor.ts';
import { samsungBlocks } from './samsung-trailer.ts';

type Test = (head: Uint8Array) => boolean;

/** The major brand, then the compatible ones. ISO 14496-12, §4.3. */
const brand =
  (...brands: readonly string[]): Test =>
  (head) => {
    if (!hasAt(head, 4, 'ftyp')) return false;
    const size = Math.min(new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(0), 64);
    const listed = latin1(head.subarray(8, size)).match(/.{4}/gs) ?? [];
    return listed.some((one) => brands.includes(one));
  };

const majorBrand =
  (...brands: readonly string[]): Test =>
  (head) =>
    hasAt(head, 4, 'ftyp') && brands.includes(latin1(head.subarray(8, 12)));

const startsWith =
  (...types: readonly string[]): Test =>
  (head) =>
    types.some((type) => hasAt(head, 4, type)) && head[0] === 0;

const KINDS: readonly (readonly [string, Media, Test])[] = [
  ['avif', 'image', brand('avif', 'avis')],
  ['heif', 'image', brand('heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'mif2', 'mif3', 'crx ')],
  ['m4a', 'audio', majorBrand('M4A ', 'M4B ', 'M4P ')],
  ['mov', 'video', majorBrand('qt  ')],
  ['mp4', 'video', startsWith('ftyp', 'styp')],
  ['mov', 'video', startsWith('moov', 'mdat', 'wide', 'pnot')],
];

/** The most particular brand first. */
export const bmff: readonly Format[] = KINDS.map(([name, media, matches]) => ({ name, media, matches, blocks }));

/** One of these describes what the file shows or plays; a file without any was cut before it. */
const DESCRIBING = ['moov', 'moof', 'meta', 'mini'];

/**
 * A file cut exactly between two boxes cannot always be told from a whole one: fragments of a stream, and metadata
 * behind the film, leave no hole. Chunks and items that are missing do.
 */
function* blocks(source: ByteSource): Generator<Block> {
  const walk = walkOf(source);
  const films: Box[] = [];
  let isDescribed = false;
  yield* inTurn<Block>(
    () =>
      eachInTurn(topBoxes(walk), (box) => {
        isDescribed ||= DESCRIBING.includes(box.type);
        if (box.type === 'moov') films.push(box);
        return topBlocks(walk, box);
      }),
    () => {
      if (!isDescribed) throw new MalformedFile('truncated', 'file ends before it says what it holds', source.size);
      for (const film of films) checkChunks(walk, film);
      return [];
    },
  );
}

function* topBlocks(walk: Walk, box: Box): Generator<Block> {
  if (box.type === 'uuid') yield* uuidBlocks(walk.source, box);
  if (box.type === 'udta') yield* userDataBlocks(walk, box, 'udta');
  if (box.type === 'meta') yield* metaBlocks(walk, box, 'meta');
  if (box.type === 'mini') checkMini(walk, box);
  if (box.type === 'sefd') yield* samsungBlocks(walk.source, box.end);
  if (box.type === 'emsg') yield* liveCredential(walk.source, box);
  if (box.type !== 'moov') return;
  yield* eachInTurn(boxes(walk, box.start, box.end), function* (inner): Generator<Block> {
    if (inner.type === 'uuid') yield* uuidBlocks(walk.source, inner);
    yield* describedBlocks(walk, inner, 'moov');
    if (inner.type !== 'trak') return;
    yield* eachInTurn(boxes(walk, inner.start, inner.end), (part) => describedBlocks(walk, part, 'moov/trak'));
  });
}

function* describedBlocks(walk: Walk, box: Box, path: string): Generator<Block> {
  if (box.type === 'udta') yield* userDataBlocks(walk, box, `${path}/udta`);
  if (box.type === 'meta') yield* metaBlocks(walk, box, `${path}/meta`);
}

function* metaBlocks(walk: Walk, meta: Box, path: string): Generator<Block> {
  const children = metaChildren(walk, meta);
  yield* inTurn<Block>(
    () => itemBlocks(walk, children),
    () => tagBlocks(walk, children, path),
  );
}

/** ISO 23008-12, amendment 2: small pictures say in single bits whether Exif (the tenth) and XMP (the eleventh) follow. */
function checkMini({ source }: Walk, box: Box): void {
  const flags = uint16(view(source, box.start, 2, 'mini box'));
  if ((flags & 0x0060) !== 0) {
    throw new MalformedFile('unsupported', 'metadata of minimised pictures is not read yet', box.offset);
  }
}
