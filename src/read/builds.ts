/** Gathers for each declared file its built copies, and what in the build may have taken their marks. */
import type { AssetBuild, Build, BuiltCopy, PairedBy } from '../model/build.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { Host } from '../model/host.ts';
import type { AssetEntry } from '../model/manifest/index.ts';
import { copiesByContent, type KnownCopy } from './copies.ts';
import { sidecarNames } from './sidecars.ts';
import { readSuspects } from './suspects.ts';

interface BuildCopies {
  readonly build: Build;
  /** By source. */
  readonly copies: ReadonlyMap<string, readonly KnownCopy[]>;
}

export interface Copies {
  readonly builds: readonly BuildCopies[];
  /** What has to be read for them: the copies, and what lies beside them. */
  readonly files: readonly string[];
}

/** Pairs what names left unpaired; opens files, reads no mark. */
export function findCopies({ builds, declared }: Discovery, host: Host): Copies {
  const isAi = (file: string) => declared.get(file)?.entry.origin !== 'human';
  const found = builds.map((build): BuildCopies => {
    const byName = [...build.pairs].map(([file, source]): KnownCopy => ({ file, source, by: 'name' }));
    const paired = new Set(build.pairs.values());
    const sources = build.sources.filter((file) => !paired.has(file) && isDistributed(declared.get(file)?.entry));
    const free = build.built.filter((file) => !build.pairs.has(file));
    const all = [...byName, ...copiesByContent(sources, free, host)].filter(({ source }) => isAi(source));
    return { build, copies: bySource(all) };
  });
  const copied = found.map(({ build, copies }) => {
    const present = new Set(build.built);
    const files = [...copies.values()].flat().map(({ file }) => file);
    return files.flatMap((file) => [file, ...sidecarNames(file).filter((name) => present.has(name))]);
  });
  return { builds: found, files: [...new Set(copied.flat())] };
}

/** The files found, less those that are declared as copies: nobody has to declare them again. */
export function withoutCopies(found: Discovery, { files }: Copies): Discovery {
  const copies = new Set(files);
  return { ...found, undeclared: found.undeclared.filter((file) => !copies.has(file)) };
}

/** For a declared file from the root: the builds that take it, each with the readings of its copies. */
export function buildsOf(found: Discovery, { builds }: Copies, readings: Readings, host: Host) {
  const suspects = builds.length > 0 ? readSuspects(found.buildTexts, host) : [];
  const known = builds.map(({ build, copies }) => {
    const built = new Set(build.built);
    // A copy in a folder within this one may have been told to the build that names that folder.
    const isCopied = (source: string) =>
      builds.some((other) => other.copies.get(source)?.some(({ file }) => built.has(file)));
    const missed = build.sources.filter((file) => isDistributed(found.declared.get(file)?.entry) && !isCopied(file));
    return {
      sources: new Set(build.sources),
      copies,
      facts: {
        index: build.index,
        from: build.from,
        to: build.to,
        state: build.state,
        cutShort: build.cutShort,
        withoutCopy: { files: missed.length, first: missed[0] ?? '' },
        suspects,
      },
    };
  });
  const copyRead = ({ file, by }: { readonly file: string; readonly by: PairedBy }): BuiltCopy[] => {
    const reading = readings.get(file);
    return reading && !judgedItself(found.declared.get(file)?.entry) ? [{ by, reading }] : [];
  };
  return (file: string): readonly AssetBuild[] =>
    known
      .filter(({ sources }) => sources.has(file))
      .map(({ facts, copies }) => ({ ...facts, copies: (copies.get(file) ?? []).flatMap(copyRead) }));
}

function bySource(copies: readonly KnownCopy[]): ReadonlyMap<string, readonly KnownCopy[]> {
  const found = new Map<string, KnownCopy[]>();
  for (const copy of copies) {
    const known = found.get(copy.source);
    if (known) known.push(copy);
    else found.set(copy.source, [copy]);
  }
  return found;
}

/** AI's, and not kept inside: what is left out counts as what binds most. */
const isDistributed = (entry: AssetEntry | undefined): boolean =>
  entry !== undefined && entry.origin !== 'human' && entry.distribution !== 'internal';

/** A copy with an entry of its own is asked for its mark as a file of its own. */
const judgedItself = (entry: AssetEntry | undefined): boolean => isDistributed(entry) && entry?.imitates !== 'nothing';
