/** ZIP: what an archive holds, told by the directory at its end, and one entry of it unpacked within bounds. APPNOTE 6.3.10, §4.3–4.4. */
import { inflateRawSync } from 'node:zlib';
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, LARGEST_BLOCK, uint16le, uint32, uint32le, uint64le, view } from './cursor.ts';

export interface Entry {
  readonly name: string;
  /** Of its local header in the file. */
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

interface Directory {
  readonly at: number;
  readonly length: number;
  readonly count: number;
  /** Bytes that stand before the archive, as in programs that unpack themselves. */
  readonly before: number;
}

const [END, END64, LOCATOR, CENTRAL, LOCAL] = [0x504b0506, 0x504b0606, 0x504b0607, 0x504b0102, 0x504b0304];
const [END_LENGTH, LOCATOR_LENGTH, END64_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [22, 20, 56, 46, 30];
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 100_000;
const [STORED, DEFLATED] = [0, 8];
const NOT_HERE = 0xffffffff;

/**
 * All entries, in the directory's order.
 * Throws MalformedFile: `truncated` when the directory is missing (it is the last thing written), `malformed` when it
 * contradicts itself, `too-large` above 100,000 entries.
 */
export function entriesOf(source: ByteSource): readonly Entry[] {
  const { at, length, count, before } = directoryOf(source);
  if (count > MOST_ENTRIES) throw new MalformedFile('too-large', `archive of ${count} entries`, at);
  const bytes = copy(source, at, length, 'ZIP directory');
  const entries: Entry[] = [];
  for (let from = 0; entries.length < count; ) {
    if (from + CENTRAL_LENGTH > length || uint32(bytes, from) !== CENTRAL) {
      throw new MalformedFile('malformed', 'no ZIP directory entry where one must start', at + from);
    }
    const nameLength = uint16le(bytes, from + 28);
    const extraLength = uint16le(bytes, from + 30);
    const next = from + CENTRAL_LENGTH + nameLength + extraLength + uint16le(bytes, from + 32);
    if (next > length) throw new MalformedFile('malformed', 'ZIP directory entry is cut off', at + from);
    entries.push(entryIn(bytes.subarray(from, next), nameLength, extraLength, before));
    from = next;
  }
  return entries;
}

function directoryOf(source: ByteSource): Directory {
  const from = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const tail = new Uint8Array(source.read(from, END_LENGTH + LONGEST_COMMENT));
  // The comment behind the record is as long as the record says, and ends the file.
  let end = tail.length - END_LENGTH;
  while (end >= 0 && !(uint32(tail, end) === END && end + END_LENGTH + uint16le(tail, end + 20) === tail.length)) end--;
  if (end < 0) throw new MalformedFile('truncated', 'ZIP without its directory', source.size);
  const [count, length, at] = [uint16le(tail, end + 10), uint32le(tail, end + 12), uint32le(tail, end + 16)];
  if (count === 0xffff || length === NOT_HERE || at === NOT_HERE) {
    const long = longDirectory(source, from + end);
    if (long) return long;
  }
  return placed({ at, length, count }, from + end);
}

function placed(stated: Omit<Directory, 'before'>, end: number): Directory {
  const before = end - stated.length - stated.at;
  if (before < 0) throw new MalformedFile('malformed', 'ZIP directory is longer than the file before it', end);
  return { ...stated, at: stated.at + before, before };
}

/** §4.3.14: archives beyond four gigabytes or 65,535 entries. */
function longDirectory(source: ByteSource, end: number): Directory | null {
  const locator = end < LOCATOR_LENGTH ? null : copy(source, end - LOCATOR_LENGTH, LOCATOR_LENGTH, 'ZIP64 locator');
  if (!locator || uint32(locator) !== LOCATOR) return null;
  const at = uint64le(locator, 8);
  const record = at < end ? copy(source, at, END64_LENGTH, 'ZIP64 record') : null;
  if (!record || uint32(record) !== END64) throw new MalformedFile('malformed', 'ZIP64 record is missing', end);
  return placed({ at: uint64le(record, 48), length: uint64le(record, 40), count: uint64le(record, 32) }, at);
}

function entryIn(bytes: Uint8Array, nameLength: number, extraLength: number, before: number): Entry {
  const nameEnd = CENTRAL_LENGTH + nameLength;
  const name = Buffer.from(bytes.subarray(CENTRAL_LENGTH, nameEnd)).toString('utf8');
  const [unpacked, packed, offset] = longLengths(
    [uint32le(bytes, 24), uint32le(bytes, 20), uint32le(bytes, 42)],
    bytes.subarray(nameEnd, nameEnd + extraLength),
  );
  const [flags, method] = [uint16le(bytes, 8), uint16le(bytes, 10)];
  return { name, offset: offset + before, packed, unpacked, method, isEncrypted: (flags & 1) === 1 };
}

type Lengths = readonly [unpacked: number, packed: number, offset: number];

/** §4.5.3: what does not fit stands in an extra field, in this order, and only what does not fit. */
function longLengths(stated: Lengths, extra: Uint8Array): Lengths {
  let long = new Uint8Array();
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16le(extra, at + 2)) {
    if (uint16le(extra, at) === 1) long = extra.slice(at + 4, at + 4 + uint16le(extra, at + 2));
  }
  let taken = 0;
  const next = (value: number) => {
    if (value !== NOT_HERE || taken + 8 > long.length) return value;
    taken += 8;
    return uint64le(long, taken - 8);
  };
  const unpacked = next(stated[0]);
  const packed = next(stated[1]);
  return [unpacked, packed, next(stated[2])];
}

/**
 * The content of an entry, at most LARGEST_BLOCK bytes.
 * Throws MalformedFile: `too-large` beyond that, `unsupported` for encryption and methods other than deflate,
 * `truncated` and `malformed` when its bytes are not there or do not unfold to what the directory says.
 */
export function contentOf(source: ByteSource, entry: Entry): Uint8Array {
  const { name, offset, packed, unpacked, method, isEncrypted } = entry;
  const what = `ZIP entry ${name.slice(0, 80)}`;
  if (isEncrypted) throw new MalformedFile('unsupported', `${what} is encrypted`, offset);
  if (unpacked > LARGEST_BLOCK) throw new MalformedFile('too-large', `${what} claims ${unpacked} bytes`, offset);
  const header = view(source, offset, LOCAL_LENGTH, what);
  if (uint32(header) !== LOCAL) throw new MalformedFile('malformed', `${what} does not stand where it should`, offset);
  const from = offset + LOCAL_LENGTH + uint16le(header, 26) + uint16le(header, 28);
  const bytes = copy(source, from, packed, what);
  if (method !== STORED && method !== DEFLATED) {
    throw new MalformedFile('unsupported', `${what} is packed by method ${method}`, offset);
  }
  const content = method === STORED ? bytes : unfolded(bytes, unpacked, offset, what);
  if (content.length !== unpacked) throw new MalformedFile('malformed', `${what} is not as long as stated`, offset);
  return content;
}

/** `unpacked` is within bounds, and nothing may unfold beyond it. */
function unfolded(bytes: Uint8Array, unpacked: number, offset: number, what: string): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: Math.max(unpacked, 1) }));
  } catch {
    throw new MalformedFile('malformed', `${what} does not decompress to what it claims`, offset);
  }
}
