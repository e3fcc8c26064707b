/** A browser that is asked whether a visitor would see words of a page, where reading its source leaves that open. */
import type { HiddenPassage, Strain } from './page.ts';

/** Words of a page; `references` are files beside which they stand, as the page writes them; [] for words anywhere in it. */
export interface Wanted {
  readonly words: string;
  readonly references: readonly string[];
}

/** `unknown`: the browser could not tell either, as where it did not find the words or the page did not load. */
export type Measured =
  | { readonly state: 'seen'; readonly strain?: Strain }
  | { readonly state: 'hidden'; readonly by: HiddenPassage['by'] }
  | { readonly state: 'unknown' };

export interface Browser {
  /** One answer for each of `wanted`, in their order; `page` is a file from the repository's root. Never rejects. */
  measure(page: string, wanted: readonly Wanted[]): Promise<readonly Measured[]>;
  close(): Promise<void>;
}
