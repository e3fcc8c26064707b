/** The bundled Action in a runner that hears as GitHub's does: nothing is forged, nothing is hidden, the exit code tells. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { EOL, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding, Report } from '../src/model/finding.ts';
import { runStep, type Step } from './support/fake-runner.ts';
import { hostileNames } from './support/hostile-names.ts';
import { readMarkdown } from './support/markdown-tree.ts';
import { at, finding, report, reportOf } from './support/report.ts';
import { commandsIn } from './support/runner-grammar.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tanba-action-'));
const main = join(scratch, 'action.mjs');

/** Bundled as the real one is, but for the pipeline: it says what the test put into a file. */
const entry = `
import { readFileSync } from 'node:fs';
import { runAction } from './src/action/main.ts';
import { UsageError } from './src/errors.ts';
import { shardLabels } from './src/words/en/scale.ts';
import { voiceFor } from './test/support/report.ts';
const { report, exitCode, fails, late } = JSON.parse(readFileSync(process.env.TEST_RUN, 'utf8'));
await runAction({
  voiceOf: async (locale) => voiceFor(locale),
  readShard: async (options) => ({ text: JSON.stringify(options), read: 1, all: 2 }),
  mergedFrom: async ({ reports, asOf }) => ({ asOf: '2026-01-0' + reports.length + String(asOf) }),
  shardLabels: async () => shardLabels,
  checkRepository: async (options) => {
    if (fails === 'usage') throw new UsageError(late);
    if (fails === 'fault') throw new Error(late);
    if (fails === 'nothing') throw late;
    if (fails === 'uncaught') {
      setTimeout(() => { throw new Error(late); });
      await new Promise((resolve) => setTimeout(resolve, 10_000));
    }
    return { report: { ...report, asOf: options.asOf, failOn: options.failOn, manifests: [options.cwd, String(options.manifest), ...options.paths, ...(options.baseline ? [JSON.stringify(options.baseline)] : []), ...(options.against ? [JSON.stringify(options.against)] : [])] }, exitCode, limited: options.paths.length > 0 };
  },
});
`;

