/** Finds and reads the pages that show declared files, and the papers people read as pages. */
import { posix } from 'node:path';
import type { Browser } from '../model/browser.ts';
import type { DeclaredAsset, PageShowing } from '../model/check.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { Documents } from '../model/document.ts';
import type { Host } from '../model/host.ts';
import type { Companions, Page, Pages, Showing } from '../model/page.ts';
import { COMPONENT_NAME, PAGE_NAME, pageReader } from '../pages/read-page.ts';
import { resolver } from '../pages/references.ts';
import { composed, unspelled } from '../pages/spellings.ts';
import { LARGEST_DOCUMENT } from './documents.ts';
import { readMessageFiles } from './messages.ts';
import { settledPages } from './rendered.ts';
import { ruledFiles } from './ruled-files.ts';
import { readStyleSheets } from './style-sheets.ts';
import { readText } from './text.ts';

export interface PagesRead {
  readonly named: Pages;
  /** By asset file from the root. */
  readonly showings: ReadonlyMap<string, readonly PageShowing[]>;
  /** Source text of pages found without being named, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages that may show a file and are too long to be searched. */
  readonly unsearched: readonly string[];
}

interface Sources {
  readonly found: Discovery;
  readonly readings: Readings;
  readonly documents: Documents;
  /** Papers that are read as pages whether or not they show a file, as the manifest spells them. */
  readonly papers: readonly string[];
  readonly host: Host;
  /** Asked where the source of a page leaves open what is seen; null for nobody. */
  readonly browser: Browser | null;
}

/** Opens the pages found and named; after this the `Pages` it gives take texts apart without the disk. */
export async function readPages({ found, readings, documents, papers, host, browser }: Sources): Promise<PagesRead> {
  const assets = [...found.declared.values()].filter(({ entry }) => entry.origin !== 'human');
  const own = assets.filter(({ file }) => readings.get(file)?.media === 'text');
  const shown = assets.filter(({ file }) => readings.get(file)?.media !== 'text');
  const { texts: searched, tooLong: unsearched } = pageTexts(
    candidates(shown, found),
    host,
    wantedNames(shown, found, host),
  );
  const ownFiles = own.map(({ file }) => file);
  const { texts: themselves } = pageTexts(ownFiles, host, null);
  const namedPages = [...papers, ...shown.flatMap(({ entry }) => entry['shown-in'] ?? [])];
  const namedTexts = namedPages.flatMap((spelled) => textOf(documents, spelled) ?? []);

  const texts = new Map([...searched, ...themselves]);
  const sources = [...namedTexts, ...[...texts].map(([file, text]) => ({ file, text }))];
  const read = await pageReader(sources);
  const asking = sources.some(({ file }) => COMPONENT_NAME.test(file));
  const companions: Companions = {
    ...readStyleSheets(sources, host),
    ...(asking && { messages: readMessageFiles(ruledFiles(found), host) }),
  };
  const resolve = resolver(shownFiles(found), (path) => host.kindOf(path) === 'file');
  const taken = onceEach((file: string, text: string) => read(file, text, resolve, companions));
  const settled = browser
    ? await settledPages(
        browser,
        sources.map(({ file, text }) => taken(file, text)),
      )
    : NO_PAGES;
  const pageOf = (file: string, text: string) => settled.get(file) ?? taken(file, text);
  const named: Pages = {
    get(spelled) {
      const paper = namedPages.includes(spelled) ? textOf(documents, spelled) : undefined;
      return paper && pageOf(paper.file, paper.text);
    },
  };
  const showingPages = [...searched].map(([file, text]) => pageOf(file, text));
  const showings = new Map<string, readonly PageShowing[]>();
  for (const asset of shown)
    showings.set(asset.file, asset.entry['shown-in'] ? onNamedPages(asset, named) : onAnyPage(asset, showingPages));
  for (const { file } of own) {
    const text = themselves.get(file);
    if (text !== undefined) showings.set(file, onItself(pageOf(file, text)));
  }
  return { named, showings, texts, unsearched };
}

const NO_PAGES: ReadonlyMap<string, Page> = new Map();

