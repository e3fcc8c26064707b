/** What a visitor sees of a warning, by the styles that reach it. One line a case: the styles, the words, and what they come to. */
import { describe, expect, test } from 'vitest';
import { pageReader } from '../src/pages/read-page.ts';
import { resolver } from '../src/pages/references.ts';
import { readStyleSheets } from '../src/read/style-sheets.ts';
import { memoryHost } from './support/memory-host.ts';

const W = 'Создано ИИ';
const readPage = await pageReader([{ file: 'a.html', text: '' }]);

/** `seen`, `hidden by …`, `unsure: why what`, or `absent`, for the words W beside the picture of `site/a.html`. */
function look(html: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const page = { file: 'site/a.html', text: html };
  const sheets = readStyleSheets([page], memoryHost({ ...files, 'site/a.html': html, 'site/a.png': '' }));
  const [showing] = readPage(
    page.file,
    html,
    resolver(['site/a.png'], () => false),
    sheets,
  ).showings;
  if (!showing) return 'not shown';
  const holds = ({ text }: { readonly text: string }) => text.includes(W);
  if (showing.beside.some(holds)) return 'seen';
  const unsure = showing.unsure?.find(holds);
  if (unsure) return `unsure: ${unsure.doubt.why} ${unsure.doubt.what}`.trim();
  const hidden = showing.hidden.find(holds);
  return hidden ? `hidden by ${hidden.by}` : 'absent';
}

const figure = (caption: string, head = '') => `${head}<body><figure><img src="a.png">${caption}</figure></body>`;
const inline = (style: string) => look(figure(`<figcaption style="${style}">${W}</figcaption>`));
const styled = (css: string, caption = `<figcaption class="w">${W}</figcaption>`) =>
  look(figure(caption, `<style>${css}</style>`));

describe('the style attribute', () => {
  test.each([
    ['', 'seen'],
    ['color: #333', 'seen'],
    ['display: block', 'seen'],
    ['display: NONE', 'hidden by style'],
    ['display: none; display: block', 'seen'],
    ['display: none !important; display: block', 'hidden by style'],
    ['/* display: none */ color: red', 'seen'],
    ['background: url(data:image/png;base64,AA;display:none)', 'unsure: colour'],
    ['visibility: hidden', 'hidden by style'],
    ['content-visibility: hidden', 'hidden by style'],
    ['opacity: 0', 'hidden by faint'],
    ['opacity: .05', 'hidden by faint'],
    ['opacity: 4%', 'hidden by faint'],
    ['opacity: 0.5', 'seen'],
    ['opacity: 0; animation: appear 1s forwards', 'unsure: style animation'],
    ['font-size: 0', 'hidden by tiny'],
    ['font-size: 1px', 'hidden by tiny'],
    ['font-size: 0.2em', 'hidden by tiny'],
    ['font: 2px/1 serif', 'hidden by tiny'],
    ['font-size: 9px', 'seen'],
    ['font-size: 1vw', 'unsure: size'],
    ['font-size: clamp(12px, 2vw, 20px)', 'seen'],
    ['font-size: calc(1rem + 1vw)', 'seen'],
    ['color: white', 'hidden by colour'],
    ['color: #fff', 'hidden by colour'],
    ['color: rgb(255 255 255)', 'hidden by colour'],
    ['color: hsl(0, 0%, 98%)', 'hidden by colour'],
    ['color: oklch(0.99 0 0)', 'hidden by colour'],
    ['color: transparent', 'hidden by colour'],
    ['color: rgba(0, 0, 0, 0.03)', 'hidden by colour'],
    ['color: #767676', 'seen'],
    ['color: white; background: black', 'seen'],
    ['color: black; background: #000', 'hidden by colour'],
    ['color: navy; background-color: #000080', 'hidden by colour'],
    ['color: white; background: linear-gradient(#000, #111)', 'unsure: colour'],
    ['color: color-mix(in srgb, red, blue)', 'unsure: colour'],
    ['position: absolute; left: -9999px', 'hidden by outside'],
    ['position: absolute; inset: -9999px auto auto', 'hidden by outside'],
    ['left: -9999px', 'seen'],
    ['position: absolute; bottom: 0; right: 4px', 'seen'],
    ['position: absolute; top: -120px', 'unsure: style top: -120px'],
    ['text-indent: -9999px', 'hidden by outside'],
    ['text-indent: 100%; white-space: nowrap; overflow: hidden', 'hidden by outside'],
    ['margin-left: -9999px', 'hidden by outside'],
    ['transform: translateX(-9999px)', 'hidden by outside'],
    ['transform: translate(-50%, -50%)', 'seen'],
    ['transform: scale(0)', 'hidden by tiny'],
    ['transform: rotate(-5deg)', 'seen'],
    ['position: absolute; clip: rect(0, 0, 0, 0)', 'hidden by outside'],
    ['clip: rect(0, 0, 0, 0)', 'seen'],
    ['clip-path: inset(50%)', 'hidden by outside'],
    ['clip-path: polygon(0 0, 0 0, 0 0)', 'hidden by outside'],
    ['clip-path: url(#shape)', 'unsure: style clip-path: url(#shape)'],
    ['width: 1px; height: 1px; overflow: hidden', 'hidden by outside'],
    ['height: 0; overflow: hidden', 'hidden by outside'],
    ['height: 0', 'seen'],
    ['max-height: 0; overflow: clip', 'hidden by outside'],
    ['filter: opacity(0)', 'hidden by faint'],
    ['filter: blur(9px)', 'unsure: style filter: blur(9px)'],
    ['z-index: -1; position: relative', 'unsure: style z-index: -1'],
    ['color: var(--text)', 'unsure: colour'],
    ['color: var(--text, black)', 'seen'],
    ['--text: #fff; color: var(--text)', 'hidden by colour'],
    ['--a: var(--b); --b: var(--a); color: var(--a)', 'unsure: colour'],
  ])('%s: %s', (style, wanted) => expect(inline(style)).toBe(wanted));
});

