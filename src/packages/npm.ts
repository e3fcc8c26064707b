/** What npm's own files name: package.json, package-lock.json and npm-shrinkwrap.json (docs.npmjs.com, "package-lock.json"). */
import type { NamedPackage, PackageFile } from '../model/dependency.ts';
import { jsonKeys } from './json-keys.ts';

const SECTIONS: ReadonlySet<string> = new Set([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
]);

/** `npm:real-name@^1`, by which a package is taken in under another name. */
const ALIAS = /^npm:((?:@[^/@\s]{1,214}\/)?[^/@\s]{1,214})(?:@|$)/;

export const packageJson: PackageFile = {
  ecosystem: 'npm',
  isLock: false,
  matches: (path) => /(?:^|\/)package\.json$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const { path, key, offset, text: wanted } of jsonKeys(text)) {
      if (path.length !== 1 || !SECTIONS.has(path[0] ?? '')) continue;
      yield { name: ALIAS.exec(wanted ?? '')?.[1] ?? key, offset, length: key.length };
    }
  },
};

const FOLDER = 'node_modules/';

export const packageLock: PackageFile = {
  ecosystem: 'npm',
  isLock: true,
  matches: (path) => /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/.test(path),
  *read(text): Iterable<NamedPackage> {
    let last: NamedPackage | null = null;
    for (const { path, key, offset, text: said } of jsonKeys(text)) {
      // Versions 2 and 3: a folder for each package; one taken in under another name has `name`.
      if (path.length === 1 && path[0] === 'packages') {
        const at = key.lastIndexOf(FOLDER);
        last = at < 0 ? null : { name: key.slice(at + FOLDER.length), offset, length: key.length };
        if (last) yield last;
      }
      if (path.length === 2 && path[0] === 'packages' && key === 'name' && last && said) yield { ...last, name: said };
      // Version 1: packages within packages.
      if (path.length % 2 === 1 && path.every((part, index) => index % 2 === 1 || part === 'dependencies'))
        yield { name: ALIAS.exec(said ?? '')?.[1] ?? key, offset, length: key.length };
    }
  },
};
