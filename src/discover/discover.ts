/** Finds the files a manifest speaks of, and the ones it should have: the first of the four rooms. */
import { posix } from 'node:path';
import { globMatcher } from '../glob.ts';
import type { DeclaredAsset } from '../model/check.ts';
import type { Discovery } from '../model/discovery.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { ManifestPath } from '../model/position.ts';
import { buildTexts, findBuilds } from './builds.ts';
import { fileFinder, wholeFolder } from './find-files.ts';
import { fromRoot, isBelow } from './glob.ts';
import { limitedTo } from './limit.ts';

/** `file` is the manifest, from the root; `only` are files or folders to which the run is limited, [] for all. */
export function discover(manifest: Manifest, file: string, host: Host, only: readonly string[]): Discovery {
  const found = discoverAll(manifest, file, host);
  if (only.length === 0) return found;
  const { beyond, ...part } = limitedTo(found, (path) => only.some((named) => isBelow(named, path)));
  // Whoever names a part means that part: where it holds nothing, nothing was seen.
  return { ...part, beyond: beyond && { ...beyond, counted: 0 } };
}

function discoverAll(manifest: Manifest, file: string, host: Host): Discovery {
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const name = posix.basename(file);
  const all = host.list().files;
  const listed = all.filter((path) => isBelow(folder, path));
  const nested = listed.filter((path) => posix.basename(path) === name && path !== file);
  const ruled = outsideOf(nested.map((path) => posix.dirname(path)));
  const find = fileFinder(host, listed);

  const ignores = ignoresOf(manifest, folder, host);
  const left = (path: string) => ignores.some(({ matches }) => matches(path));
  const wanted = (path: string) => ruled(path) && !left(path);

  const asked = patternsOf(manifest).map(({ pattern, path }) => {
    const rooted = fromRoot(folder, pattern);
    return { pattern, path, rooted, files: rooted === null ? [] : find(rooted).filter(wanted) };
  });
  const declared = new Map<string, DeclaredAsset>();
  const accountFor = new Map<string, string>();
  for (const { path, pattern, files } of asked)
    for (const found of files) {
      const [kind, index] = [path[0], path[1]];
      const entry = kind === 'assets' && typeof index === 'number' ? manifest.assets?.[index] : undefined;
      if (entry && typeof index === 'number') declared.set(found, { entry, index, file: found });
      else if (!entry && !accountFor.has(found)) accountFor.set(found, pattern);
    }

  const builds = findBuilds({ manifest, folder, host, listed, declared });
  return {
    declared,
    accountFor,
    undeclared: [...new Set([...listed, ...accountFor.keys()])].filter(
      (path) => wanted(path) && !declared.has(path) && path !== file && !standsElsewhere(host, path),
    ),
    unmatched: [...asked.filter(({ rooted, files }) => rooted !== null && files.length === 0), ...builds.unmatched],
    outside: [...asked.filter(({ rooted }) => rooted === null), ...builds.outside],
    ignored: ignores.map(({ pattern, reason, matches, path }) => ({
      pattern,
      reason,
      path,
      files: listed.filter(matches).length,
    })),
    nested,
    builds: builds.builds,
    buildTexts: buildTexts(all, folder),
    beyond: null,
  };
}

const ignoresOf = ({ labeling }: Manifest, folder: string, host: Host) =>
  (labeling?.ignore ?? []).map(({ path, reason }, index) => {
    const pattern = fromRoot(folder, path);
    const matches = pattern === null ? () => false : literalOrGlob(host, pattern);
    return { pattern: path, reason, matches, path: ['labeling', 'ignore', index, 'path'] as const };
  });

function patternsOf(manifest: Manifest): { readonly pattern: string; readonly path: ManifestPath }[] {
  const assets = (manifest.assets ?? []).map(({ path }, index) => ({ pattern: path, path: ['assets', index, 'path'] }));
  const accounted = (manifest.labeling?.['account-for'] ?? []).map((pattern, index) => ({
    pattern,
    path: ['labeling', 'account-for', index],
  }));
  return [...assets, ...accounted];
}

function literalOrGlob(host: Host, pattern: string): (path: string) => boolean {
  const kind = host.kindOf(pattern);
  if (kind === 'file') return (path) => path === pattern;
  return kind === 'folder' ? (path) => isBelow(pattern, path) : globMatcher(wholeFolder(pattern));
}

/** A link inside the repository: its target is listed under its own name. One that leads out is no other file of ours. */
const standsElsewhere = (host: Host, path: string): boolean => host.isLink(path) && host.kindOf(path) !== 'outside';

const outsideOf = (folders: readonly string[]) => (path: string) => !folders.some((folder) => isBelow(folder, path));
