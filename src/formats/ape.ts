/** APE tags: named values at the end of a sound file, before ID3v1. APEv2 specification (Hydrogenaudio), "APE Tags Header". */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';
import { copy, hasAt, latin1, uint32le } from './cursor.ts';

const [FOOTER, ID3V1] = [32, 128];
const SIGNATURE = 'APETAGEX';
const MOST_ITEMS = 10_000;
/** Bits of an item's flags that say what it holds: words are 0. */
const KIND = 6;
const XMP = 'XMP';

/** Where the sound ends: before the APE tag and ID3v1, or where the file does. */
export function endOfSound(source: ByteSource): number {
  const footer = footerOf(source);
  return footer ? footer.start : endBeforeId3v1(source);
}

const endBeforeId3v1 = (source: ByteSource): number =>
  source.size >= ID3V1 && hasAt(source.read(source.size - ID3V1, 3), 0, 'TAG') ? source.size - ID3V1 : source.size;

interface Footer {
  /** Of the whole tag, its header included. */
  readonly start: number;
  readonly items: number;
  readonly end: number;
  readonly count: number;
}

function footerOf(source: ByteSource): Footer | null {
  const end = endBeforeId3v1(source) - FOOTER;
  const footer = end < 0 ? new Uint8Array() : Uint8Array.from(source.read(end, FOOTER));
  if (footer.length < FOOTER || !hasAt(footer, 0, SIGNATURE)) return null;
  const [length, count, flags] = [uint32le(footer, 12), uint32le(footer, 16), uint32le(footer, 20)];
  const items = end + FOOTER - length;
  const hasHeader = flags >= 2 ** 31;
  return { start: Math.max(0, items - (hasHeader ? FOOTER : 0)), items, end, count };
}

/**
 * The words of the tag at the end of the file, each under its own name.
 * Throws MalformedFile `malformed` when the tag contradicts itself, `too-large` above 10,000 items.
 */
export function* apeBlocks(source: ByteSource): Generator<Block> {
  const footer = footerOf(source);
  if (!footer) return;
  const { items, end, count } = footer;
  const broken = () => new MalformedFile('malformed', 'APE tag contradicts itself', Math.max(0, items));
  if (items < 0 || items > end) throw broken();
  if (count > MOST_ITEMS) throw new MalformedFile('too-large', `APE tag of ${count} items`, items);
  const bytes = copy(source, items, end - items, 'APE tag');
  let at = 0;
  for (let index = 0; index < count; index++) {
    const nameEnd = bytes.indexOf(0, at + 8);
    if (nameEnd < 0) throw broken();
    const from = nameEnd + 1;
    const next = from + uint32le(bytes, at);
    if (next > bytes.length) throw broken();
    const key = latin1(bytes.subarray(at + 8, nameEnd)).slice(0, 100);
    const location = { offset: items + at, path: `APE/${key}` };
    const value = bytes.slice(from, next);
    if ((uint32le(bytes, at + 4) & KIND) === 0) {
      yield key === XMP ? { kind: 'xmp', bytes: value, location } : { kind: 'comment', key, bytes: value, location };
    }
    at = next;
  }
}
