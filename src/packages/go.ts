/** What go.mod requires (go.dev/ref/mod, "go.mod files"). */
import type { NamedPackage, PackageFile } from '../model/dependency.ts';
import { linesOf } from './lines.ts';

const REQUIRED = /^\s*(?:require\s+)?"?([\w.~/-]{3,500})"?\s+v\d/;

export const goMod: PackageFile = {
  ecosystem: 'go',
  isLock: false,
  matches: (path) => /(?:^|\/)go\.mod$/.test(path),
  *read(text): Iterable<NamedPackage> {
    let block = '';
    for (const { text: line, offset } of linesOf(text)) {
      const opened = /^\s*(\w+)\s*\(/.exec(line)?.[1];
      if (opened !== undefined) block = opened;
      else if (/^\s*\)/.test(line)) block = '';
      if (block !== 'require' && !/^\s*require\s/.test(line)) continue;
      const path = REQUIRED.exec(line)?.[1];
      if (path === undefined) continue;
      yield { name: path.replace(/\/v\d{1,4}$/, ''), offset: offset + line.indexOf(path), length: path.length };
    }
  },
};
