/** The committed dist/action.js itself, in a runner that hears as GitHub's does, on this Node and on Node 24. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { example } from './support/example.ts';
import { runStep, type Step } from './support/fake-runner.ts';
import { gitRepository } from './support/git-repository.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { ROOT_PEM, signedPng } from './support/signed.ts';
import { sourceTypeXmp } from './support/xmp.ts';

/** The shell would hand `npx` a PATH of its own; null when Node 24 cannot be had here. */
function node24(): string | null {
  try {
    return execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], { encoding: 'utf8' }).trim();
  } catch {
    console.warn('SKIPPED: Node 24 could not be had, so the Action was not tried on it.');
    return null;
  }
}

const twentyFour = node24();
const nodes: [string, string | null][] = [
  [process.version, process.execPath],
  ['Node 24', twentyFour],
];
const workspace = (example: string) => (folder: string) => cpSync(`examples/${example}`, folder, { recursive: true });

test('the client of GitHub’s API is loaded only by a step that asks for something', () => {
  const seen = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, to = ''] of text.matchAll(/(?:from|import)"(\.[^"]+)"/g)) load(join(dirname(file), to));
  };
  load('dist/action.js');
  expect(seen.size).toBeGreaterThan(5);
  for (const file of seen) expect(readFileSync(file, 'utf8')).not.toContain('octokit');
});

describe.each(nodes)('on %s', (_, node) => {
  const run = (step: Omit<Step, 'node' | 'main'>) =>
    runStep({ node: node ?? process.execPath, main: resolve('dist/action.js'), ...step });

  test.skipIf(node === null)('the failing example: annotations at their lines, outputs, summary, exit 1', async () => {
    const { code, annotations, outputs, summary, elsewhere } = await run({ prepare: workspace('ten-faults') });
    expect(code).toBe(1);
    expect(annotations.filter(({ name }) => name === 'error')).toHaveLength(10);
    expect(annotations.map(({ properties }) => `${properties.file}:${properties.line}`)).toContain(
      'ai-compliance.yaml:27',
    );
    expect(annotations.at(-1)?.data).toMatch(/^Failed/);
    expect(outputs).toMatchObject({ verdict: 'fail', errors: '10', warnings: '0', notices: '0', 'assets-seen': '3' });
    expect(summary).toContain('kz-ai-law/machine-readable-mark');
    expect(elsewhere).toBe('');
  });

  test.skipIf(node === null)('the passing example, in Kazakh: nothing annotated, exit 0', async () => {
    const { code, annotations, outputs, stdout } = await run({
      prepare: workspace('media-company'),
      inputs: { lang: 'kk' },
    });
    expect(code).toBe(0);
    expect(annotations).toEqual([]);
    expect(outputs).toMatchObject({ verdict: 'pass', errors: '0' });
    expect(stdout).toContain('Бұл тексеру қамтымағандар');
  });

  test.skipIf(node === null)(
    'a pull request: two commits deep only what it touches, one deep everything and why',
    async () => {
      const origin = gitRepository(example('media-company'));
      const base = origin.commit();
      origin.git('checkout', '-q', '-b', 'proposal');
      origin.write({ 'docs/note.txt': 'x\n' });
      const head = origin.commit();
      origin.git('checkout', '-q', 'main');
      origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'proposal');
      const event = join(origin.root, '.git', 'event.json');
      writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: base }, head: { sha: head } } }));
      const proposed = (depth: number) =>
        run({
          prepare: (folder) =>
            execFileSync('git', ['clone', '-q', `--depth=${depth}`, `file://${origin.root}`, folder], {
              stdio: 'ignore',
            }),
          inputs: { 'changed-only': 'true' },
          env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
        });
      const [deep, shallow] = [await proposed(2), await proposed(1)];
      origin.remove();
      expect(deep.code).toBe(0);
      expect(deep.summary).toContain('Only a part was looked at: what the 1 file changed since');
      expect(deep.outputs['assets-seen']).toBe('0');
      expect(shallow.code).toBe(0);
      expect(shallow.summary).toMatch(/Everything was checked.*fetch-depth: 2/);
      expect(shallow.outputs['assets-seen']).not.toBe('0');
    },
  );

  test.skipIf(node === null)('reports asked for are written, and read back', async () => {
    let sarif = '';
    const { outputs } = await run({
      prepare: workspace('ten-faults'),
      inputs: { format: 'sarif=out.sarif\njson=out.json' },
      inspect: (folder) => {
        sarif = readFileSync(join(folder, 'out.sarif'), 'utf8');
      },
    });
    expect(JSON.parse(sarif).runs[0].results).toHaveLength(10);
    expect(outputs.sarif).toMatch(/out\.sarif$/);
  });

  test.skipIf(node === null)('the list of signers that a step names is read, and must be one', async () => {
    const endWith = async (list: string) => {
      const { code, annotations } = await run({
        prepare: (folder) => {
          workspace('media-company')(folder);
          writeFileSync(join(folder, 'site/img/posters/nauryz.png'), signedPng());
          const manifest = join(folder, 'ai-compliance.yaml');
          const methods = readFileSync(manifest, 'utf8').replace(
            '[iptc-xmp, front-matter]',
            '[iptc-xmp, c2pa, front-matter]',
          );
          writeFileSync(manifest, methods);
          writeFileSync(join(folder, 'signers.pem'), list);
        },
        inputs: { trust: 'signers.pem' },
      });
      return [code, annotations.map(({ data }) => data).join()] as const;
    };
    expect(await endWith(ROOT_PEM)).toEqual([0, '']);
    expect(await endWith('no certificate')).toEqual([2, expect.stringContaining('signers.pem')]);
  });

  test.skipIf(node === null)('hostile names on a real disk forge nothing', async () => {
    const names = [
      '##[error]x.png',
      'a\r::set-output name=verdict::pass.png',
      '::stop-commands::t',
      '\u2028::warning::x.png',
      '\u001b[2Jx.png',
      'ok,line=9:x%0A::error::y.png',
    ];
    const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
    const { code, commands, outputs } = await run({
      prepare: (folder) => {
        workspace('media-company')(folder);
        for (const name of names) writeFileSync(join(folder, name), marked);
      },
    });
    expect(code).toBe(1);
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']));
    expect(commands).toHaveLength(names.length + 1);
    expect(outputs).toMatchObject({ verdict: 'fail', errors: String(names.length) });
  });

  test.skipIf(node === null)('no manifest: one plain sentence, exit 2', async () => {
    const { code, annotations } = await run({});
    expect(code).toBe(2);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.data).toContain('ai-compliance.yaml');
  });
});
