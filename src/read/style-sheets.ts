/** Opens, before pages are judged, the style sheets that they ask for: those of the repository, and no others. */
import { posix } from 'node:path';
import type { Host } from '../model/host.ts';
import type { StyleSheets } from '../model/page.ts';
import { namesIn } from '../pages/source/names.ts';
import { undonePercent } from '../pages/spellings.ts';
import { readText } from './text.ts';

/** Bytes. No hand writes so much; a bundle may. */
const LARGEST_SHEET = 5 * 1024 * 1024;
/** Bytes of all sheets of a run together. */
const MOST_TOGETHER = 64 * 1024 * 1024;
const DEEPEST_IMPORT = 8;
const MOST_LINKS = 200;

/** Tags that ask for a sheet, wherever they stand: one too many is only read in vain. */
const LINK = /<link\b[^>]{0,2000}>/gi;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const IMPORT = /@import\s+(?:url\(\s*)?(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"')]+))/gi;

interface Text {
  readonly file: string;
  readonly text: string;
}

/** All sheets that `pages` ask for, and those that these import. After this no file is opened. */
export function readStyleSheets(pages: Iterable<Text>, host: Host): StyleSheets {
  const opened = new Map<string, string | null>();
  let together = 0;
  const take = (href: string, from: string, depth: number): void => {
    const file = fileOf(href, from, host);
    if (file === null || opened.has(file) || depth > DEEPEST_IMPORT) return;
    const facts = readText(file, host, LARGEST_SHEET);
    const text = facts.state === 'text' ? facts.text : null;
    together += text?.length ?? 0;
    opened.set(file, facts.state === 'empty' ? '' : withinBounds(text, together));
    for (const inner of importsIn(opened.get(file) ?? '')) take(inner, file, depth + 1);
  };
  for (const { file, text } of pages)
    for (const href of [...linksIn(text), ...importsIn(text), ...sheetsOf(file, text)]) take(href, file, 0);
  return {
    open(href, from) {
      const file = fileOf(href, from, host);
      const text = file === null ? null : opened.get(file);
      return file === null || text === undefined || text === null ? null : { file, text };
    },
  };
}

const withinBounds = (text: string | null, together: number): string | null => (together > MOST_TOGETHER ? null : text);

const linksIn = (html: string): readonly string[] =>
  (html.match(LINK) ?? []).slice(0, MOST_LINKS).flatMap((tag) => {
    const [, double, single, bare] = HREF.exec(tag) ?? [];
    return /stylesheet|preload/i.test(tag) ? (double ?? single ?? bare ?? []) : [];
  });

/** What a component imports. */
const sheetsOf = (file: string, text: string): readonly string[] =>
  /\.(?:jsx|tsx|vue|svelte|astro|mdx)$/i.test(file) && text.includes('.css') ? namesIn(text).sheets : [];

const importsIn = (text: string): readonly string[] =>
  text.includes('@import')
    ? [...text.matchAll(IMPORT)].slice(0, MOST_LINKS).map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    : [];

/** Folders from which sites serve what an address names from their root. */
const ROOTS = ['', 'public', 'static', 'dist', 'src', 'site', 'docs', 'assets', 'www'];

/** The file of the repository that `href` means; null for another machine, another scheme, or what lies outside the root. */
function fileOf(href: string, from: string, host: Host): string | null {
  const written = undonePercent(
    href
      .trim()
      .replaceAll('&amp;', '&')
      .replace(/[?#].*$/s, ''),
  );
  if (written === '' || written.length > 2048 || /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(written)) return null;
  const folder = posix.dirname(from);
  if (!written.startsWith('/')) {
    const file = posix.normalize(posix.join(folder, written));
    return isInside(file) && host.kindOf(file) === 'file' ? file : null;
  }
  const path = posix.normalize(written).replace(/^\/+/, '');
  if (!isInside(path)) return null;
  const parts = folder === '.' ? [] : folder.split('/');
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  return (
    [...above, ...ROOTS].map((root) => posix.join(root, path)).find((file) => host.kindOf(file) === 'file') ?? null
  );
}

const isInside = (file: string): boolean => file !== '..' && !file.startsWith('../');
