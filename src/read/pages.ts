/** Finds and reads the pages that show declared files, and the papers people read as pages. */
import { posix } from 'node:path';
import type { DeclaredAsset, PageShowing } from '../model/check.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { Documents } from '../model/document.ts';
import type { Host } from '../model/host.ts';
import type { Page, Showing } from '../model/page.ts';
import { PAGE_NAME, readPage } from '../pages/read-page.ts';
import { type Resolve, resolver } from '../pages/references.ts';
import { LARGEST_DOCUMENT } from './documents.ts';
import { readText } from './text.ts';

export interface PagesRead {
  /** By the path as the manifest spells it. */
  readonly named: ReadonlyMap<string, Page>;
  /** By asset file from the root. */
  readonly showings: ReadonlyMap<string, readonly PageShowing[]>;
  /** Source text of the pages found without being named, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Sources {
  readonly found: Discovery;
  readonly readings: Readings;
  readonly documents: Documents;
  readonly host: Host;
}

export function readPages(sources: Sources): PagesRead {
  const { found, readings, documents, host } = sources;
  const assets = [...found.declared.values()].filter(({ entry }) => entry.origin !== 'human');
  const resolve = resolver(
    assets.map(({ file }) => file),
    (path) => host.kindOf(path) === 'file',
  );
  const named = new Map<string, Page>();
  for (const [spelled, facts] of documents)
    if (facts.state === 'text') named.set(spelled, readPage(facts.file, facts.text, resolve));

  const texts = new Map<string, string>();
  const own = assets.filter(({ file }) => readings.get(file)?.media === 'text');
  const shown = assets.filter(({ file }) => readings.get(file)?.media !== 'text');
  const searched = searchPages(
    shown.filter(({ entry }) => !entry['shown-in']),
    sources,
    resolve,
    texts,
  );
  const showings = new Map<string, readonly PageShowing[]>();
  for (const asset of shown)
    showings.set(asset.file, asset.entry['shown-in'] ? onNamedPages(asset, named) : onAnyPage(asset, searched));
  for (const asset of own) showings.set(asset.file, onItself(asset, host, resolve, texts));
  return { named, showings, texts };
}

function onNamedPages({ entry, index, file }: DeclaredAsset, named: ReadonlyMap<string, Page>): PageShowing[] {
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
function onItself({ file }: DeclaredAsset, host: Host, resolve: Resolve, texts: Map<string, string>): PageShowing[] {
  const facts = readText(file, host, LARGEST_DOCUMENT);
  if (facts.state !== 'text') return [];
  texts.set(file, facts.text);
  const page = readPage(file, facts.text, resolve);
  const start = { line: 1, column: 1 };
  const at = page.body[0]?.at ?? { file, start, end: start };
  const showing: Showing = { reference: file, targets: [file], at, beside: page.body, hidden: [] };
  return [{ page, showing, namedAt: null }];
}

/** Pages of the repository that may show the assets: those whose text holds one of their names. */
function searchPages(
  assets: readonly DeclaredAsset[],
  { found, host }: Sources,
  resolve: Resolve,
  texts: Map<string, string>,
): Page[] {
  if (assets.length === 0) return [];
  const names = new Set(assets.map(({ file }) => posix.basename(file)));
  const files = [...found.undeclared, ...found.declared.keys()].filter((file) => PAGE_NAME.test(file)).sort();
  return files.flatMap((file) => {
    const facts = readText(file, host, LARGEST_DOCUMENT);
    if (facts.state !== 'text' || !mentions(facts.text, names)) return [];
    texts.set(file, facts.text);
    return [readPage(file, facts.text, resolve)];
  });
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (text.includes(name) || text.includes(encodeURI(name))) return true;
  return false;
}
