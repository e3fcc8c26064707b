/** Reads ranges of one file through a window, so that a reader may ask for four bytes at a time. */
import { closeSync, readSync } from 'node:fs';
import type { ByteSource } from '../model/host.ts';

/** First read of a file: most metadata lies here. Later reads follow jumps, and are smaller. */
const FIRST_WINDOW = 64 * 1024;
const LATER_WINDOW = 8 * 1024;

/** Takes ownership of the descriptor; `size` is the file's length when it was opened. */
export function byteSource(descriptor: number, size: number): ByteSource {
  let window = new Uint8Array(0);
  let start = 0;
  let reads = 0;

  const fill = (offset: number, length: number) => {
    const wanted = Math.min(Math.max(length, reads++ ? LATER_WINDOW : FIRST_WINDOW), size - offset);
    const bytes = new Uint8Array(wanted);
    let got = 0;
    while (got < wanted) {
      const more = readSync(descriptor, bytes, got, wanted - got, offset + got);
      if (more === 0) break;
      got += more;
    }
    window = bytes.subarray(0, got);
    start = offset;
  };

  return {
    size,
    read(offset, length) {
      if (offset < 0 || length < 0 || !Number.isSafeInteger(offset)) throw new RangeError(`read at ${offset}`);
      const wanted = Math.min(length, Math.max(0, size - offset));
      if (wanted === 0) return new Uint8Array(0);
      if (offset < start || offset + wanted > start + window.length) fill(offset, wanted);
      return window.subarray(offset - start, offset - start + wanted);
    },
    close: () => closeSync(descriptor),
  };
}
