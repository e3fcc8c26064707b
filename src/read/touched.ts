/** Finds what a change touches: the files themselves, what changed pages and style sheets show, and what speaks of a file beside it. */
import { posix } from 'node:path';
import { namedFiles } from '../manifest/files.ts';
import type { Discovery } from '../model/discovery.ts';
import type { Change, WholeWhy } from '../model/extent.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import { composed } from '../pages/spellings.ts';
import { sidecarsOf } from './sidecars.ts';
import { toldOnPages } from './touched-pages.ts';

interface Needs {
  readonly manifest: Manifest;
  /** The manifest itself, from the root. */
  readonly file: string;
  /** Its folder, from the root. */
  readonly folder: string;
  readonly host: Host;
}

/** Whether a file has to be judged again; or why all of them have to. */
export type Touched = { readonly all: WholeWhy } | { readonly isIn: (file: string) => boolean };

/**
 * Judges nothing: `found` is all that the manifest speaks of. One file too many is only looked at in vain; one too few
 * would be a pass by accident, so that every doubt widens the part.
 */
export function touchedBy(change: Change, found: Discovery, needs: Needs): Touched {
  const root = rootFile(change, found, needs);
  if (root !== null) return { all: { id: 'touches-all', file: root } };
  const isChanged = (file: string) => change.files.has(file) || !change.watched.has(file);
  const told = toldOnPages({ change, isChanged, found, host: needs.host, folder: needs.folder });
  if ('all' in told) return told;
  const namesakes = new Set([...change.files].map((file) => composed(posix.basename(file))));
  const evidence = entriesWithChangedFiles(needs, isChanged);
  const own = (file: string): boolean => {
    const entry = found.declared.get(file);
    if (isChanged(file) || told.files.has(file)) return true;
    if (entry === undefined) return false;
    // A page's reference may come to mean another file of the same name; a link changes with its target.
    return evidence.has(entry.index) || namesakes.has(composed(posix.basename(file))) || needs.host.isLink(file);
  };
  const touched = new Set([...found.declared.keys(), ...found.accountFor.keys(), ...found.undeclared].filter(own));
  withBuilds(touched, found, change, needs);
  withSidecars(touched, found, change);
  return { isIn: (file) => touched.has(file) };
}

/** A changed file on which everything hangs: a manifest, or a list of whom to trust. */
function rootFile({ files }: Change, { nested }: Discovery, { manifest, file, folder }: Needs): string | null {
  const trust = Object.values(manifest.labeling?.trust ?? {}).map((path) => posix.normalize(posix.join(folder, path)));
  const name = posix.basename(file);
  const hung = new Set([file, ...trust, ...nested]);
  return [...files].find((each) => hung.has(each) || posix.basename(each) === name) ?? null;
}

/** Indices of entries that name a changed file: the page that shows them, or what attests their warning. */
function entriesWithChangedFiles(
  { manifest, folder }: Needs,
  isChanged: (file: string) => boolean,
): ReadonlySet<string | number> {
  return new Set(
    namedFiles(manifest)
      .filter(({ path, value }) => path[0] === 'assets' && isChanged(posix.normalize(posix.join(folder, value))))
      .flatMap(({ path }) => path[1] ?? []),
  );
}

/** A build is judged whole or not at all: whose copy a built file is, all sources together tell. */
function withBuilds(
  touched: Set<string>,
  { builds, buildTexts }: Discovery,
  { files, watched }: Change,
  { folder }: Needs,
): void {
  const isChanged = (file: string) => files.has(file) || !watched.has(file);
  const anew = buildTexts.some(isChanged);
  for (const { sources, built, to } of builds) {
    const target = `${posix.normalize(posix.join(folder, to)).replace(/\/+$/, '')}/`;
    const isAnew = anew || built.some(isChanged) || [...files].some((file) => file.startsWith(target));
    if (isAnew || sources.some((file) => touched.has(file))) for (const file of sources) touched.add(file);
  }
}

/** A file and what lies beside it are read together, also when one of them went away. */
function withSidecars(touched: Set<string>, found: Discovery, { files }: Change): void {
  const all = [...new Set([...found.declared.keys(), ...found.undeclared, ...files])];
  for (const [file, beside] of sidecarsOf(all))
    if (touched.has(file) || beside.some((each) => touched.has(each) || files.has(each)))
      for (const each of [file, ...beside]) touched.add(each);
}
