/** Finds the files behind one path or glob, ignored by git or not: what a manifest names is looked at. */
import { baseOf, globMatcher, isGlob } from '../glob.ts';
import type { Host } from '../model/host.ts';

/** `listed` are the files discovery knows already; folders are walked once each, when a glob asks for them. */
export function fileFinder(host: Host, listed: readonly string[]): (pattern: string) => readonly string[] {
  const walked = new Map<string, readonly string[]>();
  const below = (folder: string): readonly string[] => {
    const known = walked.get(folder);
    if (known) return known;
    const files = host.walk(folder);
    walked.set(folder, files);
    return files;
  };

  return (pattern) => {
    const kind = host.kindOf(pattern);
    if (kind === 'folder') return below(pattern.replace(/\/+$/, ''));
    if (kind !== 'missing' || !isGlob(pattern)) return kind === 'missing' ? [] : [pattern];
    const matches = globMatcher(wholeFolder(pattern));
    return [...new Set([...listed, ...below(baseOf(pattern))].filter(matches))].sort();
  };
}

/** A pattern that ends in `/` means everything below. */
export const wholeFolder = (pattern: string): string => (pattern.endsWith('/') ? `${pattern}**` : pattern);