describe('what HTML itself hides', () => {
  test.each([
    [`<p hidden>${W}</p>`, 'hidden by attribute'],
    [`<p hidden style="display:block">${W}</p>`, 'seen'],
    [`<p popover>${W}</p>`, 'hidden by attribute'],
    [`<p aria-hidden="true">${W}</p>`, 'hidden by aria'],
    [`<p aria-hidden="false">${W}</p>`, 'seen'],
    [`<details><summary>i</summary><p>${W}</p></details>`, 'hidden by element'],
    [`<details><summary>${W}</summary><p>…</p></details>`, 'seen'],
    [`<details open><p>${W}</p></details>`, 'seen'],
    [`<dialog>${W}</dialog>`, 'hidden by element'],
    [`<noscript>${W}</noscript>`, 'hidden by element'],
    [`<template>${W}</template>`, 'hidden by element'],
    [`<canvas>${W}</canvas>`, 'hidden by element'],
    [`<p title="${W}">i</p>`, 'hidden by title'],
    [`<!-- ${W} -->`, 'hidden by comment'],
    [`<script>show("${W}")</script>`, 'unsure: script'],
    [`<script type="application/ld+json">{"name": "${W}"}</script>`, 'absent'],
    [`<font color="white">${W}</font>`, 'hidden by colour'],
    [`<table bgcolor="black"><tr><td>${W}</td></tr></table>`, 'hidden by colour'],
    [`<p style="color:white"><mark>${W}</mark></p>`, 'seen'],
  ])('%s: %s', (caption, wanted) => expect(look(figure(caption))).toBe(wanted));
});

