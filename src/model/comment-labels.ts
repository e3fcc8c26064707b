/** The words of the pull request's comment and of what the Action asks of GitHub. One set per language. */

/** Why something asked of GitHub did not come about, `forbidden` aside, which names the missing permission. */
export type NotDoneWhy = 'fork' | 'limited' | 'down' | 'odd' | 'no-token' | 'too-many' | 'moved' | 'fault';

export interface CommentLabels {
  /** Heads a table of verdict and counts. */
  readonly glance: string;
  /** Heads what is folded away in a comment that has nothing to ask for. */
  readonly details: string;
  /** Names the link to the run. */
  readonly wholeReport: string;
  readonly renewed: string;
  /** Said above a report that a fork's own run wrote. */
  readonly secondHand: string;
  readonly notCommented: string;
  readonly notSuggested: string;
  readonly notFolded: string;
  readonly notCommitted: string;
  readonly because: Readonly<Record<NotDoneWhy, string>>;
  readonly forbidden: (permission: string) => string;
  readonly committed: (branch: string) => string;
  readonly onlyOnDefault: string;
  readonly commitWithoutBadge: string;
  readonly wrongEvent: string;
  readonly noArtifact: (name: string) => string;
  readonly notAReport: (name: string) => string;
  readonly noPull: string;
}
