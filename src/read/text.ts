/** Reads a text of the repository within a bound, or says why not. */
import { Unreachable } from '../errors.ts';
import { isLfsPointer } from '../formats/lfs-pointer.ts';
import { encodingOf } from '../formats/text.ts';
import type { DocumentFacts } from '../model/document.ts';
import type { Host } from '../model/host.ts';

/** A NUL byte among the first few thousand is what git, too, takes for a binary. */
const SNIFFED = 8000;

/** `file` from the root, `limit` in bytes. Texts are UTF-8, or UTF-16 with a byte order mark. */
export function readText(file: string, host: Host, limit: number): DocumentFacts {
  let source: ReturnType<Host['open']>;
  try {
    source = host.open(file);
  } catch (error) {
    if (error instanceof Unreachable) return { state: 'unseen', file, why: error.code };
    throw error;
  }
  try {
    if (source.size > limit) return { state: 'unseen', file, why: 'too-large' };
    return understood(file, source.read(0, source.size));
  } catch {
    return { state: 'unseen', file, why: 'denied' };
  } finally {
    source.close();
  }
}

function understood(file: string, bytes: Uint8Array): DocumentFacts {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, SNIFFED).includes(0)) return { state: 'binary', file };
  const text = encoding === 'utf-8' ? utf8(bytes) : new TextDecoder(encoding).decode(bytes);
  if (isLfsPointer(bytes, bytes.length)) return { state: 'unseen', file, why: 'not-downloaded' };
  return text.trim() ? { state: 'text', file, text } : { state: 'empty', file };
}

/** What is not UTF-8 becomes U+FFFD, for the parsers to refuse; the byte order mark is no part of the text. */
const utf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
