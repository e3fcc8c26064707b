/** Reads a page of either kind; what it is, its text decides before its name does. */
import type { Companions, Page } from '../model/page.ts';
import type { Around } from './html.ts';
import type { Resolve } from './references.ts';

const HTML_NAME = /\.x?html?$/i;
/** Read by the words of its values, not of its keys. */
const MESSAGES_NAME = /\.(?:json|ya?ml)$/i;
export const COMPONENT_NAME = /\.(jsx|tsx|vue|svelte|astro)$/i;

/** Names under which pages are looked for when the manifest does not name them. */
export const PAGE_NAME = /\.(?:x?html?|md|mdx|markdown|jsx|tsx|vue|svelte|astro)$/i;

/** `file` from the repository's root; `text` at most a few MiB, the caller bounds it. */
export type ReadPage = (file: string, text: string, resolve: Resolve, companions?: Companions) => Page;

/** Without the repository at hand, every sheet is one that nobody read. */
const ALONE: Companions = { open: () => null };

/** A reader for the texts given, with only the parsers loaded that they need. */
export async function pageReader(texts: Iterable<{ readonly file: string; readonly text: string }>): Promise<ReadPage> {
  const kinds = new Set([...texts].map(({ file, text }) => kindOf(file, text)));
  const readers: Partial<Record<Page['kind'], Read>> = {
    ...(kinds.has('html') && { html: (await import('./html.ts')).readHtml }),
    ...(kinds.has('markdown') && { markdown: (await import('./markdown.ts')).readMarkdown }),
    ...(kinds.has('messages') && { messages: (await import('./messages.ts')).readMessages }),
    ...(kinds.has('component') && { component: (await import('./source/read-component.ts')).readComponent }),
  };
  return (file, text, resolve, companions = ALONE) => {
    const read = readers[kindOf(file, text)];
    if (!read) throw new Error(`no reader was loaded for ${file}`);
    return read(file, text, { resolve, companions });
  };
}

type Read = (file: string, text: string, around: Around) => Page;

function kindOf(file: string, text: string): Page['kind'] {
  if (COMPONENT_NAME.test(file)) return 'component';
  if (MESSAGES_NAME.test(file)) return 'messages';
  return startsAsHtml(text) || HTML_NAME.test(file) ? 'html' : 'markdown';
}

/** Whether the first thing after white space and comments is the start of an HTML document. */
function startsAsHtml(text: string): boolean {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    if (!text.startsWith('<!--', at)) break;
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return false;
    at = end + 3;
  }
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(at, at + 40));
}
