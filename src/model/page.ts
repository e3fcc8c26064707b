/** A page as a visitor meets it: which files it shows, and which words stand beside each. */
import type { Location } from './position.ts';

/** HTML, Markdown, a component or a file of messages, read and taken apart. `file` is relative to the repository root. */
export interface Page {
  readonly file: string;
  readonly kind: 'html' | 'markdown' | 'component' | 'messages';
  readonly showings: readonly Showing[];
  /** All visible text in order, for files that are their own page and for notices. */
  readonly body: readonly Passage[];
  /** Words of the page of which only a browser could tell whether they are seen. */
  readonly unsure?: readonly UnsurePassage[];
}

/** Pages by the path as the manifest spells it; taken apart when first asked for. Absent when there is no text to read. */
export interface Pages {
  get(spelled: string): Page | undefined;
}

/** One place where a page shows a file. */
export interface Showing {
  /** The reference as written, as `/img/a.png?w=2`. */
  readonly reference: string;
  /** Files of the repository it may mean, most likely first. */
  readonly targets: readonly string[];
  readonly at: Location;
  /** Visible text beside the file: caption, neighbours, same card. */
  readonly beside: readonly Passage[];
  /** Words found beside the file that no visitor sees without effort, as `alt`, `title`, comments, hidden elements. */
  readonly hidden: readonly HiddenPassage[];
  /** Words beside the file of which only a browser could tell whether they are seen. */
  readonly unsure?: readonly UnsurePassage[];
  /** A component that stands beside the file or shows it: its own words are in another file. */
  readonly component?: string;
}

export interface Passage {
  /** What makes the words hard to perceive, although they show; absent where nothing does. */
  readonly strain?: Strain;
  readonly text: string;
  /** BCP 47, from the nearest `lang`; null when the page does not say. */
  readonly language: string | null;
  readonly at: Location;
}

/** `contrast` is the ratio of WCAG 2, from 1 to 21; `type` the size of letters in CSS pixels. */
export interface Strain {
  readonly by: 'contrast' | 'type';
  readonly value: number;
}

/** Words of which only a browser could tell whether a visitor sees them. */
export interface UnsurePassage extends Passage {
  readonly doubt: Doubt;
}

/** `what` is the condition, the declaration or the style sheet in question, as written; '' where there is no more to say. */
export interface Doubt {
  readonly why: 'condition' | 'style' | 'size' | 'colour' | 'sheet' | 'script' | 'inserted';
  readonly what: string;
}

export interface HiddenPassage extends Passage {
  /** `outside`: off the screen or cut off; `hover`: only under the pointer; `covered`: under something else; `far`: away from the file. */
  readonly by:
    | 'alt'
    | 'title'
    | 'aria'
    | 'comment'
    | 'style'
    | 'attribute'
    | 'element'
    | 'tiny'
    | 'colour'
    | 'faint'
    | 'outside'
    | 'hover'
    | 'covered'
    | 'far';
}

/** Opens style sheets of the repository for the pages that ask for them. */
export interface StyleSheets {
  /** `href` as written in the file `from`; null for what is not in the repository, cannot be read, or lies outside it. */
  open(href: string, from: string): { readonly file: string; readonly text: string } | null;
}

/** What else of the repository a page is read with. */
export interface Companions extends StyleSheets {
  /** The words of a message in each language, by the key under which components ask for them. Absent: no messages are known. */
  readonly messages?: (key: string) => readonly { readonly language: string; readonly text: string }[];
}
