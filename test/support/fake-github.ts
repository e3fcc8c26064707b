/** GitHub's API on a port of this machine: each request is held against a slice of GitHub's own OpenAPI description before it is answered. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Ajv } from 'ajv';

/** What the token may do: everything, only read, or nothing at all; `deaf` is a token GraphQL refuses. */
export type Power = 'all' | 'read' | 'nothing' | 'deaf';

/** Answers instead of GitHub's usual one; undefined lets the usual one stand. */
export type Hook = (call: Call) => Answer | 'silence' | undefined;

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  /** Sent as it is instead of `json`. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  /** OpenAPI's operationId, or `graphql`. */
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown>;
  readonly token: string;
}

export interface Comment {
  readonly id: number;
  readonly node_id: string;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** What GitHub remembers. Tests lay it out and look at it afterwards. */
export interface State {
  readonly comments: Comment[];
  readonly reviewComments: { body: string; path: string; line: number; user: { login: string } }[];
  readonly folded: Set<string>;
  /** As `GET /pulls/{n}/files` gives them. */
  files: readonly object[];
  pulls: readonly object[];
  artifacts: readonly object[];
  zip: Uint8Array;
  /** Commit at the end of the default branch, its tree, and files by path. */
  tip: string;
  tree: Record<string, string>;
  /** Objects by their id. */
  readonly objects: Map<string, unknown>;
}

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly body: { readonly properties?: object } | null;
}

const { operations }: { operations: readonly Operation[] } = JSON.parse(
  readFileSync('test/support/github-slice.json', 'utf8'),
);
const formats = { 'date-time': true, int64: true } as const;
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, formats });
const strict = new Ajv({ strict: false, allErrors: true, formats });

const known = operations.map((operation) => ({
  ...operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  fits: operation.body === null ? null : strict.compile(operation.body),
}));

export const OWN = 'github-actions[bot]';
const BODY_MOST = 65_536;

