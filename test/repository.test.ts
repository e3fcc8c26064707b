/** A real repository on a real disk: what git lists, what it leaves out, and what a link or an inner repository hides. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeHost } from '../src/host/node-host.ts';
import { laws } from '../src/laws/index.ts';
import { lint } from '../src/lint.ts';
import { said } from './support/example.ts';
import { pngWith } from './support/png.ts';

let folder = '';
let root = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-repository-'));
  root = join(folder, 'repo');
  cpSync('examples/media-company', root, { recursive: true });
  git(root, 'init', '-q');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' });
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const edit = (from: string, to: string) => {
  const path = join(root, 'ai-compliance.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};
const check = () =>
  lint(
    { manifest: 'ai-compliance.yaml', laws, today: '2026-11-25', failOn: 'error', version: 'test', only: [] },
    nodeHost({ root, folder: '', inGit: true, displayPrefix: '' }),
  );

test('what account-for names must be declared, though git ignores it', async () => {
  write('repo/.gitignore', 'build/\n');
  write('repo/build/a.png', pngWith([]));
  expect(said(await check())).toEqual([]);
  edit('account-for: [site/img/**]', 'account-for: [site/img/**, build/**]');
  expect(said(await check())).toEqual(['error unmet asset/undeclared @ build/**']);
});

test('a link out of the repository is no way round account-for, be it to a file or to a folder', async () => {
  write('outside/a.png', pngWith([]));
  symlinkSync(join(folder, 'outside/a.png'), join(root, 'site/img/file.png'));
  symlinkSync(join(folder, 'outside'), join(root, 'site/img/folder'));
  symlinkSync('posters/nauryz.png', join(root, 'site/img/inside.png'));
  const report = await check();
  expect(said(report)).toEqual(Array(2).fill('error unseen asset/outside-repository @ site/img/**'));
  expect(report.verdict).toBe('incomplete');
});

test('an inner repository is named as not looked into, and looked into where the manifest names its files', async () => {
  write('repo/vendor/inner/a.png', pngWith([]));
  git(join(root, 'vendor/inner'), 'init', '-q');
  const report = await check();
  expect(said(report)).toEqual([]);
  expect(report.notChecked.map(({ duty }) => duty.en)).toContain('Undeclared files (1, the first is vendor/inner/)');
  edit('account-for: [site/img/**]', 'account-for: [site/img/**, vendor/**]');
  expect(said(await check())).toEqual(['error unmet asset/undeclared @ vendor/**']);
});

test('a dot means the whole repository', async () => {
  edit('account-for: [site/img/**]', 'account-for: [.]');
  expect(said(await check())).toEqual([]);
  write('repo/a.png', pngWith([]));
  expect(said(await check())).toEqual(['error unmet asset/undeclared @ .']);
});

test.skipIf(process.platform !== 'linux')('a file whose name is not UTF-8 is not passed over', async () => {
  const name = Buffer.concat([Buffer.from(join(root, 'site/img/')), Buffer.from([0xff]), Buffer.from('.png')]);
  writeFileSync(name, pngWith([]));
  const report = await check();
  expect(said(report)).toEqual(['error unseen asset/unreadable @ site/img/**']);
  edit('account-for: [site/img/**]', 'account-for: [content/**]');
  expect((await check()).notChecked.map(({ duty }) => duty.en)).toContain(
    'Undeclared files (1, the first is site/img/\ufffd.png)',
  );
});
