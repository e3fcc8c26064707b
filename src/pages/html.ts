/** Reads an HTML page: the files it shows, and what a visitor reads beside each. HTML Living Standard, §4.8. */
import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Page, Showing } from '../model/page.ts';
import { besideOf } from './beside.ts';
import { type LocateRange, locator } from './lines.ts';
import type { Resolve } from './references.ts';
import { sightOf } from './sight.ts';

const DEEPEST_NODE = 500;
/** Attributes by which an element shows a file; the `data-` ones are what lazy loaders read. */
const REFERENCES = ['src', 'poster', 'data-src', 'data-original', 'data-poster'];
const REFERENCE_SETS = ['srcset', 'data-srcset'];
const SHOWING = new Set(['img', 'video', 'audio', 'source', 'embed', 'input', 'track', 'iframe', 'amp-img']);

export function readHtml(file: string, text: string, resolve: Resolve): Page {
  const locate = locator(file, text);
  const document = parseDocument(text, { withStartIndices: true, withEndIndices: true });
  const { passages } = sightOf(document.children, locate, null);
  return {
    file,
    kind: 'html',
    showings: showingsIn(document, file, { locate, resolve, language: null }),
    body: passages,
  };
}

export interface HtmlSurroundings {
  readonly locate: LocateRange;
  readonly resolve: Resolve;
  readonly language: string | null;
}

/** Every place where the tree shows a file, in the order of the page. */
export function showingsIn(
  tree: Document | Element,
  file: string,
  { locate, resolve, language }: HtmlSurroundings,
): Showing[] {
  const showings: Showing[] = [];
  const enter = (nodes: readonly ChildNode[], outer: string | null, depth: number) => {
    if (depth > DEEPEST_NODE) return;
    for (const node of nodes) {
      if (!isTag(node)) continue;
      const inner = node.attribs.lang || outer;
      for (const reference of referencesOf(node)) {
        const targets = resolve(reference, file);
        const at = locate(node.startIndex ?? 0, startTagEnd(node));
        const { passages: beside, hidden } = sightOf(besideOf(node), locate, inner);
        showings.push({ reference, targets, at, beside, hidden });
      }
      enter(node.children, inner, depth + 1);
    }
  };
  enter(tree.children, language, 0);
  return showings;
}

/** Where the element's own tag ends, so that a finding underlines the tag and not all that it holds. */
function startTagEnd(element: Element): number {
  const first = element.children[0]?.startIndex;
  return first ?? (element.endIndex ?? element.startIndex ?? 0) + 1;
}

function referencesOf({ name, attribs }: Element): readonly string[] {
  const found: string[] = [];
  if (SHOWING.has(name)) {
    for (const attribute of REFERENCES) if (attribs[attribute]) found.push(attribs[attribute]);
    for (const attribute of REFERENCE_SETS) found.push(...candidates(attribs[attribute]));
  }
  if (name === 'object' && attribs.data) found.push(attribs.data);
  if (name === 'image') found.push(...[attribs.href, attribs['xlink:href']].filter((href) => href !== undefined));
  if (attribs.style?.includes('url(')) found.push(...styleUrls(attribs.style));
  return [...new Set(found)];
}

/** The addresses of a `srcset`: each candidate is an address and, after white space, a descriptor. */
function candidates(set: string | undefined): readonly string[] {
  if (!set) return [];
  return set
    .slice(0, 65_536)
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter(Boolean);
}

export function styleUrls(style: string): readonly string[] {
  const urls = style.slice(0, 65_536).matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi);
  return [...urls].map(([, double, single, bare]) => double ?? single ?? bare ?? '').filter(Boolean);
}
