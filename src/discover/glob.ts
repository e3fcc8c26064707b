/** Where a path or glob of the manifest lies, seen from the repository's root. */
import { posix } from 'node:path';

/** A pattern from the manifest, seen from the repository's root, '' for the root itself; null when it leads out of the repository. */
export function fromRoot(manifestFolder: string, pattern: string): string | null {
  if (pattern.startsWith('/') || /^[a-z]:[\\/]/i.test(pattern) || pattern.includes('\0')) return null;
  const path = posix.normalize(posix.join(manifestFolder, pattern));
  if (path === '..' || path.startsWith('../')) return null;
  return path === '.' || path === './' ? '' : path;
}

/** Whether a path is the folder itself or lies below it; '' and '.' are the root. */
export const isBelow = (folder: string, path: string): boolean => {
  const clean = folder.replace(/\/+$/, '');
  return clean === '' || clean === '.' || path === clean || path.startsWith(`${clean}/`);
};
