/** Unpacks compressed metadata without letting a few bytes unfold into gigabytes. */
import { brotliDecompressSync, inflateSync } from 'node:zlib';
import { MalformedFile } from '../errors.ts';
import { LARGEST_BLOCK } from './cursor.ts';

const isTooLarge = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/**
 * A zlib stream (RFC 1950) in, its bytes out; `offset` and `what` are for messages.
 * Throws MalformedFile: `too-large` when it unfolds beyond LARGEST_BLOCK, `malformed` when it does not unfold.
 */
export const inflate = (bytes: Uint8Array, what: string, offset: number): Uint8Array =>
  unfold(() => inflateSync(bytes, { maxOutputLength: LARGEST_BLOCK }), what, offset);

/** As `inflate`, for Brotli (RFC 7932). */
export const unbrotli = (bytes: Uint8Array, what: string, offset: number): Uint8Array =>
  unfold(() => brotliDecompressSync(bytes, { maxOutputLength: LARGEST_BLOCK }), what, offset);

function unfold(run: () => Uint8Array, what: string, offset: number): Uint8Array {
  try {
    return Uint8Array.from(run());
  } catch (error) {
    if (isTooLarge(error))
      throw new MalformedFile('too-large', `${what} unfolds beyond ${LARGEST_BLOCK} bytes`, offset);
    throw new MalformedFile('malformed', `${what} does not decompress`, offset);
  }
}