/** A reference leads to the nearest of all files of AI, also where this run judges but a part of them. */
const shownFiles = ({ declared, beyond }: Discovery): readonly string[] =>
  [...declared.values(), ...(beyond?.declared.values() ?? [])]
    .filter(({ entry }) => entry.origin !== 'human')
    .map(({ file }) => file);

function textOf(documents: Documents, spelled: string) {
  const facts = documents.get(spelled);
  return facts?.state === 'text' ? facts : undefined;
}

function onceEach(read: (file: string, text: string) => Page): (file: string, text: string) => Page {
  const pages = new Map<string, Page>();
  return (file, text) => {
    const page = pages.get(file) ?? read(file, text);
    pages.set(file, page);
    return page;
  };
}

function onNamedPages({ entry, index, file }: DeclaredAsset, named: Pages): PageShowing[] {
  return (entry['shown-in'] ?? []).flatMap((spelled, item): PageShowing[] => {
    const page = named.get(spelled);
    const namedAt = ['assets', index, 'shown-in', item];
    if (!page) return [];
    const showings = page.showings.filter(({ targets }) => targets.includes(file));
    return showings.length
      ? showings.map((showing) => ({ page, showing, namedAt }))
      : [{ page, showing: null, namedAt }];
  });
}

const onAnyPage = ({ file }: DeclaredAsset, pages: readonly Page[]): PageShowing[] =>
  pages.flatMap((page) =>
    page.showings.filter(({ targets }) => targets.includes(file)).map((showing) => ({ page, showing, namedAt: null })),
  );

/** A text is its own page: its words are beside itself. */
function onItself(page: Page): PageShowing[] {
  const { file, body, unsure = [] } = page;
  const start = { line: 1, column: 1 };
  const at = body[0]?.at ?? { file, start, end: start };
  const showing: Showing = { reference: file, targets: [file], at, beside: body, hidden: [], unsure };
  return [{ page, showing, namedAt: null }];
}

/** Pages of the repository that may show assets whose pages the manifest does not name. */
function candidates(shown: readonly DeclaredAsset[], found: Discovery): readonly string[] {
  if (shown.every(({ entry }) => entry['shown-in'])) return [];
  return ruledFiles(found)
    .filter((file) => PAGE_NAME.test(file))
    .sort();
}

const namesOf = (shown: readonly DeclaredAsset[]): ReadonlySet<string> =>
  new Set(shown.filter(({ entry }) => !entry['shown-in']).map(({ file }) => composed(posix.basename(file))));

/** Names of the files, and of style sheets that name them: a page may show a file as a background without naming it. */
function wantedNames(
  shown: readonly DeclaredAsset[],
  { undeclared, beyond }: Discovery,
  host: Host,
): ReadonlySet<string> {
  const names = new Set(namesOf(shown));
  if (names.size === 0) return names;
  const sheets = pageTexts(
    [...undeclared, ...(beyond?.undeclared ?? [])].filter((file) => file.toLowerCase().endsWith('.css')),
    host,
    null,
  ).texts;
  for (let before = -1; before < names.size; ) {
    before = names.size;
    for (const [file, text] of sheets) if (mentions(text, names)) names.add(composed(posix.basename(file)));
  }
  return names;
}

/** Texts by file; with `names`, only of files that hold one of them. What cannot be opened at all is told as a file. */
function pageTexts(files: readonly string[], host: Host, names: ReadonlySet<string> | null) {
  const texts = new Map<string, string>();
  const tooLong: string[] = [];
  for (const file of files) {
    const facts = readText(file, host, LARGEST_DOCUMENT);
    if (facts.state === 'unseen' && facts.why === 'too-large') tooLong.push(file);
    if (facts.state === 'text' && (names === null || mentions(facts.text, names))) texts.set(file, facts.text);
  }
  return { texts, tooLong };
}

/** However the page spells the name; one spelling for all is only made where no plain one stands. */
export function mentions(text: string, names: ReadonlySet<string>): boolean {
  const isIn = (words: string) => [...names].some((name) => words.includes(name));
  return isIn(text) || isIn(unspelled(text));
}
