/** Lets a browser settle which words of a page are seen, where its source left that open. */
import type { Browser, Measured, Wanted } from '../model/browser.ts';
import type { Doubt, HiddenPassage, Page, Passage, Showing, UnsurePassage } from '../model/page.ts';

/** Doubts about layout; what a script or a missing style sheet would do, a browser without them cannot show. */
const OF_LAYOUT: readonly Doubt['why'][] = ['condition', 'style', 'size', 'colour'];
/** Of one page; more stand only in pages made to keep a browser busy. */
const MOST_ASKED = 200;

/** By file, the pages that had something open, as the browser saw them. */
export async function settledPages(browser: Browser, pages: readonly Page[]): Promise<ReadonlyMap<string, Page>> {
  const settled = new Map<string, Page>();
  for (const page of pages.filter(isOpen))
    if (!settled.has(page.file)) settled.set(page.file, await settledBy(browser, page));
  return settled;
}

/** Pages that a browser can open as they stand: others are made into pages by a tool we do not run. */
const isOpen = ({ kind, unsure = [], showings }: Page): boolean =>
  kind === 'html' && [unsure, ...showings.map((showing) => showing.unsure ?? [])].flat().some(isAsked);

const isAsked = ({ doubt }: UnsurePassage): boolean => OF_LAYOUT.includes(doubt.why);

/** The page with what the browser settled; what it could not tell stays unsure. */
async function settledBy(browser: Browser, page: Page): Promise<Page> {
  const wanted: Wanted[] = [];
  const places = new Map<UnsurePassage, number>();
  const ask = (passages: readonly UnsurePassage[] | undefined, references: readonly string[]) => {
    for (const passage of passages?.filter(isAsked) ?? []) {
      if (wanted.length >= MOST_ASKED) return;
      places.set(passage, wanted.length);
      wanted.push({ words: passage.text, references });
    }
  };
  ask(page.unsure, []);
  for (const { unsure, reference } of page.showings) ask(unsure, [reference]);
  const answers = await browser.measure(page.file, wanted);
  const answerTo = (passage: UnsurePassage): Measured => answers[places.get(passage) ?? -1] ?? { state: 'unknown' };
  const { unsure: _, ...rest } = page;
  const own = sorted(page.unsure ?? [], answerTo);
  return {
    ...rest,
    body: [...page.body, ...own.seen],
    unsure: own.unsure,
    showings: page.showings.map((showing) => settledShowing(showing, answerTo)),
  };
}

function settledShowing(showing: Showing, answerTo: (passage: UnsurePassage) => Measured): Showing {
  const { seen, hidden, unsure } = sorted(showing.unsure ?? [], answerTo);
  return { ...showing, beside: [...showing.beside, ...seen], hidden: [...showing.hidden, ...hidden], unsure };
}

interface Sorted {
  readonly seen: readonly Passage[];
  readonly hidden: readonly HiddenPassage[];
  readonly unsure: readonly UnsurePassage[];
}

function sorted(passages: readonly UnsurePassage[], answerTo: (passage: UnsurePassage) => Measured): Sorted {
  const [seen, hidden, unsure]: [Passage[], HiddenPassage[], UnsurePassage[]] = [[], [], []];
  for (const passage of passages) {
    const answer = answerTo(passage);
    const { text, language, at } = passage;
    if (answer.state === 'unknown') unsure.push(passage);
    else if (answer.state === 'hidden') hidden.push({ text, language, at, by: answer.by });
    else seen.push({ text, language, at, ...(answer.strain && { strain: answer.strain }) });
  }
  return { seen, hidden, unsure };
}
