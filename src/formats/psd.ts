/** Photoshop documents: header, colours, image resources, layers, then the picture. Adobe Photoshop File Formats. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, BlockKind, Format } from '../model/mark.ts';
import { copy, hasAt, inTurn, uint16, uint32, unsigned, view } from './cursor.ts';
import { IPTC_RESOURCE, resourcesIn } from './photoshop.ts';

const HEADER = 26;
const KINDS: Readonly<Record<number, BlockKind>> = { [IPTC_RESOURCE]: 'iim', 1058: 'exif', 1060: 'xmp' };
const [RAW, RUN_LENGTHS] = [0, 1];
/** Large documents, those of version 2, count layers and rows in twice the bytes. */
const LARGE = 2;

/** The header, and where each section's content starts and ends. */
interface Sections {
  readonly isLarge: boolean;
  readonly rows: number;
  readonly bytesOfRow: number;
  readonly pictureAt: number;
}

export const psd: Format = {
  name: 'psd',
  media: 'image',
  matches: (head) => hasAt(head, 0, '8BPS'),

  *blocks(source) {
    const header = new Uint8Array(view(source, 0, HEADER, 'PSD header'));
    yield* inTurn(
      () => resourceBlocks(source),
      () => checkPicture(source, sectionsOf(source, header)),
    );
  },
};

function* resourceBlocks(source: ByteSource): Generator<Block> {
  const { start, end } = sectionAt(source, sectionAt(source, HEADER).end);
  for (const { id, at, data } of resourcesIn(copy(source, start, end - start, 'PSD image resources'), start)) {
    const kind = KINDS[id];
    if (!kind) continue;
    const path = `8BIM/0x${id.toString(16).padStart(4, '0')}`;
    yield { kind, bytes: new Uint8Array(data), location: { offset: start + at, path } };
  }
}

function sectionAt(source: ByteSource, at: number, size: 4 | 8 = 4) {
  const length = unsigned(view(source, at, size, 'PSD section'), 0, size, false);
  return { start: at + size, end: at + size + length };
}

function sectionsOf(source: ByteSource, header: Uint8Array): Sections {
  const isLarge = uint16(header, 4) === LARGE;
  const [channels, rows, columns, depth] = [
    uint16(header, 12),
    uint32(header, 14),
    uint32(header, 18),
    uint16(header, 22),
  ];
  const resources = sectionAt(source, sectionAt(source, HEADER).end);
  const layers = sectionAt(source, resources.end, isLarge ? 8 : 4);
  return {
    isLarge,
    rows: rows * channels,
    bytesOfRow: Math.ceil((columns * depth) / 8),

    pictureAt: layers.end,
  };
}

/** How long the picture must be follows from the header, or from the lengths of its rows; not where it is zipped. */
function checkPicture(source: ByteSource, { isLarge, rows, bytesOfRow, pictureAt }: Sections): readonly never[] {
  const compression = uint16(view(source, pictureAt, 2, 'PSD picture'));
  const counter = isLarge ? 4 : 2;
  const lengths = compression === RUN_LENGTHS ? view(source, pictureAt + 2, rows * counter, 'PSD row lengths') : null;
  let end = pictureAt + 2 + (compression === RAW ? rows * bytesOfRow : 0);
  for (let at = 0; lengths && at < lengths.length; at += counter)
    end += unsigned(lengths, at, counter, false) + counter;
  if (end > source.size) throw new MalformedFile('truncated', 'PSD picture is cut off', pictureAt);
  return [];
}
