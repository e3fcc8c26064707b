/** Exif: a small TIFF whose directories name their values by number. Exif 3.0, §4.6; TIFF 6.0, §2. */
import { MalformedFile } from '../errors.ts';
import type { Block, Field, FieldDecoder } from '../model/mark.ts';
import { utf16, withoutZeros, words } from './decode.ts';

const EXIF_SIGNATURE = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ENTRY = 12;
/** Directories read in one block; more only occur in files made to keep a reader busy. */
const MOST_DIRECTORIES = 4;
/** Bytes of each TIFF type, by its number. */
const TYPE_SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  129: 1,
};

const EXIF_DIRECTORY = 0x8769;
const USER_COMMENT = 0x9286;
const NAMES: Readonly<Record<number, string>> = {
  269: 'DocumentName',
  270: 'ImageDescription',
  271: 'Make',
  272: 'Model',
  305: 'Software',
  315: 'Artist',
  316: 'HostComputer',
  33432: 'Copyright',
  [USER_COMMENT]: 'UserComment',
  40091: 'XPTitle',
  40092: 'XPComment',
  40093: 'XPAuthor',
  40094: 'XPKeywords',
  40095: 'XPSubject',
  42016: 'ImageUniqueID',
};
/** Windows writes the XP tags in UTF-16, little-endian. */
const isXp = (tag: number) => tag >= 0x9c9b && tag <= 0x9c9f;

interface Tiff {
  readonly bytes: Uint8Array;
  readonly data: DataView;
  readonly little: boolean;
  readonly block: Block;
}

export const exif: FieldDecoder = {
  decodes: ['exif'],

  // Only the first directory and the Exif one below it describe the picture; GPS, thumbnail and maker's notes do not.
  *fields(block) {
    const tiff = open(block);
    if (!tiff) return;
    const pending = [tiff.data.getUint32(4, tiff.little)];
    const seen = new Set<number>();
    for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
      if (seen.has(at) || seen.size >= MOST_DIRECTORIES) continue;
      seen.add(at);
      yield* directory(tiff, at, pending);
    }
  },
};

function open(block: Block): Tiff | null {
  // WebP writers often leave the JPEG signature in.
  const prefixed = EXIF_SIGNATURE.every((byte, i) => block.bytes[i] === byte);
  const bytes = prefixed ? block.bytes.subarray(EXIF_SIGNATURE.length) : block.bytes;
  if (bytes.every((byte) => byte === 0)) return null;
  const order = String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === 'II';
  if (bytes.length < 8 || (!little && order !== 'MM') || data.getUint16(2, little) !== 42) {
    throw new MalformedFile('malformed', 'Exif block is no TIFF', block.location.offset);
  }
  return { bytes, data, little, block };
}

function* directory(tiff: Tiff, at: number, pending: number[]): Generator<Field> {
  const { bytes, data, little, block } = tiff;
  const broken = (what: string) => new MalformedFile('malformed', `Exif ${what}`, block.location.offset);
  if (at + 2 > bytes.length) throw broken('directory lies outside its block');
  const count = data.getUint16(at, little);
  // A tag stands once in a directory; thousands of entries that share one long value would be decoded as often.
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * ENTRY;
    if (entry + ENTRY > bytes.length) throw broken('directory runs past its block');
    const tag = data.getUint16(entry, little);
    if (tag === EXIF_DIRECTORY) pending.push(data.getUint32(entry + 8, little));
    const name = NAMES[tag];
    if (!name || seen.has(tag)) continue;
    seen.add(tag);
    const size = (TYPE_SIZES[data.getUint16(entry + 2, little)] ?? 1) * data.getUint32(entry + 4, little);
    const valueAt = size <= 4 ? entry + 8 : data.getUint32(entry + 8, little);
    if (valueAt + size > bytes.length) throw broken(`${name} lies outside its block`);
    const value = textOf(tag, bytes.subarray(valueAt, valueAt + size), !little);
    const location = { ...block.location, path: `${block.location.path}/${name}` };
    if (value !== '') yield { carrier: 'exif', namespace: '', name, value, location };
  }
}

function textOf(tag: number, bytes: Uint8Array, bigEndian: boolean): string {
  if (isXp(tag)) return utf16(bytes, false);
  return tag === USER_COMMENT ? userComment(bytes, bigEndian) : words(bytes);
}

/** Exif 3.0, §4.6.6.6: eight bytes name the character code. Writers leave them out, and mistake the byte order. */
function userComment(bytes: Uint8Array, bigEndian: boolean): string {
  const code = words(bytes.subarray(0, 8));
  const rest = bytes.subarray(8);
  if (code === 'UNICODE') return utf16(rest, bigEndian);
  if (code === 'ASCII') return words(rest);
  if (code === 'JIS') return new TextDecoder('iso-2022-jp').decode(withoutZeros(rest));
  const undeclared = code === '' ? rest : bytes;
  return isWide(undeclared) ? utf16(undeclared, bigEndian) : words(undeclared);
}

/** Whether the first characters show the zero that UTF-16 gives to each character of ASCII. */
const isWide = ([a, b, c, d]: Uint8Array) =>
  (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
