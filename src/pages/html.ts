/** Reads an HTML page: the files it shows, and what a visitor reads beside each. HTML Living Standard, §4.8. */
import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import type { Companions, Page, Showing } from '../model/page.ts';
import { besideOf } from './beside.ts';
import { type LocateRange, locator } from './lines.ts';
import type { Resolve } from './references.ts';
import { type Sight, sightOf } from './sight.ts';
import { cascadeOf } from './style/cascade.ts';
import { type Looks, looksOf } from './style/looks.ts';
import { styleUrls } from './style/scan.ts';
import { gatherSheets } from './style/sheets.ts';
import { treeOf } from './tree.ts';

const DEEPEST_NODE = 500;
/** Attributes by which an element shows a file; the `data-` ones are what lazy loaders read. */
const REFERENCES = ['src', 'poster', 'data-src', 'data-original', 'data-poster'];
const REFERENCE_SETS = ['srcset', 'data-srcset'];
const SHOWING = new Set(['img', 'video', 'audio', 'source', 'embed', 'input', 'track', 'iframe', 'amp-img']);

/** What a page is read with. */
export interface Around {
  /** Says which of our files a reference means. */
  readonly resolve: Resolve;
  readonly companions: Companions;
}

/** `text` is the whole page. Never throws. */
export function readHtml(file: string, text: string, around: Around): Page {
  return readTree(file, text, locator(file, text), around);
}

/** Reads HTML whose places in the source are told by `locate`; offsets are those in `html`. */
export function readTree(file: string, html: string, locate: LocateRange, { resolve, companions }: Around): Page {
  const document = treeOf(html);
  const { sheets, unread } = gatherSheets(document, file, companions);
  const looks = looksOf(cascadeOf(sheets), unread);
  const { passages, unsure } = sightOf(document.children, { locate, looks, shown: null }, null);
  return {
    file,
    kind: 'html',
    showings: showingsIn(document, { file, locate, resolve, looks }),
    body: passages,
    unsure,
  };
}

interface Surroundings {
  readonly file: string;
  readonly locate: LocateRange;
  readonly resolve: Resolve;
  readonly looks: Looks;
}

/** Every place where the tree shows a file, in the order of the page. */
function showingsIn(tree: Document, { file, locate, resolve, looks }: Surroundings): Showing[] {
  const showings: Showing[] = [];
  const look = rememberingSights(locate, looks);
  const askedBy = (node: Element) => [
    ...[...referencesOf(node), ...[linkOf(node) ?? []].flat()].map((reference) => ({ reference, from: file })),
    ...looks.pictures(node).map(({ url, from }) => ({ reference: url, from })),
  ];
  const enter = (nodes: readonly ChildNode[], outer: string | null, depth: number) => {
    if (depth > DEEPEST_NODE) return;
    for (const node of nodes) {
      if (!isTag(node)) continue;
      const inner = node.attribs.lang || outer;
      for (const { reference, from } of askedBy(node)) {
        const targets = resolve(reference, from);
        if (targets.length === 0) continue;
        const at = locate(node.startIndex ?? 0, startTagEnd(node));
        const { passages: beside, hidden, unsure, component } = look(node, inner);
        showings.push({ reference, targets, at, beside, hidden, unsure, ...(component && { component }) });
      }
      enter(node.children, inner, depth + 1);
    }
  };
  enter(tree.children, null, 0);
  return showings;
}

/** More ways than this to look at one figure are one too many; the others see it as if the picture were in sight. */
const MOST_WAYS = 200;

/** A gallery's figure stands beside each of its pictures; it is looked at once for all that the same thing conceals. */
function rememberingSights(locate: LocateRange, looks: Looks): (shown: Element, language: string | null) => Sight {
  const seen = new Map<ChildNode, Map<Element | null, Sight>>();
  return (element, language) => {
    const nodes = besideOf(element, looks);
    const concealer = looks.concealer(element);
    const [only] = nodes;
    if (!only || nodes.length > 1) return sightOf(nodes, { locate, looks, shown: concealer }, language);
    const ways = seen.get(only) ?? new Map<Element | null, Sight>();
    seen.set(only, ways);
    const shown = ways.size < MOST_WAYS ? concealer : null;
    const sight = ways.get(shown) ?? sightOf(nodes, { locate, looks, shown }, language);
    ways.set(shown, sight);
    return sight;
  };
}

/** Where the element's own tag ends, so that a finding underlines the tag and not all that it holds. */
function startTagEnd(element: Element): number {
  const first = element.children[0]?.startIndex;
  return first ?? (element.endIndex ?? element.startIndex ?? 0) + 1;
}

function referencesOf({ name, attribs }: Element): readonly string[] {
  const found: string[] = [];
  // Components and custom elements show what they are given.
  if (SHOWING.has(name) || name.includes('-')) {
    for (const attribute of REFERENCES) if (attribs[attribute]) found.push(attribs[attribute]);
    for (const attribute of REFERENCE_SETS) found.push(...candidates(attribs[attribute]));
  }
  if (name === 'object' && attribs.data) found.push(attribs.data);
  if (name === 'image') found.push(...[attribs.href, attribs['xlink:href']].filter((href) => href !== undefined));
  if (attribs.style?.includes('url(')) found.push(...styleUrls(attribs.style));
  return [...new Set(found)];
}

/** A link to a file offers it, unless it only leads to a larger copy of the picture in it. */
function linkOf({ name, attribs, children }: Element): string | null {
  const isAround = children.some((node) => isTag(node) && /^(?:img|picture|video|x-.*)$/.test(node.name));
  return name === 'a' && attribs.href && !isAround ? attribs.href : null;
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
