/** Components of JSX, Vue, Svelte and Astro, and MDX: which files they show, and what is read beside each. One line a case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageReader } from '../src/pages/read-page.ts';
import { resolver } from '../src/pages/references.ts';
import { readStyleSheets } from '../src/read/style-sheets.ts';
import { memoryHost } from './support/memory-host.ts';

const W = 'Создано ИИ';
const KINDS = ['a.html', 'a.md', 'a.tsx'];
const readPage = await pageReader(KINDS.map((file) => ({ file, text: '' })));

const pageOf = (file: string, text: string, files: Readonly<Record<string, string>> = {}) => {
  const sheets = readStyleSheets([{ file, text }], memoryHost({ ...files, [file]: text }));
  return readPage(
    file,
    text,
    resolver(['src/img/a.png'], () => false),
    sheets,
  );
};

function look(file: string, text: string, files: Readonly<Record<string, string>> = {}): string {
  const [showing] = pageOf(file, text, files).showings;
  if (!showing) return 'not shown';
  const holds = ({ text: words }: { readonly text: string }) => words.includes(W);
  if (showing.beside.some(holds)) return 'seen';
  const unsure = showing.unsure?.find(holds);
  if (unsure) return `unsure: ${unsure.doubt.why}`;
  const hidden = showing.hidden.find(holds);
  if (hidden) return `hidden by ${hidden.by}`;
  return showing.component ? `component ${showing.component}` : 'absent';
}

const IMPORT = "import hero from './img/a.png';\n";
const jsx = (markup: string, before = IMPORT) =>
  look('src/Hero.tsx', `${before}export const Hero = ({ on }: Props) => {\n  return (\n    ${markup}\n  );\n};\n`);

describe('JSX', () => {
  test.each([
    [`<figure><img src={hero} alt="" /><figcaption>${W}</figcaption></figure>`, 'seen'],
    [`<figure><img src="/img/a.png" /><figcaption>${W}</figcaption></figure>`, 'seen'],
    [`<figure><img src={"./img/a.png"} /><figcaption>{"${W}"}</figcaption></figure>`, 'seen'],
    [`<figure><img src={require('./img/a.png')} /><p>${W}</p></figure>`, 'seen'],
    [`<figure><img src={hero.src} /><p>${W}</p></figure>`, 'seen'],
    [`<figure><Image src={hero} width={9} /><p>${W}</p></figure>`, 'seen'],
    [`<figure><video poster={hero}><track /></video><p>${W}</p></figure>`, 'seen'],
    [`<figure><div style={{ backgroundImage: \`url(\${hero})\` }} /><p>${W}</p></figure>`, 'seen'],
    [`<><img src={hero} /><p>${W}</p></>`, 'seen'],
    [`<p><a href={hero}>Плакат</a> ${W}</p>`, 'seen'],
    [`<figure><img src={hero} /></figure>`, 'absent'],
    [`<figure><img src={hero} alt="${W}" /></figure>`, 'hidden by alt'],
    [`<figure><img src={hero} />{/* ${W} */}</figure>`, 'absent'],
    [`<figure><img src={hero} /><p style={{ display: 'none' }}>${W}</p></figure>`, 'hidden by style'],
    [`<figure><img src={hero} /><p style={{ fontSize: 1, color: 'red' }}>${W}</p></figure>`, 'hidden by tiny'],
    [`<figure><img src={hero} /><p style={{ opacity: shown }}>${W}</p></figure>`, 'unsure: style'],
    [`<figure><img src={hero} /><p hidden>${W}</p></figure>`, 'hidden by attribute'],
    [`<figure><img src={hero} /><p hidden={false}>${W}</p></figure>`, 'seen'],
    [`<figure><img src={hero} /><p hidden={on}>${W}</p></figure>`, 'unsure: style'],
    [`<figure><img src={hero} /><p className="sr-only">${W}</p></figure>`, 'unsure: style'],
    [`<figure><img src={hero} /><p className="note">${W}</p></figure>`, 'seen'],
    [`<figure><img src={hero} />{on && <p>${W}</p>}</figure>`, 'unsure: style'],
    [`<figure><img src={hero} />{on ? <p>${W}</p> : <p>Афиша</p>}</figure>`, 'unsure: style'],
    [`<figure><img src={hero} />{on ? '${W}' : ''}</figure>`, 'unsure: script'],
    [`<div>{on && <figure><img src={hero} /><p>${W}</p></figure>}</div>`, 'seen'],
    [`<ul>{list.map((x) => <li key={x}><img src={hero} /><p>${W}</p></li>)}</ul>`, 'seen'],
    [`<figure><img src={hero} /><AiBadge /></figure>`, 'component <AiBadge>'],
    [`<Poster image={hero} caption="${W}" />`, 'unsure: script'],
    [`<Poster image={hero} />`, 'component <Poster>'],
    [`<Card.Body><img src={hero} /><Card.Text>${W}</Card.Text></Card.Body>`, 'seen'],
  ])('%s: %s', (markup, wanted) => expect(jsx(markup)).toBe(wanted));

  test('names stand for what the file says they stand for', () => {
    const markup = `<figure><img src={pic} /><p>{label}</p></figure>`;
    expect(jsx(markup, `const pic = '/img/a.png';\nconst label = "${W}";\n`)).toBe('seen');
    expect(jsx(markup, `import pic from '@/img/a.png?w=400';\nconst label = '${W}';\n`)).toBe('seen');
    expect(jsx(markup, `import pic from './img/b.png';\nconst label = '${W}';\n`)).toBe('not shown');
    expect(jsx(markup, 'const { pic, label } = props;\n')).toBe('not shown');
  });

  test('comparisons, types, strings and comments are no markup', () => {
    const code = `${IMPORT}const f = <T,>(a: Array<number>, b: T) => a.length <b && "<img src={hero} />"; // <img src={hero}>\n/* <img src="/img/a.png" /> */\n`;
    expect(pageOf('src/a.tsx', code).showings).toEqual([]);
  });

  test('places are those of the component', () => {
    const text = `${IMPORT}\nexport default () => (\n  <figure>\n    <img src={hero} />\n    <p>${W}</p>\n  </figure>\n);\n`;
    const [showing] = pageOf('src/a.jsx', text).showings;
    expect(showing?.at.start).toEqual({ line: 5, column: 5 });
    expect(showing?.beside[0]?.at.start).toEqual({ line: 6, column: 8 });
  });

  test('a style sheet that the component imports counts', () => {
    const text = `import './a.css';\n${IMPORT}export default () => <figure><img src={hero} /><p className="n">${W}</p></figure>`;
    expect(look('src/a.jsx', text, { 'src/a.css': '.n { display: none }' })).toBe('hidden by style');
    expect(look('src/a.jsx', text, { 'src/a.css': '.m { display: none }' })).toBe('seen');
    expect(look('src/a.jsx', text)).toBe('unsure: sheet');
  });
});

