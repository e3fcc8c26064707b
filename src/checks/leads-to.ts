/** Whether the source of a page holds a link to a file, however the site spells its addresses. */
import { withoutComments } from './says-something.ts';

/** A link as HTML, JSX and Markdown write it. Bounded: an address is at most 2,048 characters. */
const LINK =
  /(?:href|to)\s{0,4}=\s{0,4}\{?\s{0,4}(?:"([^"]{1,2048})"|'([^']{1,2048})'|([^\s"'>`]{1,2048}))|\]\(\s{0,4}<?([^\s()<>]{1,2048})|^ {0,3}\[[^\]]{1,200}\]:\s{0,4}<?([^\s<>]{1,2048})/gim;

/** `source` is the page's own text; comments do not lead anywhere. `file` as the manifest spells it. */
export function leadsTo(source: string, file: string): boolean {
  const wanted = namesOf(file);
  for (const [, ...addresses] of withoutComments(source).matchAll(LINK))
    if (addresses.some((address) => address && namesOf(address).some((name) => wanted.includes(name)))) return true;
  return false;
}

/** The last part of a path, with and without its extension; for an index page, the folder it stands for. */
function namesOf(address: string): readonly string[] {
  const path = decoded(address.split(/[?#]/)[0] ?? '').toLowerCase();
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const last = parts.at(-1) ?? '';
  const stem = last.replace(/\.(?:x?html?|mdx?|markdown|txt|pdf)$/, '');
  const names = stem === 'index' || stem === 'readme' ? [parts.at(-2) ?? ''] : [stem];
  return names.filter((name) => name !== '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
