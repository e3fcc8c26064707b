/** A comment beside the place of a finding by which somebody leaves it be, and says why. */
import type { Location } from './position.ts';

export interface Ignore {
  /** As written; '' when the comment names none. */
  readonly rule: string;
  /** '' when the comment gives none. */
  readonly reason: string;
  /** The comment itself. */
  readonly at: Location;
  /** Lines whose findings it is about. */
  readonly lines: readonly number[];
}
