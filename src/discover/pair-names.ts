/** Pairs built files with their sources, as far as names and folders leave no doubt. */
import { type FileName, fileName, isPage, sameKind, sourceNames } from './copy-names.ts';

/** Files of one build, from the root, and the folders they lie in. */
export interface Folders {
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
  readonly built: readonly string[];
}

interface Candidate {
  readonly source: FileName;
  /** Null for a file of the repository that no build takes from here. */
  readonly build: number | null;
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly Candidate[]>;
  /** By build, folder and name. */
  readonly byPlace: ReadonlyMap<string, readonly Candidate[]>;
}

/** So many files of one name are not told apart by the ends of their folders. */
const MOST_NAMESAKES = 100;

/**
 * Sources by built file, for each build. A name that fits several files is paired with none of them, unless the folder
 * decides: a finding names one file and calls it unlawful, so a guess between two would be an accusation at random.
 * `elsewhere` are files that no build takes as its source and that may share a name; they only raise doubts.
 */
export function pairNames(
  builds: readonly Folders[],
  elsewhere: readonly string[],
): readonly ReadonlyMap<string, string>[] {
  const index = indexOf(builds, elsewhere);
  const found = new Map<string, { readonly build: number; readonly source: string }[]>();
  for (const [build, { to, built, sources }] of builds.entries()) {
    const own = new Set(sources);
    for (const file of built) {
      const source = sourceOf(fileName(file, below(to, file)), build, index);
      if (source !== null && own.has(source)) found.set(file, [...(found.get(file) ?? []), { build, source }]);
    }
  }
  const pairs = builds.map(() => new Map<string, string>());
  for (const [file, answers] of found) {
    if (answers.some(({ source }) => source !== answers[0]?.source)) continue;
    // A folder within a folder: the build that speaks of the inner one speaks of the file.
    const lengths = answers.map(({ build }) => builds[build]?.to.length ?? 0);
    const inner = answers[lengths.indexOf(Math.max(...lengths))];
    if (inner) pairs[inner.build]?.set(file, inner.source);
  }
  return pairs;
}

function indexOf(builds: readonly Folders[], elsewhere: readonly string[]): Index {
  const byName = new Map<string, Candidate[]>();
  const byPlace = new Map<string, Candidate[]>();
  const put = (index: Map<string, Candidate[]>, key: string, candidate: Candidate) => {
    const known = index.get(key);
    if (known) known.push(candidate);
    else index.set(key, [candidate]);
  };
  const add = (candidate: Candidate) => {
    const { stem, name, folder } = candidate.source;
    for (const key of new Set([stem, name])) {
      put(byName, key, candidate);
      if (candidate.build !== null) put(byPlace, placeKey(candidate.build, folder, key), candidate);
    }
  };
  for (const [build, { from, sources }] of builds.entries())
    for (const file of sources) add({ source: fileName(file, below(from, file)), build });
  for (const file of elsewhere) add({ source: fileName(file, file), build: null });
  return { byName, byPlace };
}

const placeKey = (build: number, folder: string, name: string): string => `${build}\0${folder}\0${name}`;

/** The one file that a built one was made of; null when there is none, or no telling which. */
function sourceOf(built: FileName, build: number, index: Index): string | null {
  for (const name of sourceNames(built)) {
    const here = index.byPlace.get(placeKey(build, built.folder, name)) ?? [];
    const placed = here.filter(({ source }) => sameKind(source.extension, built.extension));
    if (placed.length > 0) return theOne(built, placed);
    if (isPage(built)) continue;
    const named = index.byName.get(name) ?? [];
    if (named.length > MOST_NAMESAKES) return null;
    const fitting = named.filter(({ source }) => sameKind(source.extension, built.extension));
    if (fitting.length > 0) return theOne(built, fitting);
  }
  return built.stem === 'index' && isPage(built) && built.folder !== '' ? folderPage(built, build, index) : null;
}

/** Of `posts/a/index.html` the source may be `posts/a.md`: addresses without an extension. */
function folderPage({ file, folder }: FileName, build: number, { byPlace }: Index): string | null {
  const page = fileName(file, `${folder}.html`);
  const here = byPlace.get(placeKey(build, page.folder, page.stem)) ?? [];
  return theOne(
    page,
    here.filter(({ source }) => isPage(source)),
  );
}

function theOne(built: FileName, fitting: readonly Candidate[]): string | null {
  const nearest = fitting.some(({ source }) => isNear(built, source));
  const near = nearest ? fitting.filter(({ source }) => isNear(built, source)) : fitting;
  const same = near.filter(({ source }) => source.name === built.name);
  const files = [...new Set((same.length > 0 ? same : near).map(({ source }) => source.file))];
  return files.length === 1 ? (files[0] ?? null) : null;
}

/** Whether one of the folders ends in the other, as `dist/img/posters` and `posters`. */
const isNear = ({ folder }: FileName, source: FileName): boolean =>
  folder === source.folder || endsIn(folder, source.folder) || endsIn(source.folder, folder);

const endsIn = (path: string, end: string): boolean => end !== '' && path.endsWith(`/${end}`);

const below = (folder: string, file: string): string => (folder === '' ? file : file.slice(folder.length + 1));
