/** PNG and APNG: a signature, then chunks of length, type, data and checksum up to IEND. PNG 3rd edition, §5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, latin1, opensWith, uint32, view } from './cursor.ts';
import { pngTextBlock } from './png-text.ts';

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

  // Metadata may follow the pixels (§5.6), so the walk goes on to IEND; a text chunk that does not unfold is
  // reported at the end, because chunks behind it are sound.
  *blocks(source) {
    let fault: MalformedFile | null = null;
    for (const chunk of chunks(source)) {
      try {
        const block = blockOf(source, chunk);
        if (block) yield block;
      } catch (error) {
        if (!(error instanceof MalformedFile)) throw error;
        fault ??= error;
      }
    }
    if (fault) throw fault;
  },
};

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
  }
  throw new MalformedFile('too-large', `more than ${MOST_CHUNKS} PNG chunks`, offset);
}

function blockOf(source: ByteSource, { type, offset, length }: Chunk): Block | null {
  const data = () => copy(source, offset + HEADER, length, `PNG ${type} chunk`);
  switch (type) {
    case 'caBX':
      return { kind: 'c2pa', bytes: data(), location: { offset, path: type } };
    case 'eXIf':
      return { kind: 'exif', bytes: data(), location: { offset, path: type } };
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      return pngTextBlock(type, data(), offset);
    default:
      return null;
  }
}