/** Starts it. `problems` are requests that GitHub's description does not allow; a test ends with none. */
export async function fakeGitHub(power: Power = 'all', hook: Hook = () => undefined, prefix = '') {
  const state: State = {
    ...{ comments: [], reviewComments: [], folded: new Set<string>(), files: [], pulls: [], artifacts: [] },
    ...{ zip: new Uint8Array(), tip: 'a'.repeat(40), tree: {}, objects: new Map() },
  };
  const calls: Call[] = [];
  const problems: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const call = callIn(request, text, prefix, problems);
      if (call === null) return send(response, { status: 404, json: { message: 'Not Found' } });
      calls.push(call);
      const answer = hook(call) ?? refusal(call, power) ?? answerTo(call, state);
      if (answer !== 'silence') send(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const graphql = prefix === '' ? `${url}/graphql` : `${url}/api/graphql`;
  return {
    ...{ state, calls, problems, url },
    /** What the runner would set. */
    env: { GITHUB_API_URL: `${url}${prefix}`, GITHUB_GRAPHQL_URL: graphql, GITHUB_SHA: state.tip },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function callIn(request: IncomingMessage, text: string, prefix: string, problems: string[]): Call | null {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const token = String(request.headers.authorization ?? '').replace(/^(?:token|bearer) /i, '');
  const body = text === '' ? {} : JSON.parse(text);
  if (/^(?:\/api)?\/graphql$/.test(pathname)) return { id: 'graphql', parameters: {}, body, token };
  const bare = pathname.slice(prefix.length);
  const operation = known.find(({ method, pattern }) => method === request.method && pattern.test(bare));
  if (!pathname.startsWith(prefix) || operation === undefined) {
    problems.push(`no such operation: ${request.method} ${pathname}`);
    return null;
  }
  const path = Object.entries(operation.pattern.exec(bare)?.groups ?? {});
  const parameters = Object.fromEntries([
    ...path.map(([name, value]) => [name, decodeURIComponent(value)]),
    ...searchParams,
  ]);
  problems.push(...complaintsOn(operation, parameters, body).map((said) => `${operation.id}: ${said}`));
  return { id: operation.id, parameters, body, token };
}

function complaintsOn(
  { parameters, body, id }: Operation,
  given: Record<string, string>,
  sent: Record<string, unknown>,
): string[] {
  const names = new Set(parameters.map(({ name }) => name));
  const wrong = parameters.flatMap(({ name, required, schema }) => {
    if (given[name] === undefined) return required ? [`${name} is missing`] : [];
    const holder = { type: 'object', properties: { [name]: schema } };
    return ajv.validate(holder, { [name]: given[name] }) ? [] : [`${name} is ${given[name]}`];
  });
  const fits = known.find((one) => one.id === id)?.fits;
  const errors =
    fits && !fits(sent) ? (fits.errors ?? []).map((error) => `${error.instancePath} ${error.message}`) : [];
  const allowed = Object.keys(body?.properties ?? {});
  const odd = Object.keys(sent).filter((key) => !allowed.includes(key));
  const long = typeof sent.body === 'string' && sent.body.length > BODY_MOST ? ['body is too long'] : [];
  const unknown = Object.keys(given).filter((name) => !names.has(name));
  return [...wrong, ...errors, ...long, ...[...odd, ...unknown].map((name) => `${name} is not a parameter`)];
}

const FORBIDDEN: Answer = { status: 403, json: { message: 'Resource not accessible by integration' } };

function refusal({ id, body }: Call, power: Power): Answer | undefined {
  const writes = /(?:create|update|delete)/.test(id) || (id === 'graphql' && String(body.query).startsWith('mutation'));
  if (power === 'deaf' && id === 'graphql') return FORBIDDEN;
  if (power === 'nothing') return id === 'graphql' ? FORBIDDEN : { status: 404, json: { message: 'Not Found' } };
  return power === 'read' && writes ? FORBIDDEN : undefined;
}

function send(response: ServerResponse, { status, json, raw, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(raw ?? (json === undefined ? '' : JSON.stringify(json)));
}

const idOf = (value: unknown) => createHash('sha1').update(JSON.stringify(value)).digest('hex');

function answerTo(call: Call, state: State): Answer {
  const { id, parameters, body } = call;
  const page = (items: readonly unknown[]): Answer => {
    const [number, size] = [Number(parameters.page ?? 1), Number(parameters.per_page ?? 30)];
    return { status: 200, json: items.slice((number - 1) * size, number * size) };
  };
  if (id === 'graphql') return graphql(body, state);
  if (id.startsWith('git/')) return git(call, state);
  if (id === 'issues/list-comments') return page(state.comments);
  if (id === 'pulls/list-files') return page(state.files);
  if (id === 'pulls/list-review-comments') return page(state.reviewComments);
  if (id === 'pulls/list' || id === 'repos/list-pull-requests-associated-with-commit') return page(state.pulls);
  if (id === 'actions/list-workflow-run-artifacts') {
    const artifacts = state.artifacts.filter((one) => !parameters.name || Object(one).name === parameters.name);
    return { status: 200, json: { total_count: artifacts.length, artifacts } };
  }
  if (id === 'actions/download-artifact')
    return { status: 200, raw: state.zip, headers: { 'content-type': 'application/zip' } };
  if (id === 'pulls/create-review') {
    for (const one of Array.isArray(body.comments) ? body.comments : [])
      state.reviewComments.push({ ...one, user: { login: OWN } });
    return { status: 200, json: { id: 1 } };
  }
  return comment(call, state);
}

function comment({ id, parameters, body }: Call, { comments }: State): Answer {
  if (id === 'issues/create-comment') {
    const number = Math.max(0, ...comments.map((one) => one.id)) + 1;
    comments.push(commentBy(OWN, String(body.body), number));
    return { status: 201, json: comments.at(-1) };
  }
  const at = comments.findIndex((one) => one.id === Number(parameters.comment_id));
  const found = comments[at];
  if (found === undefined) return { status: 404, json: { message: 'Not Found' } };
  if (id === 'issues/delete-comment') {
    comments.splice(at, 1);
    return { status: 204 };
  }
  found.body = String(body.body);
  return { status: 200, json: found };
}

export const commentBy = (login: string, body: string, id: number): Comment => ({
  ...{ id, node_id: `IC_${id}`, body },
  user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
});

function graphql({ query, variables }: Record<string, unknown>, { folded }: State): Answer {
  if (query === 'query { viewer { login } }') return { status: 200, json: { data: { viewer: { login: OWN } } } };
  const node = String(Object(variables).id);
  const [, name = ''] =
    /^mutation\(\$id: ID!\) \{ (\w+)\(input: \{subjectId: \$id(?:, classifier: RESOLVED)?\}\)/.exec(String(query)) ??
    [];
  if (name === 'minimizeComment') folded.add(node);
  else if (name === 'unminimizeComment') folded.delete(node);
  else return { status: 200, json: { errors: [{ message: 'Parse error' }] } };
  return { status: 200, json: { data: { [name]: { clientMutationId: null } } } };
}

function git({ id, parameters, body }: Call, state: State): Answer {
  const made = (value: object) => {
    const sha = idOf(value);
    state.objects.set(sha, value);
    return { status: 201, json: { sha, ...value } };
  };
  if (id === 'git/get-ref') return { status: 200, json: { ref: `refs/${parameters.ref}`, object: { sha: state.tip } } };
  if (id === 'git/get-commit')
    return { status: 200, json: { sha: state.tip, tree: { sha: idOf({ tree: state.tree }) } } };
  if (id === 'git/create-tree') {
    const entries = Array.isArray(body.tree) ? body.tree : [];
    return made({ tree: { ...state.tree, ...Object.fromEntries(entries.map((one) => [one.path, one.content])) } });
  }
  if (id === 'git/create-commit') return made({ message: body.message, parents: body.parents, of: body.tree });
  const commit = Object(state.objects.get(String(body.sha)));
  if (commit.parents?.[0] !== state.tip) return { status: 422, json: { message: 'Update is not a fast forward' } };
  state.tip = String(body.sha);
  state.tree = Object(state.objects.get(commit.of)).tree;
  return { status: 200, json: { object: { sha: state.tip } } };
}
