/** What a rule or an article comes to, in pieces that a page and a terminal show each in its own way. */

export type Part =
  | { readonly is: 'heading'; readonly words: string }
  /** A few words that stand out, and what follows them. */
  | { readonly is: 'lead'; readonly title: string; readonly words: string }
  | { readonly is: 'paragraph'; readonly words: string }
  | { readonly is: 'note'; readonly title: string; readonly words: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | Quotation
  /** Lines of a file of the example that is committed with Tanba. */
  | { readonly is: 'example'; readonly title: string; readonly file: string; readonly lines: string };

/** The law's own words, whose they are, where and when they were read. */
export interface Quotation {
  readonly is: 'quotation';
  readonly said: readonly string[];
  /** Our own rendering, never evidence. */
  readonly rendering: string | null;
  readonly article: string;
  readonly url: string;
  /** "text of …", and since when in this wording. */
  readonly day: string;
}
