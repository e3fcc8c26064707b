/** The quick way through a page finds what the full parser finds, or leaves the page to it. */
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { plainTags } from '../src/fields/html-plain.ts';
import { utf8 } from './support/bytes.ts';
import { jsonLd, page } from './support/html.ts';

const TELLING = new Set(['meta', 'link', 'script', 'html', 'body', 'main', 'article']);

type Found = readonly [name: string, attributes: string, words: string];

function quickly(html: string): readonly Found[] | null {
  const bytes = Buffer.from(utf8(html));
  const tags = plainTags(bytes, TELLING);
  return (
    tags?.map(({ start, end, wordsEnd }) => {
      let found: Found = ['', '', ''];
      const words = bytes.toString('utf8', end, wordsEnd);
      const parser = new Parser({
        onopentag: (name, attributes) => (found = [name, JSON.stringify(attributes), words]),
      });
      parser.write(bytes.toString('utf8', start, end));
      return found;
    }) ?? null
  );
}

function fully(html: string): readonly Found[] {
  const found: [string, string, string][] = [];
  let isScript = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isScript = name === 'script';
      if (TELLING.has(name)) found.push([name, JSON.stringify(attributes), '']);
    },
    ontext(words) {
      const last = found.at(-1);
      if (isScript && last) last[2] += words;
    },
    onclosetag() {
      isScript = false;
    },
  });
  parser.write(html);
  parser.end();
  return found;
}

const rich = page(
  `<title>a &lt; b</title><meta name=AIGC content='x "y" &amp; z'/><link rel="c2pa-manifest" href="a>b">${jsonLd({ a: '<p>' })}`,
  `<!-- <meta name="no"> --><main data-ai-generated><svg viewBox="0 0 1 1"><path d="M0"/></svg><p>1 < 2, үш <br/>
   <style>a > b { content: "<meta>" }</style><script>if (a</b/) "</scriptx>"</SCRIPT ><img alt="<meta name='no'>">
   <textarea><meta></textarea><article AI-Disclosure="x"></article></main><!DOCTYPE html><a href=b/c?d&e>f</a>`,
);

describe('plain pages', () => {
  test.each([page(''), rich])('%#: read at once, and alike', (html) => {
    expect(quickly(html)).not.toBeNull();
    expect(quickly(html)).toEqual(fully(html));
  });

  test('what is changed at random is read alike, or not at all', () => {
    const signs = [
      '<',
      '>',
      '</',
      '/>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      '&',
      '&quot;',
      '-',
      '--',
      '!',
      '?',
      'x',
      'ж',
      '1',
      '\0',
    ];
    const tags = [
      '<!--',
      '-->',
      '--!>',
      '<!-->',
      '<![CDATA[',
      ']]>',
      '<?x ?>',
      '<svg>',
      '</svg>',
      '<svg/>',
      '<math a=b/>',
    ];
    const more = [
      '<title>',
      '</title>',
      '<script ',
      '</script>',
      '<meta a',
      '<plaintext>',
      '<p',
      '</p>',
      '<form>',
      '<a b=c/>',
    ];
    const change = fc.record({
      at: fc.nat(4_000),
      cut: fc.nat(8),
      put: fc.constantFrom('', ...signs, ...tags, ...more),
    });
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const html = changes.reduce((text, { at, cut, put }) => {
          const from = at % text.length;
          return text.slice(0, from) + put + text.slice(from + cut);
        }, rich);
        const found = quickly(html);
        if (found === null) return;
        read += 1;
        expect(found).toEqual(fully(html));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(2_000);
  });
});

describe('what is left to the full parser', () => {
  test.each([
    ['a tag without an end', '<p'],
    ['a quote without an end', '<p a="b>'],
    ['a quote within a name', '<p a"b>'],
    ['attributes without a blank between', '<p a="b"c="d">'],
    ['a value without quotes that ends in a slash', '<p a=b/>'],
    ['a script without an end', '<script>a'],
    ['a comment that ends oddly', '<!-- a --!>'],
    ['a comment without an end', '<!-- a --'],
    ['CDATA', '<![CDATA[a]]>'],
    ['an instruction', '<?php ?>'],
    ['plain text to the end', '<plaintext>a'],
    ['a title inside a drawing', '<svg><title>a</title></svg>'],
    ['an end tag without a name', '</>'],
  ])('%s', (_, html) => expect(quickly(html)).toBeNull());

  test('pages made to keep a reader busy do not', () => {
    expect(quickly('<p>'.repeat(1_000_000))).toEqual([]);
    expect(quickly(`<script>${'</'.repeat(1_000_000)}</script>`)).toHaveLength(1);
    expect(quickly(`<p ${'a '.repeat(1_000_000)}>`)).toEqual([]);
    expect(quickly(`${'<!-- a -->'.repeat(300_000)}`)).toEqual([]);
    expect(quickly('<'.repeat(1_000_000))).toBeNull();
  });
});
