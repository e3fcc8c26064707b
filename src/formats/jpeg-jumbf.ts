/** C2PA manifest stores spread over JPEG APP11 segments. ISO 19566-5, D.2; C2PA 2.4, A.3.1. */
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';
import { hasAt, LARGEST_BLOCK, uint16, uint32, uint64 } from './cursor.ts';
import type { Segment } from './jpeg-segments.ts';

/** Common identifier, box instance, packet sequence. */
const PACKET_HEADER = 8;
/** Type of the description box inside a C2PA store; without it the box belongs to some other use of JUMBF. */
const C2PA_UUID = '\x63\x32\x70\x61\x00\x11\x00\x10\x80\x00\x00\xaa\x00\x38\x9b\x71';

interface Packet {
  readonly instance: number;
  readonly sequence: number;
  readonly boxHeader: number;
  readonly boxLength: number;
  readonly segment: Segment;
}

/** One block for each C2PA store. Throws MalformedFile when packets of a store are missing. */
export function* c2paBlocks(segments: readonly Segment[]): Generator<Block> {
  for (const box of boxesOf(segments.flatMap(packetOf))) {
    const [first] = box;
    if (!first || !hasAt(first.segment.bytes, PACKET_HEADER + first.boxHeader + 8, C2PA_UUID)) continue;
    yield { kind: 'c2pa', bytes: assemble(box, first), location: { offset: first.segment.offset, path: 'APP11/jumb' } };
  }
}

function packetOf(segment: Segment): Packet[] {
  const { bytes } = segment;
  if (!hasAt(bytes, 0, 'JP') || !hasAt(bytes, PACKET_HEADER + 4, 'jumb')) return [];
  const short = uint32(bytes, PACKET_HEADER);
  const long = short === 1 && bytes.length >= PACKET_HEADER + 16;
  const [boxHeader, boxLength] = long ? [16, uint64(bytes, PACKET_HEADER + 8)] : [8, short];
  return [{ instance: uint16(bytes, 2), sequence: uint32(bytes, 4), boxHeader, boxLength, segment }];
}

/** Packets of one instance are counted from one and stand in order; a count that starts again is another box. */
function boxesOf(packets: readonly Packet[]): Packet[][] {
  const boxes: Packet[][] = [];
  const open = new Map<number, Packet[]>();
  for (const packet of packets) {
    const box = open.get(packet.instance);
    if (box && box.at(-1)?.sequence === packet.sequence - 1) {
      box.push(packet);
      continue;
    }
    const fresh = [packet];
    boxes.push(fresh);
    open.set(packet.instance, fresh);
  }
  return boxes;
}

/** Every packet repeats the box header; the store has it once. */
function assemble(box: readonly Packet[], first: Packet): Uint8Array {
  const { offset } = first.segment;
  if (first.boxLength > LARGEST_BLOCK) {
    throw new MalformedFile('too-large', `JUMBF box claims ${first.boxLength} bytes`, offset);
  }
  const bytes = Buffer.concat([
    first.segment.bytes.subarray(PACKET_HEADER, PACKET_HEADER + first.boxHeader),
    ...box.map((packet) => packet.segment.bytes.subarray(PACKET_HEADER + packet.boxHeader)),
  ]);
  // Length 0: the box runs to the end of what there is (ISO 19566-5, B.2).
  if (first.boxLength !== 0 && bytes.length < first.boxLength) {
    throw new MalformedFile('malformed', `JUMBF box has ${bytes.length} of ${first.boxLength} bytes`, offset);
  }
  return new Uint8Array(first.boxLength === 0 ? bytes : bytes.subarray(0, first.boxLength));
}
