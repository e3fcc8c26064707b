/** JPEG: segments named by markers, then scans of pixels, closed by an end-of-image marker. ITU-T T.81, annex B. */
import { MalformedFile } from '../errors.ts';
import type { Block, Format } from '../model/mark.ts';
import { hasAt, inTurn, latin1, opensWith } from './cursor.ts';
import { c2paBlocks } from './jpeg-jumbf.ts';
import { type Segment, segments } from './jpeg-segments.ts';
import { extendedXmpBlocks, isXmpExtension, XMP_SIGNATURE } from './jpeg-xmp.ts';
import { iimBlocks } from './photoshop.ts';
import { samsungBlocks } from './samsung-trailer.ts';

const EXIF_SIGNATURE = 'Exif\0';
const PHOTOSHOP_SIGNATURE = 'Photoshop 3.0\0';
const [APP0, APP1, APP2, APP11, APP13, APP15, COM] = [0xe0, 0xe1, 0xe2, 0xeb, 0xed, 0xef, 0xfe];
/** Bytes. Above this the segments of one file are no metadata any more. */
const MOST_KEPT = 64 * 1024 * 1024;

export const jpeg: Format = {
  name: 'jpeg',
  media: 'image',
  matches: (head) => opensWith(head, '\xff\xd8\xff'),

  *blocks(source) {
    const kept: Segment[] = [];
    yield* inTurn<Block>(
      function* () {
        let bytes = 0;
        for (const segment of segments(source)) {
          bytes += segment.bytes.length;
          if (bytes > MOST_KEPT) throw new MalformedFile('too-large', 'too much JPEG metadata', segment.offset);
          kept.push(segment);
          const block = blockOf(segment);
          if (block) yield block;
        }
      },
      () => extendedXmpBlocks(kept.filter(isXmpExtension), kept.filter(isXmp)),
      () => c2paBlocks(kept.filter((segment) => segment.marker === APP11)),
      () => photoshopBlocks(kept.filter(isPhotoshop)),
      () => samsungBlocks(source),
    );
  },
};

const isXmp = (segment: Segment) => segment.marker === APP1 && hasAt(segment.bytes, 0, XMP_SIGNATURE);
const isPhotoshop = (segment: Segment) => segment.marker === APP13 && hasAt(segment.bytes, 0, PHOTOSHOP_SIGNATURE);

/** What one segment says by itself. */
function blockOf(segment: Segment): Block | null {
  const { marker, bytes, offset } = segment;
  if (marker === COM) return { kind: 'comment', bytes, location: { offset, path: 'COM' } };
  if (marker < APP0 || marker > APP15) return null;
  const app = `APP${marker - APP0}`;
  if (isXmp(segment)) {
    return { kind: 'xmp', bytes: bytes.subarray(XMP_SIGNATURE.length), location: { offset, path: `${app}/xmp` } };
  }
  if (marker === APP1 && hasAt(bytes, 0, EXIF_SIGNATURE)) {
    return {
      kind: 'exif',
      bytes: bytes.subarray(EXIF_SIGNATURE.length + 1),
      location: { offset, path: `${app}/exif` },
    };
  }
  return [APP2, APP11, APP13].includes(marker) ? null : bareLabel(segment, app);
}

/** Seen in the wild: a label of GB 45438 put bare into an application segment, behind that segment's own words or none. */
function bareLabel(segment: Segment, app: string): Block | null {
  const { bytes, offset } = segment;
  const words = latin1(bytes);
  const [from, end] = [words.search(/AIGC\0?\s{0,4}\{/), words.lastIndexOf('}') + 1];
  if (from < 0 || isXmpExtension(segment)) return null;
  const label = bytes.subarray(from + 'AIGC'.length, end > from ? end : bytes.length);
  return { kind: 'comment', key: 'AIGC', bytes: label, location: { offset, path: `${app}/AIGC` } };
}

/** Image resources longer than one segment run on in the next one. */
function photoshopBlocks(parts: readonly Segment[]): Iterable<Block> {
  const [first] = parts;
  if (!first) return [];
  const resources = Buffer.concat(parts.map((part) => part.bytes.subarray(PHOTOSHOP_SIGNATURE.length)));
  return iimBlocks(resources, { offset: first.offset, path: 'APP13/8BIM' });
}
