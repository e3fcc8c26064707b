/** GIF: pictures and extensions, each a chain of short sub-blocks, up to a closing semicolon. GIF89a, §12–27. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, LARGEST_BLOCK, latin1, uint32, view } from './cursor.ts';
import { iimBlocks } from './photoshop.ts';

const [EXTENSION, IMAGE, TRAILER, COMMENT, APPLICATION] = [0x21, 0x2c, 0x3b, 0xfe, 0xff];
const [SCREEN_END, IMAGE_HEADER, IDENTIFIER] = [13, 10, 11];
const MOST_PARTS = 1_000_000;
/** Over the whole file; full sub-blocks would be two gigabytes of pixels. */
const MOST_SUB_BLOCKS = 10_000_000;

const [SMALLEST_WINDOW, LARGEST_WINDOW] = [4 * 1024, 256 * 1024];

/** An extension without its label: `start` is where its first sub-block begins, `end` behind the last. */
interface Extension {
  readonly label: number;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

interface Walk {
  readonly source: ByteSource;
  subBlocks: number;
}

export const gif: Format = {
  name: 'gif',
  media: 'image',
  matches: (head) => hasAt(head, 0, 'GIF87a') || hasAt(head, 0, 'GIF89a'),

  *blocks(source) {
    yield* eachInTurn(extensions({ source, subBlocks: 0 }), (extension) => blockOf(source, extension));
  },
};

/** Goes on to the trailer, without which the file was cut; what stands behind it is none of our business. */
function* extensions(walk: Walk): Generator<Extension> {
  const { source } = walk;
  let at = SCREEN_END + tableLength(view(source, 0, SCREEN_END, 'GIF header')[10]);
  for (let count = 0; count < MOST_PARTS; count++) {
    const [introducer, label = 0] = source.read(at, 2);
    if (introducer === TRAILER) return;
    if (introducer === EXTENSION) {
      const end = endOfSubBlocks(walk, at + 2);
      yield { label, offset: at, start: at + 2, end };
      at = end;
    } else if (introducer === IMAGE) {
      const flags = view(source, at, IMAGE_HEADER, 'GIF picture')[9];
      at = endOfSubBlocks(walk, at + IMAGE_HEADER + tableLength(flags) + 1);
    } else if (introducer === 0) {
      // One terminator too many is a mistake that every decoder forgives.
      at += 1;
    } else if (introducer === undefined) {
      throw new MalformedFile('truncated', 'GIF ends without its trailer', at);
    } else {
      throw new MalformedFile('malformed', 'no part of a GIF where one must start', at);
    }
  }
  throw new MalformedFile('too-large', `more than ${MOST_PARTS} parts of a GIF`, at);
}

/** Bytes of a colour table, as the flags before it announce it. */
const tableLength = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Pixels are a long chain, so that the windows looked at grow along it. */
function endOfSubBlocks(walk: Walk, from: number): number {
  let window = SMALLEST_WINDOW;
  for (let start = from; ; window = Math.min(window * 4, LARGEST_WINDOW)) {
    const bytes = walk.source.read(start, window);
    if (bytes.length === 0) throw new MalformedFile('truncated', 'GIF ends within its pixels or metadata', start);
    let at = 0;
    while (at < bytes.length) {
      const length = bytes[at];
      if (!length) return start + at + 1;
      if (++walk.subBlocks > MOST_SUB_BLOCKS)
        throw new MalformedFile('too-large', 'too many GIF sub-blocks', start + at);
      at += 1 + length;
    }
    start += at;
  }
}

function* blockOf(source: ByteSource, extension: Extension): Generator<Block> {
  const { label, offset, start, end } = extension;
  if (label === COMMENT) {
    yield { kind: 'comment', bytes: joined(source, start, end), location: { offset, path: 'comment' } };
  }
  if (label !== APPLICATION || view(source, start, 1, 'GIF application')[0] !== IDENTIFIER) return;
  const name = latin1(view(source, start + 1, IDENTIFIER, 'GIF application'));
  const from = start + 1 + IDENTIFIER;
  const location = { offset, path: name.replace(/[^ -~]/g, '') };
  if (name === 'XMP DataXMP') yield { kind: 'xmp', bytes: packet(source, from, end), location };
  if (name === 'C2PA_GIF\x01\0\0') yield { kind: 'c2pa', bytes: joined(source, from, end), location };
  // ImageMagick's own.
  if (name === 'MGK8BIM0000' || name === 'MGKIPTC0000') {
    yield* iimBlocks(joined(source, from, end), location);
  }
}

/** What the sub-blocks hold, their length bytes left out. */
function joined(source: ByteSource, from: number, end: number): Uint8Array {
  const raw = copy(source, from, end - from, 'GIF extension');
  const parts: Uint8Array[] = [];
  for (let at = 0; at < raw.length; at += 1 + (raw[at] ?? 0)) parts.push(raw.subarray(at + 1, at + 1 + (raw[at] ?? 0)));
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * XMP part 3, §1.1.2: the packet is written as it is, without sub-blocks; a trailer of falling numbers behind it leads
 * a reader of sub-blocks, wherever it comes from, to the end. Some writers use sub-blocks all the same.
 */
function packet(source: ByteSource, from: number, end: number): Uint8Array {
  const [trailer, first] = [258, 0x01fffefd];
  const length = end - from;
  const hasTrailer = length >= trailer && uint32(view(source, end - trailer, 4, 'XMP trailer')) === first;
  if (!hasTrailer || length > LARGEST_BLOCK) return joined(source, from, end);
  return copy(source, from, length - trailer, 'XMP packet');
}
