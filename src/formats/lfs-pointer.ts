/** Git LFS pointers: three lines of text that stand in for a file nobody downloaded. */
import { latin1 } from './cursor.ts';

/** Bytes; the specification has a pointer be shorter than this. */
const LONGEST_POINTER = 1024;
const VERSION = /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;

/** Git LFS specification, "The Pointer". `head` as in Format. */
export const isLfsPointer = (head: Uint8Array, size: number): boolean =>
  size < LONGEST_POINTER && VERSION.test(latin1(head.subarray(0, 80)));
