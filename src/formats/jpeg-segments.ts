/** Walks a JPEG from marker to marker, and makes sure that it ends where a JPEG must end. ITU-T T.81, B.1. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, uint16, view } from './cursor.ts';

/** An APPn or COM segment. `offset` is that of its marker; `bytes` follow the length field and are our own. */
export interface Segment {
  readonly marker: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const [TEM, RST0, RST7, EOI, SOS, APP0, APP15, COM] = [0x01, 0xd0, 0xd7, 0xd9, 0xda, 0xe0, 0xef, 0xfe];
/** Frames whose pixels stand in one scan when it names all components: sequential ones (B.2.2, table B.1). */
const SEQUENTIAL: readonly number[] = [0xc0, 0xc1, 0xc9];
const MOST_SEGMENTS = 100_000;
const LAST_BYTES = 8;
/** Bytes looked at in one go while searching pixels for a marker. */
const [SMALLEST_WINDOW, LARGEST_WINDOW] = [4 * 1024, 64 * 1024];
/** Bytes looked at in one go while only the end of the picture is searched: from its scan on, and from the end of the file. */
const [FROM_SCAN, FROM_END] = [16 * 1024, 64 * 1024];
const END_OF_IMAGE = Buffer.from([0xff, EOI]);

/**
 * The APPn and COM segments of a JPEG, in order.
 * Throws MalformedFile: `truncated` without an end-of-image marker, `malformed` where no marker stands.
 */
export function* segments(source: ByteSource): Generator<Segment> {
  let at = 2;
  let components = 0;
  for (let count = 0; count < MOST_SEGMENTS; count++) {
    at = skipFill(source, at);
    const marker = view(source, at, 2, 'JPEG marker')[1] ?? 0;
    if (marker === EOI) return;
    if (marker === TEM || (marker >= RST0 && marker <= RST7)) {
      at += 2;
      continue;
    }
    const length = uint16(view(source, at + 2, 2, 'JPEG segment length'));
    if (marker === 0 || length < 2) throw new MalformedFile('malformed', 'no JPEG segment where one must start', at);
    const end = at + 2 + length;
    if (end > source.size) throw new MalformedFile('truncated', 'JPEG segment runs past the end of the file', at);
    if (marker === COM || (marker >= APP0 && marker <= APP15)) {
      yield { marker, offset: at, bytes: copy(source, at + 4, length - 2, 'JPEG segment') };
    }
    if (SEQUENTIAL.includes(marker) && length > 7) components = view(source, at + 9, 1, 'JPEG frame')[0] ?? 0;
    if (marker === SOS && endsWithEoi(source, end)) return;
    if (marker === SOS && length > 2 && view(source, at + 4, 1, 'JPEG scan')[0] === components) {
      return mustBeClosed(source, end);
    }
    at = marker === SOS ? nextMarker(source, end) : end;
  }
  throw new MalformedFile('too-large', `more than ${MOST_SEGMENTS} JPEG segments`, at);
}

/** B.1.1.2: a marker may be preceded by any number of fill bytes. Mostly there are none. */
function skipFill(source: ByteSource, from: number): number {
  const marker = source.read(from, 2);
  if (marker.length === 2 && marker[0] === 0xff && marker[1] !== 0xff) return from;
  for (let at = from; ; ) {
    const bytes = view(source, at, Math.min(256, Math.max(2, source.size - at)), 'JPEG marker');
    if (bytes[0] !== 0xff) throw new MalformedFile('malformed', 'no JPEG marker where one must stand', at);
    const marker = bytes.findIndex((byte) => byte !== 0xff);
    if (marker > 0) return at + marker - 1;
    at += bytes.length - 1;
  }
}

/**
 * Inside a scan the pair FF D9 cannot occur (B.1.1.5), so a file that ends in it was not cut within its pixels, and
 * megabytes need not be searched.
 */
function endsWithEoi(source: ByteSource, scanStart: number): boolean {
  if (scanStart + 2 > source.size) return false;
  // As many bytes as whoever looks for a trailer wants next, so that the file is read once for both.
  const end = view(source, source.size - LAST_BYTES, LAST_BYTES, 'JPEG end');
  return end.at(-2) === 0xff && end.at(-1) === EOI;
}

/**
 * Nothing but the end of the image follows the one scan of a sequential picture (B.2.3). Before a trailer it is searched
 * from both sides, because a trailer is short as a rule, and may be a film as well. Throws MalformedFile `truncated`.
 */
function mustBeClosed(source: ByteSource, scanStart: number): void {
  let [from, to] = [scanStart, source.size];
  while (to - from >= END_OF_IMAGE.length) {
    const last = Math.max(from, to - FROM_END);
    if (searchable(source.read(last, to - last)).includes(END_OF_IMAGE)) return;
    // One byte twice: the pair may lie across the border.
    to = last + 1;
    const next = Math.min(to, from + FROM_SCAN);
    if (next > from && searchable(source.read(from, next - from)).includes(END_OF_IMAGE)) return;
    from = Math.max(next - 1, from + 1);
  }
  throw new MalformedFile('truncated', 'JPEG has no end-of-image marker', source.size);
}

/** The same bytes, as what finds a byte fastest. */
const searchable = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Files with a trailer: the first marker behind the scan that starts at `from`, stuffing and restarts aside. */
function nextMarker(source: ByteSource, from: number): number {
  let window = SMALLEST_WINDOW;
  for (let start = from; start + 1 < source.size; window = Math.min(window * 4, LARGEST_WINDOW)) {
    const bytes = searchable(source.read(start, window));
    for (let i = bytes.indexOf(0xff); i >= 0 && i + 1 < bytes.length; i = bytes.indexOf(0xff, i + 1)) {
      const code = bytes[i + 1] ?? 0;
      if (code !== 0 && code !== 0xff && (code < RST0 || code > RST7)) return start + i;
    }
    if (bytes.length < 2) break;
    start += bytes.length - 1;
  }
  throw new MalformedFile('truncated', 'JPEG has no end-of-image marker', source.size);
}
