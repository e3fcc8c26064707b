/** `--changed` and `--staged`: a run over a part finds what the whole run finds there, says which part it was, and on doubt looks at all. */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Checked } from '../src/commands/check.ts';
import { run } from '../src/commands/run.ts';
import { changed, example, MANIFEST, type Repository } from './support/example.ts';
import { type GitRepository, gitRepository } from './support/git-repository.ts';
import { pngWith, pngXmp } from './support/png.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const bare = pngWith([]);
const marked = pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
const [A, B] = ['site/img/posters/concert.png', 'site/img/posters/nauryz.png'];
const PAGE = 'site/index.html';
const MARK = 'kz-ai-law/machine-readable-mark';

/** Two posters without a mark, which Tanba has to find on pages by itself. */
const faulty: Repository = {
  ...changed(example('media-company'), MANIFEST, '    shown-in: [site/index.html]\n', ''),
  [A]: bare,
  [B]: bare,
  'site/style.css': 'body { color: black }\n',
  'notes.txt': 'x\n',
};

let at: GitRepository;
let start = '';
beforeEach(() => {
  at = gitRepository(faulty);
  start = at.commit();
});
afterEach(() => at.remove());

const found = ({ report }: Checked) =>
  report.findings.filter(({ level }) => level === 'error').map(({ rule, asset }) => `${rule} ${asset}`);
const since = () => at.check({ comparison: { with: 'reference', reference: start } });
const index = () => String(faulty[PAGE]);

