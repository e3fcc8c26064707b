/** Builds TIFFs and BigTIFFs directory by directory; each value follows its directory, the last one ends the file. */
import { joined, number } from './bytes.ts';
import type { Tag } from './exif.ts';

export interface TiffOptions {
  readonly order?: 'big' | 'little';
  readonly isBig?: boolean;
  /** The page whose `next` leads back to the first. */
  readonly isCircle?: boolean;
}

/** Tags of one page; those in `below` go into a directory of their own, to which the tag of that number leads. */
export interface Page {
  readonly tags: readonly Tag[];
  readonly below?: Readonly<Record<number, readonly Tag[]>>;
}

const [LONG, LONG8, UNDEFINED] = [4, 16, 7];
const SIZES: Readonly<Record<number, number>> = { [LONG]: 4, [LONG8]: 8 };

export const tag = (number: number, value: Uint8Array): Tag => [number, UNDEFINED, value];

/** A file of the given pages, the last of which has a strip of pixels at the very end. */
export function tiffWith(pages: readonly Page[], options: TiffOptions = {}): Uint8Array {
  const { order = 'little', isBig = false, isCircle = false } = options;
  const word = (value: number): Uint8Array => {
    if (!isBig) return number(value, 4, order);
    const [low, high] = [number(value, 4, order), new Uint8Array(4)];
    return order === 'little' ? joined(low, high) : joined(high, low);
  };
  const pointer = (id: number, at: number): Tag => [id, isBig ? LONG8 : LONG, word(at)];
  const header = joined(
    order === 'little' ? 'II' : 'MM',
    number(isBig ? 43 : 42, 2, order),
    isBig ? number(8, 2, order) : '',
    isBig ? number(0, 2, order) : '',
  );
  const [wordSize, entrySize, countSize] = isBig ? [8, 20, 8] : [4, 12, 2];
  const first = header.length + wordSize;
  const directory = (tags: readonly Tag[], at: number, next: (end: number) => number): Uint8Array => {
    let valueAt = at + countSize + tags.length * entrySize + wordSize;
    const values: Uint8Array[] = [];
    const entries = tags.map(([id, type, value]) => {
      const count = value.length / (SIZES[type] ?? 1);
      const isInline = value.length <= wordSize;
      if (!isInline) values.push(value);
      const field = isInline ? joined(value, new Uint8Array(wordSize - value.length)) : word(valueAt);
      if (!isInline) valueAt += value.length;
      return joined(number(id, 2, order), number(type, 2, order), word(count), field);
    });
    const count = isBig ? word(tags.length) : number(tags.length, 2, order);
    return joined(count, ...entries, word(next(valueAt)), ...values);
  };
  let bytes = joined(header, word(first));
  pages.forEach(({ tags, below = {} }, index) => {
    const isLast = index === pages.length - 1;
    const children = Object.entries(below);
    const strip = isLast ? 4 : 0;
    const all = (at: readonly number[]): readonly Tag[] => [
      ...tags,
      ...children.map(([id], i) => pointer(Number(id), at[i] ?? 0)),
      ...(isLast ? [pointer(273, at.at(-1) ?? 0), pointer(279, strip)] : []),
    ];
    const at = bytes.length;
    const sizes = children.map(([, childTags]) => directory(childTags, 0, () => 0).length);
    const own = directory(all([]), at, () => 0).length;
    const starts = [0, ...sizes].map(
      (_, i, list) => at + own + list.slice(0, i + 1).reduce((sum, size) => sum + size, 0),
    );
    const end = starts.at(-1) ?? 0;
    const next = isCircle ? first : end;
    bytes = joined(
      bytes,
      directory(all(starts), at, () => (isLast && !isCircle ? 0 : next)),
      ...children.map(([, childTags], i) => directory(childTags, starts[i] ?? 0, () => 0)),
      isLast ? 'pixe' : '',
    );
  });
  return bytes;
}
