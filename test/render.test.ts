/** `--render`: a real Chromium settles what the source of a page leaves open, without a network, scripts or files from outside. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserFor, findBrowser } from '../src/commands/rendering.ts';
import { UsageError } from '../src/errors.ts';
import { chromiumIn } from '../src/host/browser.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { laws } from '../src/laws/index.ts';
import { lint } from '../src/lint.ts';
import type { Browser } from '../src/model/browser.ts';
import { cliLabels } from '../src/words/en/cli.ts';
import { changed, example, MANIFEST, type Repository } from './support/example.ts';
import { memoryHost } from './support/memory-host.ts';

const program = chromiumIn(process.env);
if (program === null) console.warn('SKIPPED: pages are rendered only where a Chromium is on PATH.');
else if (spawnSync(program, ['--version']).status !== 0) console.warn(`${program} does not start`);

const WORDS = 'Создано с использованием искусственного интеллекта';
const page = (inside: string, style = '') => `<!doctype html><html lang="ru"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><style>${style}</style></head><body>${inside}</body></html>`;
const figure = (caption: string) => `<figure><img src="a.png" alt="" width="200" height="100">${caption}</figure>`;

test('without a browser it says what to install, and exits 2', async () => {
  await expect(findBrowser({ PATH: '' }, cliLabels)).rejects.toThrow(UsageError);
  await expect(findBrowser({ PATH: '', TANBA_CHROMIUM: '/nowhere/chromium' }, cliLabels)).rejects.toThrow(
    /TANBA_CHROMIUM/,
  );
});

test('a browser that lies in the repository is none, whoever put it on PATH', () => {
  const top = mkdtempSync(join(tmpdir(), 'tanba-path-'));
  try {
    const put = (folder: string) => {
      mkdirSync(join(top, folder), { recursive: true });
      writeFileSync(join(top, folder, 'chromium'), '#!/bin/sh\n', { mode: 0o755 });
      return join(top, folder);
    };
    const own = put('bin');
    expect(chromiumIn({ PATH: own })).toBe(join(own, 'chromium'));
    expect(chromiumIn({ PATH: own }, top)).toBeNull();
    expect(chromiumIn({ PATH: put('node_modules/.bin') })).toBeNull();
    mkdirSync(join(top, 'elsewhere/repository'), { recursive: true });
    mkdirSync(join(top, 'linked'));
    symlinkSync(join(put('elsewhere/repository/tools'), 'chromium'), join(top, 'linked/chromium'));
    expect(chromiumIn({ PATH: join(top, 'linked') })).toBe(join(top, 'linked/chromium'));
    expect(chromiumIn({ PATH: join(top, 'linked') }, join(top, 'elsewhere/repository'))).toBeNull();
  } finally {
    rmSync(top, { recursive: true });
  }
});

describe.skipIf(program === null)('a Chromium', () => {
  let folder = '';
  let outside = '';
  let browser: Browser;
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('body { display: none }');
  });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tanba-render-'));
    outside = mkdtempSync(join(tmpdir(), 'tanba-outside-'));
    browser = browserFor(nodeHost({ root: folder, folder: '', inGit: false, displayPrefix: '' }), program ?? '');
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    for (const one of [folder, outside]) rmSync(one, { recursive: true });
  });
  const put = (name: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const measured = async (html: string, wanted = { words: WORDS, references: ['a.png'] }) => {
    put('page.html', html);
    return (await browser.measure('page.html', [wanted]))[0];
  };

  test.each([
    ['beside the picture', figure(`<figcaption>${WORDS}</figcaption>`), '', { state: 'seen' }],
    [
      'with markup inside',
      figure(`<figcaption>Создано <b>с использованием</b> искусственного интеллекта</figcaption>`),
      '',
      { state: 'seen' },
    ],
    [
      'under a transparent layer',
      `<div style="position:relative">${figure(`<p>${WORDS}</p>`)}<a href="#" style="position:absolute;inset:0"></a></div>`,
      '',
      { state: 'seen' },
    ],
    ['that cannot be pointed at', figure(`<p style="pointer-events:none">${WORDS}</p>`), '', { state: 'seen' }],
    ['far down the page', `<div style="height:5000px"></div>${figure(`<p>${WORDS}</p>`)}`, '', { state: 'seen' }],
    [
      'in pale grey',
      figure(`<p style="color:#999">${WORDS}</p>`),
      '',
      { state: 'seen', strain: { by: 'contrast', value: 2.8 } },
    ],
    [
      'in small type',
      figure(`<p style="font-size:8px">${WORDS}</p>`),
      '',
      { state: 'seen', strain: { by: 'type', value: 8 } },
    ],
    ['not shown', figure(`<p>${WORDS}</p>`), 'p{display:none}', { state: 'hidden', by: 'style' }],
    ['not visible', figure(`<p>${WORDS}</p>`), 'p{visibility:hidden}', { state: 'hidden', by: 'style' }],
    ['faint', figure(`<p>${WORDS}</p>`), 'figure{opacity:.2}p{opacity:.2}', { state: 'hidden', by: 'faint' }],
    ['tiny', figure(`<p>${WORDS}</p>`), 'p{font-size:calc(1vw * .1)}', { state: 'hidden', by: 'tiny' }],
    [
      'off the screen',
      figure(`<p>${WORDS}</p>`),
      'p{position:absolute;left:calc(-50vw - 900px)}',
      { state: 'hidden', by: 'outside' },
    ],
    ['cut off', figure(`<p>${WORDS}</p>`), 'p{height:0;overflow:clip}', { state: 'hidden', by: 'outside' }],
    [
      'covered',
      `<div style="position:relative">${figure(`<p>${WORDS}</p>`)}<div style="position:absolute;inset:0;background:#fff"></div></div>`,
      '',
      { state: 'hidden', by: 'covered' },
    ],
    ['white on white', figure(`<p>${WORDS}</p>`), 'p{color:rgb(255 255 255 / 1)}', { state: 'hidden', by: 'colour' }],
    [
      'on a desk only',
      figure(`<p>${WORDS}</p>`),
      '@media (max-width:600px){p{display:none}}',
      { state: 'hidden', by: 'style' },
    ],
    [
      'by day only',
      figure(`<p>${WORDS}</p>`),
      '@media (prefers-color-scheme:dark){p{display:none}}',
      { state: 'hidden', by: 'style' },
    ],
    [
      'beside another picture',
      `<section>${figure('')}</section><section><p>${WORDS}</p></section>`,
      '',
      { state: 'seen' },
    ],
    ['on a picture', `<div style="background:url(a.png)">${figure(`<p>${WORDS}</p>`)}</div>`, '', { state: 'unknown' }],
    [
      'dark on a dark page',
      figure(`<p style="color:#222">${WORDS}</p>`),
      ':root{color-scheme:light dark}',
      { state: 'hidden', by: 'colour' },
    ],
    ['made small by a transform', figure(`<p>${WORDS}</p>`), 'p{transform:scale(.2)}', { state: 'hidden', by: 'tiny' }],
    ['far from the picture', figure(`<p>${WORDS}</p>`), 'p{margin-top:900px}', { state: 'hidden', by: 'far' }],
    ['at arm’s length', figure(`<p>${WORDS}</p>`), 'p{margin-top:300px}', { state: 'seen' }],
    [
      'below the edge of a box that hides what runs over',
      figure(`<p>${WORDS}</p>`),
      'figure{height:110px;overflow:hidden}p{margin-top:40px}',
      { state: 'hidden', by: 'outside' },
    ],
    [
      'below the edge of a box one can scroll',
      figure(`<p>${WORDS}</p>`),
      'figure{height:110px;overflow:auto}p{margin-top:40px}',
      { state: 'seen' },
    ],
    ['blurred', figure(`<p>${WORDS}</p>`), 'p{filter:blur(40px)}', { state: 'unknown' }],
    ['filtered away', figure(`<p>${WORDS}</p>`), 'figure{filter:opacity(0)}', { state: 'unknown' }],
    [
      'masked',
      figure(`<p>${WORDS}</p>`),
      'p{mask-image:linear-gradient(transparent,transparent)}',
      { state: 'unknown' },
    ],
    ['without a fill', figure(`<p>${WORDS}</p>`), 'p{-webkit-text-fill-color:transparent}', { state: 'unknown' }],
    [
      'that only a page without scripts hides',
      `<noscript><style>p{display:none}</style></noscript>${figure(`<p>${WORDS}</p>`)}`,
      '',
      { state: 'seen' },
    ],
    ['nowhere', figure('<p>words</p>'), '', { state: 'unknown' }],
    ['without the picture', `<p>${WORDS}</p>`, '', { state: 'unknown' }],
  ])('words %s', async (_, inside, style, expected) => {
    expect(await measured(page(inside, style))).toEqual(expected);
  });

  test('of two alike the one beside the picture counts', async () => {
    const hidden = figure(`<p style="display:none">${WORDS}</p>`);
    expect(await measured(page(`${hidden}<footer><p>${WORDS}</p></footer>`))).toEqual({ state: 'hidden', by: 'style' });
  });

  test('a style sheet at the root of the site is found above the page, and nothing outside the repository', async () => {
    put('site/css/hide.css', 'p{display:none}');
    put('site/deep/page.html', page(`<link rel="stylesheet" href="/css/hide.css">${figure(`<p>${WORDS}</p>`)}`));
    expect(await browser.measure('site/deep/page.html', [{ words: WORDS, references: ['a.png'] }])).toEqual([
      { state: 'hidden', by: 'style' },
    ]);
    writeFileSync(join(outside, 'hide.css'), 'p{display:none}');
    symlinkSync(join(outside, 'hide.css'), join(folder, 'linked.css'));
    for (const href of ['linked.css', `file://${join(outside, 'hide.css')}`, `../${outside}/hide.css`])
      expect(await measured(page(`<link rel="stylesheet" href="${href}">${figure(`<p>${WORDS}</p>`)}`))).toEqual({
        state: 'seen',
      });
  });

  test('no other host is asked, and no script of the page runs', async () => {
    const away = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const inside = `<link rel="stylesheet" href="${away}/a.css"><link rel="prefetch" href="${away}/b"><img src="${away}/c.png">
<iframe src="${away}/d"></iframe><meta http-equiv="refresh" content="0;url=${away}/e">${figure(`<p>${WORDS}</p>`)}
<script>document.body.textContent = ''; fetch('${away}/f')</script>`;
    expect(await measured(page(inside))).toEqual({ state: 'seen' });
    expect(asked).toBe(0);
  });

  test('a page that is not there, and one that never ends, are answered all the same', async () => {
    expect(await browser.measure('none.html', [{ words: 'a', references: [] }])).toEqual([{ state: 'unknown' }]);
    expect(await measured(page('<div>'.repeat(20_000)))).toEqual({ state: 'unknown' });
  });

  const check = async (repository: Repository, render: boolean) => {
    const host = memoryHost(repository);
    const own = render ? browserFor(host, program ?? '') : null;
    const options = {
      manifest: MANIFEST,
      laws,
      today: '2026-11-25',
      failOn: 'error',
      version: 'test',
      only: [],
    } as const;
    try {
      const { findings } = await lint({ ...options, browser: own }, host);
      return findings
        .filter(({ rule }) => /perceivable-warning|use-notice|unhindered/.test(rule))
        .map(({ rule, verdict, reason }) => [rule, verdict, reason.id, 'by' in reason.data ? reason.data.by : '']);
    } finally {
      await own?.close();
    }
  };
  const styled = (style: string) =>
    changed(example('media-company'), 'site/index.html', '</head>', `<style>${style}</style></head>`);

  test('what the source left open is met when it is seen', async () => {
    const repository = styled('figcaption { color: color-mix(in srgb, black, white 10%) }');
    expect((await check(repository, false)).map(([rule, verdict]) => [rule, verdict])).toContainEqual([
      'kz-ai-law/perceivable-warning',
      'unverifiable',
    ]);
    expect(await check(repository, true)).toEqual([]);
  });

  test('and unmet when it is not', async () => {
    const repository = styled('figcaption { color: color-mix(in oklch, white, black 2%) }');
    expect((await check(repository, false)).map(([rule, verdict]) => [rule, verdict])).toContainEqual([
      'kz-ai-law/perceivable-warning',
      'unverifiable',
    ]);
    expect(await check(repository, true)).toContainEqual([
      'kz-ai-law/perceivable-warning',
      'unmet',
      'warning-hidden',
      'colour',
    ]);
  });
});

test.skipIf(program === null)('the bundle measures as the source does', () => {
  const work = mkdtempSync(join(tmpdir(), 'tanba-bundle-'));
  try {
    const repository = changed(
      example('media-company'),
      'site/index.html',
      '</head>',
      '<style>figcaption { color: color-mix(in oklch, white, black 2%) }</style></head>',
    );
    for (const [name, content] of Object.entries(repository)) {
      mkdirSync(dirname(join(work, name)), { recursive: true });
      writeFileSync(join(work, name), content);
    }
    const args = [resolve('dist/cli.js'), 'check', '--as-of', '2026-11-25', '--render'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: work, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('in a colour that hardly differs from its background');
  } finally {
    rmSync(work, { recursive: true });
  }
});
