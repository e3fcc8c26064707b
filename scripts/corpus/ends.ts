/** Where a file's own content ends, found without the code under test: a cut at or before it must be noticed. */
import { endOfPicture } from './bytes.ts';

type End = (buffer: Buffer) => number;

/** RIFF and IFF say after their first four letters how long they are. */
const form =
  (read: 'readUInt32LE' | 'readUInt32BE'): End =>
  (buffer) =>
    Math.min(buffer.length, 8 + buffer[read](4)) - 1;

/** Where the last of `words` starts; `behind` more bytes belong to it. */
const lastOf =
  (words: string, behind = 0): End =>
  (buffer) => {
    const at = buffer.lastIndexOf(words, buffer.length, 'latin1');
    return at < 0 ? buffer.length - 1 : at + behind;
  };

/** Zeros at the end are padding to every container; up to `spare` bytes more are, to some. */
const unpadded =
  (spare: number): End =>
  (buffer) => {
    let end = buffer.length;
    while (end > 0 && buffer[end - 1] === 0) end -= 1;
    return Math.max(1, end - spare - 1);
  };

/** Behind three sections stands the picture; packed rows have their lengths before them. What follows is a trailer. */
function endOfPhotoshop(buffer: Buffer): number {
  let at = 26;
  for (let section = 0; section < 3; section++) at += 4 + buffer.readUInt32BE(at);
  const rows = buffer.readUInt16BE(12) * buffer.readUInt32BE(14);
  if (buffer.readUInt16BE(4) !== 1 || buffer.readUInt16BE(at) !== 1) return unpadded(1)(buffer);
  const lengths = Array.from({ length: rows }, (_, row) => buffer.readUInt16BE(at + 2 + row * 2));
  return at + 2 + rows * 2 + lengths.reduce((sum, length) => sum + length, 0) - 1;
}

const ENDS: Readonly<Record<string, End>> = {
  png: endOfPicture,
  jpeg: endOfPicture,
  webp: form('readUInt32LE'),
  wav: form('readUInt32LE'),
  avi: form('readUInt32LE'),
  aiff: form('readUInt32BE'),
  pdf: lastOf('%%EOF', 4),
  svg: lastOf('>'),
  xmp: lastOf('>'),
  psd: endOfPhotoshop,
  // The last directory may end in a value shorter than its four bytes.
  tiff: unpadded(4),
};

/** In bytes from the start: with so many of them or fewer, the file is not whole. */
export const endOf = (format: string, bytes: Buffer): number => (ENDS[format] ?? unpadded(0))(bytes);

/** Why no reader can know that this file is cut; null when it can. */
export function endless(format: string, bytes: Buffer): string | null {
  if (format in ENDLESS) return ENDLESS[format] ?? null;
  if (format === 'mp3' && !/Xing|Info|VBRI/.test(bytes.toString('latin1', 0, 64 * 1024)))
    return 'MP3 whose encoder did not count its frames';
  if (format === 'jxl' && bytes[0] === 0xff) return 'a bare stream of JPEG XL does not say where it ends';
  return null;
}

const ENDLESS: Readonly<Record<string, string>> = {
  text: 'a text ends where its author stopped',
  html: 'every tag of a page may be left open',
  aac: 'frames of AAC follow one another, and nothing counts them',
};
