/** Metadata that vendors and C2PA put into boxes named by a UUID, or into JUMBF boxes. C2PA 2.4, A.5; XMP part 3, §1.1.4. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, BlockKind } from '../model/mark.ts';
import type { Box } from './bmff-boxes.ts';
import { copy, hasAt, latin1, view } from './cursor.ts';

const UUID = 16;
const C2PA = 'd8fec3d61b0e483c92975828877ec481';
const KINDS: Readonly<Record<string, readonly [BlockKind, string]>> = {
  be7acfcb97a942e89c71999491e3afac: ['xmp', 'uuid/xmp'],
  // `JpgTiffExif->JP2`, and Photoshop's own.
  '4a706754696666457869662d3e4a5032': ['exif', 'uuid/exif'],
  '0537cdab9d0c4431a72afa561f2a113e': ['exif', 'uuid/exif'],
  '33c7a4d2b81d4723a0baf1a3e097ad38': ['iim', 'uuid/iptc'],
};
/** Version and flags of a full box. */
const FULL_BOX = 4;
const LONGEST_PURPOSE = 64;
/** Where the first Merkle box lies in the file: it stands before the store and is no part of it. */
const MERKLE_OFFSET = 8;
const LIVE = 'urn:c2pa:verifiable-segment-info';
const EVENT_TIMES = 20;
/** What a box of C2PA's UUID may hold besides a store. */
const NO_STORE = ['merkle'];
/** Type of the description box inside a C2PA store. */
const C2PA_DESCRIPTION = '\x63\x32\x70\x61\x00\x11\x00\x10\x80\x00\x00\xaa\x00\x38\x9b\x71';

/** What a `uuid` box holds that we can read. Throws MalformedFile when it is shorter than what it must hold. */
export function* uuidBlocks(source: ByteSource, box: Box): Generator<Block> {
  if (box.end - box.start < UUID) throw new MalformedFile('malformed', 'uuid box without a UUID', box.offset);
  const uuid = Buffer.from(view(source, box.start, UUID, 'uuid box')).toString('hex');
  const content = { ...box, start: box.start + UUID };
  if (uuid === C2PA) yield* storeIn(source, content);
  const [kind, path] = KINDS[uuid] ?? [];
  if (!kind || !path) return;
  const bytes = copy(source, content.start, content.end - content.start, `${path} box`);
  yield { kind, bytes, location: { offset: box.offset, path } };
}

function* storeIn(source: ByteSource, box: Box): Generator<Block> {
  const from = box.start + FULL_BOX;
  const opening = view(source, from, Math.min(LONGEST_PURPOSE, Math.max(0, box.end - from)), 'C2PA box');
  const length = opening.indexOf(0);
  if (length < 0) throw new MalformedFile('malformed', 'C2PA box names no purpose', box.offset);
  if (NO_STORE.includes(latin1(opening.subarray(0, length)))) return;
  const start = from + length + 1 + MERKLE_OFFSET;
  if (start >= box.end) throw new MalformedFile('malformed', 'C2PA box without a store', box.offset);
  const bytes = copy(source, start, box.end - start, 'C2PA store');
  yield { kind: 'c2pa', bytes, location: { offset: box.offset, path: 'uuid/c2pa' } };
}

/**
 * C2PA 2.4, §19.4: a piece of a live film that is signed by itself; its manifest stands in the first piece, which is
 * another file. Version 0 of an event names its scheme first, version 1 behind twenty bytes. ISO 23009-1, §5.10.3.3.
 */
export function* liveCredential(source: ByteSource, box: Box): Generator<Block> {
  const opening = view(source, box.start, Math.min(LONGEST_PURPOSE, box.end - box.start), 'emsg box');
  if (!hasAt(opening, opening[0] === 0 ? FULL_BOX : FULL_BOX + EVENT_TIMES, `${LIVE}\0`)) return;
  const bytes = Uint8Array.from(Buffer.from(LIVE));
  yield { kind: 'comment', key: 'c2pa-manifest', bytes, location: { offset: box.offset, path: 'emsg' } };
}

/** A C2PA store in a JUMBF box of its own; JUMBF of another kind gives nothing. */
export function* jumbBlocks(source: ByteSource, box: Box): Generator<Block> {
  const [descriptionHeader, length] = [8, box.end - box.start];
  if (length < descriptionHeader + UUID) return;
  const opening = view(source, box.start, descriptionHeader + UUID, 'JUMBF box');
  if (!hasAt(opening, 4, 'jumd') || !hasAt(opening, descriptionHeader, C2PA_DESCRIPTION)) return;
  const bytes = copy(source, box.offset, box.end - box.offset, 'C2PA store');
  yield { kind: 'c2pa', bytes, location: { offset: box.offset, path: 'jumb' } };
}
