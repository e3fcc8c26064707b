/** Unpacks compressed metadata without letting a few bytes unfold into gigabytes. */
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
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

/** As `inflate`, for gzip (RFC 1952). */
export const gunzip = (bytes: Uint8Array, what: string, offset: number): Uint8Array =>
  unfold(() => gunzipSync(bytes, { maxOutputLength: LARGEST_BLOCK }), what, offset);

/** As `inflate`, for Brotli (RFC 7932). */
export const unbrotli = (bytes: Uint8Array, what: string, offset: number): Uint8Array =>
  unfold(() => brotliDecompressSync(bytes, { maxOutputLength: LARGEST_BLOCK }), what, offset);

/**
 * As `inflate`, for pixels: what unfolds may be larger than metadata, and is at most `size` bytes, which the picture's
 * header states. In one piece, because pixels copied around are what memory goes to.
 */
export const inflatePixels = (bytes: Uint8Array, size: number, what: string, offset: number): Uint8Array =>
  unfolded(() => inflateSync(bytes, { maxOutputLength: size, chunkSize: Math.max(64, size) }), what, offset);

/** What the first bytes of a zlib stream unfold to, at most `most` bytes; null when they are no such stream, or hold more. */
export function inflateStart(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

const unfold = (run: () => Uint8Array, what: string, offset: number) => new Uint8Array(unfolded(run, what, offset));

function unfolded(run: () => Uint8Array, what: string, offset: number): Uint8Array {
  try {
    return run();
  } catch (error) {
    if (isTooLarge(error)) throw new MalformedFile('too-large', `${what} unfolds beyond bounds`, offset);
    throw new MalformedFile('malformed', `${what} does not decompress`, offset);
  }
}
