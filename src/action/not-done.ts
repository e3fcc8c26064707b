/** Why the Action could not do what it was asked to do at GitHub, as one note for the summary; it never changes the verdict. */
import { ApiTrouble } from '../errors.ts';
import type { CommentLabels, NotDoneWhy } from '../model/comment-labels.ts';

export type NotDone = Exclude<keyof CommentLabels & `not${string}`, 'notAReport'>;

/** `what` did not happen, because of this. Plain text, not yet made safe; of a fault only its kind is told, never its words. */
export function notDone(what: NotDone, why: NotDoneWhy, { comment }: { readonly comment: CommentLabels }): string {
  return `${comment[what]} ${comment.because[why]}`;
}

/** The same for anything thrown: what GitHub refused names the permission that was missing. */
export function notDoneFor(what: NotDone, error: unknown, { comment, permission, isFork = false }: Asked): string {
  const why = error instanceof ApiTrouble ? error.why : 'fault';
  if (why === 'forbidden')
    return isFork ? notDone(what, 'fork', { comment }) : `${comment[what]} ${comment.forbidden(permission)}`;
  return notDone(what, why, { comment });
}

export interface Asked {
  readonly comment: CommentLabels;
  /** As `pull-requests: write`. */
  readonly permission: string;
  readonly isFork?: boolean;
}
