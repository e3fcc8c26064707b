/** Finds which files a change of pages, style sheets or messages tells anew: what they show now, and what they showed before. */
import { posix } from 'node:path';
import type { Discovery } from '../model/discovery.ts';
import type { Change, WholeWhy } from '../model/extent.ts';
import type { Host } from '../model/host.ts';
import { isMessagesFile } from '../pages/messages.ts';
import { COMPONENT_NAME, PAGE_NAME } from '../pages/read-page.ts';
import { composed, unspelled } from '../pages/spellings.ts';
import { LARGEST_DOCUMENT } from './documents.ts';
import { mentions } from './pages.ts';
import { ruledFiles } from './ruled-files.ts';
import { readText } from './text.ts';

interface Sources {
  readonly change: Change;
  readonly isChanged: (file: string) => boolean;
  readonly found: Discovery;
  readonly host: Host;
  /** The manifest's folder, from the root. */
  readonly folder: string;
}

const SHEET_NAME = /\.css$/i;

/** Characters times names; beyond it every file is looked at, which is then the quicker way. */
const MOST_COMPARED = 5e9;

/** Declared files that stand, or stood, on a page that tells something else now; or why this cannot be known. */
export function toldOnPages(sources: Sources): { readonly all: WholeWhy } | { readonly files: ReadonlySet<string> } {
  const { found } = sources;
  const pages = changedPages(sources);
  const texts: string[] = [];
  const take = (text: string) => texts.push(text, unspelled(text));
  for (const file of pages) {
    const now = readText(file, sources.host, LARGEST_DOCUMENT);
    if (now.state === 'text') take(now.text);
    const before = sources.change.files.has(file) ? sources.change.before(file) : null;
    if (before?.state === 'unknown') return { all: { id: 'no-old-text', file } };
    if (before?.state === 'text') take(before.text);
  }
  const assets = [...found.declared.values()].filter(({ entry }) => entry.origin !== 'human');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const isTold = ({ file }: { readonly file: string }) =>
    pages.has(file) ||
    length * assets.length > MOST_COMPARED ||
    texts.some((text) => text.includes(composed(posix.basename(file))));
  const shownIn = shownOn(pages, sources);
  return { files: new Set([...assets.filter(isTold).map(({ file }) => file), ...shownIn]) };
}

/** Files whose entries name one of the pages. */
function shownOn(pages: ReadonlySet<string>, { found, folder }: Sources): readonly string[] {
  return [...found.declared.values()]
    .filter(({ entry }) => entry['shown-in']?.some((page) => pages.has(posix.normalize(posix.join(folder, page)))))
    .map(({ file }) => file);
}

/** Changed pages and sheets, and those that ask for a changed sheet or take their words from changed messages. */
function changedPages(sources: Sources): ReadonlySet<string> {
  const { change, isChanged, found, host } = sources;
  const ruled = ruledFiles(found);
  const known = new Set([...ruled, ...namedPages(sources)]);
  const speaks = (file: string) => PAGE_NAME.test(file) || SHEET_NAME.test(file);
  const pages = new Set([...[...known].filter(isChanged), ...change.files].filter(speaks));
  if ([...change.files].some(isMessagesFile)) for (const file of known) if (COMPONENT_NAME.test(file)) pages.add(file);

  const names = new Set(
    [...pages].filter((file) => SHEET_NAME.test(file)).map((file) => composed(posix.basename(file))),
  );
  if (names.size === 0) return pages;
  const texts = [...known].filter(speaks).flatMap((file): [string, string][] => {
    const facts = readText(file, host, LARGEST_DOCUMENT);
    return facts.state === 'text' ? [[file, facts.text]] : [];
  });
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const [file, text] of texts) {
      if (!mentions(text, names)) continue;
      pages.add(file);
      if (SHEET_NAME.test(file)) names.add(composed(posix.basename(file)));
    }
  }
  return pages;
}

/** Pages that entries name, under whatever name. */
const namedPages = ({ found, folder }: Sources): readonly string[] =>
  [...found.declared.values()].flatMap(({ entry }) =>
    (entry['shown-in'] ?? []).map((page) => posix.normalize(posix.join(folder, page))),
  );
