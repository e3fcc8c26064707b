/** XMP too long for one JPEG segment, put together again. XMP specification part 3, §1.1.3.1. */
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';
import { hasAt, LARGEST_BLOCK, latin1, uint32 } from './cursor.ts';
import type { Segment } from './jpeg-segments.ts';

export const XMP_SIGNATURE = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENSION_SIGNATURE = 'http://ns.adobe.com/xmp/extension/\0';
const [GUID_AT, GUID_END] = [EXTENSION_SIGNATURE.length, EXTENSION_SIGNATURE.length + 32];
/** GUID, full length and offset stand before the portion. */
const PORTION_AT = GUID_END + 8;

/** `xmpNote:HasExtendedXMP`, as attribute or element. */
const NAMED = /HasExtendedXMP\s{0,8}(?:=\s{0,8}["']|>)\s{0,8}([0-9A-Fa-f]{32})/g;
/** One is what the specification foresees. */
const MOST_EXTENSIONS = 4;

/** Whether a segment carries a portion of extended XMP, header and all. */
export const isXmpExtension = (segment: Segment): boolean =>
  segment.marker === 0xe1 && hasAt(segment.bytes, 0, EXTENSION_SIGNATURE) && segment.bytes.length >= PORTION_AT;

const guidOf = (segment: Segment) => latin1(segment.bytes.subarray(GUID_AT, GUID_END));

/**
 * One block for each extension that the main packet names; the specification has a reader ignore all others.
 * Throws MalformedFile when portions are missing, overlap or claim more than LARGEST_BLOCK.
 */
export function* extendedXmpBlocks(portions: readonly Segment[], main: readonly Segment[]): Generator<Block> {
  const packet = main.map((segment) => latin1(segment.bytes)).join('');
  const named = [...packet.matchAll(NAMED)].flatMap(([, guid]) => guid ?? []);
  for (const guid of new Set(named.slice(0, MOST_EXTENSIONS))) {
    const own = portions.filter((segment) => guidOf(segment) === guid);
    if (own.length === 0) throw new MalformedFile('malformed', 'the extended XMP that the packet names is missing');
    const offset = own[0]?.offset ?? 0;
    yield { kind: 'xmp', bytes: assemble(own, offset), location: { offset, path: 'APP1/xmp-extension' } };
  }
}

function assemble(portions: readonly Segment[], offset: number): Uint8Array {
  const ordered = portions
    .map(({ bytes }) => ({
      full: uint32(bytes, GUID_END),
      at: uint32(bytes, GUID_END + 4),
      bytes: bytes.subarray(PORTION_AT),
    }))
    .sort((a, b) => a.at - b.at);
  const full = ordered[0]?.full ?? 0;
  if (full > LARGEST_BLOCK) throw new MalformedFile('too-large', `extended XMP claims ${full} bytes`, offset);
  let end = 0;
  for (const portion of ordered) {
    if (portion.at !== end || portion.full !== full) {
      throw new MalformedFile('malformed', 'portions of the extended XMP do not fit together', offset);
    }
    end += portion.bytes.length;
  }
  if (end !== full) throw new MalformedFile('malformed', `extended XMP has ${end} of ${full} bytes`, offset);
  return new Uint8Array(Buffer.concat(ordered.map((portion) => portion.bytes)));
}
