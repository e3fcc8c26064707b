/** `tanba trust update`: the one command that may use the network, and what it does when the network lies. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../src/commands/run.ts';
import { ROOT_PEM } from './support/signed.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-trust-'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

async function tanba(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (into: string[]) => ({ write: (text: string) => into.push(text) });
  const nothing = (async function* () {})();
  const surroundings = { cwd: () => folder, env: {}, stdin: nothing, stdout: stream(out), stderr: stream(err) };
  const code = await run(args, surroundings);
  return { code, out: out.join(''), err: err.join('') };
}

const answering = (answer: (url: string) => Response) => {
  const fetched = vi.fn((url: string, _options: RequestInit) => Promise.resolve(answer(url)));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

test('fetches the two official lists, follows no redirection, and says what to do next', async () => {
  const fetched = answering(() => new Response(ROOT_PEM));
  const { code, out } = await tanba('trust', 'update');
  expect(code).toBe(0);
  expect(out).toContain('certs/c2pa.pem: 1 certificates');
  expect(out).toContain('labeling.trust');
  expect(readFileSync(join(folder, 'certs/tsa.pem'), 'utf8')).toBe(ROOT_PEM);
  expect(fetched.mock.calls.map(([url]) => new URL(url).hostname)).toEqual(Array(2).fill('raw.githubusercontent.com'));
  expect(fetched.mock.calls.every(([, options]) => options.redirect === 'error')).toBe(true);
});

test.each([
  ['an error', () => new Response('no', { status: 503 })],
  ['a page that is no list', () => new Response('<html>')],
  ['half of it', (url: string) => (url.includes('TSA') ? new Response('', { status: 404 }) : new Response(ROOT_PEM))],
])('%s changes nothing', async (_, answer) => {
  answering(answer);
  const { code, err } = await tanba('trust', 'update', 'elsewhere');
  expect([code, existsSync(join(folder, 'elsewhere'))]).toEqual([2, false]);
  expect(err).toContain('raw.githubusercontent.com');
});

test('a word it does not know is a wrong call', async () => {
  const fetched = answering(() => new Response(ROOT_PEM));
  expect((await tanba('trust', 'refresh')).code).toBe(2);
  expect((await tanba('trust', '--lang', 'ru')).err).toContain('update');
  expect(fetched).not.toHaveBeenCalled();
});