describe('a run over what changed', () => {
  test('the whole run finds both', async () => {
    expect(found(await at.check(null))).toEqual([`${MARK} ${A}`, `${MARK} ${B}`]);
  });

  test('nothing of them when neither is touched, and it says what was looked at', async () => {
    at.write({ 'notes.txt': 'y\n' });
    at.commit();
    const { report, exitCode, limited } = await since();
    expect(report.findings).toEqual([]);
    expect({ exitCode, limited }).toEqual({ exitCode: 0, limited: true });
    expect(report.extents).toEqual([{ part: 'changed', base: start, files: 1 }]);
  });

  test.each<[string, () => void, string[]]>([
    ['a picture', () => at.write({ [A]: new Uint8Array([...bare, 0]) }), [A]],
    ['what is not committed', () => at.git('mv', A, 'site/img/posters/other.png'), ['site/img/posters/other.png']],
    ['a file nobody added yet', () => at.write({ 'site/img/posters/new.png': bare }), ['site/img/posters/new.png']],
    ['a page that shows one', () => at.write({ [PAGE]: index().replace('Афиша концерта', 'Концерт') }), [A, B]],
    ['a page that showed both', () => at.write({ [PAGE]: index().replaceAll(/<img[^>]*posters[^>]*>/g, '') }), [A, B]],
    ['a page that went away', () => at.write({ [PAGE]: null }), [A, B]],
    ['a sidecar', () => at.write({ 'site/img/posters/concert.xmp': '<x/>' }), [A]],
    ['a page that begins to show one', () => at.write({ 'site/b.html': '<img src="img/posters/nauryz.png">' }), [B]],
    ['a file of the same name elsewhere', () => at.write({ 'old/nauryz.png': bare }), [B]],
  ])('%s', async (_, change, files) => {
    change();
    const marks = found(await since()).filter((line) => line.startsWith(MARK));
    expect(marks).toEqual(files.map((file) => `${MARK} ${file}`));
  });

  test('a style sheet asks again about what its pages show, through another sheet too', async () => {
    at.write({
      [PAGE]: index().replace('</head>', '<link rel="stylesheet" href="a.css"></head>'),
      'site/a.css': '@import "style.css";\n',
    });
    const base = at.commit();
    at.write({ 'site/style.css': 'img + figcaption { display: none }\n' });
    const checked = await at.check({ comparison: { with: 'reference', reference: base } });
    expect(found(checked)).toContain(`${MARK} ${A}`);
  });

  test.each([
    ['the manifest', MANIFEST],
    ['a manifest of a folder below', 'docs/ai-compliance.yaml'],
  ])('%s asks again about everything', async (_, file) => {
    at.write({ [file]: `${faulty[MANIFEST]}# changed\n` });
    const checked = await since();
    expect(checked.report.extents).toEqual([{ part: 'all', why: { id: 'touches-all', file } }]);
    expect(found(checked)).toContain(`${MARK} ${A}`);
    expect(checked.limited).toBe(false);
  });

  test('a page keeps its judgement of what is not touched: words beside one picture are not told of another', async () => {
    const whole = await at.check(null);
    at.write({ [PAGE]: index().replace('<title>', '<title>x') });
    const part = await since();
    expect(found(part)).toEqual(found(whole));
  });

  test('a deleted file that the manifest names is missed; a glob that no file matches stays one', async () => {
    at.write({ 'docs/ai/limitations.md': null, 'content/news/digest.md': null });
    const { report, exitCode } = await since();
    expect(report.findings.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual(
      expect.arrayContaining(['manifest/no-such-file unseen', 'asset/no-match unseen']),
    );
    expect(exitCode).not.toBe(0);
  });

  test('looking at less makes no empty glob right', async () => {
    at.write({ [A]: null, [B]: null });
    at.commit();
    start = at.git('rev-parse', 'HEAD');
    at.write({ 'notes.txt': 'z\n' });
    expect((await since()).report).toMatchObject({ verdict: 'incomplete' });
  });

  test('rules about systems and registers run all the same', async () => {
    at.write({ 'docs/ai/risks.yaml': '[]\n' });
    start = at.commit();
    at.write({ 'notes.txt': 'z\n' });
    expect(found(await since()).map((line) => line.split(' ')[0])).toContain('kz-ai-law/risk-register');
  });

  test('what git keeps no watch over is always looked at', async () => {
    at.write({ '.gitignore': '/site/img/posters/nauryz.png\n' });
    at.git('rm', '-q', '--cached', B);
    at.git('update-index', '--assume-unchanged', A);
    start = at.commit();
    expect(found(await since())).toEqual([`${MARK} ${A}`, `${MARK} ${B}`]);
  });

  test('a link is looked at, for its target may have changed', async () => {
    at.write({ 'media/a.bin': bare });
    symlinkSync('../../../media/a.bin', join(at.root, 'site/img/posters/link.png'));
    start = at.commit();
    at.write({ 'media/a.bin': new Uint8Array([...bare, 0]) });
    expect(found(await since())).toContain(`${MARK} site/img/posters/link.png`);
  });

  test('names no person would give', async () => {
    const names = ['-rf.png', 'a\nb.png', ':(top)x.png', '"q".png', ' s .png', '##[error]x.png'];
    at.write(Object.fromEntries(names.map((name) => [`site/img/posters/${name}`, bare])));
    at.commit();
    const marks = found(await since()).filter((line) => line.startsWith(MARK));
    expect(marks.sort()).toEqual(names.map((name) => `${MARK} site/img/posters/${name}`).sort());
  });

  test('a name that is no UTF-8 passes nothing', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(join(at.root, 'site/img/posters/')), Buffer.from([0xe9]), Buffer.from('.png')]),
      bare,
    );
    at.commit();
    expect((await since()).exitCode).not.toBe(0);
  });
});