describe('messages', () => {
  const messages = (key: string) =>
    key === 'ai.note'
      ? [
          { language: 'kk', text: 'ЖИ жасаған сурет' },
          { language: 'ru', text: W },
        ]
      : [];
  const withMessages = (file: string, text: string) => {
    const [showing] = readPage(
      file,
      text,
      resolver(['src/img/a.png'], () => false),
      { open: () => null, messages },
    ).showings;
    return showing?.component ?? showing?.beside.map((passage) => `${passage.language}: ${passage.text}`);
  };
  const found = ['kk: ЖИ жасаған сурет', `ru: ${W}`];
  test.each([
    ['a.jsx', `const A = () => <figure><img src="./img/a.png" /><p>{t('ai.note')}</p></figure>`, found],
    ['a.jsx', `const A = () => <figure><img src="./img/a.png" /><p>{i18n.t("ai.note", { n: 1 })}</p></figure>`, found],
    [
      'a.jsx',
      `const A = () => <figure><img src="./img/a.png" /><p>{intl.formatMessage({ id: 'ai.note' })}</p></figure>`,
      found,
    ],
    ['a.vue', `<template><figure><img src="./img/a.png"><p>{{ $t('ai.note') }}</p></figure></template>`, found],
    ['a.svelte', `<figure><img src="./img/a.png"><p>{$_('ai.note')}</p></figure>`, found],
    ['a.jsx', `const A = () => <figure><img src="./img/a.png" /><p>{t('ai.other')}</p></figure>`, "t('ai.other')"],
  ])('%s %s', (file, text, wanted) => expect(withMessages(`src/${file}`, text)).toEqual(wanted));
});

