/** Builds Exif blocks: one directory, and the Exif directory below it. */
import { joined, number, utf8 } from './bytes.ts';

export type Tag = readonly [tag: number, type: number, value: Uint8Array];

export const asciiTag = (tag: number, words: string): Tag => [tag, 2, joined(utf8(words), '\0')];
export const userComment = (code: string, value: Uint8Array): Tag => [0x9286, 7, joined(code.padEnd(8, '\0'), value)];

export function utf16(words: string, order: 'big' | 'little'): Uint8Array {
  const bytes = Buffer.from(words, 'utf16le');
  return Uint8Array.from(order === 'little' ? bytes : bytes.swap16());
}

/** A TIFF with `tags` in its first directory and `exifTags` in the Exif one. */
export function exifWith(
  tags: readonly Tag[],
  exifTags: readonly Tag[] = [],
  order: 'big' | 'little' = 'big',
): Uint8Array {
  const first = 8;
  const pointer: Tag = [0x8769, 4, number(0, 4, order)];
  const own = exifTags.length > 0 ? [...tags, pointer] : tags;
  const second = first + sizeOf(own);
  const withPointer = own.map((tag): Tag => (tag === pointer ? [0x8769, 4, number(second, 4, order)] : tag));
  const head = joined(order === 'big' ? 'MM' : 'II', number(42, 2, order), number(first, 4, order));
  return joined(
    head,
    directory(withPointer, first, order),
    exifTags.length > 0 ? directory(exifTags, second, order) : '',
  );
}

const sizeOf = (tags: readonly Tag[]) =>
  6 + tags.reduce((total, [, , value]) => total + 12 + (value.length > 4 ? value.length : 0), 0);

function directory(tags: readonly Tag[], at: number, order: 'big' | 'little'): Uint8Array {
  let dataAt = at + 6 + tags.length * 12;
  const [entries, values]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [tag, type, value] of tags) {
    const count = type === 4 ? value.length / 4 : value.length;
    const isInline = value.length <= 4;
    const field = isInline ? joined(value, new Uint8Array(4 - value.length)) : number(dataAt, 4, order);
    entries.push(joined(number(tag, 2, order), number(type, 2, order), number(count, 4, order), field));
    if (isInline) continue;
    values.push(value);
    dataAt += value.length;
  }
  return joined(number(tags.length, 2, order), ...entries, number(0, 4, order), ...values);
}