describe('on doubt everything is checked, and that is said', () => {
  const whole = async (checked: Promise<Checked>, id: string) => {
    const { report, limited } = await checked;
    expect(report.extents).toEqual([{ part: 'all', why: expect.objectContaining({ id }) }]);
    expect(report.counts.error).toBe(2);
    expect(limited).toBe(false);
  };

  test('a commit that is not in a shallow clone, with the depth to set', async () => {
    at.write({ 'notes.txt': 'y\n' });
    at.commit();
    const clone = at.clone('--depth=1');
    await whole(clone.check({ comparison: { with: 'reference', reference: start } }), 'no-base');
  });

  test('a history of its own', async () => {
    at.git('checkout', '-q', '--orphan', 'other');
    at.write({ 'notes.txt': 'of its own\n' });
    at.commit();
    await whole(since(), 'rewritten');
  });

  test('no repository', async () => {
    at.git('config', 'core.bare', 'true');
    await whole(at.check({}), 'no-git');
  });

  test('an old page that a partial clone lacks', async () => {
    at.git('config', 'uploadpack.allowFilter', 'true');
    at.write({ [PAGE]: index().replace('Афиша концерта', 'Концерт') });
    at.commit();
    const clone = at.clone('--filter=blob:none');
    await whole(clone.check({ comparison: { with: 'reference', reference: start } }), 'no-old-text');
  });
});

test('git runs no program that the settings name, to compare what it passes through a filter', async () => {
  const trap = join(at.root, 'trap');
  at.write({ '.gitattributes': '*.png filter=evil diff=evil\n' });
  at.commit();
  for (const key of [
    'filter.evil.clean',
    'filter.evil.smudge',
    'filter.evil.process',
    'diff.evil.textconv',
    'diff.evil.command',
    'diff.external',
    'core.fsmonitor',
  ])
    at.git('config', key, `touch ${trap}; cat`);
  at.git('config', 'filter.evil.required', 'true');
  // Same size, same time as the index itself: git cannot tell by these and has to look inside.
  at.git('config', 'core.trustctime', 'false');
  const moment = new Date('2026-11-01T12:00:00Z');
  for (const file of [A, '.git/index']) utimesSync(join(at.root, file), moment, moment);
  at.git(
    '-c',
    'filter.evil.clean=',
    '-c',
    'filter.evil.process=',
    '-c',
    'filter.evil.required=false',
    'add',
    '--renormalize',
    A,
  );
  at.write({ [A]: bare.map((byte, index) => (index === bare.length - 1 ? byte ^ 1 : byte)) });
  for (const file of [A, '.git/index']) utimesSync(join(at.root, file), moment, moment);
  rmSync(trap, { force: true });
  const { report } = await since();
  expect(report.extents).toMatchObject([{ part: 'changed' }]);
  expect(existsSync(trap)).toBe(false);
});

describe('what is staged', () => {
  const staged = () => at.check({ part: 'staged' });

  test('is judged as staged, whatever the disk says', async () => {
    at.write({ [A]: marked });
    at.git('add', A);
    at.write({ [A]: bare });
    expect(found(await staged())).toEqual([]);
    expect(found(await at.check({}))).toEqual([`${MARK} ${A}`]);
    at.write({ [A]: bare });
    at.git('add', A);
    at.write({ [A]: marked, [B]: new Uint8Array([...bare, 0]) });
    at.git('add', B);
    const checked = await staged();
    expect(found(checked)).toEqual([`${MARK} ${B}`]);
    expect(checked.report.extents).toEqual([{ part: 'staged', base: start, files: 1 }]);
  });

  test('a page, a paper and the manifest too', async () => {
    at.write({ 'docs/ai/limitations.md': '# \n' });
    at.git('add', 'docs/ai/limitations.md');
    at.write({ 'docs/ai/limitations.md': String(faulty['docs/ai/limitations.md']) });
    expect(found(await staged())).toEqual(['kz-ai-law/stated-limitations null']);
    at.write({ [MANIFEST]: 'version: [\n' });
    at.git('add', MANIFEST);
    at.write({ [MANIFEST]: String(faulty[MANIFEST]) });
    expect(found(await staged())).toEqual(['manifest/syntax null']);
  });

  test('a file that was not added is not there; one deleted on the disk alone still is', async () => {
    at.write({ 'site/img/posters/new.png': bare, 'docs/ai/data.md': null });
    at.write({ [A]: new Uint8Array([...bare, 0]) });
    at.git('add', A);
    expect(found(await staged())).toEqual([`${MARK} ${A}`]);
    at.git('rm', '-q', '--cached', 'docs/ai/data.md');
    expect(found(await staged())).toContain('manifest/no-such-file null');
  });

  test('before the first commit', async () => {
    const other = gitRepository(faulty);
    try {
      other.git('add', '-A');
      other.write({ [A]: marked });
      const { report } = await other.check({ part: 'staged' });
      expect(report.counts.error).toBe(2);
      expect(report.extents).toMatchObject([{ part: 'all', why: { id: 'touches-all', file: MANIFEST } }]);
    } finally {
      other.remove();
    }
  });

  test('a name that git could take for an option', async () => {
    const name = '-p\n.png';
    at.write({ [`site/img/posters/${name}`]: bare });
    at.git('add', '-A');
    at.write({ [`site/img/posters/${name}`]: marked });
    expect(found(await staged())).toContain(`${MARK} site/img/posters/${name}`);
  });
});

