/** Commits the badge through GitHub's API: to the default branch only, at its newest commit only, and only when it says something new. */
import { ApiTrouble, UsageError } from '../errors.ts';
import { below } from '../host/root.ts';
import { under } from '../manifest/shape.ts';
import type { Report } from '../model/finding.ts';
import type { Labels } from '../model/labels.ts';
import type { Voice } from '../model/reporter.ts';
import { badgeEndpoint, badgeOf, badgeSvg } from '../reporters/badge.ts';
import type { PlannedBadge } from './badge-files.ts';
import { defaultBranch, readEvent } from './event.ts';
import { type Api, connect, type Patience } from './github-api.ts';
import { notDone, notDoneFor } from './not-done.ts';

/** Paths of both files from the repository's root, with `/`. */
export interface BadgePaths {
  readonly svg: string;
  readonly json: string;
}

/** Where the files lie in the repository. Throws `UsageError` when there is no badge, or it lies outside. */
export function badgePaths(badge: PlannedBadge | null, root: string, { comment }: Labels): BadgePaths {
  if (badge === null) throw new UsageError(comment.commitWithoutBadge);
  const pathOf = ({ path }: PlannedBadge['svg']) => {
    const way = below(root, path);
    if (way === null) throw new UsageError(comment.commitWithoutBadge);
    return way;
  };
  return { svg: pathOf(badge.svg), json: pathOf(badge.json) };
}

export interface Committing {
  readonly report: Report;
  readonly voice: Voice;
  readonly paths: BadgePaths;
  readonly token: string;
}

/** What to say of it: `notes` for the summary, `said` for the log alone. Plain text. Never throws. */
export async function commitBadge(
  { report, voice, paths, token }: Committing,
  patience?: Patience,
): Promise<{ readonly notes: readonly string[]; readonly said: readonly string[] }> {
  const { labels } = voice;
  const note = (text: string) => ({ notes: [text], said: [] });
  const branch = defaultBranch(readEvent());
  if (branch === null) return { notes: [], said: [labels.comment.onlyOnDefault] };
  if (token === '') return note(notDone('notCommitted', 'no-token', labels));
  const badge = badgeOf(report, voice);
  const files = [
    { path: paths.svg, content: badgeSvg(badge) },
    { path: paths.json, content: badgeEndpoint(badge) },
  ];
  try {
    const done = await commit(await connect(token, patience), `heads/${branch}`, files);
    if (done === 'moved') return note(notDone('notCommitted', 'moved', labels));
    return { notes: [], said: done === 'committed' ? [labels.comment.committed(branch)] : [] };
  } catch (error) {
    return note(notDoneFor('notCommitted', error, { comment: labels.comment, permission: 'contents: write' }));
  }
}

interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** One commit for all files. GitHub signs what its own token commits without naming an author. Throws `ApiTrouble`. */
async function commit(api: Api, ref: string, files: readonly NewFile[]): Promise<'committed' | 'same' | 'moved'> {
  const git = '/repos/{owner}/{repo}/git';
  const tip = shaIn(under(await api.ask(`GET ${git}/ref/{ref}`, { ref }), 'object'));
  if (tip !== process.env.GITHUB_SHA) return 'moved';
  const before = shaIn(under(await api.ask(`GET ${git}/commits/{commit_sha}`, { commit_sha: tip }), 'tree'));
  const entries = files.map(({ path, content }) => ({ path, mode: '100644', type: 'blob', content }));
  const tree = shaIn(await api.ask(`POST ${git}/trees`, { base_tree: before, tree: entries }));
  if (tree === before) return 'same';
  const message = 'Update the badge';
  const made = shaIn(await api.ask(`POST ${git}/commits`, { message, tree, parents: [tip] }));
  try {
    await api.ask(`PATCH ${git}/refs/{ref}`, { ref, sha: made, force: false });
    return 'committed';
  } catch (error) {
    // Refused as no fast-forward: somebody pushed in between.
    if (error instanceof ApiTrouble && error.why === 'odd') return 'moved';
    throw error;
  }
}

function shaIn(value: unknown): string {
  const sha = under(value, 'sha');
  if (typeof sha !== 'string') throw new ApiTrouble('odd', 'no object id');
  return sha;
}
