/** Decides which parts of a page stand beside a picture: its figure, its card, its nearest neighbours. Our policy; the law says "accompanied". */
import { type ChildNode, type Element, isComment, isTag, isText, type ParentNode } from 'domhandler';
import { hiddenBy } from './sight.ts';

/** A card with more text than this is an article, in which a sentence far away accompanies nothing. */
const LARGEST_CARD = 1000;
const DEEPEST_NODE = 500;
const MEDIA = new Set(['img', 'video', 'audio', 'picture', 'source', 'object', 'embed', 'image']);
const PAGE = new Set(['body', 'html', 'main']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/** The nodes whose text a visitor reads together with `element`. */
export function besideOf(element: Element): readonly ChildNode[] {
  const unit = unitOf(element);
  const figure = ancestor(unit, (parent) => parent.name === 'figure');
  if (figure) return [figure];

  let child: Element = unit;
  while (isElement(child.parent) && !PAGE.has(child.parent.name) && !hasText(child.parent, child)) child = child.parent;
  const parent = child.parent;
  if (
    isElement(parent) &&
    !PAGE.has(parent.name) &&
    !hasMedia(parent, unit) &&
    textUpTo(parent, LARGEST_CARD + 1).length <= LARGEST_CARD
  )
    return [parent];
  return [...neighbours(child, 'prev', unit), unit, ...neighbours(child, 'next', unit)];
}

/** `source` and the fallback picture belong to the element around them. */
function unitOf(element: Element): Element {
  const { parent } = element;
  return isElement(parent) && (parent.name === 'picture' || parent.name === 'video' || parent.name === 'audio')
    ? parent
    : element;
}

/** The nearest text on one side: a run of words in the same line, or one block, or one block of a grid without pictures of its own. */
function neighbours(start: Element, side: 'prev' | 'next', unit: Element): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start[side]; node; node = node[side]) {
    if (isComment(node) || (isText(node) && !node.data.trim())) continue;
    if (isTag(node) && (MEDIA.has(node.name) || hasMedia(node, unit))) break;
    if (isTag(node) && (hiddenBy(node) || !hasText(node, null))) {
      found.push(node);
      continue;
    }
    const block = isTag(node) && !INLINE_NEIGHBOUR.has(node.name);
    if (
      block &&
      found.some((earlier) => isText(earlier) || (isTag(earlier) && hasText(earlier, null) && !hiddenBy(earlier)))
    )
      break;
    found.push(node);
    if (block) break;
  }
  return found;
}

const INLINE_NEIGHBOUR = new Set([
  'a',
  'b',
  'br',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

function ancestor(element: Element, wanted: (parent: Element) => boolean): Element | null {
  for (let { parent } = element; isElement(parent); { parent } = parent) if (wanted(parent)) return parent;
  return null;
}

/** Whether any visible letter stands in `node`, outside `except`. */
const hasText = (node: Element, except: Element | null): boolean => textUpTo(node, 1, except).length > 0;

/** Visible text of `node`, read until `enough` characters are found. */
function textUpTo(node: ChildNode, enough: number, except: Element | null = null, depth = 0): string {
  if (node === except || depth > DEEPEST_NODE) return '';
  if (isText(node)) return node.data.trim();
  if (!isTag(node) || UNSEEN.has(node.name) || hiddenBy(node)) return '';
  let text = '';
  for (const child of node.children) {
    text += textUpTo(child, enough - text.length, except, depth + 1);
    if (text.length >= enough) break;
  }
  return text;
}

/** Whether `node` shows anything besides `unit`. */
function hasMedia(node: ChildNode, unit: Element, depth = 0): boolean {
  if (node === unit || !isTag(node) || depth > DEEPEST_NODE) return false;
  return MEDIA.has(node.name) || node.children.some((child) => hasMedia(child, unit, depth + 1));
}

const isElement = (node: ParentNode | null): node is Element => node !== null && isTag(node);