describe('style sheets of the page', () => {
  test.each([
    ['.w { display: none }', 'hidden by style'],
    ['.W { display: none }', 'seen'],
    ['figcaption { visibility: hidden }', 'hidden by style'],
    ['figure > .w { opacity: 0 }', 'hidden by faint'],
    ['body figure .w { opacity: 0 }', 'hidden by faint'],
    ['section .w { opacity: 0 }', 'seen'],
    ['img + .w { display: none }', 'hidden by style'],
    ['.w + .w { display: none }', 'seen'],
    ['img ~ [class^=w] { display: none }', 'hidden by style'],
    ['figure :last-child { display: none }', 'hidden by style'],
    ['figure :nth-child(2n) { display: none }', 'hidden by style'],
    ['figure :nth-child(odd):not(img) { display: none }', 'seen'],
    ['.w:not(.shown) { display: none }', 'hidden by style'],
    [':is(.x, .w) { display: none }', 'hidden by style'],
    ['.w { display: none } figcaption { display: block }', 'hidden by style'],
    ['.w { display: none } .w { display: block }', 'seen'],
    ['.w { display: none } figure .w { display: block }', 'seen'],
    ['figcaption { display: none !important } .w { display: block }', 'hidden by style'],
    ['@layer late, early; @layer early { .w { display: block } } @layer late { .w { display: none } }', 'seen'],
    ['.w { display: block } @layer a { .w { display: none } }', 'seen'],
    ['figure { .w { display: none } }', 'hidden by style'],
    ['figure { & > .w { display: none } color: red }', 'hidden by style'],
    ['.w { display: none } .w:hover { display: block }', 'hidden by hover'],
    ['.w { opacity: 0 } figure:hover .w { opacity: 1 }', 'hidden by hover'],
    ['.w:hover { opacity: 0 }', 'seen'],
    ['@media print { .w { display: none } }', 'seen'],
    ['@media screen { .w { display: none } }', 'hidden by style'],
    ['@media (max-width: 600px) { .w { display: none } }', 'unsure: condition @media (max-width: 600px)'],
    ['@media (max-width: 600px) { .w { color: #222 } }', 'seen'],
    [
      'body { --t: #111; --b: #fff; color: var(--t); background: var(--b) } @media (prefers-color-scheme: dark) { body { --t: #eee; --b: #111 } }',
      'seen',
    ],
    ['@supports (display: grid) { .w { display: none } }', 'unsure: condition @supports (display: grid)'],
    ['.w:has(b) { display: none }', 'unsure: condition selector'],
    ['.w:has(b) { color: #222 }', 'seen'],
    ['.w { @apply hidden; }', 'unsure: style @apply hidden'],
    ['.w::before { content: ""; display: none }', 'seen'],
    ['.w { color: #fafafa }', 'hidden by colour'],
    ['body { background: #101010 } .w { color: #fafafa }', 'seen'],
    ['body { background: #101010 } .w { color: #151515 }', 'hidden by colour'],
    ['figure { background: url(x.png) }', 'unsure: colour'],
    ['figure { background: url(x.png) } .w { background: #fff }', 'seen'],
    ['.w { display: none', 'hidden by style'],
    ['} .w { display: none }', 'hidden by style'],
    ['.w { colour; display: none }', 'hidden by style'],
    ['.x, { display: block } .w { display: none }', 'hidden by style'],
    ['@font-face { src: url(a;b) } @keyframes a { from { opacity: 0 } } .w { color: #000 }', 'seen'],
    ['.w { font-size: 50% } figure { font-size: 10px }', 'hidden by tiny'],
    ['html { font-size: 62.5% } .w { font-size: 1.4rem }', 'seen'],
  ])('%s: %s', (css, wanted) => expect(styled(css)).toBe(wanted));

  test('a class name with strokes is the one it stands for', () => {
    const caption = `<figcaption class="md:hidden">${W}</figcaption>`;
    expect(styled('.md\\:hidden { display: none }', caption)).toBe('hidden by style');
    expect(styled('.md\\3a hidden { display: none }', caption)).toBe('hidden by style');
  });

  test('words that a sheet puts in are for a browser to tell', () =>
    expect(styled(`.w::after { content: "${W}" }`, '<figcaption class="w">Афиша</figcaption>')).toBe(
      'unsure: inserted',
    ));

  test('what hides the picture too does not count against its words', () => {
    const slide = `<style>.slide { display: none }</style><div class="slide"><img src="a.png"><p>${W}</p></div>`;
    expect(look(slide)).toBe('seen');
    expect(look(slide.replace('<p>', '<p class="slide">'))).toBe('hidden by style');
  });
});

