/** A host in which one file says what it is told to say, as the manifest of another commit. */
import type { Host } from '../model/host.ts';

/** `path` from the root; every other file is what it was. */
export function withText(host: Host, path: string, text: string): Host {
  const bytes = Buffer.from(text, 'utf8');
  return {
    ...host,
    kindOf: (file) => (file === path ? 'file' : host.kindOf(file)),
    open: (file) =>
      file === path
        ? { size: bytes.length, read: (from, length) => bytes.subarray(from, from + length), close: () => {} }
        : host.open(file),
  };
}
