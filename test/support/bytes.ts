/** Small pieces that all builders of files are made of. */
import type { ByteSource } from '../../src/model/host.ts';
import type { FileReading } from '../../src/model/mark.ts';
import { readFile } from '../../src/read/file.ts';

export const ascii = (words: string): Uint8Array => Uint8Array.from(Buffer.from(words, 'latin1'));
export const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

export const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? ascii(part) : part))));

export function number(value: number, size: 2 | 4, order: 'big' | 'little' = 'big'): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  if (size === 2) view.setUint16(0, value, order === 'little');
  else view.setUint32(0, value, order === 'little');
  return bytes;
}

/** A file in memory that behaves as hosts may: a view is overwritten by the next read. */
export function memorySource(bytes: Uint8Array): ByteSource {
  let last = new Uint8Array();
  return {
    size: bytes.length,
    read: (offset, length) => {
      last.fill(0xee);
      last = Uint8Array.from(bytes.subarray(offset, offset + length));
      return last;
    },
    close: () => {},
  };
}

export const read = (bytes: Uint8Array): FileReading => readFile('file', memorySource(bytes));
