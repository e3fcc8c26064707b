/** Builds Photoshop documents with the given image resources. */
import { joined, number } from './bytes.ts';

/** One row of four grey pixels, raw or with the length of its row before it. */
export function psdWith(
  resources: readonly Uint8Array[],
  packed: 'raw' | 'rows' | 'zip' = 'raw',
  version: 1 | 2 = 1,
): Uint8Array {
  const size = joined(number(1, 4), number(4, 4), number(8, 2), number(1, 2));
  const header = joined('8BPS', number(version, 2), new Uint8Array(6), number(1, 2), size);
  const all = joined(...resources);
  const layers = new Uint8Array(version === 2 ? 8 : 4);
  return joined(header, number(0, 4), number(all.length, 4), all, layers, PICTURES[packed](version === 2 ? 4 : 2));
}

const PICTURES = {
  raw: () => joined(number(0, 2), 'grey'),
  rows: (counter: 2 | 4) => joined(number(1, 2), number(3, counter), '\xfdab'),
  zip: () => joined(number(2, 2), 'zipped'),
};
