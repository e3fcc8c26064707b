/** Builds GIFs extension by extension. */
import { joined, number } from './bytes.ts';

type Bytes = Uint8Array | string;

/** Data cut into sub-blocks, closed by an empty one. GIF89a, §15. */
export function subBlocks(data: Bytes): Uint8Array {
  const bytes = joined(data);
  const parts = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, i) => bytes.subarray(i * 255, i * 255 + 255));
  return joined(...parts.flatMap((part) => [Uint8Array.of(part.length), part]), '\0');
}

const SCREEN = joined(number(1, 2, 'little'), number(1, 2, 'little'), Uint8Array.of(0x80, 0, 0), 'redblu');
const PICTURE = joined(
  ',',
  new Uint8Array(4),
  number(1, 2, 'little'),
  number(1, 2, 'little'),
  '\x80redblu\x02',
  subBlocks('DL'),
);

/** A picture with the given extensions before its pixels, and `after` behind them. */
export const gifWith = (before: readonly Uint8Array[], after: readonly Uint8Array[] = []): Uint8Array =>
  joined('GIF89a', SCREEN, ...before, PICTURE, ...after, ';');

export const gifComment = (words: string): Uint8Array =>
  joined('!\xfe', subBlocks(Uint8Array.from(Buffer.from(words))));

export const application = (name: string, data: Bytes): Uint8Array => joined('!\xff\x0b', name, subBlocks(data));

/** XMP part 3, §1.1.2: the packet as it is, and the trailer that leads readers of sub-blocks out of it. */
export const gifXmp = (packet: string): Uint8Array =>
  joined('!\xff\x0bXMP DataXMP', Uint8Array.from(Buffer.from(packet)), MAGIC, '\0');

const MAGIC = joined(
  '\x01',
  Uint8Array.from({ length: 256 }, (_, i) => 255 - i),
);
