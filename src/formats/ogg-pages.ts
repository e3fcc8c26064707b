/** Walks the pages of an Ogg file, puts packets together that were cut over them, and looks at the last page. RFC 3533, §6. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, hasAt, LARGEST_BLOCK, uint32le, view } from './cursor.ts';

export interface Stream {
  /** The stream's first packet, or its beginning. */
  opening: Uint8Array;
  /** Packets closed so far. */
  count: number;
  readonly pending: Uint8Array[];
  pendingLength: number;
  pendingOffset: number;
}

export interface Packet {
  readonly stream: Stream;
  readonly index: number;
  readonly bytes: Uint8Array;
  /** Of the page on which it starts. */
  readonly offset: number;
}

interface Page {
  readonly offset: number;
  readonly flags: number;
  readonly serial: number;
  readonly segments: Uint8Array;
  readonly dataAt: number;
  readonly end: number;
}

const HEADER = 27;
/** Header, 255 lengths, 255 segments of 255 bytes. */
const LONGEST_PAGE = HEADER + 255 + 255 * 255;
const [CONTINUED, FIRST, LAST] = [1, 2, 4];
const MOST_PAGES = 1_000_000;
/** Pages behind the last that opened a stream or belonged to a header. */
const MOST_IDLE_PAGES = 16;

/**
 * The first packets of every stream, as many as `wanted` says of its opening. The walk ends when no stream still owes
 * one; a file of several links, one after the other, is walked to its end.
 * Throws MalformedFile where no page stands, or one is cut off.
 */
export function* packets(source: ByteSource, wanted: (opening: Uint8Array) => number): Generator<Packet> {
  const streams = new Map<number, Stream>();
  const last = lastPage(source);
  const isDone = ({ opening, count }: Stream) => count > 0 && count >= wanted(opening);
  let [at, idle] = [0, 0];
  for (let count = 0; at < source.size; count++) {
    if (count === MOST_PAGES) throw new MalformedFile('too-large', `more than ${MOST_PAGES} Ogg pages`, at);
    const page = pageAt(source, at);
    if ((page.flags & FIRST) !== 0)
      streams.set(page.serial, {
        opening: new Uint8Array(),
        count: 0,
        pending: [],
        pendingLength: 0,
        pendingOffset: at,
      });
    const stream = streams.get(page.serial);
    const isHeader = stream !== undefined && !isDone(stream);
    if (isHeader) yield* packetsOn(source, page, stream, wanted);
    idle = isHeader ? 0 : idle + 1;
    const isOneLink = last !== null && streams.has(last.serial);
    if (idle > MOST_IDLE_PAGES && isOneLink && [...streams.values()].every(isDone)) return;
    at = page.end;
  }
}

function pageAt(source: ByteSource, offset: number): Page {
  const header = new Uint8Array(view(source, offset, HEADER, 'Ogg page'));
  if (!hasAt(header, 0, 'OggS') || header[4] !== 0) {
    throw new MalformedFile('malformed', 'no Ogg page where one must start', offset);
  }
  const segments = copy(source, offset + HEADER, header[26] ?? 0, 'Ogg page');
  const dataAt = offset + HEADER + segments.length;
  const end = dataAt + segments.reduce((sum, length) => sum + length, 0);
  if (end > source.size) throw new MalformedFile('truncated', 'Ogg page runs past the end of the file', offset);
  return { offset, flags: header[5] ?? 0, serial: uint32le(header, 14), segments, dataAt, end };
}

/** A segment shorter than 255 closes a packet; one of 255 goes on in the next segment, or on the next page. */
function* packetsOn(
  source: ByteSource,
  page: Page,
  stream: Stream,
  wanted: (opening: Uint8Array) => number,
): Generator<Packet> {
  if ((page.flags & CONTINUED) === 0) stream.pending.length = 0;
  if (stream.pending.length === 0) Object.assign(stream, { pendingLength: 0, pendingOffset: page.offset });
  const data = copy(source, page.dataAt, page.end - page.dataAt, 'Ogg page');
  let [from, to] = [0, 0];
  for (const length of page.segments) {
    to += length;
    if (length === 255) continue;
    stream.pending.push(data.subarray(from, to));
    const bytes = new Uint8Array(Buffer.concat(stream.pending));
    stream.pending.length = 0;
    if (stream.count === 0) stream.opening = bytes.slice(0, 16);
    yield { stream, index: stream.count, bytes, offset: stream.pendingOffset };
    stream.count += 1;
    stream.pendingOffset = page.offset;
    if (stream.count >= wanted(stream.opening)) return;
    from = to;
  }
  if (from === to) return;
  stream.pending.push(data.subarray(from, to));
  stream.pendingLength += to - from;
  if (stream.pendingLength > LARGEST_BLOCK)
    throw new MalformedFile('too-large', 'Ogg packet is too large', stream.pendingOffset);
}

/** The page with which the file ends; null when none ends there. */
function lastPage(source: ByteSource): Page | null {
  const from = Math.max(0, source.size - LONGEST_PAGE);
  const tail = Buffer.from(new Uint8Array(source.read(from, LONGEST_PAGE)));
  // The capture pattern may occur within sound; a page that ends exactly here is taken for one.
  for (let at = tail.lastIndexOf('OggS'); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf('OggS', at - 1)) {
    const count = tail[at + HEADER - 1];
    if (count === undefined || at + HEADER + count > tail.length) continue;
    const data = tail.subarray(at + HEADER, at + HEADER + count).reduce((sum, length) => sum + length, 0);
    if (at + HEADER + count + data === tail.length) return pageAt(source, from + at);
  }
  return null;
}

/**
 * Throws MalformedFile `truncated` when the file ends within a page, or behind one that does not close its stream. A
 * file cut between two streams' ends passes: the other's end is all that is missing.
 */
export function checkLastPage(source: ByteSource): readonly never[] {
  const page = lastPage(source);
  if (page === null) throw new MalformedFile('truncated', 'Ogg ends within a page', source.size);
  if ((page.flags & LAST) === 0) throw new MalformedFile('truncated', 'Ogg ends before its stream does', page.offset);
  return [];
}