describe('Vue', () => {
  const vue = (template: string, script = IMPORT) =>
    look('src/Hero.vue', `<script setup lang="ts">\n${script}</script>\n\n<template>\n${template}\n</template>\n`);
  test.each([
    [`<figure><img src="./img/a.png"><figcaption>${W}</figcaption></figure>`, 'seen'],
    [`<figure><img :src="hero"><figcaption>${W}</figcaption></figure>`, 'seen'],
    [`<figure><img v-bind:src="hero"><figcaption>{{ '${W}' }}</figcaption></figure>`, 'seen'],
    [`<figure><img :src="require('@/img/a.png')"><p>${W}</p></figure>`, 'seen'],
    [`<figure><img :src="hero"><p v-if="on">${W}</p></figure>`, 'unsure: style'],
    [`<figure><img :src="hero"><p v-show="on">${W}</p></figure>`, 'unsure: style'],
    [`<figure v-if="on"><img :src="hero"><p>${W}</p></figure>`, 'seen'],
    [`<figure><img :src="hero"><template v-if="on">${W}</template></figure>`, 'unsure: style'],
    [`<figure><img :src="hero"><template #note>${W}</template></figure>`, 'seen'],
    [`<figure><img :src="hero"><!-- ${W} --></figure>`, 'hidden by comment'],
    [`<figure><img :src="hero"><AiNote /></figure>`, 'component <AiNote>'],
    [`<figure><NuxtImg src="/img/a.png" /><p>${W}</p></figure>`, 'seen'],
  ])('%s: %s', (template, wanted) => expect(vue(template)).toBe(wanted));

  test('the styles of the component count', () => {
    const text = `<template><figure><img src="./img/a.png"><p class="n">${W}</p></figure></template>\n<style scoped>.n { opacity: 0 }</style>`;
    expect(look('src/a.vue', text)).toBe('hidden by faint');
  });
});

describe('Svelte and Astro', () => {
  test.each([
    ['a.svelte', `<script>\n${IMPORT}</script>\n<figure><img src={hero} alt=""><p>${W}</p></figure>`, 'seen'],
    ['a.svelte', `<script>\n${IMPORT}</script>\n<figure><img src="{hero}"><p>${W}</p></figure>`, 'seen'],
    [
      'a.svelte',
      `<script>\n${IMPORT}</script>\n<figure><img src={hero}>{#if on}<p>${W}</p>{/if}</figure>`,
      'unsure: style',
    ],
    ['a.svelte', `<script>\n${IMPORT}</script>\n{#if on}<figure><img src={hero}><p>${W}</p></figure>{/if}`, 'seen'],
    [
      'a.svelte',
      `<script>\n${IMPORT}</script>\n{#each all as x}<figure><img src={hero}><p>${W}</p></figure>{/each}`,
      'seen',
    ],
    [
      'a.svelte',
      `<figure><img src="$lib/img/a.png"><p class="n">${W}</p></figure><style>.n{display:none}</style>`,
      'hidden by style',
    ],
    ['a.astro', `---\n${IMPORT}---\n<figure><img src={hero.src}><p>${W}</p></figure>`, 'seen'],
    ['a.astro', `---\n${IMPORT}---\n<figure><Image src={hero} alt="" /><p>{"${W}"}</p></figure>`, 'seen'],
    ['a.astro', `---\nconst a = '${W}';\n---\n<figure><img src="./img/a.png"></figure>`, 'absent'],
  ])('%s %s: %s', (file, text, wanted) => expect(look(`src/${file}`, text)).toBe(wanted));
});

