/** Builds PNGs chunk by chunk, so that no fixture is an opaque blob. */
import { deflateSync } from 'node:zlib';
import { ascii, joined, number, utf8 } from './bytes.ts';

type Body = Uint8Array | string;
export type Chunk = readonly [type: string, body: Body];

export const PNG_SIGNATURE = ascii('\x89PNG\r\n\x1a\n');
const HEADER: Chunk = ['IHDR', joined(number(1, 4), number(1, 4), Uint8Array.of(8, 0, 0, 0, 0))];
const PIXELS: Chunk = ['IDAT', Uint8Array.from(deflateSync(Uint8Array.of(0, 0)))];

/** A picture of one pixel that carries the given chunks before its pixels, and `after` behind them. */
export const pngWith = (before: readonly Chunk[], after: readonly Chunk[] = []): Uint8Array =>
  joined(PNG_SIGNATURE, ...[HEADER, ...before, PIXELS, ...after, ['IEND', ''] as const].map(chunkBytes));

export function chunkBytes([type, body]: Chunk): Uint8Array {
  const bytes = joined(type, body);
  return joined(number(bytes.length - 4, 4), bytes, number(crc32(bytes), 4));
}

export const tEXt = (keyword: string, text: string): Chunk => ['tEXt', joined(keyword, '\0', utf8(text))];
export const zTXt = (keyword: string, text: Body): Chunk => ['zTXt', joined(keyword, '\0\0', packed(text))];
export const iTXt = (keyword: string, text: string, compressed = false): Chunk => [
  'iTXt',
  joined(keyword, compressed ? '\0\x01\0\0\0' : '\0\0\0\0\0', compressed ? packed(text) : utf8(text)),
];
export const rawProfile = (name: string, bytes: Uint8Array): Chunk =>
  zTXt(
    `Raw profile type ${name}`,
    `\n${name}\n${String(bytes.length).padStart(8)}\n${Buffer.from(bytes).toString('hex')}\n`,
  );
export const pngXmp = (packet: string): Chunk => iTXt('XML:com.adobe.xmp', packet);

const packed = (body: Body) => Uint8Array.from(deflateSync(typeof body === 'string' ? utf8(body) : body));

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
