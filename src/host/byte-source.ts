/** Reads ranges of one file through a window, so that a reader may ask for four bytes at a time. */
import { closeSync, readSync } from 'node:fs';
import type { ByteSource } from '../model/host.ts';

/** First read of a file: most metadata lies here. */
const FIRST_WINDOW = 16 * 1024;
/** A jump mostly wants one header, and then jumps again; who reads on from there gets more each time. */
const [JUMP_WINDOW, LARGEST_WINDOW] = [256, 64 * 1024];
/** Over so few bytes it is cheaper to read on than to ask the system once more. */
const SHORT_JUMP = 12 * 1024;

/** Windows of closed files, for the next ones: a tree of thousands needs one, not thousands. */
const spare: Uint8Array[] = [];

/** Takes ownership of the descriptor; `size` is the file's length when it was opened. */
export function byteSource(descriptor: number, size: number): ByteSource {
  const own = spare.pop() ?? new Uint8Array(LARGEST_WINDOW);
  let window = own.subarray(0, 0);
  let [start, isOpen] = [0, true];

  const fill = (offset: number, length: number) => {
    const readsOn = offset >= start && offset <= start + window.length + SHORT_JUMP;
    const ahead = Math.min(readsOn ? Math.max(FIRST_WINDOW, 2 * window.length) : JUMP_WINDOW, LARGEST_WINDOW);
    const wanted = Math.min(Math.max(length, ahead), size - offset);
    const bytes = wanted > own.length ? new Uint8Array(wanted) : own;
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
    close() {
      if (isOpen) spare.push(own);
      isOpen = false;
      closeSync(descriptor);
    },
  };
}