describe('MDX', () => {
  test.each([
    [`${IMPORT}\n# Афиша\n\n<img src={hero} />\n\n${W}\n`, 'seen'],
    [`${IMPORT}\n<Image src={hero} />\n\n${W}\n`, 'seen'],
    [`![a](./img/a.png)\n\n${W}\n`, 'seen'],
    [`${IMPORT}export const x = '${W}';\n\n<img src={hero} />\n`, 'absent'],
    [`${IMPORT}\n<img src={hero} />\n\n{/* ${W} */}\n`, 'absent'],
    [`${IMPORT}\n<Image src={hero} />\n\n<p style={{ display: 'none' }}>${W}</p>\n`, 'hidden by style'],
  ])('%s: %s', (text, wanted) => expect(look('src/a.mdx', text)).toBe(wanted));
});

describe('backgrounds in style sheets', () => {
  const page = `<link rel="stylesheet" href="css/a.css"><div class="card"><div class="hero"></div><p>${W}</p></div>`;
  test.each([
    ['.hero { background: url(../img/a.png) no-repeat }', 'seen'],
    [".hero::before { content: ''; background-image: url('../img/a.png') }", 'seen'],
    ['.other { background: url(../img/a.png) }', 'not shown'],
    ['.hero { background: url(img/b.png) }', 'not shown'],
  ])('%s: %s', (css, wanted) => expect(look('src/a.html', page, { 'src/css/a.css': css })).toBe(wanted));
});

test('a link offers a file, unless it leads from the picture to a larger one', () => {
  expect(look('src/a.html', `<p><a href="img/a.png" download>Плакат</a> ${W}</p>`)).toBe('seen');
  const around = '<p><a href="img/a.png"><img src="img/a.png"></a></p>';
  expect(pageOf('src/a.html', around).showings).toHaveLength(1);
});

test('any text is read to its end', () => {
  const pieces = fc.constantFrom(
    '<',
    '<a',
    '>',
    '/>',
    '</a>',
    '{',
    '}',
    '"',
    "'",
    '`',
    '=',
    ' src={',
    W,
    '{#if x}',
    '{/if}',
    '{{',
    '\n',
    '/*',
    '//',
    '${',
    '<>',
    '(',
    'return ',
    '<template>',
    '</template>',
    '---\n',
  );
  const names = fc.constantFrom('a.tsx', 'a.vue', 'a.svelte', 'a.astro', 'a.mdx');
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }),
      names,
      (parts, name) => void pageOf(`src/${name}`, parts.join('')),
    ),
    {
      numRuns: 500,
    },
  );
});

/** Each of these could take time that grows with the square of its length; the runner's own limit ends a relapse. */
test.each([
  ['open elements', 'a.tsx', '(<a>'.repeat(50_000)],
  ['open braces', 'a.tsx', `(<a>${'{'.repeat(50_000)}`],
  ['expressions', 'a.tsx', `(<a>${'{(<b>'.repeat(5_000)}`],
  ['tags', 'a.svelte', '<b>'.repeat(100_000)],
  ['expressions', 'a.svelte', '{"x"}'.repeat(50_000)],
  ['braces', 'a.vue', `<template>${'{{'.repeat(50_000)}</template>`],
  ['imports', 'a.tsx', 'import '.repeat(50_000)],
  ['attributes', 'a.mdx', `<A ${'a={b} '.repeat(20_000)}/>`],
])('many %s in %s end', (_, name, text) => expect(pageOf(`src/${name}`, text).file).toBe(`src/${name}`));
