/** Decides which parts of a page stand beside a picture: its figure, its card, its nearest neighbours. Our policy; the law says "accompanied". */
import { type ChildNode, type Element, isComment, isTag, isText, type ParentNode } from 'domhandler';
import type { Looks } from './style/looks.ts';

/** A card with more text than this is an article, in which a sentence far away accompanies nothing. */
const LARGEST_CARD = 1000;
const DEEPEST_NODE = 500;
const MEDIA = new Set(['img', 'video', 'audio', 'picture', 'source', 'object', 'embed', 'image']);
const PAGE = new Set(['body', 'html', 'main']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/** A component that is given a picture shows it. */
const isMedia = ({ name, attribs }: Element): boolean => MEDIA.has(name) || (name.startsWith('x-') && 'src' in attribs);

/** The nodes whose text a visitor reads together with `element`. */
export function besideOf(element: Element, looks: Looks): readonly ChildNode[] {
  const unit = unitOf(element);
  const figure = ancestor(unit, (parent) => parent.name === 'figure');
  if (figure) return [figure];

  let child: Element = unit;
  while (isElement(child.parent) && !PAGE.has(child.parent.name) && !hasText(child.parent, child, looks))
    child = child.parent;
  const card = child.parent;
  if (!isElement(card) || !isCard(card, unit, looks)) {
    // Around the picture alone nothing is read, but something may be hidden.
    const itself = hasMedia(child, unit, looks) ? unit : child;
    return [...neighbours(child, 'prev', { unit, looks }), itself, ...neighbours(child, 'next', { unit, looks })];
  }
  return card.name === 'p'
    ? [...neighbours(card, 'prev', { unit, looks }), card, ...neighbours(card, 'next', { unit, looks })]
    : [card];
}

const isCard = (element: Element, unit: Element, looks: Looks): boolean =>
  !PAGE.has(element.name) && !hasMedia(element, unit, looks) && contentOf(element, looks).inner <= LARGEST_CARD;

/** `source` and the fallback picture belong to the element around them. */
function unitOf(element: Element): Element {
  const { parent } = element;
  return isElement(parent) && (parent.name === 'picture' || parent.name === 'video' || parent.name === 'audio')
    ? parent
    : element;
}

/** The nearest text on one side: a run of words in the same line, or one block, or one block of a grid without pictures of its own. */
function neighbours(
  start: Element,
  side: 'prev' | 'next',
  { unit, looks }: { readonly unit: Element; readonly looks: Looks },
): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node = start[side]; node; node = node[side]) {
    if (isComment(node)) continue;
    if (isText(node) && !node.data.trim()) {
      found.push(node);
      continue;
    }
    if (isTag(node) && (isMedia(node) || hasMedia(node, unit, looks))) break;
    if (isTag(node) && (looks.hides(node) || !hasText(node, null, looks))) {
      found.push(node);
      continue;
    }
    const block = isTag(node) && !INLINE_NEIGHBOUR.has(node.name);
    if (
      block &&
      found.some(
        (earlier) =>
          (isText(earlier) && earlier.data.trim()) ||
          (isTag(earlier) && hasText(earlier, null, looks) && !looks.hides(earlier)),
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
  /** The same, were the element itself in sight. */
  readonly inner: number;
  /** Elements that show something. */
  readonly media: number;
}

const NOTHING: Content = { text: 0, inner: 0, media: 0 };
const counted = new WeakMap<ChildNode, Content>();

function contentOf(node: ChildNode, looks: Looks, depth = 0): Content {
  if (isText(node)) return { text: node.data.trim().length, inner: node.data.trim().length, media: 0 };
  if (!isTag(node) || depth > DEEPEST_NODE) return NOTHING;
  const known = counted.get(node);
  if (known) return known;
  const unseen = UNSEEN.has(node.name) || looks.hides(node) !== null;
  let [text, media] = [0, isMedia(node) ? 1 : 0];
  for (const child of node.children) {
    const inner = contentOf(child, looks, depth + 1);
    text += inner.text;
    media += inner.media;
  }
  const content = { text: unseen ? 0 : text, inner: UNSEEN.has(node.name) ? 0 : text, media };
  counted.set(node, content);
  return content;
}

/** Whether any visible letter stands in `node`; of an element around `except`, outside that, and as if the element itself were in sight. */
const hasText = (node: Element, except: Element | null, looks: Looks): boolean =>
  except ? contentOf(node, looks).inner > contentOf(except, looks).text : contentOf(node, looks).text > 0;

/** Whether `node` shows anything besides `unit`, which may lie inside it. */
const hasMedia = (node: Element, unit: Element, looks: Looks): boolean =>
  contentOf(node, looks).media > (isInside(unit, node) ? contentOf(unit, looks).media : 0);

function isInside(element: Element, ancestorOrSelf: Element): boolean {
  for (let at: ParentNode | null = element; at; at = at.parent) if (at === ancestorOrSelf) return true;
  return false;
}

const isElement = (node: ParentNode | null): node is Element => node !== null && isTag(node);
