/** Words in a directory of a TIFF, written again as the small TIFF that an Exif block is: in the file they lie far apart. */
import { copy } from './cursor.ts';
import type { Directory, Entry, Tiff } from './tiff-directory.ts';

const [ASCII, UTF8] = [2, 129];
/** `UserComment`, and what Windows writes: words in bytes that say nothing of it. */
const isComment = (tag: number) => tag === 0x9286 || (tag >= 0x9c9b && tag <= 0x9c9f);
const LARGEST_VALUE = 4 * 1024 * 1024;
const [HEADER, ENTRY] = [8, 12];
/** Two bytes can count no more. */
const MOST_ENTRIES = 1_000;

/** Null when the directory holds no words. Throws MalformedFile when they lie behind the end of the file. */
export function exifOf(tiff: Tiff, directory: Directory): Uint8Array | null {
  const entries = directory.entries.filter(isWords).slice(0, MOST_ENTRIES);
  if (entries.length === 0) return null;
  const data = new DataView(new ArrayBuffer(HEADER + 2 + entries.length * ENTRY + 4));
  data.setUint16(0, tiff.little ? 0x4949 : 0x4d4d);
  data.setUint16(2, 42, tiff.little);
  data.setUint32(4, HEADER, tiff.little);
  data.setUint16(HEADER, entries.length, tiff.little);
  const values: Uint8Array[] = [];
  let valueAt = data.byteLength;
  entries.forEach((entry, index) => {
    const at = HEADER + 2 + index * ENTRY;
    const value = copy(tiff.source, entry.valueAt, entry.size, `TIFF tag ${entry.tag}`);
    data.setUint16(at, entry.tag, tiff.little);
    data.setUint16(at + 2, ASCII, tiff.little);
    data.setUint32(at + 4, entry.size, tiff.little);
    if (entry.size <= 4) {
      value.forEach((byte, place) => void data.setUint8(at + 8 + place, byte));
      return;
    }
    data.setUint32(at + 8, valueAt, tiff.little);
    values.push(value);
    valueAt += entry.size;
  });
  return new Uint8Array(Buffer.concat([new Uint8Array(data.buffer), ...values]));
}

const isWords = ({ tag, type, size }: Entry) =>
  (type === ASCII || type === UTF8 || isComment(tag)) && size > 0 && size <= LARGEST_VALUE;
