/** Boxes: a length, a type, and what they hold. Shared by MP4, HEIF and their kin, JPEG XL and JPEG 2000. ISO 14496-12, §4.2. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { latin1, uint32, uint64, view } from './cursor.ts';

/** Positions in bytes from the start of the file: of the header, of what follows it, and of the first byte behind. */
export interface Box {
  readonly type: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

/** One file being walked. Boxes are counted over all levels, so that depth cannot multiply what a file costs. */
export interface Walk {
  readonly source: ByteSource;
  count: number;
}

/** A film cut into a fragment for each frame has some hundred thousand. */
export const MOST_BOXES = 1_000_000;
const HEADER = 8;

export const walkOf = (source: ByteSource): Walk => ({ source, count: 0 });

/** The boxes of the file itself. Throws as `boxes`. */
export const topBoxes = (walk: Walk): Generator<Box> => boxesBetween(walk, 0, walk.source.size, 1);

/**
 * The boxes from `from` to `to`, headers only; what they hold is skipped over, however long it is.
 * Throws MalformedFile: `truncated` where the file ends within a box, `malformed` where a box is longer than its parent.
 */
export const boxes = (walk: Walk, from: number, to: number): Generator<Box> =>
  // QuickTime closes a list of user data with four zeros: less than a header is no box.
  boxesBetween(walk, from, to, HEADER);

/** `least`: with fewer bytes left than that, the boxes are at an end. */
function* boxesBetween(walk: Walk, from: number, to: number, least: number): Generator<Box> {
  for (let at = from; to - at >= least; ) {
    if (++walk.count > MOST_BOXES) throw new MalformedFile('too-large', `more than ${MOST_BOXES} boxes`, at);
    const box = header(walk.source, at, to);
    if (box.end > walk.source.size) throw new MalformedFile('truncated', `${box.type} box is cut off`, at);
    if (box.end > to) throw new MalformedFile('malformed', `${box.type} box is longer than its parent`, at);
    yield box;
    at = box.end;
  }
}

function header(source: ByteSource, at: number, to: number): Box {
  const bytes = view(source, at, HEADER, 'box header');
  const [length, type] = [uint32(bytes), latin1(bytes.subarray(4))];
  // A box of no length runs to the end of what there is: whether bytes are missing from it, nothing tells.
  if (length === 0) return { type, offset: at, start: at + HEADER, end: to };
  const isWide = length === 1;
  const start = at + (isWide ? HEADER * 2 : HEADER);
  const end = at + (isWide ? uint64(view(source, at + HEADER, HEADER, `${type} box length`)) : length);
  if (end < start) throw new MalformedFile('malformed', `${type} box is shorter than its header`, at);
  return { type, offset: at, start, end };
}

/** The first box of each type between `from` and `to`. Throws as `boxes`. */
export function firstOfEach(walk: Walk, from: number, to: number): ReadonlyMap<string, Box> {
  const found = new Map<string, Box>();
  for (const box of boxes(walk, from, to)) if (!found.has(box.type)) found.set(box.type, box);
  return found;
}
