/** Tells a pull request what the run came to: one comment, and suggested changes. What goes wrong is a note, never an error. */
import { createHash } from 'node:crypto';
import type { Report } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import { commentOf } from '../reporters/comment.ts';
import { documentOf } from '../reporters/json.ts';
import { terminal } from '../reporters/safe-text.ts';
import { verdictOf } from '../reporters/sentences.ts';
import { log } from './annotate.ts';
import { type PullRequest, pullRequestOf, readEvent } from './event.ts';
import { type Api, connect, type Patience } from './github-api.ts';
import type { CommentWhen } from './inputs.ts';
import { notDone, notDoneFor } from './not-done.ts';
import { ownLogin, writeComment } from './own-comment.ts';
import { suggestFixes } from './suggest.ts';

export interface Telling {
  readonly report: Report;
  readonly voice: Voice;
  readonly when: CommentWhen;
  readonly token: string;
  /** Where the findings' files are; absolute. */
  readonly root: string;
  /** What sets this step apart from others of the same workflow, as the folder it checks. */
  readonly step: readonly string[];
}

const PERMISSION = 'pull-requests: write';

/** Notes for the summary, plain text; none when all went well, or the event is about no pull request. Never throws. */
export async function tellPullRequest(telling: Telling, patience?: Patience): Promise<readonly string[]> {
  const pull = telling.when === 'never' ? null : pullRequestOf(readEvent());
  if (pull === null) return [];
  const { labels } = telling.voice;
  if (telling.token === '') return [notDone('notCommented', 'no-token', labels)];
  const asked = { comment: labels.comment, permission: PERMISSION, isFork: pull.isFork };
  let api: Api;
  let login: string;
  try {
    api = await connect(telling.token, patience);
    login = await ownLogin(api);
    const written = await writeComment(api, wantedBy(telling, pull), login);
    if (written === 'too-many') return [notDone('notCommented', 'too-many', labels)];
    if (written === 'not-folded') log(terminal(labels.comment.notFolded));
  } catch (error) {
    return [notDoneFor('notCommented', error, asked)];
  }
  try {
    const { report, root, voice } = telling;
    await suggestFixes(api, { findings: report.findings, pull, root, login }, voice);
    return [];
  } catch (error) {
    return [notDoneFor('notSuggested', error, asked)];
  }
}

function wantedBy({ report, voice, when, step }: Telling, { number }: PullRequest) {
  const marker = markerOf(step);
  const isGreen = report.verdict === 'pass';
  const body = commentOf(
    {
      document: documentOf(report, voice),
      rules: report.rules,
      marker,
      sentence: verdictOf(report, voice),
      runUrl: runUrl(process.env.GITHUB_RUN_ID ?? ''),
      isSecondHand: false,
    },
    voice,
  );
  return { pull: number, marker, body, isNew: when === 'always' || !isGreen, isFolded: isGreen };
}

/** A hidden line that only tells our comments apart; nobody can read anything from it. */
export function markerOf(step: readonly string[]): string {
  const key = createHash('sha256').update(step.join('\0')).digest('hex').slice(0, 12);
  return `<!-- tanba: comment ${key} -->`;
}

/** Where GitHub shows the run; '' outside of it. */
export function runUrl(run: string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  return server && repository && /^\d+$/.test(run) ? `${server}/${repository}/actions/runs/${run}` : '';
}
