/** A page as a visitor meets it: which files it shows, and which words stand beside each. */
import type { Location } from './position.ts';

/** HTML or Markdown, read and taken apart. `file` is relative to the repository root. */
export interface Page {
  readonly file: string;
  readonly kind: 'html' | 'markdown';
  readonly showings: readonly Showing[];
  /** All visible text in order, for files that are their own page and for notices. */
  readonly body: readonly Passage[];
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
}

export interface Passage {
  readonly text: string;
  /** BCP 47, from the nearest `lang`; null when the page does not say. */
  readonly language: string | null;
  readonly at: Location;
}

export interface HiddenPassage extends Passage {
  readonly by: 'alt' | 'title' | 'aria' | 'comment' | 'style' | 'attribute' | 'element';
}
