/** What Samsung's programs put behind the end of a picture: named blocks, then a directory that is read from the end. No specification; ExifTool, Samsung.pm. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, latin1, uint16le, uint32le, view } from './cursor.ts';

/** The gallery's editor, and what made its pictures; all other blocks (motion, depth, sound) are none of our business. */
const TELLING = ['PhotoEditor_Re_Edit_Data', 'PEg_Info'];
/** Each takes two bytes of zeros, two of its type, and the length of its name. */
const BLOCK_HEADER = 8;
const [ENTRY, HEADER, FOOTER] = [12, 12, 8];
/** Bytes; above it the directory is none (as in ExifTool). */
const LARGEST_DIRECTORY = 0x10000;

/**
 * The telling blocks of the trailer, if one ends at `end`: with the file, or with the box that a HEIF keeps it in.
 * Throws MalformedFile when the closing word is there and the directory before it contradicts itself.
 */
export function* samsungBlocks(source: ByteSource, end: number = source.size): Generator<Block> {
  if (end < HEADER + FOOTER) return;
  const footer = view(source, end - FOOTER, FOOTER, 'Samsung trailer');
  if (!hasAt(footer, 4, 'SEFT')) return;
  const length = uint32le(footer, 0);
  const at = end - FOOTER - length;
  if (length < HEADER || length > LARGEST_DIRECTORY || at < 0) throw broken('directory', end - FOOTER);
  const directory = copy(source, at, length, 'Samsung trailer');
  if (!hasAt(directory, 0, 'SEFH')) throw broken('directory', at);
  const count = uint32le(directory, 8);
  if (HEADER + count * ENTRY > length) throw broken('directory', at);
  const entries = Array.from({ length: count }, (_, index) => HEADER + index * ENTRY);
  yield* eachInTurn(entries, (entry) => blockAt(source, at, directory.subarray(entry, entry + ENTRY)));
}

const broken = (what: string, at: number) => new MalformedFile('malformed', `Samsung trailer has a broken ${what}`, at);

/** `end`: where the directory starts, from which blocks are counted backwards. */
function* blockAt(source: ByteSource, end: number, entry: Uint8Array): Generator<Block> {
  const [back, size] = [uint32le(entry, 4), uint32le(entry, 8)];
  const offset = end - back;
  if (offset < 0 || size > back || size < BLOCK_HEADER) throw broken('block', end);
  const header = new Uint8Array(view(source, offset, BLOCK_HEADER, 'Samsung trailer'));
  const length = uint32le(header, 4);
  if (BLOCK_HEADER + length > size || uint16le(header, 2) !== uint16le(entry, 2)) throw broken('block', offset);
  if (!TELLING.some((name) => name.length === length)) return;
  const name = latin1(view(source, offset + BLOCK_HEADER, length, 'Samsung trailer'));
  if (!TELLING.includes(name)) return;
  const [from, rest] = [offset + BLOCK_HEADER + length, size - BLOCK_HEADER - length];
  const bytes = copy(source, from, rest, `Samsung trailer, ${name}`);
  yield { kind: 'comment', key: name, bytes, location: { offset, path: `SEFT/${name}` } };
}
