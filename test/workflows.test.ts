/** Our workflows and action.yml: valid to GitHub's own parser, pinned, and with no right they do not need. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reporterNames } from '../src/reporters/index.ts';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const action = readFileSync('action.yml', 'utf8');

describe.each(workflows)('%s', (_, text) => {
  const workflow = parse(text);
  const jobs = Object.values<Record<string, never>>(workflow.jobs).map((job) => parse(JSON.stringify(job)));
  const steps = jobs.flatMap((job) => job.steps);

  test('pins every action by its commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line) && !/uses: \.\/$/.test(line));
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('grants nothing at the top, and to a job no more than reading, with the reason', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toEqual({ contents: 'read' });
    for (const line of text.split('\n').filter((one) => /^ {6}contents:/.test(one))) expect(line).toMatch(/ # \w+/);
  });

  test('keeps no credentials, ends in time, does not pile up', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with['persist-credentials']).toBe(false);
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    expect(workflow.concurrency.group).toContain('github.ref');
  });

  test('runs for pushes, pull requests and the merge queue, and never with the rights of the target', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'merge_group']);
  });

  test('puts nothing of an event into a shell', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

test('the jobs stand on every system and Node that is promised', () => {
  const { check, test: elsewhere } = parse(readFileSync(join(folder, 'ci.yml'), 'utf8')).jobs;
  expect(check.strategy.matrix.node).toEqual([20, 22, 24]);
  expect(elsewhere.strategy.matrix).toEqual({ os: ['macos-latest', 'windows-latest'], node: [20, 22, 24] });
});

describe('action.yml', () => {
  const { inputs, outputs, runs } = parse(action);

  test('runs on Node 24', () => expect(runs.using).toBe('node24'));

  test('declares the inputs that are read and the outputs that are set, and no other', () => {
    const read = [...readFileSync('src/action/inputs.ts', 'utf8').matchAll(/(?:getInput|linesOf|\w+In)\('([\w-]+)'/g)];
    expect(Object.keys(inputs).sort()).toEqual([...new Set(read.map(([, name]) => name))].sort());
    const set = [...readFileSync('src/action/outputs.ts', 'utf8').matchAll(/setOutput\('([\w-]+)'/g)];
    expect(Object.keys(outputs)).toEqual(set.map(([, name]) => name));
  });

  test('names every format there is', () => {
    for (const name of reporterNames) expect(inputs.format.description).toContain(name);
  });

  test('gives defaults as text: the runner has nothing else', () => {
    for (const { default: value } of Object.values<{ default?: unknown }>(inputs))
      expect(['string', 'undefined']).toContain(typeof value);
  });
});

const parser = resolve('test/tools/node_modules/@actions/workflow-parser');
const installed = existsSync(parser);
if (!installed) console.warn("SKIPPED: workflows are not held against GitHub's own parser; install test/tools");

interface Parsed {
  readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
}
type Parse = (file: { readonly name: string; readonly content: string }, trace: object) => Parsed;

describe.runIf(installed)("GitHub's own parser", () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tanba-parser-'));
  let parsers: { readonly parseWorkflow: Parse; readonly parseAction: Parse };

  beforeAll(async () => {
    // As published it imports JSON in a way that Node refuses; bundled it runs.
    const outfile = join(scratch, 'parser.mjs');
    const contents =
      "export { parseWorkflow } from '@actions/workflow-parser'; export { parseAction } from '@actions/workflow-parser/actions/action-parser';";
    await build({
      stdin: { contents, resolveDir: resolve('test/tools') },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    parsers = await import(pathToFileURL(outfile).href);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const trace = { error() {}, info() {}, verbose() {} };
  const complaints = (parsed: Parsed) => parsed.context.errors.getErrors().map(({ message }) => message);

  test.each(workflows)('takes %s', (name, content) => {
    expect(complaints(parsers.parseWorkflow({ name, content }, trace))).toEqual([]);
  });

  test('takes the workflows that the pages offer', () => {
    const offered = readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) => [...readFileSync(join('docs', name), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)])
      .map(([, content = '']) => content)
      .filter((content) => /^jobs:/m.test(content));
    expect(offered.length).toBeGreaterThan(1);
    for (const content of offered)
      expect(complaints(parsers.parseWorkflow({ name: 'offered.yml', content }, trace))).toEqual([]);
  });

  test.each(['action.yml', 'comment/action.yml'])('takes %s', (name) => {
    expect(complaints(parsers.parseAction({ name, content: readFileSync(name, 'utf8') }, trace))).toEqual([]);
  });

  test('would have refused a wrong word', () => {
    const [, ci = ''] = workflows[0] ?? [];
    expect(
      complaints(parsers.parseWorkflow({ name: 'x.yml', content: ci.replace('runs-on', 'run-on') }, trace)),
    ).not.toEqual([]);
    expect(
      complaints(parsers.parseAction({ name: 'action.yml', content: action.replace('node24', 'node26') }, trace)),
    ).not.toEqual([]);
  });
});
