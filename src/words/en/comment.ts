/** The pull request's comment, and what the Action asks of GitHub, in English. */
import type { CommentLabels } from '../../model/comment-labels.ts';

export const comment: CommentLabels = {
  glance: 'At a glance',
  details: 'Details',
  wholeReport: 'The whole report',
  renewed: 'Each run renews this comment.',
  secondHand:
    'The pull request’s own run reported this, and its author could have changed it. It decides nothing: look at the check.',
  notCommented: 'No comment was written on the pull request.',
  notSuggested: 'No changes were suggested on the pull request.',
  notFolded: 'The comment on the pull request could not be folded away or unfolded.',
  notCommitted: 'The badge was not committed.',
  because: {
    fork: 'A pull request from a fork has a token that may only read; docs/forks.md shows the workflow that writes the comment afterwards.',
    limited: 'GitHub asked to wait longer than a run should; the next run tries again.',
    down: 'GitHub’s API did not answer; the next run tries again.',
    odd: 'GitHub’s API gave an answer that could not be understood; the next run tries again.',
    'no-token': 'The input “github-token” is empty; leave it out to use the workflow’s own.',
    'too-many': 'The pull request has more than 3,000 comments, and ours may be among them.',
    moved: 'The branch has moved on meanwhile; the run for its newest commit writes the badge.',
    fault: 'This is a fault in Tanba; please report it. The verdict does not depend on it.',
  },
  forbidden: (permission) => `The token may not; give the job “${permission}”. The verdict does not depend on it.`,
  committed: (branch) => `The badge was committed to “${branch}”.`,
  onlyOnDefault: 'The badge is committed on the default branch only, so not by this run.',
  commitWithoutBadge: 'Input “badge-commit” is true, but “badge” names no file; name one inside the workspace.',
  wrongEvent:
    'This step belongs into a workflow that runs on “workflow_run” after one that ran for a pull request; docs/forks.md has it whole.',
  noArtifact: (name) =>
    `The run has no artifact “${name}” that could be read; check the name, and that the run uploaded it.`,
  notAReport: (name) => `The artifact “${name}” does not hold a report of this version of Tanba, so nothing is shown.`,
  noPull: 'No open pull request ends at the commit that was checked; it has moved on or was closed.',
};
