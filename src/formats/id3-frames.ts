/** Walks an ID3v2 tag frame by frame and undoes what was done to their bytes. ID3v2.3.0, §3.3; ID3v2.4.0, §4. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, latin1, uint24, uint32, view } from './cursor.ts';
import { inflate } from './inflate.ts';

export interface Tag {
  readonly version: number;
  readonly source: ByteSource;
  readonly isUnsynchronised: boolean;
  /** Whether `source` is a rewritten copy of the tag, so that positions in it are none in the file. */
  readonly isCopy: boolean;
  /** Of the tag in the file; the rest are positions in `source`. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

export interface Frame {
  /** As versions 2.3 and 2.4 spell it. */
  readonly id: string;
  /** In the file; that of the tag where the tag had to be rewritten to be read. */
  readonly offset: number;
  /** Throws MalformedFile when the bytes cannot be restored. */
  readonly content: () => Uint8Array;
}

const MOST_FRAMES = 20_000;
/** Names of 2.2 for frames that we open; all others are told by their first letter. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  TXX: 'TXXX',
  WXX: 'WXXX',
  WAS: 'WOAS',
  COM: 'COMM',
  GEO: 'GEOB',
};

interface Flags {
  readonly compressed: boolean;
  readonly encrypted: boolean;
  readonly unsynchronised: boolean;
  /** Bytes that stand before the content: group, method, length. */
  readonly before: number;
}

/** Words, addresses, comments, private data and objects; pictures and all the rest stay closed. */
export const isRead = (id: string): boolean => /^(?:[TW]|COMM$|PRIV$|GEOB$)/.test(id);

/** Four bytes of seven bits each. ID3v2.4.0, §6.2. */
export const synchsafe = (bytes: Uint8Array, at: number): number =>
  bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);

/** The frames in order. Throws MalformedFile where no frame stands, or one is longer than the tag. */
export function* frames(tag: Tag): Generator<Frame> {
  const headerLength = tag.version === 2 ? 6 : 10;
  let at = tag.from;
  for (let count = 0; at + headerLength <= tag.end; count++) {
    const header = new Uint8Array(view(tag.source, at, headerLength, 'ID3 frame header'));
    // Padding runs to the end of the tag.
    if (header[0] === 0) return;
    const name = latin1(header.subarray(0, tag.version === 2 ? 3 : 4));
    const offset = tag.isCopy ? tag.start : at;
    if (!/^[A-Z][A-Z0-9]{2}[A-Z0-9 ]?$/.test(name)) throw broken('no ID3 frame where one must start', tag);
    const length = lengthOf(tag, header, at + headerLength);
    const from = at + headerLength;
    if (from + length > tag.end) throw broken(`ID3 ${name} frame is longer than its tag`, tag);
    if (count === MOST_FRAMES) throw new MalformedFile('too-large', `more than ${MOST_FRAMES} ID3 frames`, tag.start);
    yield { id: LONG_NAMES[name] ?? name.trim(), offset, content: () => contentOf(tag, header, from, length) };
    at = from + length;
  }
}

const broken = (message: string, tag: Tag) => new MalformedFile('malformed', message, tag.start);

function lengthOf(tag: Tag, header: Uint8Array, from: number): number {
  if (tag.version === 2) return uint24(header, 3);
  const plain = uint32(header, 4);
  if (tag.version === 3) return plain;
  const safe = synchsafe(header, 4);
  // iTunes long wrote 2.4 with the lengths of 2.3; which it is shows by where the next frame starts.
  return safe === plain || endsFrame(tag, from + safe) || !endsFrame(tag, from + plain) ? safe : plain;
}

function endsFrame({ source, end }: Tag, at: number): boolean {
  if (at >= end) return at === end;
  const next = latin1(source.read(at, 4));
  return next.startsWith('\0') || /^[A-Z][A-Z0-9]{3}$/.test(next);
}

function flagsOf({ version, isUnsynchronised }: Tag, header: Uint8Array): Flags {
  const bits = version === 2 ? 0 : (header[9] ?? 0);
  const has = (bit: number) => (bits & bit) !== 0;
  if (version === 4) {
    const before = Number(has(0x40)) + Number(has(0x04)) + 4 * Number(has(0x01));
    return { compressed: has(0x08), encrypted: has(0x04), unsynchronised: isUnsynchronised || has(0x02), before };
  }
  const before = 4 * Number(has(0x80)) + Number(has(0x40)) + Number(has(0x20));
  return { compressed: has(0x80), encrypted: has(0x40), unsynchronised: false, before };
}

function contentOf(tag: Tag, header: Uint8Array, from: number, length: number): Uint8Array {
  const { compressed, encrypted, unsynchronised, before } = flagsOf(tag, header);
  const what = `ID3 ${latin1(header.subarray(0, 4))} frame`;
  if (encrypted) throw new MalformedFile('unsupported', `${what} is encrypted`, tag.start);
  if (before > length) throw broken(`${what} is shorter than its own header`, tag);
  const stored = copy(tag.source, from, length, what).subarray(before);
  const bytes = unsynchronised ? withoutUnsynchronisation(stored) : stored;
  return compressed ? inflate(bytes, what, tag.start) : bytes;
}

/** Takes out the zero that was put behind every FF so that no player mistakes the tag for sound. ID3v2.4.0, §6.1. */
export function withoutUnsynchronisation(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isStuffing = bytes[at] === 0 && at > 0 && bytes[at - 1] === 0xff;
    if (!isStuffing) kept[length++] = bytes[at] ?? 0;
  }
  return kept.slice(0, length);
}