test('a commit that brings an index of its own, as git commit -a does, is judged by that one', async () => {
  const own = join(at.root, '.git', 'own-index');
  at.write({ [A]: new Uint8Array([...bare, 0]) });
  process.env.GIT_INDEX_FILE = own;
  try {
    execFileSync('git', ['read-tree', 'HEAD'], { cwd: at.root });
    execFileSync('git', ['add', A], { cwd: at.root });
    expect(found(await at.check({ part: 'staged' }))).toEqual([`${MARK} ${A}`]);
  } finally {
    delete process.env.GIT_INDEX_FILE;
  }
  expect(found(await at.check({ part: 'staged' }))).toEqual([]);
});

describe('the command', () => {
  async function tanba(...args: readonly string[]) {
    const [out, err] = ['', ''].map((text) => ({ text }));
    const write = (to: { text: string } | undefined) => (text: string) => {
      if (to) to.text += text;
      return true;
    };
    const code = await run(['check', '--as-of', '2026-11-25', ...args], {
      cwd: () => at.root,
      env: {},
      stdin: process.stdin,
      stdout: { write: write(out) },
      stderr: { write: write(err) },
    });
    return { code, out: out?.text ?? '', err: err?.text ?? '' };
  }

  test.each([
    ['en', /Only a part was looked at: what the 1 file changed since [0-9a-f]{12} touch/],
    ['ru', /Просмотрена только часть/],
    ['kk', /Бір бөлігі ғана қаралды/],
  ])('says in %s which part it was, in the report, the summary and JSON', async (lang, words) => {
    at.write({ 'notes.txt': 'y\n' });
    for (const format of ['text', 'markdown', 'json']) {
      const { code, out } = await tanba('--changed', '--base', start, '--lang', lang, '--format', format);
      expect(out.replaceAll(/\s+/g, ' ').replaceAll('\\', '')).toMatch(words);
      expect(code).toBe(0);
    }
  });

  test('says why everything was checked', async () => {
    const { code, out } = await tanba('--changed', '--base', 'origin/main');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '(origin/main) is not in this clone. In actions/checkout set `fetch-depth: 0`',
    );
    expect(code).toBe(1);
  });

  test.each([
    [['--changed', '--staged'], '--changed and --staged name different parts'],
    [['--changed', '--base=--output=/tmp/x'], 'must name a commit'],
    [['--config-from', 'base'], 'no commit to take the manifest from'],
    [['--config-from', 'main', '--changed'], 'must be one of: head, base'],
    [['--staged=x'], '--staged takes no value'],
    [['--changed', '--baseline', 'b.json', '--update-baseline'], 'written from the whole manifest'],
  ])('%j is a wrong call', async (args, message) => {
    at.write({ 'notes.txt': 'y\n' });
    const { code, err } = await tanba(...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});
