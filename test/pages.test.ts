/** What stands beside a picture, and what a visitor does not see. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageReader } from '../src/pages/read-page.ts';
import { resolver } from '../src/pages/references.ts';
import { unspelled } from '../src/pages/spellings.ts';

const readPage = await pageReader([
  { file: 'a.html', text: '' },
  { file: 'a.md', text: '' },
]);
const W = 'Создано ИИ';
const read = (file: string, text: string) =>
  readPage(
    file,
    text,
    resolver(['site/img/a.png', 'site/img/b.png'], () => false),
  );
const beside = (html: string) =>
  read('site/index.html', html).showings.map((showing) => showing.beside.map(({ text }) => text));
const hidden = (html: string) =>
  read('site/index.html', html).showings.flatMap((showing) => showing.hidden.map(({ by }) => by));

describe('beside a picture in HTML', () => {
  test.each([
    ['its caption', `<figure><img src="img/a.png"><figcaption>${W}</figcaption></figure>`],
    ['its figure', `<figure><p>${W}</p><div><img src="img/a.png"></div></figure>`],
    ['its card', `<div class="card"><h3>Афиша</h3><a href="/x"><img src="img/a.png"></a><footer>${W}</footer></div>`],
    ['the paragraph it stands in', `<p>${W} <img src="img/a.png"></p>`],
    ['the block after it', `<body><img src="img/a.png"><p>${W}</p></body>`],
    ['the block before it', `<body><p>${W}</p><img src="img/a.png"></body>`],
    ['words in inline elements after it', `<body><img src="img/a.png"> <b>Создано</b> <i>ИИ</i></body>`],
    [
      'the block after the wrapper without text',
      `<main><div><span><img src="img/a.png"></span></div><p>${W}</p></main>`,
    ],
    [
      'the caption of a picture element',
      `<figure><picture><source srcset="img/a.png 2x"><img src="x.png"></picture>${W}</figure>`,
    ],
    ['a lazy picture', `<figure><img data-src="img/a.png">${W}</figure>`],
    ['a background', `<figure><div style="background: url('img/a.png')"></div>${W}</figure>`],
    ['a video poster', `<figure><video poster="img/a.png"></video>${W}</figure>`],
    ['an SVG image', `<figure><svg><image href="img/a.png"/></svg>${W}</figure>`],
  ])('%s counts', (_, html) => {
    const found = beside(html);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.join(' ')).toContain(W);
  });

  test.each([
    ['a banner for the page', `<body><p>${W}</p><h2>Афиша</h2><p>Текст</p><img src="img/a.png"></body>`],
    [
      'the caption of another picture',
      `<div><div><img src="img/a.png"></div><div><img src="img/b.png"><p>${W}</p></div></div>`,
    ],
    [
      'an article far away',
      `<article><p>${W}</p>${'<p>Длинный абзац о разном.</p>'.repeat(60)}<img src="img/a.png"><p>Подпись</p></article>`,
    ],
    ['alt', `<figure><img src="img/a.png" alt="${W}"></figure>`],
    ['title', `<figure title="${W}"><img src="img/a.png"></figure>`],
    ['a comment', `<figure><img src="img/a.png"><!-- ${W} --></figure>`],
    ['display:none', `<figure><img src="img/a.png"><p style="display:none">${W}</p></figure>`],
    ['visibility:hidden', `<figure><img src="img/a.png"><p style="color:red; visibility : hidden">${W}</p></figure>`],
    ['opacity:0', `<figure><img src="img/a.png"><p style="opacity:0">${W}</p></figure>`],
    ['the hidden attribute', `<figure><img src="img/a.png"><p hidden>${W}</p></figure>`],
    ['a closed details', `<figure><img src="img/a.png"><details><summary>i</summary>${W}</details></figure>`],
    ['a template', `<figure><img src="img/a.png"><template>${W}</template></figure>`],
    ['noscript', `<figure><img src="img/a.png"><noscript>${W}</noscript></figure>`],
    ['a script', `<figure><img src="img/a.png"><script>"${W}"</script></figure>`],
    ['aria-hidden', `<figure><img src="img/a.png"><p aria-hidden="true">${W}</p></figure>`],
  ])('%s does not count', (_, html) => {
    const found = beside(html);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.join(' ')).not.toContain(W);
  });

  test('opacity of one half and an open details do count', () => {
    expect(beside(`<figure><img src="img/a.png"><p style="opacity:0.5">${W}</p></figure>`)[0]).toContain(W);
    expect(beside(`<figure><img src="img/a.png"><details open>${W}</details></figure>`)[0]).toContain(W);
  });

  test('what is hidden is named by how', () => {
    expect(
      hidden(
        `<figure><img src="img/a.png" alt="${W}"><!-- ${W} --><p hidden>${W}</p><p style="display:none">${W}</p></figure>`,
      ),
    ).toEqual(['alt', 'comment', 'attribute', 'style']);
  });
});

describe('which file a page means', () => {
  const targets = (reference: string, page = 'site/index.html') =>
    resolver(['site/img/a.png', 'dist/img/a.png', 'x/ы.png'], (path) => path === 'site/other/a.png')(reference, page);
  test.each([
    ['img/a.png', ['site/img/a.png']],
    ['./img/a.png?v=2#top', ['site/img/a.png']],
    ['/img/a.png', ['site/img/a.png']],
    ['https://example.kz/img/a.png', ['site/img/a.png']],
    ['other/a.png', []],
    ['b.png', []],
    ['/%D1%8B.png', ['x/ы.png']],
    ['/%zz.png', []],
    ['data:image/png;base64,AAAA', []],
    ['javascript:alert(1)', []],
  ])('%s', (reference, wanted) => expect(targets(reference)).toEqual(wanted));

  test.each([
    ['cafe\u0301.png', 'caf\u00e9.png'],
    ['caf\u00e9.png', 'cafe\u0301.png'],
    ['й.png'.normalize('NFD'), '/img/%D0%B9.png'],
    ['a b&c.png', 'a%20b%26c.png'],
    ['100%.png', '100%.png'],
    ['a 100%.png', 'a%20100%.png'],
  ])('%j is meant by %j', (file, reference) => {
    const found = resolver([`site/img/${file}`], () => false);
    expect(found(reference, 'site/img/index.html')).toEqual([`site/img/${file}`]);
    expect(found(`/${reference}`.replace('//', '/'), 'x/index.html')).toEqual([`site/img/${file}`]);
  });

  test('of two files that differ in form alone, the one that is written', () => {
    const [short, long] = ['caf\u00e9.png', 'cafe\u0301.png'];
    const found = resolver([short, long], () => false);
    expect(found(short, 'index.html')).toEqual([short]);
    expect(found(long, 'index.html')).toEqual([long]);
  });

  test.each([
    ['a&amp;b.png', 'a&b.png'],
    ['a&#38;b.png', 'a&b.png'],
    ['a&#x26;b.png', 'a&b.png'],
    ['a%20b%26c.png', 'a b&c.png'],
    ['%D1%8b.png', 'ы.png'],
    ['a\\_b\\(1\\).png', 'a_b(1).png'],
    ['cafe\u0301.png', 'caf\u00e9.png'],
    ['100%.png &#0; &#9999999; &none;', '100%.png &#0; &#9999999; &none;'],
  ])('%j is %j spelled otherwise', (written, name) => expect(unspelled(written)).toBe(name));

  test('a page of the build means the file of the build', () =>
    expect(targets('/img/a.png', 'dist/index.html')).toEqual(['dist/img/a.png']));
});

describe('Markdown', () => {
  const markdown = (text: string) =>
    read('site/post.md', text).showings.map((showing) => showing.beside.map(({ text: words }) => words).join(' | '));
  test.each([
    ['the paragraph after', `Вступление\n\n![a](img/a.png)\n\n*${W}*\n`],
    ['the same paragraph', `![a](img/a.png) ${W}`],
    ['a reference picture', `![a][one]\n\n${W}\n\n[one]: img/a.png "t"`],
    ['HTML inside', `<figure><img src="img/a.png"><figcaption>${W}</figcaption></figure>`],
    ['a list item', `- ![a](img/a.png)\n\n  ${W}\n`],
  ])('%s counts', (_, text) => expect(markdown(text)[0]).toContain(W));

  test.each([
    ['alt and title', `![${W}](img/a.png "${W}")`],
    ['front matter', `---\ntitle: ${W}\n---\n\n![a](img/a.png)`],
    ['two blocks away', `${W}\n\nТекст\n\n![a](img/a.png)`],
    ['an HTML comment', `![a](img/a.png)\n\n<!-- ${W} -->`],
  ])('%s does not count', (_, text) => expect(markdown(text)[0]).not.toContain(W));

  test('lines are those of the file, front matter included', () => {
    const [showing] = read('site/post.md', '---\na: 1\n---\n\n![a](img/a.png)\n').showings;
    expect(showing?.at).toEqual({ file: 'site/post.md', start: { line: 5, column: 1 }, end: { line: 5, column: 16 } });
  });
});

test('any text is read to its end', () => {
  const pieces = fc.constantFrom(
    '<figure>',
    '<img src="img/a.png">',
    '</div>',
    '<p style="',
    '<!--',
    '-->',
    '![a](img/a.png)',
    '<details>',
    '\n\n',
    '> ',
    W,
    '"',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom('a.html', 'a.md'), (parts, name) => {
      read(`site/${name}`, parts.join(''));
    }),
    { numRuns: 300 },
  );
});

/** Each of these once took time that grew with the square of its length; the runner's own limit ends a relapse. */
test.each([
  ['open elements', 'a.html', '<b>'.repeat(1_000_000)],
  ['pictures in one element', 'a.html', `<div>${'<img src="img/a.png">'.repeat(50_000)}</div>`],
  ['pictures in one figure', 'a.html', `<figure>${'<img src="img/a.png">'.repeat(50_000)}${W}</figure>`],
  ['cards', 'a.html', `<div><img src="img/a.png"><p>${W}</p></div>`.repeat(20_000)],
  ['words beside', 'a.html', `<img src="img/a.png">${'<b>x</b>'.repeat(50_000)}`],
  ['candidates of a srcset', 'a.html', `<img srcset="${'img/a.png 1x, '.repeat(20_000)}">`],
  ['nested quotes and lists', 'a.md', '> - '.repeat(20_000)],
  ['pictures in one paragraph', 'a.md', '![a](img/a.png)\n'.repeat(30_000)],
  ['brackets', 'a.md', '['.repeat(100_000)],
  ['emphasis', 'a.md', '*a_ '.repeat(50_000)],
])('many %s are read to their end', (_, name, text) => {
  expect(read(`site/${name}`, text).kind).toBe(name.endsWith('md') ? 'markdown' : 'html');
});

test('what lies behind a thousand open elements is not read, and so never counts', () => {
  expect(read('site/a.html', `${'<div>'.repeat(2000)}<img src="img/a.png">${W}`).showings).toEqual([]);
});
