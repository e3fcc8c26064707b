/** Builds APE tags, and files of WavPack and Monkey's Audio. */
import { joined, number, utf8 } from './bytes.ts';

const little = (value: number) => number(value, 4, 'little');

const edge = (length: number, count: number, flags: number) =>
  joined('APETAGEX', little(2000), little(length), little(count), little(flags), new Uint8Array(8));

/** Kind 0 is words, 1 anything else. */
export function apeTag(items: Readonly<Record<string, string>>, kind = 0): Uint8Array {
  const body = joined(
    ...Object.entries(items).map(([key, value]) =>
      joined(little(utf8(value).length), little(kind * 2), key, '\0', utf8(value)),
    ),
  );
  const [length, count] = [body.length + 32, Object.keys(items).length];
  return joined(edge(length, count, 0xa0000000), body, edge(length, count, 0x80000000));
}

/** Two blocks of ten samples, of `total`. */
export const wavpackWith = (end: Uint8Array, total = 20): Uint8Array => {
  const block = (index: number) =>
    joined(
      'wvpk',
      little(24 + 6),
      '\x10\x04\0\0',
      little(total),
      little(index),
      little(10),
      little(0),
      little(0),
      'sounds',
    );
  return joined(block(0), block(10), end);
};

export const monkeysAudioWith = (end: Uint8Array): Uint8Array =>
  joined('MAC \x96\x0f\0\0', ...[52, 24, 4, 0, 10, 0, 0].map(little), new Uint8Array(16 + 24 + 4 + 10), end);
