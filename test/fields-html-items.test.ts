/** Microdata and RDFa: what a page says of itself, of a part, and of the files it shows. */
import { describe, expect, test } from 'vitest';
import { read, utf8 } from './support/bytes.ts';
import { page } from './support/html.ts';

const TERM = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
const ARTICLE = 'itemscope itemtype="https://schema.org/Article"';
const PICTURE = 'itemscope itemtype="https://schema.org/ImageObject"';

/** `standard origin conformance subject` of every mark. */
const said = (words: string) => {
  const { marks, problem } = read(utf8(words));
  expect(problem).toBeNull();
  return marks.map(
    ({ standard, origin, conformance, source, relationship }) =>
      `${standard} ${origin} ${conformance} ${relationship ?? source}`,
  );
};

const OWN = 'schema-org ai-generated conformant active';
const OTHER = 'schema-org ai-generated conformant ingredient';

describe('microdata', () => {
  test.each([
    ['a meta element', `<article ${ARTICLE}><meta itemprop="digitalSourceType" content="${TERM}"></article>`, [OWN]],
    ['a link', `<article ${ARTICLE}><link itemprop="digitalSourceType" href="${TERM}"></article>`, [OWN]],
    [
      'an anchor among other names',
      `<article ${ARTICLE}><a itemprop="about digitalSourceType" href="${TERM}">AI</a></article>`,
      [OWN],
    ],
    ['words', `<article ${ARTICLE}><p>A</p><span itemprop="digitalSourceType"> ${TERM}</span></article>`, [OWN]],
    [
      'a term of IPTC',
      `<article ${ARTICLE}><meta itemprop="digitalSourceType" content="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"></article>`,
      [OWN],
    ],
    ['a picture by itself', `<div ${PICTURE}><meta itemprop="digitalSourceType" content="${TERM}"></div>`, [OTHER]],
    [
      'a picture in an article',
      `<article ${ARTICLE}><div itemprop="image" ${PICTURE}><meta itemprop="digitalSourceType" content="${TERM}"></div></article>`,
      [OTHER],
    ],
    [
      'the article a page is about',
      `<body itemscope itemtype="https://schema.org/WebPage"><div itemprop="mainEntity" ${ARTICLE}><meta itemprop="digitalSourceType" content="${TERM}"></div>`,
      [OWN],
    ],
    [
      'behind an item that is closed',
      `<div ${PICTURE}></div><article ${ARTICLE}><meta itemprop="digitalSourceType" content="${TERM}"></article>`,
      [OWN],
    ],
    [
      'another vocabulary',
      `<article itemscope itemtype="https://example.kz/Article"><meta itemprop="digitalSourceType" content="${TERM}"></article>`,
      ['schema-org ai-generated malformed active'],
    ],
    [
      'no item at all',
      `<meta itemprop="digitalSourceType" content="${TERM}">`,
      ['schema-org ai-generated malformed ingredient'],
    ],
    [
      'a term nobody knows',
      `<article ${ARTICLE}><span itemprop="digitalSourceType">a robot</span></article>`,
      ['schema-org unknown non-standard active'],
    ],
    ['another property', `<article ${ARTICLE}><meta itemprop="sourceType" content="${TERM}"></article>`, []],
    ['a comment', `<article ${ARTICLE}><!-- <meta itemprop="digitalSourceType" content="${TERM}"> --></article>`, []],
  ])('in %s', (_, body, expected) => {
    expect(said(page('', body))).toEqual(expected);
  });
});

describe('RDFa', () => {
  test.each([
    [
      'by vocabulary',
      `<article vocab="https://schema.org/" typeof="Article"><meta property="digitalSourceType" content="${TERM}"></article>`,
      [OWN],
    ],
    [
      'by an outer vocabulary',
      `<div vocab="https://schema.org/"><article typeof="Article"><a property="digitalSourceType" href="${TERM}">AI</a></article></div>`,
      [OWN],
    ],
    [
      'by prefix',
      `<article prefix="schema: https://schema.org/" typeof="schema:Article"><span property="schema:digitalSourceType" resource="${TERM}"></span></article>`,
      [OWN],
    ],
    [
      'of a picture',
      `<article vocab="https://schema.org/" typeof="Article"><div property="image" typeof="ImageObject"><meta property="digitalSourceType" content="${TERM}"></div></article>`,
      [OTHER],
    ],
    [
      'without a vocabulary',
      `<article typeof="Article"><span property="digitalSourceType" content="${TERM}"></span></article>`,
      ['schema-org ai-generated malformed active'],
    ],
    ['of Open Graph', `<meta property="og:type" content="article">`, []],
  ])('%s', (_, body, expected) => {
    expect(said(page('', body))).toEqual(expected);
  });
});

describe('attributes of the W3C draft', () => {
  test.each([
    ['the page', page('', '<p>A</p>', ' ai-disclosure="ai-autonomous"'), 'ai-generated'],
    ['a part of the text', page('', '<section ai-disclosure="ai-autonomous">A</section>'), 'ai-modified'],
    ['a picture on it', page('', '<img src="a.png" ai-disclosure="ai-autonomous">'), 'unknown'],
    ['a part, by the older word', page('', '<div data-ai-generated="true">A</div>'), 'ai-modified'],
  ])('on %s', (_, words, origin) => {
    expect(read(utf8(words)).origin).toBe(origin);
  });
});

test('a page of nothing but telling words is read in time', () => {
  const words = 'ai-disclosure '.repeat(300_000);
  expect(
    read(utf8(page('', `<p>${words}</p><script>${words}</script><p ai-disclosure="none">A</p>`))).problem,
  ).toBeNull();
});

test('items nested without end do not keep what follows from being read', () => {
  const body = `${`<div ${PICTURE}>`.repeat(3_000)}<article ${ARTICLE}><meta itemprop="digitalSourceType" content="${TERM}">`;
  expect(said(page('', body))).toHaveLength(1);
});
