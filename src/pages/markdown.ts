/** Reads a Markdown page: the pictures it shows, and the paragraphs beside each. CommonMark 0.31, §4 and §6.4. */
import { parseDocument } from 'htmlparser2';
import type { Definition, Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { HiddenPassage, Page, Passage, Showing } from '../model/page.ts';
import type { Location } from '../model/position.ts';
import { showingsIn } from './html.ts';
import { type LocateRange, locator } from './lines.ts';
import type { Resolve } from './references.ts';
import { type Sight, sightOf } from './sight.ts';

const DEEPEST_NODE = 200;

interface Reading {
  readonly file: string;
  readonly locate: LocateRange;
  readonly resolve: Resolve;
  readonly definitions: ReadonlyMap<string, Definition>;
}

export function readMarkdown(file: string, text: string, resolve: Resolve): Page {
  const tree = fromMarkdown(blankFrontMatter(text));
  const definitions = new Map<string, Definition>();
  visit(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
  });
  const reading = { file, locate: locator(file, text), resolve, definitions };
  return { file, kind: 'markdown', showings: showingsOf(tree, reading), body: seen(tree, reading).passages };
}

/** Front matter is not read by visitors; blanked, not cut, so that lines keep their numbers. */
function blankFrontMatter(text: string): string {
  const matter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return matter ? matter[0].replace(/[^\r\n]/g, ' ') + text.slice(matter[0].length) : text;
}

function showingsOf(tree: Root, reading: Reading): Showing[] {
  const showings: Showing[] = [];
  eachBlock(tree, (block, siblings, index) => {
    const shown = pictures(block, reading);
    if (shown.length === 0) return;
    const around = [siblings[index - 1], siblings[index + 1]]
      .filter((near) => near !== undefined)
      .filter((near) => pictures(near, reading).length === 0);
    const sights = [block, ...around].map((near) => seen(near, reading));
    for (const picture of shown)
      showings.push({
        ...picture,
        beside: [...picture.beside, ...sights.flatMap(({ passages }) => passages)],
        hidden: [...picture.hidden, ...sights.flatMap(({ hidden }) => hidden)],
      });
  });
  return showings;
}

/** Paragraphs and other blocks that hold words themselves, with the blocks before and after them. */
function eachBlock(
  parent: Parents,
  see: (block: RootContent, siblings: readonly RootContent[], index: number) => void,
  depth = 0,
): void {
  if (depth > DEEPEST_NODE) return;
  const children: readonly RootContent[] = parent.children;
  children.forEach((child, index) => {
    if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem')
      eachBlock(child, see, depth + 1);
    else see(child, children, index);
  });
}

function pictures(block: RootContent, reading: Reading): Showing[] {
  const found: Showing[] = [];
  visit(block, (node) => {
    const at = placeOf(node, reading.locate);
    if (node.type === 'html') found.push(...showingsIn(fragment(node.value), reading.file, htmlAround(node, reading)));
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const { url, title } =
      node.type === 'image' ? node : (reading.definitions.get(node.identifier) ?? { url: '', title: null });
    const hidden: HiddenPassage[] = [];
    if (node.alt) hidden.push({ text: node.alt, language: null, at, by: 'alt' });
    if (title) hidden.push({ text: title, language: null, at, by: 'title' });
    found.push({ reference: url, targets: reading.resolve(url, reading.file), at, beside: [], hidden });
  });
  return found;
}

/** What is read of a block: its words, and those of the HTML in it. */
function seen(block: Nodes, reading: Reading): Sight {
  const passages: Passage[] = [];
  const hidden: HiddenPassage[] = [];
  const enter = (node: Nodes, depth: number): void => {
    if (depth > DEEPEST_NODE) return;
    if (node.type === 'html') {
      const sight = sightOf(fragment(node.value).children, htmlAround(node, reading).locate, null);
      passages.push(...sight.passages);
      hidden.push(...sight.hidden);
    } else if (
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'tableCell' ||
      node.type === 'code'
    ) {
      const text = wordsOf(node).replace(/\s+/g, ' ').trim();
      if (text) passages.push({ text, language: null, at: placeOf(node, reading.locate) });
    } else if ('children' in node) for (const child of node.children) enter(child, depth + 1);
  };
  enter(block, 0);
  return { passages, hidden };
}

function wordsOf(node: Nodes, depth = 0): string {
  if (depth > DEEPEST_NODE || node.type === 'image' || node.type === 'imageReference' || node.type === 'html')
    return '';
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => wordsOf(child, depth + 1)).join('');
  return 'value' in node ? node.value : '';
}

const fragment = (html: string) => parseDocument(html, { withStartIndices: true, withEndIndices: true });

const htmlAround = (node: Nodes, { locate, resolve }: Reading) => {
  const base = node.position?.start.offset ?? 0;
  return { locate: (from: number, to: number) => locate(base + from, base + to), resolve, language: null };
};

const placeOf = ({ position }: Nodes, locate: LocateRange): Location =>
  locate(position?.start.offset ?? 0, position?.end.offset ?? 0);

function visit(node: Nodes, see: (node: Nodes) => void, depth = 0): void {
  see(node);
  if ('children' in node && depth < DEEPEST_NODE) for (const child of node.children) visit(child, see, depth + 1);
}
