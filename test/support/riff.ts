/** Builds RIFF and IFF files of sound and video chunk by chunk. */
import { joined, number } from './bytes.ts';
import type { RiffChunk } from './webp.ts';

type Order = 'big' | 'little';

export const chunk = ([id, body]: RiffChunk, order: Order = 'little'): Uint8Array =>
  joined(id, number(body.length, 4, order), body, body.length % 2 ? '\0' : '');

export const form = (name: string, type: string, chunks: readonly RiffChunk[], order: Order = 'little'): Uint8Array => {
  const body = joined(type, ...chunks.map((one) => chunk(one, order)));
  return joined(name, number(body.length, 4, order), body);
};

export const list = (type: string, chunks: readonly RiffChunk[]): RiffChunk => [
  'LIST',
  joined(type, ...chunks.map((one) => chunk(one))),
];

const FORMAT: RiffChunk = ['fmt ', new Uint8Array(16)];
const SAMPLES: RiffChunk = ['data', new Uint8Array(6)];

export const wavWith = (chunks: readonly RiffChunk[]): Uint8Array => form('RIFF', 'WAVE', [FORMAT, SAMPLES, ...chunks]);

export const aviWith = (chunks: readonly RiffChunk[], more: readonly RiffChunk[] = []): Uint8Array =>
  joined(
    form('RIFF', 'AVI ', [list('hdrl', [['avih', new Uint8Array(8)]]), list('movi', [['00dc', 'ab']]), ...chunks]),
    more.length > 0 ? form('RIFF', 'AVIX', [list('movi', [['00dc', 'cd']]), ...more]) : '',
  );

export const aiffWith = (chunks: readonly RiffChunk[]): Uint8Array =>
  form('FORM', 'AIFF', [['COMM', new Uint8Array(18)], ['SSND', new Uint8Array(8)], ...chunks], 'big');

const long = (value: number) => joined(number(value, 4, 'little'), number(0, 4));

/** RF64: the lengths of form and data stand in `ds64`; 32-bit places say "not here". */
export function rf64With(chunks: readonly RiffChunk[]): Uint8Array {
  const rest = joined(chunk(FORMAT), 'data', '\xff\xff\xff\xff', 'samples!', ...chunks.map((one) => chunk(one)));
  const size = 4 + 8 + 28 + rest.length;
  const lengths = joined(long(size), long(8), long(0), number(0, 4));
  return joined('RF64', '\xff\xff\xff\xff', 'WAVE', chunk(['ds64', lengths]), rest);
}
