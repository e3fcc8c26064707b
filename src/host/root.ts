/** Finds the repository a manifest lives in: the folder nothing may be read outside of. */
import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The nearest folder at or above `folder` that holds `.git`; null outside any repository. */
export function repositoryAround(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Links are followed; what is not there is no folder. */
export const isFolder = (path: string): boolean => look(path)?.isDirectory() ?? false;

export const isFile = (path: string): boolean => look(path)?.isFile() ?? false;

/** A path through a file, or through a circle of links, leads nowhere either: node throws there, whatever it is told. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** `path` seen from `root`, with `/`; null when it lies outside. Links in the folders above `root` are resolved first. */
export function below(root: string, path: string): string | null {
  const from = relative(realpathSync(root), realFolder(path));
  if (from === '..' || from.startsWith(`..${sep}`) || resolve(from) === from) return null;
  return from.split(sep).join('/');
}

/** The path with the links of its folder resolved, but not of its last name: a linked manifest stays where it is named. */
function realFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), path.slice(folder.length)) : path;
}

/** What a terminal must put before paths below `root` to open them: '' or `sub/folder/`. */
export function prefixFrom(cwd: string, root: string): string {
  const way = relative(cwd, root).split(sep).join('/');
  return way ? `${way}/` : '';
}
