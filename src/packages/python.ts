/** What Python's files name: requirements (pip's format), Pipfile and its lock, pyproject.toml (PEP 621, PEP 735), poetry.lock, uv.lock, pdm.lock. */
import type { NamedPackage, PackageFile } from '../model/dependency.ts';
import { jsonKeys } from './json-keys.ts';
import { type Line, linesOf } from './lines.ts';
import { tomlLines } from './toml-lines.ts';

/** PEP 508's name, and what may follow it: a sentence is no requirement. */
const REQUIREMENT = /^\s*([A-Za-z0-9][A-Za-z0-9._-]{0,213})\s*(?=$|[[=<>!~;@(#,])/;
const EGG = /#egg=([A-Za-z0-9][A-Za-z0-9._-]{0,213})/;

/** PEP 503: case and the kind of separator do not count. */
const normalised = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

const inLine = ({ text, offset }: Line, name: string): NamedPackage => ({
  name: normalised(name),
  offset: offset + Math.max(0, text.indexOf(name)),
  length: name.length,
});

export const requirements: PackageFile = {
  ecosystem: 'pypi',
  isLock: false,
  matches: (path) =>
    /(?:^|\/)(?:[\w.-]{0,100}[-_.])?requirements(?:[-_.][\w.-]{0,100})?\.(?:txt|in)$/i.test(path) ||
    /(?:^|\/)requirements\/[\w.-]{1,100}\.(?:txt|in)$/i.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const line of linesOf(text)) {
      const name = EGG.exec(line.text)?.[1] ?? REQUIREMENT.exec(line.text)?.[1];
      if (name !== undefined) yield inLine(line, name);
    }
  },
};

/** Lists of requirements, and tables whose keys are packages. */
const LISTS =
  /^(?:project\.dependencies|project\.optional-dependencies\..+|dependency-groups\..+|tool\.pdm\.dev-dependencies\..+|tool\.uv\.dev-dependencies)$/;
const TABLES =
  /^(?:tool\.poetry\.(?:dev-)?dependencies|tool\.poetry\.group\.[^.]+\.dependencies|packages|dev-packages)$/;

export const pyproject: PackageFile = {
  ecosystem: 'pypi',
  isLock: false,
  matches: (path) => /(?:^|\/)(?:pyproject\.toml|Pipfile)$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const { table, key, line, values } of tomlLines(text)) {
      if (TABLES.test(table) && key !== null && key !== 'python') yield inLine(line, key.split('.')[0] ?? key);
      if (!LISTS.test(`${table}.${key ?? ''}`)) continue;
      for (const value of values) {
        const name = REQUIREMENT.exec(value)?.[1];
        if (name !== undefined) yield inLine(line, name);
      }
    }
  },
};

export const pythonLocks: PackageFile = {
  ecosystem: 'pypi',
  isLock: true,
  matches: (path) => /(?:^|\/)(?:poetry|uv|pdm)\.lock$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const { table, key, line, values } of tomlLines(text)) {
      const [name] = values;
      if (table === 'package' && key === 'name' && name) yield inLine(line, name);
    }
  },
};

export const pipfileLock: PackageFile = {
  ecosystem: 'pypi',
  isLock: true,
  matches: (path) => /(?:^|\/)Pipfile\.lock$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const { path, key, offset } of jsonKeys(text))
      if (path.length === 1 && path[0] !== '_meta') yield { name: normalised(key), offset, length: key.length };
  },
};
