/** Decides which file of the repository a page means by a reference such as `/img/a.png?w=2`. */
import { posix } from 'node:path';
import { composed, undonePercent } from './spellings.ts';

/** Files a reference may mean, best first; [] when it means none of the assets. */
export type Resolve = (reference: string, page: string) => readonly string[];

/**
 * `assets` are the files we want to find on pages; `exists` tells of any file of the repository.
 * A reference that leads to an existing file means that file and no other. Otherwise sites put folders in front
 * (`public/`, `static/`), so the end of the path decides.
 */
export function resolver(assets: readonly string[], exists: (path: string) => boolean): Resolve {
  const wanted = new Set(assets);
  const byPath = grouped(assets, composed);
  const byName = grouped(assets, (asset) => composed(posix.basename(asset)));

  return (reference, page) => {
    const path = pathOf(reference);
    if (!path) return [];
    if (!path.startsWith('/')) {
      const exact = posix.join(posix.dirname(page), path);
      if (wanted.has(exact)) return [exact];
      if (exists(exact)) return [];
      const inAnotherForm = byPath.get(composed(exact));
      if (inAnotherForm) return inAnotherForm;
    }
    const ending = composed(path.replace(/^(?:\.{0,2}\/)+/, ''));
    const matches = (byName.get(posix.basename(ending)) ?? []).filter(
      (asset) => composed(asset) === ending || composed(asset).endsWith(`/${ending}`),
    );
    return nearest(matches, page);
  };
}

function grouped(assets: readonly string[], keyOf: (asset: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const asset of assets) {
    const group = groups.get(keyOf(asset));
    if (group) group.push(asset);
    else groups.set(keyOf(asset), [asset]);
  }
  return groups;
}

/** Of several files that end alike, those that share most folders with the page. */
function nearest(matches: readonly string[], page: string): readonly string[] {
  if (matches.length < 2) return matches;
  const shared = matches.map((asset) => sharedFolders(asset, page));
  const most = Math.max(...shared);
  return matches.filter((_, index) => shared[index] === most);
}

function sharedFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return differs < 0 ? left.length : differs;
}

/** What build tools write for the folder of the sources. */
const ALIAS = /^(?:~?@\/|~\/|\$lib\/|#\/|\$\{[^{}]{0,100}\}\/)/;

/** The path in a reference, decoded, without query and fragment; of an address, its path; '' when there is none. */
function pathOf(reference: string): string {
  const trimmed = reference.trim().slice(0, 4096).replace(ALIAS, '/');
  if (/^(?:data|blob|javascript|mailto|tel):/i.test(trimmed)) return '';
  const address = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i.exec(trimmed);
  const path = (address ? trimmed.slice(address[0].length) : trimmed).replace(/[?#].*$/s, '');
  return undonePercent(path);
}
