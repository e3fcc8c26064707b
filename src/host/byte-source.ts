/** Reads ranges of one file through windows, so that a reader may ask for four bytes at a time. */
import { closeSync, readSync } from 'node:fs';
import type { ByteSource } from '../model/host.ts';

/** First read of a file: most metadata lies here, and readers come back to it. */
const HEAD = 16 * 1024;
/** A jump mostly wants one header, and then jumps again; who reads on from there gets more each time. */
const [JUMP_WINDOW, LARGEST_WINDOW] = [4 * 1024, 64 * 1024];
/** Over so few bytes it is cheaper to read on than to ask the system once more. */
const SHORT_JUMP = 12 * 1024;
/** Bytes asked for at once up to which the memory is kept for the next file. */
const LARGEST_KEPT = 1024 * 1024;

/** Memory that one open file reads into. */
interface Windows {
  readonly head: Uint8Array;
  readonly later: Uint8Array;
  /** For what does not fit into `later`; made when it is first needed. */
  large: Uint8Array | null;
}

/** Windows of closed files, for the next ones: a tree of thousands needs one, not thousands. */
const spare: Windows[] = [];

/** Takes ownership of the descriptor; `size` is the file's length when it was opened. */
export function byteSource(descriptor: number, size: number): ByteSource {
  const own = spare.pop() ?? { head: new Uint8Array(HEAD), later: new Uint8Array(LARGEST_WINDOW), large: null };
  let [head, window] = [own.head.subarray(0, 0), own.later.subarray(0, 0)];
  let [start, isOpen] = [0, true];

  const fill = (offset: number, length: number) => {
    const last = window.length > 0 ? window.length : head.length;
    const readsOn = offset >= start && offset <= start + last + SHORT_JUMP;
    const ahead = readsOn ? Math.min(Math.max(HEAD, 2 * last), LARGEST_WINDOW) : JUMP_WINDOW;
    const wanted = Math.min(Math.max(length, ahead), size - offset);
    window = readInto(descriptor, roomFor(own, wanted).subarray(0, wanted), offset);
    start = offset;
  };

  return {
    size,
    read(offset, length) {
      if (offset < 0 || length < 0 || !Number.isSafeInteger(offset)) throw new RangeError(`read at ${offset}`);
      const wanted = Math.min(length, Math.max(0, size - offset));
      if (wanted === 0) return new Uint8Array(0);
      const end = offset + wanted;
      if (head.length === 0 && end <= HEAD) head = readInto(descriptor, own.head.subarray(0, Math.min(size, HEAD)), 0);
      if (end <= head.length) return head.subarray(offset, end);
      if (offset < start || end > start + window.length) fill(offset, wanted);
      return window.subarray(offset - start, end - start);
    },
    close() {
      if (isOpen) spare.push(own);
      isOpen = false;
      closeSync(descriptor);
    },
  };
}

function roomFor(own: Windows, wanted: number): Uint8Array {
  if (wanted <= own.later.length) return own.later;
  if (own.large && wanted <= own.large.length) return own.large;
  const room = new Uint8Array(wanted);
  if (wanted <= LARGEST_KEPT) own.large = room;
  return room;
}

/** The part of `room` that could be filled: the file may have become shorter. */
function readInto(descriptor: number, room: Uint8Array, offset: number): Uint8Array {
  let got = 0;
  while (got < room.length) {
    const more = readSync(descriptor, room, got, room.length - got, offset + got);
    if (more === 0) break;
    got += more;
  }
  return room.subarray(0, got);
}
