/** Gathers the style sheets of a page, in their order, and says which could not be read. HTML Living Standard, §4.2.4 and §4.2.6. */
import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { StyleSheets } from '../../model/page.ts';
import { mediaOf } from './media.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** Imports within imports, deeper than any hand writes; a circle ends earlier, at the first sheet met again. */
const DEEPEST_IMPORT = 8;
const MOST_SHEETS = 100;
const DEEPEST_NODE = 500;
/** These serve nothing but `@font-face`, which styles no element. */
const ONLY_FONTS = /^(?:https?:)?\/\/(?:fonts\.googleapis\.com|fonts\.bunny\.net|use\.typekit\.net)\//i;

export interface PlacedSheet extends Sheet {
  /** Where its addresses are counted from. */
  readonly file: string;
}

export interface Gathered {
  readonly sheets: readonly PlacedSheet[];
  /** The first sheet that could not be read, as the page writes its address. */
  readonly unread: string | null;
}

interface Gathering {
  readonly sheets: PlacedSheet[];
  readonly files: StyleSheets;
  unread: string | null;
  /** Sheets on the way to the one being read. */
  readonly trail: readonly string[];
}

/** `page` is the page's own file; `files` opens what it asks for. */
export function gatherSheets(document: Document, page: string, files: StyleSheets): Gathered {
  const gathering: Gathering = { sheets: [], files, unread: null, trail: [] };
  const base = { href: null };
  walk(document.children, 0, (element) => {
    if (element.name === 'base' && base.href === null && element.attribs.href) Object.assign(base, element.attribs);
    if (element.name === 'style') ofStyle(element, page, gathering);
    if (element.name === 'link') ofLink(element, base.href, page, gathering);
  });
  const { sheets, unread } = gathering;
  return { sheets, unread };
}

function walk(nodes: readonly ChildNode[], depth: number, visit: (element: Element) => void): void {
  if (depth > DEEPEST_NODE) return;
  for (const node of nodes) {
    if (!isTag(node)) continue;
    visit(node);
    if (node.name !== 'template' && node.name !== 'noscript') walk(node.children, depth + 1, visit);
  }
}

function ofStyle(element: Element, page: string, gathering: Gathering): void {
  const { type = '', media = '' } = element.attribs;
  const holds = mediaOf(media);
  if ((type !== '' && type.toLowerCase() !== 'text/css') || holds === 'never') return;
  const css = element.children.map((node) => (isText(node) ? node.data : '')).join('');
  take(sheetOf(css, holds === 'always' ? null : holds.condition), page, gathering);
}

function ofLink({ attribs }: Element, base: string | null, page: string, gathering: Gathering): void {
  const words = (attribs.rel ?? '').toLowerCase().split(/\s+/);
  // A common way to load a sheet late: it becomes a sheet, or a sheet for the screen, once it is there.
  const becomes = /rel\s*=|media\s*=/.test(attribs.onload ?? '');
  const isSheet = words.includes('stylesheet') || (words.includes('preload') && becomes);
  if (!isSheet || words.includes('alternate') || 'disabled' in attribs) return;
  const media = becomes ? 'always' : mediaOf(attribs.media ?? '');
  if (media === 'never') return;
  const condition = media === 'always' ? null : media.condition;
  const href = (attribs.href ?? '').trim();
  if (base !== null && !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) gathering.unread ??= href;
  else open({ href, condition, layer: null }, page, gathering);
}

interface Wanted {
  readonly href: string;
  readonly condition: string | null;
  readonly layer: string | null;
}

function open({ href, condition, layer }: Wanted, from: string, gathering: Gathering): void {
  if (href === '' || ONLY_FONTS.test(href)) return;
  const found = gathering.files.open(href, from);
  if (!found || gathering.sheets.length >= MOST_SHEETS || gathering.trail.length > DEEPEST_IMPORT) {
    gathering.unread ??= href.slice(0, 200);
    return;
  }
  if (gathering.trail.includes(found.file)) return;
  const inner: Gathering = { ...gathering, trail: [...gathering.trail, found.file] };
  take(sheetOf(found.text, condition, layer), found.file, inner);
  gathering.unread ??= inner.unread;
}

/** Imports come before the rules of the sheet that asks for them. */
function take(sheet: Sheet, file: string, gathering: Gathering): void {
  for (const wanted of sheet.imports) open(wanted, file, gathering);
  gathering.sheets.push({ ...sheet, file });
}
