/** Looks for a run of bytes in a file of any length, a window at a time, so that memory stays flat. */
import type { ByteSource } from '../model/host.ts';
import { view } from './cursor.ts';

const WINDOW = 1024 * 1024;

/** Where `wanted` stands first between `from` and `to`; -1 when it does not. Reads no further than `to`. */
export function find(source: ByteSource, wanted: Uint8Array, from: number, to: number): number {
  const end = Math.min(to, source.size);
  for (let at = from; at + wanted.length <= end; at += WINDOW) {
    const index = windowAt(source, at, Math.min(WINDOW + wanted.length - 1, end - at)).indexOf(wanted);
    if (index >= 0) return at + index;
  }
  return -1;
}

/** Where `wanted` stands last between `from` and `to`; -1 when it does not. */
export function findLast(source: ByteSource, wanted: Uint8Array, from: number, to: number): number {
  const start = Math.max(0, from);
  for (let end = Math.min(to, source.size); end - start >= wanted.length; end -= WINDOW) {
    const at = Math.max(start, end - WINDOW - wanted.length + 1);
    const index = windowAt(source, at, end - at).lastIndexOf(wanted);
    if (index >= 0) return at + index;
  }
  return -1;
}

/** Bytes that are in memory already, as a file. */
export const heldSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
  close: () => {},
});

function windowAt(source: ByteSource, at: number, length: number): Buffer {
  const bytes = view(source, at, length, 'text');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
