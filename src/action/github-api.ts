/** Speaks with GitHub's API through @actions/github: patient within bounds, and every failure is one of four kinds. */
import { ApiTrouble } from '../errors.ts';
import { isShape, under } from '../manifest/shape.ts';

/** Milliseconds; `longestWait` is what GitHub may ask us to wait before another try. */
export interface Patience {
  readonly call: number;
  readonly longestWait: number;
  readonly pause: number;
  readonly whole: number;
}

const PATIENCE: Patience = { call: 15_000, longestWait: 20_000, pause: 1000, whole: 90_000 };
/** The first try and at most so many more. */
const MORE_TRIES = 2;
/** Things in a page, the most GitHub gives, and pages we turn. */
const PAGE = 100;
const MOST_PAGES = 30;

export type Parameters = Readonly<Record<string, unknown>>;

/** `owner/name` of the repository is filled in; what is answered is not yet known to have any shape. */
export interface Api {
  /** `route` as `GET /repos/{owner}/{repo}/…`. Throws `ApiTrouble`. */
  ask(route: string, parameters?: Parameters): Promise<unknown>;
  /** Every item of a list, from its beginning; null when it is longer than 3,000. Throws `ApiTrouble`. */
  list(route: string, parameters?: Parameters): Promise<readonly unknown[] | null>;
  /** Throws `ApiTrouble`, also for errors that GraphQL reports in a good answer. */
  graph(query: string, variables: Parameters): Promise<unknown>;
  /** At most `most` bytes of a download. Throws `ApiTrouble`. */
  fetchBytes(route: string, parameters: Parameters, most: number): Promise<Uint8Array>;
}

/** Octokit reports deprecations and more to the log, where a runner would hear them; we say ourselves what went wrong. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Loads the client and binds it to the token and to GITHUB_REPOSITORY, at GITHUB_API_URL. Throws `ApiTrouble` when there is no repository. */
export async function connect(token: string, patience: Patience = PATIENCE): Promise<Api> {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(process.env.GITHUB_REPOSITORY ?? '') ?? [];
  if (owner === undefined || repo === undefined) throw new ApiTrouble('odd', 'GITHUB_REPOSITORY names no repository');
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token, { log: SILENT, baseUrl: process.env.GITHUB_API_URL || 'https://api.github.com' });
  const end = AbortSignal.timeout(patience.whole);
  const send = (route: string, parameters: Parameters, options: object = {}) =>
    octokit.request(route, {
      ...parameters,
      request: { ...options, signal: AbortSignal.any([end, AbortSignal.timeout(patience.call)]) },
    });
  const ask: Api['ask'] = async (route, parameters = {}) =>
    (await persist(isReading(route), patience, () => send(route, { owner, repo, ...parameters }))).data;
  return {
    ask,
    list: (route, parameters = {}) => allPages((page) => ask(route, { ...parameters, per_page: PAGE, page })),
    async graph(query, variables) {
      const route = `POST ${process.env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql'}`;
      const { data } = await persist(query.startsWith('query'), patience, () => send(route, { query, variables }));
      if (under(data, 'errors') !== undefined) throw new ApiTrouble('forbidden', 'GraphQL refused');
      return under(data, 'data');
    },
    async fetchBytes(route, parameters, most) {
      const raw = { parseSuccessResponseBody: false };
      const { data } = await persist(true, patience, () => send(route, { owner, repo, ...parameters }, raw));
      return bytesOf(data, most);
    },
  };
}

const isReading = (route: string) => route.startsWith('GET ');

async function allPages(turn: (page: number) => Promise<unknown>): Promise<readonly unknown[] | null> {
  const items: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const found = await turn(page);
    if (!Array.isArray(found)) throw new ApiTrouble('odd', 'not a list');
    items.push(...found);
    if (found.length < PAGE) return items;
  }
  return null;
}

/** Tries again what may be tried again: what was put off, and what only asks. A write that may have been done is not done twice. */
async function persist<T>(isSafe: boolean, patience: Patience, send: () => Promise<T>): Promise<T> {
  for (let left = MORE_TRIES; ; left -= 1) {
    try {
      return await send();
    } catch (error) {
      const wait = waitAfter(error, isSafe, patience);
      if (wait === null || left === 0) throw troubleOf(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const headerOf = (error: unknown, name: string): unknown => under(under(under(error, 'response'), 'headers'), name);

/** Milliseconds until another try makes sense; null when none does. */
function waitAfter(error: unknown, isSafe: boolean, { longestWait, pause }: Patience): number | null {
  const status = Number(under(error, 'status'));
  if (isPutOff(error)) {
    const asked = Number(headerOf(error, 'retry-after') ?? Number.NaN) * 1000;
    return asked >= 0 && asked <= longestWait ? asked : null;
  }
  return isSafe && status >= 500 && statusSent(error) ? pause : null;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api: 429, or 403 that says so in a header. */
function isPutOff(error: unknown): boolean {
  const status = Number(under(error, 'status'));
  const said = headerOf(error, 'retry-after') !== undefined || headerOf(error, 'x-ratelimit-remaining') === '0';
  return status === 429 || (status === 403 && said);
}

/** Octokit gives a connection that failed the status 500 too; only an answer has a response. */
const statusSent = (error: unknown) => isShape(under(error, 'response'));

function troubleOf(error: unknown): ApiTrouble {
  if (error instanceof ApiTrouble) return error;
  const status = Number(under(error, 'status'));
  const message = error instanceof Error ? error.message : String(error);
  if (isPutOff(error)) return new ApiTrouble('limited', message);
  if (!statusSent(error) || status >= 500) return new ApiTrouble('down', message);
  return new ApiTrouble([401, 403, 404].includes(status) ? 'forbidden' : 'odd', message);
}

async function bytesOf(body: unknown, most: number): Promise<Uint8Array> {
  if (!(body instanceof Object && Symbol.asyncIterator in body)) throw new ApiTrouble('odd', 'no bytes');
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    // The check above leaves open what is iterated over; each part is looked at.
    for await (const part of body as AsyncIterable<unknown>) {
      if (!(part instanceof Uint8Array)) throw new ApiTrouble('odd', 'no bytes');
      length += part.length;
      if (length > most) throw new ApiTrouble('odd', `more than ${most} bytes`);
      parts.push(part);
    }
  } catch (error) {
    throw troubleOf(error);
  }
  return Buffer.concat(parts);
}
