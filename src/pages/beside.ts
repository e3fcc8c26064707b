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
  const card = child.parent;
  if (!isElement(card) || !isCard(card, unit))
    return [...neighbours(child, 'prev', unit), unit, ...neighbours(child, 'next', unit)];
  return card.name === 'p' ? [...neighbours(card, 'prev', unit), card, ...neighbours(card, 'next', unit)] : [card];
}

const isCard = (element: Element, unit: Element): boolean =>
  !PAGE.has(element.name) && !hasMedia(element, unit) && contentOf(element).text <= LARGEST_CARD;

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
    if (isComment(node)) continue;
    if (isText(node) && !node.data.trim()) {
      found.push(node);
      continue;
    }
    if (isTag(node) && (MEDIA.has(node.name) || hasMedia(node, unit))) break;
    if (isTag(node) && (hiddenBy(node) || !hasText(node, null))) {
      found.push(node);
      continue;
    }
    const block = isTag(node) && !INLINE_NEIGHBOUR.has(node.name);
    if (
      block &&
      found.some(
        (earlier) =>
          (isText(earlier) && earlier.data.trim()) || (isTag(earlier) && hasText(earlier, null) && !hiddenBy(earlier)),
      )
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

/** What an element holds, counted once: a page may hold a hundred thousand pictures, each asking about the same card. */
interface Content {
  /** Characters of visible text, white space at the ends of each run left out. */
  readonly text: number;
  /** Elements that show something. */
  readonly media: number;
}

const NOTHING: Content = { text: 0, media: 0 };
const counted = new WeakMap<ChildNode, Content>();

function contentOf(node: ChildNode, depth = 0): Content {
  if (isText(node)) return { text: node.data.trim().length, media: 0 };
  if (!isTag(node) || depth > DEEPEST_NODE) return NOTHING;
  const known = counted.get(node);
  if (known) return known;
  const unseen = UNSEEN.has(node.name) || hiddenBy(node) !== null;
  let [text, media] = [0, MEDIA.has(node.name) ? 1 : 0];
  for (const child of node.children) {
    const inner = contentOf(child, depth + 1);
    text += inner.text;
    media += inner.media;
  }
  const content = { text: unseen ? 0 : text, media };
  counted.set(node, content);
  return content;
}

/** Whether any visible letter stands in `node`, outside its child `except`. */
const hasText = (node: Element, except: Element | null): boolean =>
  contentOf(node).text > (except ? contentOf(except).text : 0);

/** Whether `node` shows anything besides `unit`, which may lie inside it. */
const hasMedia = (node: Element, unit: Element): boolean =>
  contentOf(node).media > (isInside(unit, node) ? contentOf(unit).media : 0);

function isInside(element: Element, ancestorOrSelf: Element): boolean {
  for (let at: ParentNode | null = element; at; at = at.parent) if (at === ancestorOrSelf) return true;
  return false;
}

const isElement = (node: ParentNode | null): node is Element => node !== null && isTag(node);
