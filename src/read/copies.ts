/** Knows built copies of declared files by their content, where their names do not tell. */
import { createHash } from 'node:crypto';
import { areAlike, type Likeness, likenessOf } from '../formats/difference-hash.ts';
import type { PairedBy } from '../model/build.ts';
import type { ByteSource, Host } from '../model/host.ts';

const MOST_HASHED = 512 * 1024 * 1024;
const CHUNK = 1024 * 1024;
/** Pictures unpacked on each side: each costs tens of milliseconds. */
const MOST_PICTURES = 200;

export interface KnownCopy {
  readonly file: string;
  readonly source: string;
  readonly by: PairedBy;
}

/**
 * Copies among `built` of `sources`, both from the root: the same bytes, or PNGs that look alike. What fits several
 * sources is a copy of none.
 */
export function copiesByContent(sources: readonly string[], built: readonly string[], host: Host): KnownCopy[] {
  if (sources.length === 0) return [];
  const same = sameBytes(sources, built, host);
  const known = new Set(same.flatMap(({ file, source }) => [file, source]));
  const left = (files: readonly string[]) => files.filter((file) => !known.has(file));
  return [...same, ...alike(left(sources), left(built), host)];
}

/** Sizes first: most files need not be read to know that they differ. */
function sameBytes(sources: readonly string[], built: readonly string[], host: Host): KnownCopy[] {
  const bySize = new Map<number, string[]>();
  for (const file of sources) {
    const size = opened(file, host, (source) => source.size);
    if (size) bySize.set(size, [...(bySize.get(size) ?? []), file]);
  }
  let left = MOST_HASHED;
  const digestOf = onceEach((file: string) =>
    opened(file, host, (source) => {
      left -= source.size;
      return left < 0 ? null : digest(source);
    }),
  );
  return built.flatMap((file): KnownCopy[] => {
    const rivals = bySize.get(opened(file, host, ({ size }) => size) ?? 0) ?? [];
    const own = rivals.length > 0 ? digestOf(file) : null;
    const [source, ...others] = own === null ? [] : rivals.filter((rival) => digestOf(rival) === own);
    return source !== undefined && others.length === 0 ? [{ file, source, by: 'bytes' }] : [];
  });
}

/** `null` for pictures that are too plain, too many or none. */
function alike(sources: readonly string[], built: readonly string[], host: Host): KnownCopy[] {
  const pictures = likenesses(sources, host);
  if (pictures.length === 0) return [];
  return likenesses(built, host).flatMap(({ file, likeness }): KnownCopy[] => {
    const [source, ...others] = pictures.filter((picture) => areAlike(picture.likeness, likeness));
    return source && others.length === 0 ? [{ file, source: source.file, by: 'pixels' }] : [];
  });
}

function likenesses(files: readonly string[], host: Host): readonly { file: string; likeness: Likeness }[] {
  return files
    .filter((file) => /\.png$/i.test(file))
    .slice(0, MOST_PICTURES)
    .flatMap((file) => {
      const likeness = opened(file, host, likenessOf);
      return likeness ? [{ file, likeness }] : [];
    });
}

/** What cannot be opened, or contradicts itself, is known by nothing: its own reading says what is wrong with it. */
function opened<T>(file: string, host: Host, look: (source: ByteSource) => T): T | null {
  try {
    const source = host.open(file);
    try {
      return look(source);
    } finally {
      source.close();
    }
  } catch {
    return null;
  }
}

function digest(source: ByteSource): string {
  const hash = createHash('sha256');
  for (let at = 0; at < source.size; at += CHUNK) hash.update(source.read(at, CHUNK));
  return hash.digest('hex');
}

function onceEach(find: (file: string) => string | null): (file: string) => string | null {
  const known = new Map<string, string | null>();
  return (file) => {
    const found = known.get(file) ?? find(file);
    known.set(file, found);
    return found;
  };
}
