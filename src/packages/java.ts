/** What Maven's pom.xml and Gradle's build files and version catalogs name, as `group:artifact`. */
import type { NamedPackage, PackageFile } from '../model/dependency.ts';
import { linesOf } from './lines.ts';

const CLOSING = '</dependency>';
/** A dependency has a handful of short elements. */
const LONGEST_ELEMENT = 10_000;

export const pomXml: PackageFile = {
  ecosystem: 'maven',
  isLock: false,
  matches: (path) => /(?:^|\/)pom\.xml$/.test(path),
  *read(text): Iterable<NamedPackage> {
    const plain = withoutComments(text);
    let from = 0;
    for (let end = plain.indexOf(CLOSING); end >= 0; end = plain.indexOf(CLOSING, from)) {
      const before = plain.slice(from, end);
      const at = from + before.lastIndexOf('<dependency>');
      from = end + CLOSING.length;
      if (at < from - CLOSING.length - before.length) continue;
      const element = plain.slice(at, Math.min(end, at + LONGEST_ELEMENT));
      const group = /<groupId>\s{0,20}([\w.-]{1,200})\s{0,20}<\/groupId>/.exec(element)?.[1];
      const artifact = /<artifactId>\s{0,20}([\w.-]{1,200})\s{0,20}<\/artifactId>/.exec(element);
      if (group === undefined || artifact?.[1] === undefined) continue;
      const offset = at + artifact.index + artifact[0].indexOf(artifact[1]);
      yield { name: `${group}:${artifact[1]}`, offset, length: artifact[1].length };
    }
  },
};

/** Spaces take the place of comments, so that offsets stay. */
function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4);
    const until = end < 0 ? text.length : end + 3;
    kept += text.slice(from, at) + text.slice(at, until).replace(/[^\n]/g, ' ');
    from = until;
    if (end < 0) break;
  }
  return kept + text.slice(from);
}

/** `'group:artifact:1.0'`, and the two apart. */
const TOGETHER = /["']([\w.-]{1,200}):([\w.-]{1,200})(?::[^"'\s]{0,100})?["']/g;
const APART =
  /group\s{0,5}[:=]\s{0,5}["']([\w.-]{1,200})["']\s{0,5},\s{0,5}name\s{0,5}[:=]\s{0,5}["']([\w.-]{1,200})["']/g;

export const gradle: PackageFile = {
  ecosystem: 'maven',
  isLock: false,
  matches: (path) => /(?:^|\/)(?:build\.gradle(?:\.kts)?|[\w.-]{1,100}\.versions\.toml)$/.test(path),
  *read(text): Iterable<NamedPackage> {
    for (const { text: line, offset } of linesOf(text)) {
      if (/^\s*(?:\/\/|#|\*)/.test(line)) continue;
      for (const pattern of [TOGETHER, APART])
        for (const match of line.matchAll(pattern)) {
          const [whole, group, artifact] = match;
          if (group !== undefined && artifact !== undefined)
            yield { name: `${group}:${artifact}`, offset: offset + match.index, length: whole.length };
        }
    }
  },
};
