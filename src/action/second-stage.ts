/** The second stage for forks: a workflow with the right to write takes the report of one without it, and writes the comment itself. */
import { getInput, error as sendError, warning } from '@actions/core';
import { UsageError } from '../errors.ts';
import { laws } from '../laws/index.ts';
import type { ReportDocument } from '../model/report-schema.ts';
import type { Voice } from '../model/reporter.ts';
import { reportOn } from '../report.ts';
import { commentOf } from '../reporters/comment.ts';
import { terminal } from '../reporters/safe-text.ts';
import { VERSION } from '../version.ts';
import { voiceOf } from '../words/index.ts';
import { log } from './annotate.ts';
import { fetchReport } from './artifact-report.ts';
import { type FollowedRun, followedRun, readEvent } from './event.ts';
import { type Api, connect } from './github-api.ts';
import { commentIn, readLocale, unknownLocale } from './inputs.ts';
import { notDone, notDoneFor } from './not-done.ts';
import { ownLogin, writeComment } from './own-comment.ts';
import { pullOfRun } from './pull-of-run.ts';
import { markerOf, runUrl } from './tell-pull-request.ts';

const CANNOT_START = 2;
const FAULT = 4;

/** Runs once and sets the exit code: 2 when it is wired up wrongly, else 0, for it judges nothing. Never throws. */
export async function runSecondStage(): Promise<void> {
  try {
    const voice = await voiceOf(readLocale() ?? 'en');
    if (readLocale() === null) throw unknownLocale(voice.labels);
    const note = await run(voice);
    if (note !== null) warning(terminal(note));
  } catch (error) {
    const isUsage = error instanceof UsageError;
    sendError(terminal(isUsage ? error.message : String(error).slice(0, 2000)));
    process.exitCode = isUsage ? CANNOT_START : FAULT;
  }
}

/** Null when the comment is as it should be, else why it is not. Throws `UsageError`. */
async function run(voice: Voice): Promise<string | null> {
  const { labels } = voice;
  const when = commentIn('comment', labels.action, 'on-failure');
  const followed = followedRun(readEvent());
  if (followed === null || followed.event !== 'pull_request') throw new UsageError(labels.comment.wrongEvent);
  const token = getInput('github-token');
  if (token === '') return notDone('notCommented', 'no-token', labels);
  try {
    const api = await connect(token);
    return when === 'never' ? null : await comment(api, followed, { voice, isAlways: when === 'always' });
  } catch (error) {
    const permission = 'actions: read, pull-requests: write';
    return notDoneFor('notCommented', error, { comment: labels.comment, permission });
  }
}

interface Setting {
  readonly voice: Voice;
  readonly isAlways: boolean;
}

async function comment(api: Api, followed: FollowedRun, { voice, isAlways }: Setting): Promise<string | null> {
  const { comment: words } = voice.labels;
  const place = { artifact: getInput('artifact') || 'tanba-report', file: getInput('file') || 'report.json' };
  const pull = await pullOfRun(api, followed);
  if (pull === null) return `${words.notCommented} ${words.noPull}`;
  const fetched = await fetchReport(api, followed, place);
  if (fetched.state === 'no-artifact') return `${words.notCommented} ${words.noArtifact(place.artifact)}`;
  if (fetched.state === 'not-a-report') return `${words.notCommented} ${words.notAReport(place.artifact)}`;
  const { document } = fetched;
  const marker = markerOf(['second stage', place.artifact, place.file]);
  const isGreen = document.verdict === 'pass';
  const body = bodyOf(document, { voice, marker, run: followed });
  const wanted = { pull, marker, body, isNew: isAlways || !isGreen, isFolded: isGreen };
  const written = await writeComment(api, wanted, await ownLogin(api));
  if (written === 'too-many') return notDone('notCommented', 'too-many', voice.labels);
  if (written === 'not-folded') log(terminal(words.notFolded));
  return null;
}

interface Rendering {
  readonly voice: Voice;
  readonly marker: string;
  readonly run: FollowedRun;
}

/** Remedies and links are our own, by the names of rules; of the document only plain data is shown, made safe. */
function bodyOf(document: ReportDocument, { voice, marker, run }: Rendering): string {
  const { rules } = reportOn({
    ...{ version: VERSION, today: document.asOf, manifest: '', failOn: 'error', laws },
    ...{ findings: [], notChecked: [], exposure: [] },
    assets: { seen: 0, declared: 0, accounted: 0, excused: { imitatesNothing: 0, internal: 0 } },
  });
  const url = runUrl(String(run.id));
  return commentOf({ document, rules, marker, sentence: null, runUrl: url, isSecondHand: true }, voice);
}