beforeAll(async () => {
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const stdin = { contents: entry, resolveDir: resolve('.'), loader: 'ts' as const };
  await build({
    stdin,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: main,
    banner,
    logLevel: 'error',
  });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Run {
  readonly report?: Report;
  readonly exitCode?: number;
  readonly fails?: 'usage' | 'fault' | 'nothing' | 'uncaught';
  readonly late?: string;
}

let started = 0;

function start(run: Run, step: Partial<Step> = {}) {
  const { report: of = reportOf([], 'pass'), exitCode = 0, ...rest } = run;
  started += 1;
  const file = join(scratch, `run-${started}.json`);
  writeFileSync(file, JSON.stringify({ report: of, exitCode, ...rest }));
  return runStep({ node: process.execPath, main, ...step, env: { TEST_RUN: file, ...step.env } });
}

/** Node 24, which runs the Action at GitHub; null where it cannot be had. */
function node24(): string | null {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  try {
    const found = execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    return found.trim();
  } catch {
    return null;
  }
}

const nodes: [string, string][] = [[`Node ${process.versions.node}`, process.execPath]];
const latest = node24();
if (latest === null) console.warn('SKIPPED: the Action is not run on Node 24, which could not be had');
else if (latest !== process.execPath) nodes.push(['Node 24', latest]);

/** All that Markdown makes of a summary: no HTML, no picture. */
const SUMMARY_KINDS = [
  ...['bullet_list', 'code_inline', 'heading', 'link', 'list_item', 'ordered_list', 'paragraph', 'strong'],
  ...['table', 'tbody', 'td', 'text', 'th', 'thead', 'tr'],
];

const hostileFindings = hostileNames.map((name, index) =>
  finding({
    level: (['error', 'warning', 'notice'] as const)[index % 3]!,
    at: at(name, index + 1, 1, 2),
    excerpt: name,
    asset: name,
    system: name,
    reason: { id: 'no-mark', data: { file: name, trace: name } },
    related: [{ at: at(name, 1, 1, 2), reason: { id: 'no-mark', data: { file: name, trace: name } } }],
    waived: index > 20 ? { reason: name, until: name, approvedBy: name } : null,
  }),
);

test('the names would work if they were printed as they are', () => {
  const heard = hostileNames.flatMap((name) => commandsIn(name).map((command) => command.name));
  expect(heard).toEqual(
    expect.arrayContaining(['error', 'add-mask', 'set-output', 'warning', 'stop-commands', 'save-state']),
  );
});

describe.each(nodes)('on %s', (_, node) => {
  test('hostile names forge nothing: the commands are ours and no other', async () => {
    const ended = await start({ report: reportOf(hostileFindings), exitCode: 1 }, { node });
    const counts = { error: 7, warning: 7, notice: 7 };
    expect(ended.commands.map(({ name }) => name)).toEqual([
      ...Object.entries(counts).flatMap(([level, count]) => Array(count).fill(level)),
      'error',
    ]);
    expect(ended.commands.every(({ grammar }) => grammar === 2)).toBe(true);
    const files = ended.commands.slice(0, -1).map(({ properties }) => properties.file);
    const wellFormed = (name: string) => name.replace(/\p{Cs}/gu, '\ufffd');
    expect([...files].sort()).toEqual(hostileNames.slice(0, 21).map(wellFormed).sort());
    expect(ended.outputs).toMatchObject({
      verdict: 'fail',
      errors: '7',
      warnings: '7',
      notices: '7',
      'assets-seen': '214',
    });
    expect(Object.keys(ended.outputs)).toHaveLength(9);
    expect(ended.elsewhere).toBe('');
    expect(ended.stderr).toBe('');
    expect(ended.code).toBe(1);
    const printed = ended.stdout.split(EOL).filter((line) => !/^::(?:error|warning|notice) /.test(line));
    expect(printed.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u00ad\u2028\u200b]/u);
    const { kinds } = readMarkdown(ended.summary ?? '');
    expect([...new Set(kinds)].sort()).toEqual(SUMMARY_KINDS);
    expect(ended.summary).not.toMatch(/[\p{Bidi_Control}\u2028\u00ad]/u);
  });

  test('a thousand findings: what GitHub shows ends with the last word', async () => {
    const many = Array.from({ length: 1000 }, (_one, index) =>
      finding({ at: at('a.yaml', index + 1, 1, 2), level: 'error' }),
    );
    const ended = await start({ report: reportOf(many), exitCode: 1 }, { node });
    expect(ended.annotations).toHaveLength(10);
    expect(ended.annotations.at(-1)?.data).toContain('1000 findings are unmet');
    expect(ended.summary).toContain('Failed');
  });
});

describe('the exit code is the command’s own', () => {
  test.each([
    [0, 'pass', []],
    [1, 'fail', [finding({})]],
    [3, 'incomplete', [finding({ verdict: 'unseen' })]],
    [4, 'incomplete', []],
    [0, 'fail', [finding({})], 4],
    [0, 'incomplete', [], 4],
  ] as const)(
    '%i, unless the verdict is not a pass (%s)',
    async (exitCode, verdict, findings: readonly Finding[], expected: number = exitCode) => {
      const ended = await start({ report: reportOf(findings, verdict), exitCode });
      expect(ended.code).toBe(expected);
      expect(ended.outputs.verdict).toBe(verdict);
    },
  );

  test('an incomplete run says last what could not be seen', async () => {
    const ended = await start({
      report: reportOf([finding({ verdict: 'unseen', asset: 'a/##[error]b.png' })], 'incomplete'),
      exitCode: 3,
    });
    expect(ended.commands.at(-1)).toMatchObject({
      name: 'error',
      data: expect.stringContaining('Could not be seen: a/##\\[error]b.png.'),
    });
  });
});

describe('a run that comes to nothing', () => {
  const evil = 'x\n::set-output name=verdict::pass\r##[error]y\n::stop-commands::t';

  test.each([
    ['usage', 2],
    ['fault', 4],
    ['nothing', 4],
    ['uncaught', 4],
  ] as const)('%s: one safe line, exit %i, no report, no output', async (fails, code) => {
    let left: string[] = [];
    const inspect = (workspace: string, temp: string) => {
      left = [...readdirSync(workspace), ...readdirSync(temp)];
    };
    const ended = await start({ fails, late: evil }, { inputs: { format: 'sarif=out.sarif' }, inspect });
    expect(ended.code).toBe(code);
    expect(ended.commands.map(({ name }) => name)).toEqual(['error']);
    expect(ended.stdout.trim().split(/[\r\n]+/)).toHaveLength(1);
    expect(ended.stderr).toBe('');
    expect(ended.outputs).toEqual({});
    expect(ended.summary).toBe('');
    expect(left).toEqual([]);
  });
});

describe('inputs', () => {
  test('reach the check', async () => {
    let json = '';
    const ended = await start(
      { report, exitCode: 1 },
      {
        inputs: {
          manifest: 'm.yaml',
          paths: ' a,b \r\n\nc d\n',
          baseline: 'b.json',
          'fail-on': 'notice',
          'as-of': '2028-02-29',
          'working-directory': 'sub',
          lang: 'ru',
          format: 'json = out/r.json\nmarkdown=../s=1.md',
        },
        prepare: (workspace) => mkdirSync(join(workspace, 'sub')),
        inspect: (workspace) => {
          json = readFileSync(join(workspace, 'sub/out/r.json'), 'utf8');
          expect(readFileSync(join(workspace, 's=1.md'), 'utf8')).toMatch(/^## Tanba: не пройдено/);
        },
      },
    );
    expect(ended.code).toBe(1);
    const document = JSON.parse(json);
    expect(document.asOf).toBe('2028-02-29');
    expect(document.manifests.slice(1)).toEqual(['m.yaml', 'a,b', 'c d', '{"file":"b.json","update":false}']);
    expect(document.manifests[0]).toMatch(/[/\\]work[/\\]sub$/);
    expect(ended.outputs.report).toMatch(/[/\\]sub[/\\]out[/\\]r\.json$/);
    expect(ended.outputs.sarif).toMatch(/[/\\]temp[/\\]tanba-\w+[/\\]tanba\.sarif$/);
  });

  const against = async (
    name: string,
    payload: unknown,
    inputs: Readonly<Record<string, string>> = { 'changed-only': 'true' },
  ) => {
    let json = '';
    const event = join(scratch, `event-${started}.json`);
    writeFileSync(event, typeof payload === 'string' ? payload : JSON.stringify(payload));
    const ended = await start(
      { report },
      {
        inputs: { ...inputs, format: 'json=r.json' },
        env: { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event },
        inspect: (workspace) => {
          json = readFileSync(join(workspace, 'r.json'), 'utf8');
        },
      },
    );
    expect(ended.stderr).toBe('');
    return JSON.parse(JSON.parse(json).manifests[2] ?? 'null');
  };
  const [one, two] = ['1'.repeat(40), 'a'.repeat(64)];
  const pull = { pull_request: { base: { sha: one, ref: '--upload-pack=x' }, head: { sha: two } } };

  test.each<[string, unknown, object]>([
    ['pull_request', pull, { with: 'pull-request', base: one, head: two }],
    ['pull_request_target', pull, { with: 'pull-request', base: one, head: two }],
    ['merge_group', { merge_group: { base_sha: one, head_sha: two } }, { with: 'commits', base: one, head: two }],
    ['push', { before: one, after: two, forced: false }, { with: 'commits', base: one, head: two }],
    ['push', { before: one, after: two, forced: true }, { with: 'nothing', why: { id: 'rewritten' } }],
    ['push', { before: '0'.repeat(40), after: two }, { with: 'nothing', why: { id: 'new-branch' } }],
    ['push', { before: one }, { with: 'nothing', why: { id: 'event', name: 'push' } }],
    ['push', { before: '--output=/x', after: two }, { with: 'nothing', why: { id: 'event', name: 'push' } }],
    ['push', { before: [one], after: two }, { with: 'nothing', why: { id: 'event', name: 'push' } }],
    ['pull_request', { pull_request: { base: { sha: `${one}\n` }, head: { sha: two } } }, { with: 'nothing' }],
    ['pull_request', { pull_request: { base: { sha: 'HEAD' }, head: { sha: two } } }, { with: 'nothing' }],
    ['pull_request', '{"__proto__": {"pull_request": 1}', { with: 'nothing' }],
    ['merge_group', 'null', { with: 'nothing' }],
    ['schedule', {}, { with: 'nothing', why: { id: 'event', name: 'schedule' } }],
    ['workflow_dispatch', pull, { with: 'nothing', why: { id: 'event', name: 'workflow_dispatch' } }],
    ['##[error]x', {}, { with: 'nothing', why: { id: 'event', name: 'errorx' } }],
  ])('of a run over what changed, on %s with %j', async (name, payload, comparison) => {
    expect(await against(name, payload)).toMatchObject({ comparison, part: 'changed', manifestFrom: 'head' });
  });

  test('hold a proposal against its base unasked, and nothing else', async () => {
    const found = { comparison: { with: 'pull-request' }, part: 'all', namesMilder: true };
    expect(await against('pull_request', pull, {})).toMatchObject(found);
    expect(await against('push', { before: one, after: two }, {})).toBeNull();
    const asked = await against('push', { before: one, after: two }, { 'config-from': 'base' });
    expect(asked).toMatchObject({ part: 'all', manifestFrom: 'base', namesMilder: false });
  });

  test('can switch off annotations and the summary', async () => {
    const ended = await start({ report, exitCode: 1 }, { inputs: { annotations: 'FALSE', summary: 'False' } });
    expect(ended.commands.map(({ name }) => name)).toEqual(['error']);
    expect(ended.summary).toBe('');
  });

  test.each([
    [{ lang: 'de' }, 'Input "lang" is "de"; write one of: en, ru, kk.'],
    [{ 'fail-on': 'none' }, 'Input "fail-on" is "none"'],
    [{ annotations: 'yes' }, 'Input "annotations" is "yes"; write true or false.'],
    [{ 'changed-only': 'yes' }, 'Input "changed-only" is "yes"; write true or false.'],
    [{ 'config-from': 'main' }, 'Input "config-from" is "main"; write one of: head, base.'],
    [{ summary: '1' }, 'Input "summary" is "1"'],
    [{ 'as-of': '2027-02-29' }, 'Input "as-of" is "2027-02-29"'],
    [{ 'as-of': 'today' }, 'YYYY-MM-DD'],
    [{ format: 'sarif' }, 'write NAME=FILE'],
    [{ format: 'pdf=x' }, 'text, json, sarif, github, markdown, junit, gitlab'],
    [{ format: 'toString=x' }, 'write NAME=FILE'],
    [{ format: 'json=' }, 'write NAME=FILE'],
    [{ format: 'json=a\nsarif=./a' }, 'twice'],
    [{ format: 'json=../a' }, 'outside the workspace'],
    [{ format: `json=${join(tmpdir(), 'tanba-elsewhere.json')}` }, 'outside the workspace'],
    [{ format: 'json=.git/config' }, 'outside the workspace'],
    [{ format: 'json=.' }, 'outside the workspace'],
    [{ badge: '../b.svg' }, 'outside the workspace'],
    [{ badge: 'badge.png' }, 'ends in .svg'],
    [{ badge: '.svg' }, 'ends in .svg'],
    [{ badge: 'b.svg', format: 'json=b.json' }, 'twice'],
    [{ 'working-directory': '..' }, 'outside the workspace'],
    [{ 'working-directory': 'none' }, 'not a folder'],
    [{ lang: 'kk', summary: 'иә' }, 'true немесе false'],
    [{ 'fail-on': '##[error]x' }, '##\\[error]x'],
  ])('%j is refused before anything runs', async (inputs, message) => {
    const ended = await start({ fails: 'fault', late: 'the check ran' }, { inputs });
    expect(ended.commands).toHaveLength(1);
    expect(ended.commands[0]?.data).toContain(message);
    expect(ended.code).toBe(2);
  });
});

describe('a badge', () => {
  test('is written where it is asked for, with its endpoint beside it', async () => {
    let [svg, json] = ['', ''];
    const ended = await start(
      { report: reportOf([finding({})]), exitCode: 1 },
      {
        inputs: { badge: 'out/tanba.svg', lang: 'ru' },
        inspect: (workspace) => {
          svg = readFileSync(join(workspace, 'out/tanba.svg'), 'utf8');
          json = readFileSync(join(workspace, 'out/tanba.json'), 'utf8');
        },
      },
    );
    expect(ended.code).toBe(1);
    expect(svg).toContain('проверка не пройдена');
    expect(JSON.parse(json)).toMatchObject({ schemaVersion: 1, isError: true });
    expect(ended.outputs['badge-svg']).toMatch(/[/\\]out[/\\]tanba\.svg$/);
    expect(ended.outputs['badge-json']).toMatch(/[/\\]out[/\\]tanba\.json$/);
  });

  test('is not written unasked', async () => {
    expect((await start({ report })).outputs).toMatchObject({ 'badge-svg': '', 'badge-json': '' });
  });

  test('of a part of a manifest is refused, and nothing is written', async () => {
    let left: string[] = [];
    const ended = await start(
      { report },
      { inputs: { badge: 'b.svg', paths: 'site' }, inspect: (workspace) => (left = readdirSync(workspace)) },
    );
    expect(ended.code).toBe(2);
    expect(ended.commands[0]?.data).toContain('whole manifest');
    expect(left).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a link that a pull request laid', () => {
  test.each([
    ['to a file', 'out.json', (workspace: string, secret: string) => symlinkSync(secret, join(workspace, 'out.json'))],
    ['to a folder', 'out/x.json', (workspace: string) => symlinkSync(scratch, join(workspace, 'out'))],
    ['to nothing', 'out.json', (workspace: string) => symlinkSync(join(scratch, 'none'), join(workspace, 'out.json'))],
  ])('%s is not followed', async (_, file, lay) => {
    const secret = join(scratch, 'secret');
    writeFileSync(secret, 'kept');
    const ended = await start(
      { report },
      { inputs: { format: `json=${file}` }, prepare: (workspace) => lay(workspace, secret) },
    );
    expect(ended.code).toBe(2);
    expect(ended.commands[0]?.data).toContain('symbolic link');
    expect(readFileSync(secret, 'utf8')).toBe('kept');
    expect(existsSync(join(scratch, 'x.json')) || existsSync(join(scratch, 'none'))).toBe(false);
  });

  test('as working directory is not followed out', async () => {
    const ended = await start(
      { report },
      { inputs: { 'working-directory': 'out' }, prepare: (workspace) => symlinkSync(scratch, join(workspace, 'out')) },
    );
    expect(ended.code).toBe(2);
  });
});

test('a report that is there already is replaced whole, and nothing is left beside it', async () => {
  let left: string[] = [];
  await start(
    { report },
    {
      inputs: { format: 'json=r.json' },
      prepare: (workspace) => writeFileSync(join(workspace, 'r.json'), 'x'.repeat(1_000_000)),
      inspect: (workspace) => {
        left = readdirSync(workspace);
        expect(JSON.parse(readFileSync(join(workspace, 'r.json'), 'utf8')).version).toBe(1);
      },
    },
  );
  expect(left).toEqual(['r.json']);
});

test('a file that cannot be written is said and not passed over', async () => {
  const ended = await start(
    { report },
    { inputs: { format: 'json=a' }, prepare: (workspace) => mkdirSync(join(workspace, 'a')) },
  );
  expect(ended.code).toBe(2);
  expect(ended.commands.at(-1)?.data).toContain('could not be written');
});

test('a runner without a temporary folder or summary costs a note, not the verdict', async () => {
  const ended = await start({ report, exitCode: 1 }, { env: { RUNNER_TEMP: '', GITHUB_STEP_SUMMARY: '' } });
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain('takes no job summary');
  expect(ended.outputs).toMatchObject({ verdict: 'fail', report: '', sarif: '' });
});
