/** What a path or glob of the manifest matches: `*`, `**`, `?`, `[…]`, `{a,b}`; a name that exists is taken literally. */
import { posix } from 'node:path';
import picomatch from 'picomatch';

/** Dots match (nothing may hide behind a dot); no negation and no extended globs, which the contract does not know. */
const OPTIONS = { dot: true, nonegate: true, noextglob: true, posix: true } as const;

const GLOB_SIGN = /[*?[\]{}]/;

/** A pattern from the manifest, seen from the repository's root; null when it leads out of the repository. */
export function fromRoot(manifestFolder: string, pattern: string): string | null {
  if (pattern.startsWith('/') || /^[a-z]:[\\/]/i.test(pattern) || pattern.includes('\0')) return null;
  const path = posix.normalize(posix.join(manifestFolder, pattern));
  return path === '..' || path.startsWith('../') ? null : path;
}

/** Whether a pattern holds any sign that globs are written with. */
export const isGlob = (pattern: string): boolean => GLOB_SIGN.test(pattern);

/** Tests whole paths from the root. A pattern that ends in `/` means everything below. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern.endsWith('/') ? `${pattern}**` : pattern, OPTIONS);
  // picomatch answers with an object, which is always true, when it is given a second argument, as `filter` does.
  return (path) => matches(path);
}

/** The folder above which a glob cannot match, '' for the root. */
export function baseOf(pattern: string): string {
  const { base } = picomatch.scan(pattern, OPTIONS);
  const folder = isGlob(base) ? '' : base;
  return folder === '.' ? '' : folder;
}
