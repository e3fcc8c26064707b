/** Which pull request a run was for, as GitHub says, never as the run itself says: what it uploaded may name any number. */
import { ApiTrouble } from '../errors.ts';
import { under } from '../manifest/shape.ts';
import { type FollowedRun, isCount } from './event.ts';
import type { Api } from './github-api.ts';

/** Its number; null when no open pull request, or more than one, ends at the very commit the run was for. Throws `ApiTrouble`. */
export async function pullOfRun(api: Api, run: FollowedRun): Promise<number | null> {
  const found = numbersIn(await byCommit(api, run), run);
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  const head = `${run.repository.split('/')[0]}:${run.branch}`;
  const byBranch = await api.list('GET /repos/{owner}/{repo}/pulls', { state: 'open', head });
  const numbers = numbersIn(byBranch ?? [], run);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** GitHub answers 422 for a commit that it does not count to this repository, as those of forks. */
async function byCommit(api: Api, { head }: FollowedRun): Promise<readonly unknown[]> {
  try {
    return (await api.list('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: head })) ?? [];
  } catch (error) {
    if (error instanceof ApiTrouble && error.why === 'odd') return [];
    throw error;
  }
}

function numbersIn(pulls: readonly unknown[], run: FollowedRun): readonly number[] {
  const fits = (pull: unknown) => {
    const [head, base] = [under(pull, 'head'), under(pull, 'base')];
    return (
      under(pull, 'state') === 'open' &&
      under(head, 'sha') === run.head &&
      under(under(head, 'repo'), 'full_name') === run.repository &&
      under(under(base, 'repo'), 'full_name') === process.env.GITHUB_REPOSITORY
    );
  };
  return pulls
    .filter(fits)
    .map((pull) => under(pull, 'number'))
    .filter(isCount);
}