describe('linked sheets', () => {
  const linked = (href: string, files: Readonly<Record<string, string | Uint8Array>>, more = '') =>
    look(figure(`<p class="w">${W}</p>`, `<link rel="stylesheet" href="${href}" ${more}>`), files);
  const hide = '.w { display: none }';

  test.each([
    ['css/a.css', 'site/css/a.css', 'hidden by style'],
    ['./css/a.css?v=2', 'site/css/a.css', 'hidden by style'],
    ['/css/a.css', 'site/css/a.css', 'hidden by style'],
    ['/css/a.css', 'public/css/a.css', 'hidden by style'],
    ['../css/a.css', 'css/a.css', 'hidden by style'],
    ['css/a.css', 'css/a.css', 'unsure: sheet css/a.css'],
    ['../../a.css', 'a.css', 'unsure: sheet ../../a.css'],
    ['../../a.css', '../a.css', 'unsure: sheet ../../a.css'],
    ['/../a.css', 'a.css', 'hidden by style'],
    ['file:///etc/a.css', 'etc/a.css', 'unsure: sheet file:///etc/a.css'],
    ['https://example.kz/a.css', 'a.css', 'unsure: sheet https://example.kz/a.css'],
    ['//example.kz/a.css', 'a.css', 'unsure: sheet //example.kz/a.css'],
    ['https://fonts.googleapis.com/css2?family=Inter', 'a.css', 'seen'],
  ])('%s, with %s: %s', (href, file, wanted) => expect(linked(href, { [file]: hide })).toBe(wanted));

  test.each([
    ['media="print"', 'seen'],
    ['media="print" onload="this.media=\'all\'"', 'hidden by style'],
    ['media="(min-width: 9em)"', 'unsure: condition @media (min-width: 9em)'],
    ['disabled', 'seen'],
  ])('a link with %s: %s', (more, wanted) => expect(linked('a.css', { 'site/a.css': hide }, more)).toBe(wanted));

  test('imports are followed, in a circle too, and never out of the repository', () => {
    expect(linked('a.css', { 'site/a.css': '@import "x/b.css";', 'site/x/b.css': `@import "../a.css"; ${hide}` })).toBe(
      'hidden by style',
    );
    expect(linked('a.css', { 'site/a.css': '@import url(b.css) print;', 'site/b.css': hide })).toBe('seen');
    expect(linked('a.css', { 'site/a.css': '@import "../../b.css";' })).toBe('unsure: sheet ../../b.css');
    expect(linked('a.css', { 'site/a.css': '@import "https://example.kz/b.css";' })).toMatch(/^unsure: sheet https/);
    expect(linked('a.css', { 'site/a.css': '@import "b.css";' })).toBe('unsure: sheet b.css');
  });

  test('a chain of imports ends', () => {
    const chain = Object.fromEntries([...Array(40).keys()].map((n) => [`site/${n}.css`, `@import "${n + 1}.css";`]));
    expect(linked('0.css', chain)).toMatch(/^unsure: sheet \d+\.css$/);
  });

  test('a sheet of more than 5 MiB is not read, and that is said', () => {
    const large = `/*${'x'.repeat(5 * 1024 * 1024)}*/`;
    expect(linked('a.css', { 'site/a.css': large })).toBe('unsure: sheet a.css');
    expect(linked('a.css', { 'site/a.css': '' })).toBe('seen');
  });

  test('a sheet that is hidden for sure stays hidden, whatever else was not read', () =>
    expect(
      look(figure(`<p style="display:none">${W}</p>`, '<link rel="stylesheet" href="https://example.kz/a.css">')),
    ).toBe('hidden by style'));
});

/** Each of these could take time that grows with the square of its length; the runner's own limit ends a relapse. */
test.each([
  ['open brackets', '('.repeat(500_000)],
  ['open blocks', 'a{'.repeat(200_000)],
  ['closed blocks', '}'.repeat(500_000)],
  ['quotes', '"'.repeat(500_001)],
  ['comments', '/*'.repeat(500_000)],
  ['rules', '.w:not(.x) b > i ~ u { color: red }'.repeat(60_000)],
  ['nested lists', `${':is('.repeat(20_000)}.w {display:none}`],
  ['selectors', `${'.a .b '.repeat(100_000)}{display:none}`],
  [
    'variables',
    `:root{${[...Array(5000).keys()].map((n) => `--v${n}: var(--v${n + 1}) var(--v${n + 1})`).join(';')}} .w{color:var(--v0)}`,
  ],
  ['conditions', [...Array(2000).keys()].map((n) => `@media (min-width:${n}px){.w{color:red}}`).join('')],
  ['strokes', '\\'.repeat(500_001)],
])('many %s end', (_, css) => {
  expect(styled(css)).toMatch(/^(?:seen|unsure|hidden)/);
});

test('more rules on more elements than Tanba works through are said, and never met', () => {
  const css = [...Array(20_000).keys()].map((n) => `.t${n % 50} .x:not(.y) { color: #222; display: block }`).join('');
  const card = `<div class="t3"><img src="a.png"><p class="x">${W}</p></div>`;
  expect(look(`<style>${css}</style>${card}`)).toBe('seen');
  expect(look(`<style>${css}</style>${'<p class="x t3"><b class="x">x</b></p>'.repeat(3000)}${card}`)).toMatch(
    /^unsure: sheet/,
  );
});

test('many elements under many rules end in a doubt, not in minutes', () => {
  const css = [...Array(3000).keys()].map((n) => `div div .k${n % 7} * ~ * { color: #00${n % 10} }`).join('');
  const deep = `${'<div class="k1">'.repeat(300)}${'<b></b>'.repeat(2000)}`;
  const page = look(`<style>${css}</style><figure><img src="a.png">${deep}${W}</figure>`);
  expect(page).toMatch(/^(?:seen|unsure|absent)/);
});
