/** Builds WebP files chunk by chunk. */
import { joined, number } from './bytes.ts';

export type RiffChunk = readonly [id: string, body: Uint8Array | string];

/** A file with the given chunks behind a header that promises them and a picture of a few bytes. */
export const webpWith = (chunks: readonly RiffChunk[]): Uint8Array =>
  riff('WEBP', [['VP8X', new Uint8Array(10)], ['VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0)], ...chunks]);

export function riff(form: string, chunks: readonly RiffChunk[]): Uint8Array {
  const body = joined(form, ...chunks.map(riffChunk));
  return joined('RIFF', number(body.length, 4, 'little'), body);
}

const riffChunk = ([id, body]: RiffChunk): Uint8Array =>
  joined(id, number(body.length, 4, 'little'), body, body.length % 2 ? '\0' : '');
