/** Fonts packed for the web: the tables of an OpenType font, each packed by itself (WOFF) or all in one stream (WOFF2). W3C WOFF 1.0, §4–5; WOFF 2.0, §4–5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, hasAt, inTurn, latin1, uint16, uint32, view } from './cursor.ts';
import { credentialTable } from './font.ts';
import { inflate, unbrotli } from './inflate.ts';

const [HEADER, ENTRY] = [44, 20];
const HEADER2 = 48;
/** Flags, a tag, and two numbers of up to five bytes. */
const LONGEST_ENTRY2 = 15;
const CREDENTIAL = 'C2PA';
/** §4.1: the flag that a tag follows; smaller ones stand for tags that the specification lists, and ours is not among them. */
const OTHER_TAG = 63;
/** Places of `glyf` and `loca` in that list: they are the only ones rewritten unless they say that they are not. */
const REWRITTEN = [10, 11];
const NOT_REWRITTEN = 3;
/** §4.2 of 255UInt16: bytes of a number that starts with 253, 254 or 255. */
const SHORT_WIDTHS = [3, 2, 2];
const MOST_TABLES = 4_096;

const webFont = (signature: string, steps: (source: ByteSource) => Iterable<Block>): Format => ({
  name: 'font',
  media: null,
  matches: (head) => hasAt(head, 0, signature),
  blocks: (source) =>
    inTurn<Block>(
      () => steps(source),
      () => checkLength(source),
    ),
});

/** The most particular signature first. */
export const webFonts: readonly Format[] = [webFont('wOFF', blocksOf), webFont('wOF2', blocksOf2)];

function checkLength(source: ByteSource): readonly never[] {
  const stated = uint32(view(source, 8, 4, 'web font'));
  if (stated > source.size)
    throw new MalformedFile('truncated', `web font says that it is ${stated} bytes long`, source.size);
  return [];
}

function tableCount(source: ByteSource): number {
  const count = uint16(view(source, 12, 2, 'web font'));
  if (count > MOST_TABLES) throw new MalformedFile('too-large', `web font of ${count} tables`, 12);
  return count;
}

function* blocksOf(source: ByteSource): Generator<Block> {
  const directory = copy(source, HEADER, tableCount(source) * ENTRY, 'web font directory');
  for (let at = 0; at < directory.length; at += ENTRY) {
    if (!hasAt(directory, at, CREDENTIAL)) continue;
    const [offset, packed, length] = [uint32(directory, at + 4), uint32(directory, at + 8), uint32(directory, at + 12)];
    const stored = copy(source, offset, packed, 'font table C2PA');
    const bytes = packed === length ? stored : inflate(stored, 'font table C2PA', offset);
    if (bytes.length !== length)
      throw new MalformedFile('malformed', 'font table C2PA is not as long as stated', offset);
    yield* credentialTable(bytes, offset);
  }
}

interface Place {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

/** All tables are one stream of Brotli, which is only unpacked where one of them is a credential. */
function* blocksOf2(source: ByteSource): Generator<Block> {
  const { places, end } = directory2(source);
  const own = places.filter(({ tag }) => tag === CREDENTIAL);
  if (own.length === 0) return;
  const start = end + collectionLength(source, end);
  const bytes = unbrotli(copy(source, start, uint32(view(source, 20, 4, 'web font')), 'web font'), 'web font', start);
  for (const { from, to } of own) {
    if (to > bytes.length) throw new MalformedFile('malformed', 'font table C2PA is not in its stream', start);
    yield* credentialTable(bytes.slice(from, to), start);
  }
}

function directory2(source: ByteSource): { readonly places: readonly Place[]; readonly end: number } {
  const count = tableCount(source);
  const bytes = Uint8Array.from(source.read(HEADER2, count * LONGEST_ENTRY2));
  const cut = () => new MalformedFile('truncated', 'web font directory is cut off', HEADER2);
  let [at, reached] = [0, 0];
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw cut();
    return value;
  };
  const places = Array.from({ length: count }, (): Place => {
    const flags = byte();
    const known = flags & OTHER_TAG;
    const tag = known === OTHER_TAG ? latin1(bytes.subarray(at, at + 4)) : '';
    if (known === OTHER_TAG) at += 4;
    const length = base128(byte);
    const isRewritten = REWRITTEN.includes(known) ? flags >> 6 !== NOT_REWRITTEN : flags >> 6 !== 0;
    const from = reached;
    reached += isRewritten ? base128(byte) : length;
    return { tag, from, to: reached };
  });
  if (at > bytes.length) throw cut();
  return { places, end: HEADER2 + at };
}

/** §4.1: seven bits a byte, the highest says that another follows; five at most. */
function base128(byte: () => number): number {
  let value = 0;
  for (let count = 0; count < 5; count++) {
    const next = byte();
    value = value * 128 + (next & 127);
    if (next < 128) return value;
  }
  throw new MalformedFile('malformed', 'web font directory has a number without an end', HEADER2);
}

/** §4.2: of a collection, a version and how many fonts, then for each how many tables, its flavour, and their places. */
function collectionLength(source: ByteSource, from: number): number {
  if (!hasAt(view(source, 4, 4, 'web font'), 0, 'ttcf')) return 0;
  let at = from + 4;
  const short = (): number => {
    const [first = 0] = view(source, at, 1, 'web font collection');
    const width = SHORT_WIDTHS[first - 253] ?? 1;
    const bytes = copy(source, at, width, 'web font collection');
    at += width;
    if (first === 253) return uint16(bytes, 1);
    return first < 253 ? first : (bytes[1] ?? 0) + (first === 255 ? 253 : 506);
  };
  const fonts = short();
  for (let font = 0; font < Math.min(fonts, MOST_TABLES); font++) {
    const tables = short();
    at += 4;
    for (let table = 0; table < Math.min(tables, MOST_TABLES); table++) short();
  }
  return at - from;
}
