/** ID3v2: a tag of named frames before or inside a sound file. ID3v2.2.0; ID3v2.3.0, §3; ID3v2.4.0, §3–4. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, uint32, view } from './cursor.ts';
import { type Frame, frames, isRead, synchsafe, type Tag, withoutUnsynchronisation } from './id3-frames.ts';
import { objectIn, privateXmp } from './id3-objects.ts';
import { heldSource } from './search.ts';

export const ID3_HEADER = 10;
const [UNSYNCHRONISED, EXTENDED, FOOTER] = [0x80, 0x40, 0x10];
/** Tags before one another; the standard foresees one. */
const MOST_TAGS = 8;

/** Bytes of the whole tag that `header`, ten bytes, opens; null when it opens none. */
export function id3Length(header: Uint8Array): number | null {
  const isTag = header.length >= ID3_HEADER && hasAt(header, 0, 'ID3') && (header[3] ?? 0xff) < 0xff;
  if (!isTag || header.subarray(6, ID3_HEADER).some((byte) => byte > 0x7f)) return null;
  const footer = header[3] === 4 && ((header[5] ?? 0) & FOOTER) !== 0 ? ID3_HEADER : 0;
  return ID3_HEADER + synchsafe(header, 6) + footer;
}

/** Where the tags at the head of a file stand. Throws nothing; the last one may run past the end. */
export function leadingTags(source: ByteSource): { readonly tags: readonly number[]; readonly end: number } {
  const tags: number[] = [];
  let end = 0;
  for (let length = id3Length(source.read(0, ID3_HEADER)); length !== null && tags.length < MOST_TAGS; ) {
    tags.push(end);
    end += length;
    length = id3Length(source.read(end, ID3_HEADER));
  }
  return { tags, end };
}

/**
 * The frames of the tag at `at` that say something, as blocks; `path` names the tag in locations.
 * Throws MalformedFile: `truncated` when the tag runs past the file, `malformed` when its frames contradict it,
 * `unsupported` when it, or a frame we would read, is compressed by unknown means or encrypted.
 */
export function* id3Blocks(source: ByteSource, at: number, path: string): Generator<Block> {
  const tag = openTag(source, at);
  yield* eachInTurn(frames(tag), (frame) => blocksOf(frame, path));
}

function openTag(source: ByteSource, at: number): Tag {
  const header = new Uint8Array(view(source, at, ID3_HEADER, 'ID3 header'));
  const length = id3Length(header);
  if (length === null) throw new MalformedFile('malformed', 'no ID3 tag where one must start', at);
  if (at + length > source.size) throw new MalformedFile('truncated', 'ID3 tag runs past the end of the file', at);
  const [version = 0, flags = 0] = [header[3], header[5]];
  const isKnown = version >= 2 && version <= 4 && !(version === 2 && (flags & EXTENDED) !== 0);
  if (!isKnown) throw new MalformedFile('unsupported', `ID3 tag of version 2.${version}`, at);
  const isUnsynchronised = (flags & UNSYNCHRONISED) !== 0;
  const bodyLength = synchsafe(header, 6);
  const plain: Tag = {
    version,
    source,
    isUnsynchronised,
    isCopy: false,
    start: at,
    from: at + ID3_HEADER,
    end: at + ID3_HEADER + bodyLength,
  };
  // Before 2.4 the tag is unsynchronised as a whole, so that its frames can only be counted once it is undone.
  const tag = isUnsynchronised && version < 4 ? undone(plain, bodyLength) : plain;
  return (flags & EXTENDED) !== 0 ? { ...tag, from: tag.from + extendedHeader(tag) } : tag;
}

function undone(tag: Tag, length: number): Tag {
  const bytes = withoutUnsynchronisation(copy(tag.source, tag.from, length, 'ID3 tag'));
  return { ...tag, source: heldSource(bytes), isUnsynchronised: false, isCopy: true, from: 0, end: bytes.length };
}

/** 2.3, §3.2: the length leaves itself out; 2.4, §3.2: it counts itself. */
function extendedHeader({ version, source, from, end, start }: Tag): number {
  const header = view(source, from, 4, 'ID3 extended header');
  const length = version === 4 ? synchsafe(header, 0) : 4 + uint32(header);
  if (from + length > end) throw new MalformedFile('malformed', 'ID3 extended header is longer than its tag', start);
  return length;
}

function* blocksOf(frame: Frame, path: string): Generator<Block> {
  if (!isRead(frame.id)) return;
  const location = { offset: frame.offset, path: `${path}/${frame.id}` };
  const bytes = frame.content();
  if (frame.id === 'PRIV') {
    const packet = privateXmp(bytes);
    if (packet) yield { kind: 'xmp', bytes: packet, location };
    return;
  }
  if (frame.id !== 'GEOB') {
    yield { kind: 'id3', key: frame.id, bytes, location };
    return;
  }
  const { type, data } = objectIn(bytes, frame.offset);
  // The second is what early writers of C2PA used (C2PA 1.0, §11.4).
  if (['application/c2pa', 'application/x-c2pa-manifest-store'].includes(type)) {
    yield { kind: 'c2pa', bytes: data, location };
  }
}
