/** The alpha of a WebP picture whose colours are packed with loss. RFC 9649, §2.7.1.2. */
import { MalformedFile } from '../errors.ts';
import { type Size, topRows } from './vp8l.ts';

/** In the first byte: how it is packed, and how each value was foretold. */
const [PACKED, LOSSLESS] = [0b11, 1];
const FILTER = 0b11;

/** Alpha of the topmost `rows`, a byte a pixel. Throws MalformedFile as `topRows`. */
export function alphaRows(bytes: Uint8Array, size: Size, rows: number): Uint8Array {
  const [first = 0] = bytes;
  const alphas = (first & PACKED) === LOSSLESS ? greensOf(bytes, size, rows) : plainRows(bytes, size, rows);
  unfilter(alphas, size.width, (first >> 2) & FILTER);
  return alphas;
}

const greensOf = (bytes: Uint8Array, size: Size, rows: number): Uint8Array =>
  Uint8Array.from(topRows(bytes, 1, size, rows), (pixel) => pixel >>> 8);

function plainRows(bytes: Uint8Array, { width }: Size, rows: number): Uint8Array {
  const alphas = bytes.slice(1, 1 + width * rows);
  if (alphas.length < width * rows) throw new MalformedFile('truncated', 'WebP ends within its alpha');
  return alphas;
}

/** None, from the left, from above, from both. In place. */
function unfilter(alphas: Uint8Array, width: number, filter: number): void {
  for (let at = 1; filter !== 0 && at < alphas.length; at++) {
    const [isLeftmost, isTopmost] = [at % width === 0, at < width];
    const left = alphas[at - 1] ?? 0;
    const above = isTopmost ? left : (alphas[at - width] ?? 0);
    const corner = isTopmost || isLeftmost ? above : (alphas[at - width - 1] ?? 0);
    alphas[at] = (alphas[at] ?? 0) + foretold(filter, isLeftmost ? above : left, above, corner);
  }
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  return Math.max(0, Math.min(255, left + above - corner));
}
