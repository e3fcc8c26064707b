/** Tells what a visitor sees of a piece of HTML from what only the source holds. */
import { type ChildNode, type Element, isComment, isTag, isText } from 'domhandler';
import type { Doubt, HiddenPassage, Passage, UnsurePassage } from '../model/page.ts';
import type { LocateRange } from './lines.ts';
import { COMPONENT } from './source/tag.ts';
import type { Look, Looks } from './style/looks.ts';

const DEEPEST_NODE = 500;
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);
/** Not text at all for a visitor. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'base', 'svg', 'math', 'object', 'iframe']);

export interface Sight {
  readonly passages: readonly Passage[];
  readonly hidden: readonly HiddenPassage[];
  readonly unsure: readonly UnsurePassage[];
  /** The first component among the nodes, whose words stand in another file; null when there is none. */
  readonly component: string | null;
}

/** Who looks: in which places the words are told, how things look, and what is looked at together with the words. */
export interface Looking {
  readonly locate: LocateRange;
  readonly looks: Looks;
  /** What takes the file itself out of sight, as a tab not opened yet: the words need not be seen before it is. */
  readonly shown: Element | null;
}

interface Run {
  text: string;
  from: number;
  to: number;
}

interface View {
  readonly language: string | null;
  readonly look: Look;
  readonly depth: number;
}

const doubted = (why: Doubt['why']): Look => ({ hiddenBy: null, doubt: { why, what: '' } });
const hiddenBy = (by: HiddenPassage['by']): Look => ({ hiddenBy: by, doubt: null });

/** What is seen of the nodes, one passage per block of text. `language` is what the surroundings declare. */
export function sightOf(nodes: readonly ChildNode[], looking: Looking, language: string | null): Sight {
  const { looks, shown } = looking;
  const { sight, add } = notes(looking.locate);
  let run: Run | null = null;
  let component: string | null = null;

  const flush = (view: View) => {
    if (run) add(run.text, view, run.from, run.to);
    run = null;
  };
  const see = (node: ChildNode, view: View): void => {
    if (view.depth > DEEPEST_NODE) return;
    const [from, to] = [node.startIndex ?? 0, (node.endIndex ?? 0) + 1];
    if (isText(node)) run = run ? { ...run, text: run.text + node.data, to } : startOf(node.data, from, to);
    else if (isComment(node)) add(node.data, { ...view, look: hiddenBy('comment') }, from, to);
    else if (isTag(node) && node.name === 'script')
      for (const words of wordsIn(node)) add(words, { ...view, look: doubted('script') }, from, to);
    else if (isTag(node) && !SILENT.has(node.name)) enter(node, view, from, to);
  };
  const enter = (element: Element, view: View, from: number, to: number) => {
    const inner = within(element, view, looks.look(element, shown));
    const { alt, title } = element.attribs;
    component ??= element.attribs[COMPONENT] ?? null;
    if (alt) add(alt, { ...inner, look: hiddenBy('alt') }, from, to);
    if (title) add(title, { ...inner, look: hiddenBy('title') }, from, to);
    const inserted = looks.inserted(element);
    if (inserted) add(inserted, { ...inner, look: inner.look.hiddenBy ? inner.look : doubted('inserted') }, from, to);
    const apart = !INLINE.has(element.name) || !isAlike(inner.look, view.look) || inner.language !== view.language;
    if (apart) flush(view);
    if (element.name === 'br' && run) run = { ...run, text: `${run.text} ` };
    for (const child of element.children) see(child, inner);
    if (apart) flush(inner);
  };

  const parent = nodes[0]?.parent;
  const outer: View = { language, look: looks.look(parent && isTag(parent) ? parent : null, shown), depth: 0 };
  for (const node of nodes) see(node, outer);
  flush(outer);
  return { ...sight, component };
}

/** Where what is seen is put down, by how it is seen. */
function notes(locate: LocateRange) {
  const [passages, hidden, unsure]: [Passage[], HiddenPassage[], UnsurePassage[]] = [[], [], []];
  const add = (text: string, { language, look }: View, from: number, to: number) => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (!clean) return;
    const passage = { text: clean, language, at: locate(from, to) };
    if (look.hiddenBy) hidden.push({ ...passage, by: look.hiddenBy });
    else if (look.doubt) unsure.push({ ...passage, doubt: look.doubt });
    else passages.push({ ...passage, ...(look.strain && { strain: look.strain }) });
  };
  return { sight: { passages, hidden, unsure }, add };
}

const isAlike = (a: Look, b: Look): boolean =>
  a.hiddenBy === b.hiddenBy &&
  a.doubt?.why === b.doubt?.why &&
  a.doubt?.what === b.doubt?.what &&
  a.strain?.by === b.strain?.by &&
  a.strain?.value === b.strain?.value;

/** Texts in a script that it may put on the page; data for search engines is not put anywhere. */
function wordsIn(script: Element): readonly string[] {
  if (script.attribs.type?.includes('ld+json')) return [];
  const source = script.children
    .map((node) => (isText(node) ? node.data : ''))
    .join('')
    .slice(0, LONGEST_SCRIPT);
  return [...source.matchAll(QUOTED)]
    .slice(0, MOST_STRINGS)
    .map(([, double, single, back]) => double ?? single ?? back ?? '');
}

const LONGEST_SCRIPT = 200_000;
const MOST_STRINGS = 500;
const QUOTED = /"((?:[^"\\\n]|\\.){2,400})"|'((?:[^'\\\n]|\\.){2,400})'|`((?:[^`\\]|\\.){2,400})`/g;

/** A run starts at its first letter, so that the place shown is the word and not the indentation before it. */
function startOf(text: string, from: number, to: number): Run | null {
  const first = text.search(/\S/);
  return first < 0 ? null : { text, from: from + first, to };
}

const within = (element: Element, view: View, look: Look): View => ({
  language: element.attribs.lang || element.attribs['xml:lang'] || view.language,
  look,
  depth: view.depth + 1,
});
