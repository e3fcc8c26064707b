/** Writes lossless WebP pictures in the plainest way the format allows: every colour a byte of its own. RFC 9649, §3. */
import { joined, number } from './bytes.ts';
import type { Pixels } from './pixels.ts';

/** Bits, the lowest first; codes of symbols the highest first. */
function bitWriter() {
  const bytes: number[] = [];
  let count = 0;
  const bit = (value: number) => {
    if (count % 8 === 0) bytes.push(0);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | ((value & 1) << (count % 8));
    count += 1;
  };
  return {
    put: (value: number, bits: number) => Array.from({ length: bits }, (_, i) => bit(value >> i)),
    symbol: (value: number) => Array.from({ length: 8 }, (_, i) => bit(value >> (7 - i))),
    bytes: () => Uint8Array.from(bytes),
  };
}
type Writer = ReturnType<typeof bitWriter>;

/** §3.7.2.1.2: all of the first 256 symbols have codes of eight bits; the code for that length is the only one, of no bits. */
function plainCode({ put }: Writer): void {
  put(0, 1);
  put(8, 4);
  for (let i = 0; i < 12; i++) put(i === 11 ? 1 : 0, 3);
  put(1, 1);
  put(3, 3);
  put(254, 8);
}

/** One symbol, 0, of no bits. */
const noCode = ({ put }: Writer): void => void put(0b0001, 4);

function pixelsIn(writer: Writer, colours: readonly Uint8Array[]): void {
  // No change, no cache, one group of codes.
  writer.put(0, 3);
  for (let code = 0; code < 4; code++) plainCode(writer);
  noCode(writer);
  for (const [red = 0, green = 0, blue = 0, alpha = 255] of colours)
    for (const value of [green, red, blue, alpha]) writer.symbol(value);
}

const coloursOf = ({ bytes, channels }: Pixels): readonly Uint8Array[] =>
  Array.from({ length: bytes.length / channels }, (_, i) => bytes.subarray(i * channels, (i + 1) * channels));

/** The content of a VP8L chunk. */
export function vp8lOf(picture: Pixels): Uint8Array {
  const writer = bitWriter();
  writer.put(0x2f, 8);
  writer.put(picture.width - 1, 14);
  writer.put(picture.height - 1, 14);
  writer.put(1, 1);
  writer.put(0, 3);
  pixelsIn(writer, coloursOf(picture));
  return writer.bytes();
}

/** The content of an ALPH chunk: alpha as it is, or packed as the green of a picture; each value less what `filter` foretells. §2.7.1.2. */
export function alphOf(picture: Pixels, { filter = 0, packed = false } = {}): Uint8Array {
  const { width } = picture;
  const alphas = coloursOf(picture).map((colour) => colour[3] ?? 0);
  const values = alphas.map((alpha, at) => {
    const [left = 0, above = 0, corner = 0] = [alphas[at - 1], alphas[at - width], alphas[at - width - 1]];
    if (at === 0 || filter === 0) return alpha;
    if (at < width) return alpha - left;
    if (at % width === 0) return alpha - above;
    return alpha - ([0, left, above, Math.max(0, Math.min(255, left + above - corner))][filter] ?? 0);
  });
  const head = Uint8Array.of((filter << 2) | (packed ? 1 : 0));
  if (!packed) return joined(head, Uint8Array.from(values));
  const writer = bitWriter();
  pixelsIn(
    writer,
    values.map((value) => Uint8Array.of(0, value, 0, 255)),
  );
  return joined(head, writer.bytes());
}

/** The content of a VP8X chunk. */
export const canvasOf = ({ width, height }: Pixels): Uint8Array =>
  joined(new Uint8Array(4), three(width - 1), three(height - 1));
const three = (value: number) => number(value, 4, 'little').slice(0, 3);
