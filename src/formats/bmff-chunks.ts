/** Whether the pictures and sounds that a film announces are in the file. ISO 14496-12, §8.7. */
import { MalformedFile } from '../errors.ts';
import { type Box, boxes, firstOfEach, type Walk } from './bmff-boxes.ts';
import { uint32, unsigned, view } from './cursor.ts';

/**
 * Looks up where the last chunk of each track starts: four or eight bytes a track, however long the film.
 * Throws MalformedFile: `truncated` when that is behind the end of the file, `unsupported` when the header is packed.
 */
export function checkChunks(walk: Walk, film: Box): void {
  for (const box of boxes(walk, film.start, film.end)) {
    if (box.type === 'cmov') throw new MalformedFile('unsupported', 'compressed film headers are not read', box.offset);
    if (box.type === 'trak') checkTrack(walk, box);
  }
}

function checkTrack(walk: Walk, track: Box): void {
  const media = below(walk, track, ['mdia', 'minf']);
  if (!media) return;
  const parts = firstOfEach(walk, media.start, media.end);
  const [data, table] = [parts.get('dinf'), parts.get('stbl')];
  if (!table || (data && !isOwnData(walk, data))) return;
  const lists = firstOfEach(walk, table.start, table.end);
  const [short, long] = [lists.get('stco'), lists.get('co64')];
  const last = Math.max(short ? lastOffset(walk, short, 4) : 0, long ? lastOffset(walk, long, 8) : 0);
  if (last >= walk.source.size)
    throw new MalformedFile('truncated', 'file ends before its last chunk', walk.source.size);
}

function below(walk: Walk, box: Box, types: readonly string[]): Box | null {
  let found: Box | null = box;
  for (const type of types) found = found && (firstOfEach(walk, found.start, found.end).get(type) ?? null);
  return found;
}

/** §8.7.2: the lowest flag of a data reference says that the data are in this file. */
function isOwnData(walk: Walk, dinf: Box): boolean {
  const dref = firstOfEach(walk, dinf.start, dinf.end).get('dref');
  const [firstEntry, entryHeader] = [8, 12];
  if (!dref || dref.end - dref.start < firstEntry + entryHeader) return true;
  const flags = uint32(view(walk.source, dref.start + firstEntry + 8, 4, 'data reference'));
  return (flags & 1) === 1;
}

function lastOffset(walk: Walk, list: Box, size: 4 | 8): number {
  const header = 8;
  if (list.end - list.start < header) return 0;
  const count = uint32(view(walk.source, list.start + 4, 4, 'chunk list'));
  const end = list.start + header + count * size;
  if (end > list.end) throw new MalformedFile('malformed', 'chunk list is longer than its box', list.offset);
  return count === 0 ? 0 : unsigned(view(walk.source, end - size, size, 'chunk list'), 0, size, false);
}
