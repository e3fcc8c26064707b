/** The words of the interface itself: headings, counts, help. One per language, complete or it does not compile. */
import type { Level } from './law.ts';

export interface Labels {
  readonly levels: Readonly<Record<Level, string>>;
}
