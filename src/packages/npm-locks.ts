/** What the lock files of Yarn (1 and later) and of pnpm name. Both are written by their tools, one package a line. */
import type { NamedPackage, PackageFile } from '../model/dependency.ts';
import { type Line, linesOf } from './lines.ts';

const NAME = '(?:@[^\\s/@"\']{1,214}/)?[^\\s/@"\':,()]{1,214}';
/** At the start of a line: `name@range`, `"@scope/name@npm:range"`. */
const YARN_HEAD = new RegExp(`^"?(${NAME})@`);
/** What an alias stands for: `other@npm:name@range`. */
const YARN_ALIAS = new RegExp(`@npm:(${NAME})@`);
/** Two spaces in: `/name@1.0.0:`, `/name/1.0.0:`, `'@scope/name@1.0.0(peer)':`. */
const PNPM_HEAD = new RegExp(`^ {2}['"]?/?(${NAME})[@/]\\d`);

const named = ({ text, offset }: Line, name: string): NamedPackage => ({
  name,
  offset: offset + Math.max(0, text.indexOf(name)),
  length: name.length,
});

export const yarnLock: PackageFile = {
  ecosystem: 'npm',
  isLock: true,
  matches: (path) => /(?:^|\/)yarn\.lock$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const line of linesOf(text)) {
      const name = YARN_HEAD.exec(line.text)?.[1];
      if (name === undefined) continue;
      yield named(line, name);
      const real = YARN_ALIAS.exec(line.text)?.[1];
      if (real !== undefined) yield named(line, real);
    }
  },
};

/**
 * Read line by line and not as YAML: such a file has tens of thousands of lines, and a general parser takes seconds for
 * an honest one and longer for one that a stranger made.
 */
export const pnpmLock: PackageFile = {
  ecosystem: 'npm',
  isLock: true,
  matches: (path) => /(?:^|\/)pnpm-lock\.yaml$/.test(path),
  *read(text): Iterable<NamedPackage> {
    let isPackages = false;
    for (const line of linesOf(text)) {
      if (/^\S/.test(line.text)) isPackages = /^(?:packages|snapshots):/.test(line.text);
      const name = isPackages ? PNPM_HEAD.exec(line.text)?.[1] : undefined;
      if (name !== undefined) yield named(line, name);
    }
  },
};
