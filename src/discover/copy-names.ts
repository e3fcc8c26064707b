/** Whether a built file is named after a source: the same name, another format, or what bundlers add to names. */
import { posix } from 'node:path';

/** Extensions between which builds convert. A page made of a text is one too. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'tif', 'tiff', 'heic', 'heif', 'jxl', 'bmp', 'svg', 'psd']),
  new Set(['mp4', 'webm', 'mov', 'm4v', 'mkv', 'avi', 'ogv', 'gif', 'flv']),
  new Set(['mp3', 'wav', 'ogg', 'oga', 'opus', 'm4a', 'aac', 'flac', 'aif', 'aiff', 'weba']),
  new Set(['md', 'mdx', 'markdown', 'rst', 'adoc', 'txt', 'html', 'htm']),
];
const PAGES = KINDS[3];

/** File systems allow no longer names; what claims one is not taken apart. */
const LONGEST_NAME = 255;

/** Hexadecimal with a digit and a letter, as webpack and Parcel write. Digits alone may be a day. */
const HEX = '(?=[0-9a-f]{0,63}[0-9])(?=[0-9a-f]{0,63}[a-f])[0-9a-f]{6,64}';
/** Eight characters of base64url or base32 that no word is spelled like, as Rollup, Vite and esbuild write; Astro adds a second. */
const MIXED =
  '(?=[\\w-]{0,7}(?:[a-z][A-Z]|[0-9][\\w-]{0,6}[A-Z]|[A-Z][\\w-]{0,6}[0-9]))[\\w-]{8}(?![A-Za-z0-9])(?:_[A-Za-z0-9]{4,8})?';
/** `@2x`, `-640w`, `-640x480`, `_320px`: pixels and their density. */
const SIZE = '@[1-9](?:\\.[0-9])?x|[-._@][0-9]{2,5}(?:w|h|px|x[0-9]{0,5})';
const ADDED = new RegExp(`^(?:[-._](?:${HEX}|${MIXED})|${SIZE}){1,3}$`);
const SIZE_BEFORE = /^[0-9]{2,5}w?[-_](?=.)/;

export interface FileName {
  /** From the root. */
  readonly file: string;
  /** Seen from the folder of the build; '' for that folder itself. */
  readonly folder: string;
  readonly name: string;
  readonly stem: string;
  /** In small letters, without the dot. */
  readonly extension: string;
}

/** `path` is the file seen from the folder of the build. */
export function fileName(file: string, path: string): FileName {
  const name = posix.basename(path);
  const extension = posix.extname(name);
  const folder = posix.dirname(path);
  return {
    file,
    folder: folder === '.' ? '' : folder,
    name,
    stem: name.slice(0, name.length - extension.length),
    extension: extension.slice(1).toLowerCase(),
  };
}

/** Whether a build may have made a file of the one kind out of one of the other. */
export const sameKind = (a: string, b: string): boolean => a === b || KINDS.some((kind) => kind.has(a) && kind.has(b));

/** Pages keep their folder: every folder has its `index.html`. */
export const isPage = ({ extension }: FileName): boolean => PAGES?.has(extension) ?? false;

/**
 * Names, with or without extension, that the source of a built file may have, nearest first: its own; the longest that it
 * begins with before what bundlers add.
 */
export function sourceNames({ stem }: FileName): readonly string[] {
  if (stem.length > LONGEST_NAME) return [];
  return [stem, stem.replace(SIZE_BEFORE, '')].flatMap((whole, index) =>
    index === 1 && whole === stem ? [] : [whole, ...beginnings(whole)],
  );
}

function beginnings(whole: string): readonly string[] {
  const found: string[] = [];
  for (let end = whole.length - 1; end > 0; end--)
    if (/[-._@]/.test(whole[end] ?? '') && ADDED.test(whole.slice(end))) found.push(whole.slice(0, end));
  return found;
}
