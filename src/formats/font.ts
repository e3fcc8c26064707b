/** TrueType and OpenType fonts: a directory of tables, one of which may be a credential. OpenType 1.9, "Font File"; C2PA 2.4, A.3. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, latin1, uint16, uint32, view } from './cursor.ts';

const [HEADER, ENTRY] = [12, 16];
/** Version, address of the active manifest, then where the store stands in the table and how long it is. */
const C2PA_HEADER = 20;
const MOST_FONTS = 1_000;

interface Table {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
}

export const font: Format = {
  name: 'font',
  media: null,
  matches: (head) => ['\0\x01\0\0\0', 'OTTO\0', 'true\0', 'ttcf\0'].some((signature) => hasAt(head, 0, signature)),

  *blocks(source) {
    yield* eachInTurn(tables(source), (table) => blocksOf(source, table));
  },
};

/** Fonts of a collection share tables; each is looked at once. */
function* tables(source: ByteSource): Generator<Table> {
  const seen = new Set<number>();
  for (const at of fonts(source)) {
    const count = uint16(view(source, at + 4, 2, 'font header'));
    const directory = copy(source, at + HEADER, count * ENTRY, 'font directory');
    for (let entry = 0; entry < directory.length; entry += ENTRY) {
      const [offset, length] = [uint32(directory, entry + 8), uint32(directory, entry + 12)];
      const tag = latin1(directory.subarray(entry, entry + 4));
      if (offset + length > source.size) throw new MalformedFile('truncated', `font table ${tag} is cut off`, offset);
      if (seen.has(offset)) continue;
      seen.add(offset);
      yield { tag, offset, length };
    }
  }
}

function* fonts(source: ByteSource): Generator<number> {
  const header = new Uint8Array(view(source, 0, HEADER, 'font header'));
  if (!hasAt(header, 0, 'ttcf')) {
    yield 0;
    return;
  }
  const count = uint32(header, 8);
  if (count > MOST_FONTS) throw new MalformedFile('too-large', `collection of ${count} fonts`, 0);
  const offsets = copy(source, HEADER, count * 4, 'font collection');
  for (let at = 0; at < offsets.length; at += 4) yield uint32(offsets, at);
}

function* blocksOf(source: ByteSource, { tag, offset, length }: Table): Generator<Block> {
  if (tag === 'C2PA') yield* credentialTable(copy(source, offset, length, 'font table C2PA'), offset);
}

/**
 * What a table `C2PA` holds: a store, or the address of one that is kept elsewhere. `offset` of the table in the file.
 * Throws MalformedFile `malformed` when the table contradicts itself.
 */
export function* credentialTable(table: Uint8Array, offset: number): Generator<Block> {
  const broken = (what: string) => new MalformedFile('malformed', what, offset);
  if (table.length < C2PA_HEADER) throw broken('font table C2PA is too short');
  const part = (from: number, length: number) => {
    if (from + length > table.length) throw broken('credential is longer than its table');
    return table.slice(from, from + length);
  };
  const location = { offset, path: 'C2PA' };
  const store = part(uint32(table, 12), uint32(table, 16));
  if (store.length > 0) yield { kind: 'c2pa', bytes: store, location };
  // Beside a store the address only names which of its manifests is active.
  const address = part(uint32(table, 4), uint16(table, 8));
  if (store.length === 0 && address.length > 0)
    yield { kind: 'comment', key: 'c2pa-manifest', bytes: address, location };
}
