/** PNG and APNG: a signature, then chunks of length, type, data and checksum up to IEND. PNG 3rd edition, §5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format, Pixels } from '../model/mark.ts';
import { copy, eachInTurn, inTurn, latin1, opensWith, uint32, view } from './cursor.ts';
import { colours, type Picture, pictureOf, type Span } from './png-pixels.ts';
import { isPlain, stealthBlocks } from './png-stealth.ts';
import { pngTextBlocks } from './png-text.ts';
import { samsungBlocks } from './samsung-trailer.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
const HEADER = 8;
const CHECKSUM = 4;
/** §5.3: a length shall not exceed 2^31-1. */
const LARGEST_CHUNK = 0x7fffffff;
const MOST_CHUNKS = 1_000_000;

interface Chunk {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export const png: Format = {
  name: 'png',
  media: 'image',
  matches: (head) => opensWith(head, SIGNATURE),

  // Metadata may follow the pixels (§5.6), so the walk goes on to IEND. What is hidden in the pixels comes last.
  *blocks(source) {
    const seen = nothingSeen(source);
    yield* inTurn<Block>(
      () => eachInTurn(chunks(source), (chunk) => blocksOf(seen, chunk)),
      () => (seen.picture && seen.mayHide ? stealthBlocks(seen.picture, seen.pixels) : []),
      () => samsungBlocks(source),
    );
  },
};

/**
 * Where the pixels of a PNG lie; null for other files and for pixels that `pictureOf` does not take.
 * Throws MalformedFile where its chunks contradict themselves.
 */
export function pictureIn(source: ByteSource): Picture | null {
  if (!opensWith(source.read(0, SIGNATURE.length), SIGNATURE)) return null;
  const spans: Span[] = [];
  let picture: Picture | null = null;
  for (const { type, offset, length } of chunks(source)) {
    if (type === 'IHDR') picture = pictureOf(source, copy(source, offset + HEADER, length, 'PNG IHDR chunk'), spans);
    if (type === 'IDAT') spans.push({ at: offset + HEADER, length });
  }
  return picture;
}

/** What the walk leaves behind for whoever needs the pixels. */
interface Seen {
  readonly source: ByteSource;
  readonly spans: Span[];
  picture: Picture | null;
  mayHide: boolean;
  readonly pixels: Pixels;
}

function nothingSeen(source: ByteSource): Seen {
  let unpacked: Uint8Array | null | undefined;
  const pixels = () => {
    unpacked ??= seen.picture && colours(seen.picture);
    return unpacked;
  };
  const seen: Seen = { source, picture: null, spans: [], mayHide: false, pixels };
  return seen;
}

function* chunks(source: ByteSource): Generator<Chunk> {
  let offset = SIGNATURE.length;
  for (let index = 0; index < MOST_CHUNKS; index++) {
    const header = view(source, offset, HEADER, 'PNG chunk header');
    const [length, type] = [uint32(header), latin1(header.subarray(4))];
    if (!/^[A-Za-z]{4}$/.test(type)) throw new MalformedFile('malformed', 'no PNG chunk where one must start', offset);
    if (length > LARGEST_CHUNK)
      throw new MalformedFile('malformed', `PNG ${type} chunk claims ${length} bytes`, offset);
    if (offset + HEADER + length + CHECKSUM > source.size) {
      throw new MalformedFile('truncated', `PNG ${type} chunk runs past the end of the file`, offset);
    }
    // CgBI: what Apple's build tools put before IHDR.
    if (index === 0 && type !== 'IHDR' && type !== 'CgBI') {
      throw new MalformedFile('malformed', `PNG starts with ${type} instead of IHDR`, offset);
    }
    if (type === 'IEND') return;
    yield { type, offset, length };
    offset += HEADER + length + CHECKSUM;
    if (type !== 'IDAT') continue;
    for (const end = offset + alikeAhead(source, offset, length); offset < end; offset += HEADER + length + CHECKSUM) {
      index++;
      yield { type, offset, length };
    }
  }
  throw new MalformedFile('too-large', `more than ${MOST_CHUNKS} PNG chunks`, offset);
}

/** Chunks to leap over at first; twice as many after every leap that lands well. */
const FIRST_LEAP = 8;

/**
 * Bytes from `offset` on that are `IDAT` chunks of `length` bytes each, as writers cut the pixels up. Where a leap lands on
 * another such chunk, all between are pixels too: §5.6 lets nothing stand between them.
 */
function alikeAhead(source: ByteSource, offset: number, length: number): number {
  const stride = HEADER + length + CHECKSUM;
  let sure = 0;
  for (let leap = FIRST_LEAP; ; leap *= 2) {
    const at = offset + sure + leap * stride;
    if (at + stride > source.size) return sure;
    const header = view(source, at, HEADER, 'PNG chunk header');
    if (uint32(header) !== length || latin1(header.subarray(4)) !== 'IDAT') return sure;
    sure += leap * stride;
  }
}

function* blocksOf(seen: Seen, { type, offset, length }: Chunk): Generator<Block> {
  const { source, spans } = seen;
  const data = () => copy(source, offset + HEADER, length, `PNG ${type} chunk`);
  const location = { offset, path: type };
  switch (type) {
    case 'IHDR':
      seen.picture = pictureOf(source, data(), spans);
      return;
    case 'IDAT':
      spans.push({ at: offset + HEADER, length });
      if (seen.picture && spans.length === 1) seen.mayHide = !isPlain(seen.picture);
      return;
    case 'caBX':
      yield { kind: 'c2pa', bytes: data(), location };
      return;
    case 'eXIf':
      yield { kind: 'exif', bytes: data(), location };
      return;
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      for (const block of pngTextBlocks(type, data(), offset)) yield { ...block, pixels: seen.pixels };
  }
}
