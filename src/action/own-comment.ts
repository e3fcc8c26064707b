/** The one comment on a pull request: found again by its first line and its author, brought up to date, folded away when green. */
import { ApiTrouble } from '../errors.ts';
import { isShape, under } from '../manifest/shape.ts';
import { isCount } from './event.ts';
import type { Api } from './github-api.ts';

/** A comment of our own. `node` is its name in GraphQL. */
interface OwnComment {
  readonly id: number;
  readonly node: string;
  readonly body: string;
}

export interface Wanted {
  readonly pull: number;
  /** The first line of the body, by which it is known again. */
  readonly marker: string;
  readonly body: string;
  /** Whether it is written even when there is none yet. */
  readonly isNew: boolean;
  /** Whether it is folded away. */
  readonly isFolded: boolean;
}

/** `not-folded`: written, but left open or folded as it was. */
export type Written = 'written' | 'not-folded' | 'not-wanted' | 'too-many';

/** The workflow's own token speaks as this account where GraphQL does not say who we are. */
const WORKFLOW = 'github-actions[bot]';

/** The login that comments made with this token bear. Installation tokens are refused `GET /user`; GraphQL answers them. */
export async function ownLogin(api: Api): Promise<string> {
  try {
    const login = under(under(await api.graph('query { viewer { login } }', {}), 'viewer'), 'login');
    return typeof login === 'string' && login !== '' ? login : WORKFLOW;
  } catch (error) {
    if (error instanceof ApiTrouble && error.why === 'forbidden') return WORKFLOW;
    throw error;
  }
}

/**
 * Leaves at most one comment of ours with the marker. Of two that runs wrote at once the older stays. A stranger's comment
 * with the marker is let alone. Throws `ApiTrouble`.
 */
export async function writeComment(api: Api, wanted: Wanted, login: string): Promise<Written> {
  const found = await ownComments(api, wanted, login);
  if (found === null) return 'too-many';
  const [oldest] = found;
  if (oldest !== undefined) {
    await update(api, oldest, wanted.body);
    return (await fold(api, oldest, wanted.isFolded)) ? 'written' : 'not-folded';
  }
  return wanted.isNew ? create(api, wanted, login) : 'not-wanted';
}

async function create(api: Api, wanted: Wanted, login: string): Promise<Written> {
  const { pull, body, isFolded } = wanted;
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const made = ownIn(await api.ask(route, { issue_number: pull, body }));
  if (made === null) throw new ApiTrouble('odd', 'no comment came back');
  const [first = made] = (await ownComments(api, wanted, login)) ?? [];
  if (first.id < made.id) {
    await api.ask('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: made.id });
    await update(api, first, body);
  }
  const kept = first.id < made.id ? first : made;
  return isFolded && !(await fold(api, kept, true)) ? 'not-folded' : 'written';
}

/** Oldest first; null when there are more comments than we look through. */
async function ownComments(api: Api, { pull, marker }: Wanted, login: string): Promise<readonly OwnComment[] | null> {
  const all = await api.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: pull });
  if (all === null) return null;
  return all
    .filter((comment) => under(under(comment, 'user'), 'login') === login)
    .flatMap((comment) => ownIn(comment) ?? [])
    .filter(({ body }) => body.split(/\r?\n/, 1)[0] === marker)
    .sort((one, other) => one.id - other.id);
}

function ownIn(comment: unknown): OwnComment | null {
  if (!isShape(comment)) return null;
  const { id, node_id: node, body } = comment;
  return isCount(id) && typeof node === 'string' && typeof body === 'string' ? { id, node, body } : null;
}

async function update(api: Api, { id, body: present }: OwnComment, body: string): Promise<void> {
  if (present.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return;
  await api.ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body });
}

const FOLD = `mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }`;
const UNFOLD = `mutation($id: ID!) { unminimizeComment(input: {subjectId: $id}) { clientMutationId } }`;

/** REST cannot fold. Where GraphQL is refused, the body of a green comment is short and its details are closed anyway. */
async function fold(api: Api, { node }: OwnComment, isFolded: boolean): Promise<boolean> {
  try {
    await api.graph(isFolded ? FOLD : UNFOLD, { id: node });
    return true;
  } catch (error) {
    if (error instanceof ApiTrouble) return false;
    throw error;
  }
}
