/** What a step asks of GitHub beside its verdict. The client is loaded only by a step that asks for something. */
import type { Report } from '../model/finding.ts';
import type { Labels } from '../model/labels.ts';
import type { Voice } from '../model/reporter.ts';
import type { BadgePaths } from './badge-commit.ts';
import type { PlannedBadge } from './badge-files.ts';
import type { Inputs } from './inputs.ts';

export interface AtGitHub {
  readonly inputs: Inputs;
  readonly report: Report;
  readonly voice: Voice;
  /** The repository's folder; absolute. */
  readonly root: string;
  /** Null when no badge is to be committed. */
  readonly badge: BadgePaths | null;
}

/** Looks at the badge's place before anything runs; null when none is to be committed. Throws `UsageError`. */
export async function planCommit(
  { badgeCommit }: Inputs,
  badge: PlannedBadge | null,
  root: string,
  labels: Labels,
): Promise<BadgePaths | null> {
  return badgeCommit ? (await import('./badge-commit.ts')).badgePaths(badge, root, labels) : null;
}

/** Does what was asked for; `notes` belong into the summary, `said` into the log alone. Plain text. Never throws. */
export async function askGitHub({ inputs, report, voice, root, badge }: AtGitHub) {
  const { comment: when, token, workingDirectory, manifest } = inputs;
  const notes: string[] = [];
  const said: string[] = [];
  if (when !== 'never') {
    const { tellPullRequest } = await import('./tell-pull-request.ts');
    const step = [workingDirectory, manifest ?? ''];
    notes.push(...(await tellPullRequest({ report, voice, when, token, root, step })));
  }
  if (badge !== null) {
    const { commitBadge } = await import('./badge-commit.ts');
    const done = await commitBadge({ report, voice, paths: badge, token });
    notes.push(...done.notes);
    said.push(...done.said);
  }
  return { notes, said };
}
