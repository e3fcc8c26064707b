/** The Action as a matrix of shards and a merge, each a step of its own in a runner that hears as GitHub's does. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runStep, type Step } from './support/fake-runner.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tanba-shards-action-'));
const main = join(scratch, 'action.mjs');
beforeAll(async () => {
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  const options = { bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'error' } as const;
  await build({ ...options, entryPoints: ['src/action.ts'], outfile: main, banner });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const step = (inputs: Step['inputs'] = {}, more: Partial<Step> = {}) =>
  runStep({
    node: process.execPath,
    main,
    inputs: { 'as-of': '2026-11-25', ...inputs },
    prepare: (workspace) => cpSync('examples/ten-faults', workspace, { recursive: true }),
    ...more,
  });

describe('a matrix of three', () => {
  const parts: string[] = [];

  test('is silent: one output, no annotation, no summary, exit 0', async () => {
    for (let index = 1; index <= 3; index++) {
      const ended = await step(
        { shard: `${index}/3` },
        {
          inspect: (_, temp) => {
            const [name = ''] = readFiles(temp);
            expect(name).toMatch(new RegExp(`^tanba-\\w+[/\\\\]shard-${index}-of-3\\.json$`));
            parts.push(readFileSync(join(temp, name), 'utf8'));
          },
        },
      );
      expect(ended).toMatchObject({ code: 0, annotations: [], summary: '', stderr: '', elsewhere: '' });
      expect(Object.keys(ended.outputs)).toEqual(['report']);
      expect(ended.outputs.report).toMatch(new RegExp(`shard-${index}-of-3\\.json$`));
      expect(ended.stdout).toMatch(new RegExp(`^Shard ${index} of 3: `));
    }
  });

  test('merged, tells what one run tells', async () => {
    const laid = (workspace: string) => {
      cpSync('examples/ten-faults', join(workspace, 'work'), { recursive: true });
      for (const [at, text] of parts.entries()) writeFileSync(join(workspace, `${at}.json`), text);
    };
    const inputs = { 'working-directory': 'work', annotations: 'true' };
    const whole = await step(inputs, { prepare: laid });
    const merged = await step({ ...inputs, merge: '../0.json\n../1.json\n../2.json' }, { prepare: laid });
    const onlyPlaces = ({ outputs: { report: _, sarif: __, ...outputs }, ...ended }: typeof whole) => ({
      ...ended,
      outputs,
    });
    expect(onlyPlaces(merged)).toEqual(onlyPlaces(whole));
    expect(merged.code).toBe(1);
    expect(merged.annotations.length).toBeGreaterThan(5);

    const missing = await step({ ...inputs, merge: '../0.json\n../2.json' }, { prepare: laid });
    expect(missing).toMatchObject({ code: 2, outputs: {}, summary: '' });
    expect(missing.commands.map(({ name }) => name)).toEqual(['error']);
    expect(missing.commands[0]?.data).toContain('these are missing: 2.');
  });
});

describe('the recipe of docs/scale.md', () => {
  const [, text = ''] =
    /^<!-- recipe: matrix -->\n```yaml\n([\s\S]*?)^```$/m.exec(readFileSync('docs/scale.md', 'utf8')) ?? [];
  const { permissions, jobs } = parse(text);
  const ours = (job: string) =>
    jobs[job].steps.find(({ uses }: { readonly uses: string }) => uses === 'OWNER/tanba@COMMIT').with;

  test('asks for no right but reading, and keeps no credentials', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const { steps, permissions: more } of Object.values<typeof jobs.read>(jobs)) {
      expect(more).toBeUndefined();
      expect(steps[0].with['persist-credentials']).toBe(false);
    }
    expect(jobs.judge).toMatchObject({ needs: 'read', if: expect.stringMatching(/^\$\{\{ !cancelled\(\) \}\}$/) });
  });

  test('followed step by step, ends as one run does', async () => {
    const artefacts = join(scratch, 'artefacts');
    for (const index of jobs.read.strategy.matrix.shard) {
      const shard = ours('read').shard.replace(/\$\{\{ matrix\.shard \}\}/, String(index));
      const ended = await step(
        { shard },
        {
          inspect: (_, temp) => {
            for (const name of readFiles(temp))
              cpSync(join(temp, name), join(artefacts, `tanba-${index}`, basename(name)));
          },
        },
      );
      expect(ended.code).toBe(0);
    }
    const whole = await step();
    const merged = await step({
      merge: ours('judge').merge.replace(/\$\{\{ runner\.temp \}\}\/tanba-parts/, () => artefacts),
    });
    expect({ ...merged, outputs: merged.outputs.verdict }).toEqual({ ...whole, outputs: whole.outputs.verdict });
    expect(whole.code).toBe(1);
  });
});

test('a part goes where it is asked to', async () => {
  let text = '';
  const ended = await step(
    { shard: '1/1', format: 'json=out/part.json' },
    {
      inspect: (workspace) => {
        text = readFileSync(join(workspace, 'out/part.json'), 'utf8');
      },
    },
  );
  expect(ended.code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({ document: 'tanba-shard', shard: { index: 1, of: 1 } });
});

test.each([
  [{ shard: '4/3' }, 'shard is “4/3”'],
  [{ shard: 'all' }, 'must be I/N'],
  [{ shard: '1/3', merge: 'parts' }, 'exclude each other'],
  [{ shard: '1/3', 'fail-on': 'warning' }, 'fail-on decides about the verdict'],
  [{ shard: '1/3', baseline: 'b.json' }, 'baseline decides'],
  [{ shard: '1/3', badge: 'b.svg' }, 'badge decides'],
  [{ shard: '1/3', format: 'sarif=x.sarif' }, 'a shard gives no verdict'],
  [{ shard: '1/3', paths: 'site' }, 'one whole manifest'],
  [{ merge: 'parts' }, 'there is nothing at parts'],
  [{ merge: '.', paths: 'site' }, 'one whole manifest'],
  [{ shard: '1/3\n::error::x' }, 'must be I/N'],
])('%j is refused', async (inputs, message) => {
  const ended = await step(inputs);
  expect(ended.code).toBe(2);
  expect(ended.commands).toHaveLength(1);
  expect(ended.commands[0]?.data).toContain(message);
  expect(ended.outputs).toEqual({});
});

const readFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
