/** The trailer that Samsung's programs put behind a picture: blocks, then a directory that is read from the end. */
import { joined, number, utf8 } from './bytes.ts';

export type SamsungBlock = readonly [name: string, type: number, value: string];

export function samsungTrailer(blocks: readonly SamsungBlock[]): Uint8Array {
  const little = (value: number, size: 2 | 4) => number(value, size, 'little');
  const bodies = blocks.map(([name, type, value]) =>
    joined('\0\0', little(type, 2), little(name.length, 4), name, utf8(value)),
  );
  const entries = blocks.map(([, type], index) => {
    const back = bodies.slice(index).reduce((sum, body) => sum + body.length, 0);
    return joined('\0\0', little(type, 2), little(back, 4), little(bodies[index]?.length ?? 0, 4));
  });
  const directory = joined('SEFH', little(107, 4), little(blocks.length, 4), ...entries);
  return joined(...bodies, directory, little(directory.length, 4), 'SEFT');
}
