/** The built command, as a process: exit codes, languages, files written, and nothing but Node needed. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngWith } from './support/png.ts';
import { ROOT_PEM, signedBeside, signedPng } from './support/signed.ts';

const CLI = resolve('dist/cli.js');
const ESC = '\u001b';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanba-cli-'));
  cpSync('examples/media-company', join(folder, 'good'), { recursive: true });
  cpSync('examples/ten-faults', join(folder, 'bad'), { recursive: true });
  cpSync('dist', join(folder, 'bare/dist'), { recursive: true });
  writeFileSync(join(folder, 'bare/package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'no-network.cjs'),
    "const refuse=()=>{throw new Error('network')};require('node:net').Socket.prototype.connect=refuse;require('node:dns').lookup=refuse;",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function tanba(args: readonly string[], { cwd = folder, env = {}, input = '' } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'no-network.cjs'), CLI, ...args],
    {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'C', ...env },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('check', () => {
  test.each([
    ['the passing example', ['check', 'good'], 0],
    ['the failing example', ['check', 'bad'], 1],
    ['check is what tanba does', ['good'], 0],
    ['both at once', ['check', 'good', 'bad'], 1],
    ['the manifest as a path', ['check', 'good/ai-compliance.yaml'], 0],
    ['one folder of it', ['check', 'good/site/img/posters'], 0],
    ['one file of it', ['check', 'good/site/img/posters/nauryz.png'], 0],
    ['a path through a file', ['check', 'good/site/index.html/x'], 2],
    ['a folder without assets', ['check', 'good/docs'], 3],
    ['the manifest by name', ['check', '--manifest', 'good/ai-compliance.yaml'], 0],
    ['warnings count when asked to', ['check', 'good', '--fail-on', 'warning', '--as-of', '2027-10-25'], 1],
    ['a day before', ['check', 'good', '--as-of', '2026-11-02'], 0],
    ['no manifest', ['check', '--manifest', 'none.yaml'], 2],
    ['nothing there', ['check', 'nowhere'], 2],
    ['an unknown option', ['check', 'good', '--jsn'], 2],
    ['a baseline that is not there', ['check', 'good', '--baseline', 'x'], 2],
    ['an unknown level', ['check', 'good', '--fail-on', 'fatal'], 2],
    ['an unknown format', ['check', 'good', '--format', 'xml'], 2],
    ['two documents in one stream', ['check', 'good', '--format', 'json', '--format', 'sarif'], 2],
    ['two reports in one file', ['check', 'good', '--format', 'json=x', '--format', 'sarif=x'], 2],
    ['annotations beside text', ['check', 'good', '--format', 'github', '--format', 'text'], 0],
    ['a format without its file', ['check', 'good', '--format', 'json='], 2],
    ['a day that does not exist', ['check', 'good', '--as-of', '2026-02-30'], 2],
    ['a value missing', ['check', 'good', '--lang'], 2],
    ['an unknown command', ['chekc'], 2],
  ])('%s', (_, args, code) => expect(tanba(args).code).toBe(code));

  test('a folder without a manifest above it says how to begin', () => {
    const { code, err } = tanba(['check'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('ai-compliance.yaml');
  });

  test('ten findings at their lines, with the place underlined', () => {
    const { out } = tanba(['check', 'bad']);
    const places = [...out.matchAll(/^bad\/\S+:(\d+):\d+ error/gm)].map(([, line]) => Number(line));
    expect(places).toEqual([24, 27, 35, 36, 37, 50, 62, 63, 75, 14]);
    expect(out).toContain('   35 |     reviewed: 2025-05-05\n      |               ^^^^^^^^^^\n');
    expect(out).toContain('86,500');
    expect(out).not.toContain(ESC);
    expect(out.toLowerCase()).not.toMatch(/\bcompliant\b|will be fined/);
  });

  test('what passes says what it did not check', () =>
    expect(tanba(['check', 'good']).out).toContain('Not checked by this run'));

  test.each([
    ['ru', 'Что делать'],
    ['kk', 'Не істеу керек'],
    ['en', 'To do'],
  ])('speaks %s when asked, or when the terminal does', (lang, words) => {
    expect(tanba(['check', 'bad', '--lang', lang]).out).toContain(words);
    expect(tanba(['check', 'bad'], { env: { LANG: `${lang}_KZ.UTF-8` } }).out).toContain(words);
  });

  test('several reports in one run; one without a file goes to standard output', () => {
    const { code, out } = tanba([
      'check',
      'bad',
      '--format',
      'json=r.json',
      '--format',
      'sarif=r.sarif',
      '--format',
      'github',
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error /m);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
      version: 1,
      verdict: 'fail',
      counts: { error: 10 },
      exposure: [
        {
          article: '641-1',
          limb: 1,
          size: 'small',
          first: { mrp: 20, kzt: 86500 },
          repeat: { mrp: 50, kzt: 216250 },
          mrpYear: 2026,
        },
        { limb: 2, first: { mrp: 20, kzt: 86500 } },
      ],
    });
    expect(JSON.parse(readFileSync(join(folder, 'r.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('json on standard output is json and nothing else', () => {
    expect(JSON.parse(tanba(['check', 'good', '--format', 'json']).out)).toMatchObject({
      verdict: 'pass',
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  test('quiet says nothing of what passes, and only what fails of what does not', () => {
    expect(tanba(['check', 'good', '--quiet']).out).toBe('');
    const { out } = tanba(['check', 'bad', '--quiet']);
    expect(out).toContain('kz-ai-law/user-support');
    expect(out).not.toContain('Not checked');
  });

  test('colour only when asked for', () => {
    expect(tanba(['check', 'bad', '--color', 'always']).out).toContain(`${ESC}[`);
    expect(tanba(['check', 'bad', '--color', 'always', '--format', 'json']).out).not.toContain(ESC);
  });

  test('a manifest full of faults names them all, in the language asked for', () => {
    writeFileSync(
      join(folder, 'faults.yaml'),
      'version: 1\norganisation: { name: A }\nlaws: { kz-ai-law: { scope: wide } }\n',
    );
    const { code, out } = tanba(['check', '--manifest', 'faults.yaml', '--lang', 'ru']);
    expect(code).toBe(1);
    expect(out).toContain('faults.yaml:2:1');
    expect(out).toContain('organization');
    expect(out).toContain('strict');
  });
});

describe('inspect', () => {
  const poster = 'good/site/img/posters/nauryz.png';

  test('a person reads a few lines', () => {
    const { code, out } = tanba(['inspect', poster]);
    expect(code).toBe(0);
    expect(out).toContain('says AI made it');
    expect(out).toContain('Iptc4xmpExt:DigitalSourceType');
  });

  test('a program reads one object a line, in the shape promised', () => {
    const { code, out } = tanba(['inspect', '--format', 'json', poster, 'good/content/news/digest.md', 'none.png']);
    expect(code).toBe(3);
    const [first, second, third] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      file: poster,
      format: 'png',
      media: 'image',
      origin: 'ai-generated',
      marks: [
        {
          standard: 'iptc-xmp',
          field: 'Iptc4xmpExt:DigitalSourceType',
          value: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
          origin: 'ai-generated',
          source: 'active',
          relationship: null,
          assurance: 'unsigned',
          conformance: 'conformant',
          carrier: 'embedded',
          system: { name: 'Poster Studio' },
          location: { offset: expect.any(Number), path: expect.any(String) },
        },
      ],
      traces: [],
      pointers: [],
      optOuts: [],
      warnings: [],
      credentials: [],
      problem: null,
    });
    expect(second.warnings[0]).toMatchObject({ language: 'ru', line: 7 });
    expect(third.problem).toMatchObject({ code: 'missing' });
  });

  test('paths come from a file or from standard input, by line or by NUL', () => {
    writeFileSync(join(folder, 'list'), `${poster}\0good/site/img/office.png\0`);
    expect(tanba(['inspect', '--format', 'json', '--files-from', 'list']).out.trim().split('\n')).toHaveLength(2);
    expect(
      tanba(['inspect', '--format', 'json', '--files-from', '-'], { input: `${poster}\n` })
        .out.trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(tanba(['inspect', '--files-from', 'nowhere']).code).toBe(2);
    expect(tanba(['inspect']).code).toBe(2);
  });

  test('a credential is verified, and trusted when a list is given', () => {
    writeFileSync(join(folder, 'signed.png'), signedPng());
    writeFileSync(join(folder, 'root.pem'), ROOT_PEM);
    const verdict = (...more: string[]) =>
      JSON.parse(tanba(['inspect', 'signed.png', '--format', 'json', ...more]).out).credentials[0].verdict;
    expect(verdict()).toBe('untrusted');
    expect(verdict('--trust', 'root.pem')).toBe('trusted');
    expect(tanba(['inspect', 'signed.png', '--lang', 'ru']).out).toContain('подписавшего нет в заданном списке');
    expect(tanba(['inspect', 'signed.png', '--trust', 'none.pem'])).toMatchObject({ code: 2 });
    expect(tanba(['check', 'good', '--trust', 'signed.png'])).toMatchObject({ code: 2 });
    expect(tanba(['check', 'good', '--trust', 'root.pem'])).toMatchObject({ code: 0 });
  });

  test('a sidecar is read with its file, and held against it', () => {
    const bare = pngWith([]);
    mkdirSync(join(folder, 'beside'));
    writeFileSync(join(folder, 'beside/a.png'), bare);
    writeFileSync(join(folder, 'beside/a.c2pa'), signedBeside(bare));
    const found = JSON.parse(tanba(['inspect', 'beside/a.png', '--format', 'json', '--trust', 'root.pem']).out);
    expect(found.origin).toBe('ai-generated');
    expect(found.marks.map((mark: { carrier: string; assurance: string }) => [mark.carrier, mark.assurance])).toEqual([
      ['sidecar', 'signed-trusted'],
    ]);
    writeFileSync(join(folder, 'beside/a.jpg'), '');
    expect(JSON.parse(tanba(['inspect', 'beside/a.png', '--format', 'json']).out).marks).toEqual([]);
  });

  test('a hostile name cannot move the cursor or forge a command', () => {
    const name = `a\u001b[2J##[error]x\r::error::y.png`;
    writeFileSync(join(folder, name), readFileSync(join(folder, poster)));
    const { out } = tanba(['inspect', name]);
    for (const forged of [ESC, '\r', '##[']) expect(out).not.toContain(forged);
    expect(out).not.toMatch(/^::/m);
  });
});

test('help and version, in every language', () => {
  expect(tanba(['--version']).out).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
  expect(tanba(['--help']).out).toContain('Exit codes');
  expect(tanba(['help', '--lang', 'ru']).out).toContain('Коды выхода');
  expect(tanba(['check', '--help', '--lang', 'kk']).out).toContain('Шығу кодтары');
  expect(tanba(['check', '--formt', 'json']).err).toContain('--format');
});

test('dist/ alone is enough: no node_modules, no install', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(folder, 'bare/dist/cli.js'), 'check', join(folder, 'bad')],
    { encoding: 'utf8', cwd: folder, env: { PATH: process.env.PATH, LANG: 'C' } },
  );
  expect(status).toBe(1);
  expect(stdout).toContain('kz-ai-law/machine-readable-mark');
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
});
