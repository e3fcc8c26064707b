/** Events in the shape of GitHub's webhooks (as @octokit/webhooks-examples has them), cut to the parts around what is read. */

const repository = (id: number, owner: string) => ({
  ...{ id, name: 'repository', full_name: `${owner}/repository`, private: false, fork: owner !== 'owner' },
  ...{ owner: { login: owner, id: id + 1, type: 'User' }, default_branch: 'main' },
});

export const HEAD = 'b'.repeat(40);

/** A pull request opened from the same repository, or from a fork. */
export const pullRequest = (from: 'here' | 'fork' = 'here', number = 7) => ({
  ...{ action: 'synchronize', number },
  pull_request: {
    ...{ id: 279147437, number, state: 'open', title: '##[error]A title', draft: false },
    head: {
      label: 'x:change',
      ref: 'change',
      sha: HEAD,
      repo: from === 'here' ? repository(1, 'owner') : repository(2, 'stranger'),
    },
    base: { label: 'owner:main', ref: 'main', sha: 'c'.repeat(40), repo: repository(1, 'owner') },
  },
  repository: repository(1, 'owner'),
  sender: { login: 'somebody', id: 3, type: 'User' },
});

/** A push, by default to the default branch. */
export const push = (branch = 'main') => ({
  ...{ ref: `refs/heads/${branch}`, before: 'c'.repeat(40), after: 'a'.repeat(40), created: false, deleted: false },
  ...{ forced: false, repository: repository(1, 'owner'), commits: [], pusher: { name: 'somebody' } },
});

/** A workflow that ended, having run for a pull request. */
export const workflowRun = (from: 'here' | 'fork' = 'fork', event = 'pull_request') => ({
  action: 'completed',
  workflow: { id: 1, name: 'Tanba', path: '.github/workflows/tanba.yml' },
  workflow_run: {
    ...{ id: 4711, name: 'Tanba', event, status: 'completed', conclusion: 'failure', pull_requests: [] },
    ...{ head_branch: 'change', head_sha: HEAD },
    head_repository: from === 'here' ? repository(1, 'owner') : repository(2, 'stranger'),
    repository: repository(1, 'owner'),
  },
  repository: repository(1, 'owner'),
});

/** The checks of a queue of merges. */
export const mergeGroup = () => ({
  action: 'checks_requested',
  merge_group: {
    ...{ head_sha: HEAD, head_ref: 'refs/heads/gh-readonly-queue/main/pr-7', base_sha: 'c'.repeat(40) },
    base_ref: 'refs/heads/main',
  },
  repository: repository(1, 'owner'),
});
