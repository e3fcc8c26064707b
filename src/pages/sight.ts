/** Tells what a visitor sees of a piece of HTML from what only the source holds. */
import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler';
import type { HiddenPassage, Passage } from '../model/page.ts';
import type { LocateRange } from './lines.ts';

const DEEPEST_NODE = 500;
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);
/** Not text at all for a visitor. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'base', 'svg', 'math', 'object', 'iframe']);
/** Text that appears only under conditions we cannot see. */
const CONDITIONAL = new Set(['template', 'noscript']);

export type HiddenBy = HiddenPassage['by'];

export interface Sight {
  readonly passages: readonly Passage[];
  readonly hidden: readonly HiddenPassage[];
}

interface Run {
  text: string;
  from: number;
  to: number;
}

interface View {
  readonly language: string | null;
  readonly hiddenBy: HiddenBy | null;
  readonly depth: number;
}

/** What is seen of the nodes, one passage per block of text. `language` is what the surroundings declare. */
export function sightOf(nodes: readonly ChildNode[], locate: LocateRange, language: string | null): Sight {
  const passages: Passage[] = [];
  const hidden: HiddenPassage[] = [];
  let run: Run | null = null;

  const add = (text: string, { language: lang, hiddenBy: by }: View, from: number, to: number) => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (!clean) return;
    const passage = { text: clean, language: lang, at: locate(from, to) };
    if (by) hidden.push({ ...passage, by });
    else passages.push(passage);
  };
  const flush = (view: View) => {
    if (run) add(run.text, view, run.from, run.to);
    run = null;
  };
  const see = (node: ChildNode, view: View): void => {
    if (view.depth > DEEPEST_NODE) return;
    const [from, to] = [node.startIndex ?? 0, (node.endIndex ?? 0) + 1];
    if (isText(node)) run = run ? { ...run, text: run.text + node.data, to } : startOf(node.data, from, to);
    else if (isComment(node)) add(node.data, { ...view, hiddenBy: 'comment' }, from, to);
    else if (isTag(node) && !SILENT.has(node.name)) enter(node, view, from, to);
  };
  const enter = (element: Element, view: View, from: number, to: number) => {
    const inner = within(element, view);
    const { alt, title } = element.attribs;
    if (alt) add(alt, { ...inner, hiddenBy: 'alt' }, from, to);
    if (title) add(title, { ...inner, hiddenBy: 'title' }, from, to);
    const apart = !INLINE.has(element.name) || inner.hiddenBy !== view.hiddenBy || inner.language !== view.language;
    if (apart) flush(view);
    if (element.name === 'br' && run) run = { ...run, text: `${run.text} ` };
    for (const child of element.children)
      see(child, child === summaryOf(element) ? { ...inner, hiddenBy: view.hiddenBy } : inner);
    if (apart) flush(inner);
  };

  const outer: View = { language, hiddenBy: null, depth: 0 };
  for (const node of nodes) see(node, outer);
  flush(outer);
  return { passages, hidden };
}

/** A run starts at its first letter, so that the place shown is the word and not the indentation before it. */
function startOf(text: string, from: number, to: number): Run | null {
  const first = text.search(/\S/);
  return first < 0 ? null : { text, from: from + first, to };
}

const within = (element: Element, view: View): View => ({
  language: element.attribs.lang || element.attribs['xml:lang'] || view.language,
  hiddenBy: view.hiddenBy ?? hiddenBy(element),
  depth: view.depth + 1,
});

/** The one part of a closed `<details>` that shows. */
function summaryOf(element: Element): ChildNode | undefined {
  return element.name === 'details'
    ? element.children.find((child) => isTag(child) && child.name === 'summary')
    : undefined;
}

/** By what an element hides its text, if the source alone tells. Style sheets are another matter. */
export function hiddenBy({ name, attribs }: Element): HiddenBy | null {
  if (CONDITIONAL.has(name)) return 'element';
  if ((name === 'details' || name === 'dialog') && !('open' in attribs)) return 'element';
  if ('hidden' in attribs) return 'attribute';
  if (attribs['aria-hidden'] === 'true') return 'aria';
  return attribs.style && hidingStyle(attribs.style) ? 'style' : null;
}

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0*\.?0+%?)\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|$))/i;

const hidingStyle = (style: string) => HIDING.test(style.slice(0, 4096));
