/** What the README tells a new user to write, written into an empty repository as it stands there, and run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodes } from './support/bundled-action.ts';
import { push } from './support/events.ts';
import { runStep } from './support/fake-runner.ts';

const page = readFileSync('README.md', 'utf8');
const blocks = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const manifest = blocks.find((text) => text.startsWith('version: 1')) ?? '';
const workflow = parse(blocks.find((text) => text.includes('.github/workflows/tanba.yml')) ?? '');
const [checkout, tanba] = workflow.jobs.tanba.steps;

test('the workflow asks for reading alone, and its last step is the Action', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(workflow.on).toEqual(['push', 'pull_request', 'merge_group']);
  expect(checkout.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
  expect(tanba.uses).toMatch(/\/tanba@/);
});

describe.each(nodes())('in the runner, on %s', (_, node) => {
  const run = (files: Readonly<Record<string, string>>) =>
    runStep({
      ...{ node, main: resolve('dist/action.js'), inputs: tanba.with ?? {}, event: push() },
      prepare: (folder) => {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      },
    });

  test('without a manifest the step says so in one sentence, and exits 2', async () => {
    const { code, annotations } = await run({});
    expect(code).toBe(2);
    expect(annotations.map(({ name }) => name)).toEqual(['error']);
    expect(annotations[0]?.data).toContain('ai-compliance.yaml');
  });

  test('with the smallest manifest it names what is missing, line by line', async () => {
    const { code, annotations, outputs, summary } = await run({ 'ai-compliance.yaml': manifest });
    expect(code).toBe(1);
    expect(outputs.verdict).toBe('fail');
    const placed = annotations.filter(({ properties }) => properties.line !== undefined);
    expect(placed.length).toBeGreaterThan(3);
    expect(new Set(placed.map(({ properties }) => properties.file))).toEqual(new Set(['ai-compliance.yaml']));
    expect(annotations.filter(({ data }) => /is not written|did you mean/.test(data))).toEqual([]);
    expect(summary).toContain('kz-ai-law');
  });
});
