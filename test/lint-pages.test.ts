/** Pages judged in a whole repository: one thing changed in the passing example, one thing said. */
import { describe, expect, test } from 'vitest';
import { changed, check, example, type Repository, said } from './support/example.ts';

const media = example('media-company');
const PAGE = 'site/index.html';
const MANIFEST = 'ai-compliance.yaml';
const RULES = /(?:perceivable-warning|use-notice|notice-languages|user-agreement)/;
const about = async (repository: Repository) =>
  said(await check(repository)).filter((line) => RULES.test(line) || !line.startsWith('notice'));

const CAPTION =
  '<figcaption>\n          <span lang="kk">Жасанды интеллект көмегімен жасалды.</span>\n          Создано с использованием искусственного интеллекта.\n        </figcaption>\n      </figure>\n      <p>';
const marked = changed(media, PAGE, CAPTION, CAPTION.replace('<figcaption>', '<figcaption class="note">'));
const styled = (css: string) => changed(marked, PAGE, '</title>', `</title><style>${css}</style>`);
const linked = (href: string, files: Repository) => ({
  ...changed(marked, PAGE, '</title>', `</title><link rel="stylesheet" href="${href}">`),
  ...files,
});

test('the example passes as it is', async () => expect(await about(marked)).toEqual([]));

describe('the style of one caption', () => {
  test.each<[string, Repository, RegExp]>([
    ['hidden by a rule', styled('.note { display: none }'), /^error unmet kz-ai-law\/perceivable-warning/],
    [
      'hidden by a linked sheet',
      linked('a.css', { 'site/a.css': '.note { opacity: 0 }' }),
      /^error unmet kz-ai-law\/perceivable-warning/,
    ],
    [
      'hidden by an imported sheet',
      linked('a.css', { 'site/a.css': '@import "b.css";', 'site/b.css': '.note { font-size: 1px }' }),
      /^error unmet kz-ai-law\/perceivable-warning/,
    ],
    ['white on white', styled('.note { color: #fff }'), /^error unmet kz-ai-law\/perceivable-warning/],
    [
      'hidden on telephones',
      styled('@media (max-width: 600px) { .note { display: none } }'),
      /^notice unverifiable kz-ai-law\/perceivable-warning/,
    ],
  ])('%s', async (_, repository, wanted) => {
    const lines = await about(repository);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(wanted);
  });

  test('a harmless sheet changes nothing', async () =>
    expect(await about(linked('a.css', { 'site/a.css': '.note { color: #444; margin: 4px }' }))).toEqual([]));

  test('a sheet of another machine leaves all words of the page to a browser', async () => {
    const lines = await about(linked('https://example.kz/a.css', {}));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^notice unverifiable/);
  });

  test('a sheet out of the repository is not opened', async () => {
    for (const line of await about(linked('../../a.css', {}))) expect(line).toMatch(/^notice unverifiable/);
  });
});

describe('notices', () => {
  const KK = '<p lang="kk">Бұл сайттағы афишалар жасанды интеллект көмегімен жасалады.</p>';
  const RU = 'Афиши на этом сайте создаются с использованием искусственного интеллекта.';
  test.each<[string, Repository]>([
    ['no Kazakh', changed(media, PAGE, KK, '')],
    ['a Russian copy under lang="kk"', changed(media, PAGE, KK, `<p lang="kk">${RU}</p>`)],
  ])('%s', async (_, repository) => {
    const repositoryWithout = changed(
      changed(
        repository,
        PAGE,
        '<span lang="kk">Жасанды интеллект көмегімен жасалды.</span>\n          Создано с использованием искусственного интеллекта.\n        </figcaption>\n      </figure>\n      <figure>',
        'Создано с использованием искусственного интеллекта.\n        </figcaption>\n      </figure>\n      <figure>',
      ),
      PAGE,
      '<span lang="kk">Жасанды интеллект көмегімен жасалды.</span>',
      '',
    );
    const lines = await about(repositoryWithout);
    expect(lines).toEqual(['warning unmet kz-ai-law/notice-languages @ site/index.html']);
  });

  test('in files of messages, one for each language', async () => {
    const inMessages = changed(
      media,
      MANIFEST,
      'in: site/index.html, languages: [kk, ru]',
      'in: { kk: locales/kk.json, ru: locales/ru.json }',
    );
    const messages = (kk: string, ru: string) => ({
      ...inMessages,
      'locales/kk.json': JSON.stringify({ title: 'Афиша', ai: { note: kk } }),
      'locales/ru.json': JSON.stringify({ title: 'Афиша', ai: { note: ru } }),
    });
    const kk = 'Бұл сайттағы афишалар жасанды интеллект көмегімен жасалады.';
    expect(await about(messages(kk, RU))).toEqual([]);
    expect(await about(messages(RU, RU))).toEqual(['warning unmet kz-ai-law/notice-languages @ locales/kk.json']);
    expect(await about(messages(kk, 'Мы не используем ИИ при подготовке афиш.'))).toEqual([
      'error unmet kz-ai-law/use-notice @ locales/ru.json',
    ]);
  });
});

describe('files whose pages nobody names', () => {
  const found = changed(media, MANIFEST, '    shown-in: [site/index.html]\n', '');
  const component = (markup: string) => ({
    ...found,
    'src/Hero.tsx': `import hero from '../site/img/posters/nauryz.png';\nexport const Hero = () => (\n  <figure>\n    <img src={hero} alt="" />\n    ${markup}\n  </figure>\n);\n`,
  });
  const SAYS = 'Создано с использованием искусственного интеллекта';

  test('are found in components', async () => {
    expect(await about(component(`<p>${SAYS}</p>`))).toEqual([]);
    expect(await about(component('<p>Наурыз</p>'))).toEqual([
      expect.stringMatching(/^error unmet kz-ai-law\/perceivable-warning @ <img src=\{hero\} alt="" \/>$/),
    ]);
    expect(await about(component('<AiBadge />'))).toEqual([
      expect.stringMatching(/^notice unverifiable kz-ai-law\/perceivable-warning/),
    ]);
  });

  test('are found as backgrounds of style sheets', async () => {
    const background = (words: string) => ({
      ...found,
      'site/hero.html': `<link rel="stylesheet" href="hero.css"><div><div class="hero"></div><p>${words}</p></div>`,
      'site/hero.css': '.hero { background: url(img/posters/nauryz.png) }',
    });
    expect(await about(background(SAYS))).toEqual([]);
    expect(await about(background('Наурыз'))).toEqual([
      expect.stringMatching(/^error unmet kz-ai-law\/perceivable-warning/),
    ]);
  });
});
