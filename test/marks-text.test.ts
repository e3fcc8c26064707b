/** Signs of chat programs in texts: found where words were pasted, passed over where they are shown or spoken of. */
import { describe, expect, test } from 'vitest';
import { read, utf8 } from './support/bytes.ts';
import { page } from './support/html.ts';

const said = (words: string) => {
  const { traces, problem } = read(utf8(words));
  expect(problem).toBeNull();
  return traces.map(({ tool, grade }) => `${tool} ${grade}`);
};

const signs = (of: (index: number) => string) => [0, 1, 2].map((index) => `Words ${of(index)}.`).join('\n\n');
const oaicite = signs((index) => `:contentReference[oaicite:${index}]{index=${index}}`);

describe('an answer pasted whole', () => {
  test.each([
    ['references', oaicite, ['chatgpt M']],
    ['references in a page', page('', `<p>${oaicite}</p>`), ['chatgpt M']],
    ['links', signs((index) => `[oai_citation:${index}‡example.kz](https://example.kz/)`), ['chatgpt M']],
    ['turns', signs((index) => `citeturn${index}search1turn0view2`), ['chatgpt M']],
    ['turns between private characters', signs((index) => `\ue200cite\ue202turn${index}search1\ue201`), ['chatgpt M']],
    ['brackets', signs((index) => `【${index}†source】`), ['chatgpt M']],
    ['brackets with lines', signs((index) => `【8${index}:2†L261-L269】`), ['chatgpt M']],
    ['attribution', signs((index) => `({"attribution":{"attributableIndex":"1009-${index}"}})`), ['chatgpt M']],
    ['Gemini', signs((index) => `[cite_start]It is so[cite: ${index}, 12]`), ['gemini M']],
    ['Grok', '<grok-card data-id="a"> <grok:render card_id="b"> grok_render_citation_card_json={}', ['grok M']],
    ['two of them', `${oaicite}${signs((index) => `[cite: ${index}]`)}`, ['chatgpt M', 'gemini M']],
  ])('with %s', (_, words, expected) => {
    expect(said(words)).toEqual(expected);
  });

  test('is never so sure that a file nobody declared becomes an error', () => {
    expect(said(`${oaicite}\n`.repeat(100))).toEqual(['chatgpt M']);
  });
});

describe('a hint', () => {
  test.each([
    ['one sign', 'Words :contentReference[oaicite:0]{index=0}.', ['chatgpt L']],
    ['one sign, repeated', 'Never write 【12:1†source】 or 【12:1†source】 or 【12:1†source】.', ['chatgpt L']],
    ['a link', 'See [this](https://example.kz/?utm_source=chatgpt.com).', ['chatgpt L']],
    ['a link on a page', page('', '<a href="https://example.kz/?a=b&amp;utm_source=openai">this</a>'), ['chatgpt L']],
  ])('%s', (_, words, expected) => {
    expect(said(words)).toEqual(expected);
  });
});

describe('what is shown or spoken of', () => {
  test.each([
    ['in a fence', `About\n\n\`\`\`\n${oaicite}\n\`\`\`\n`],
    ['in a fence of waves that nothing closes', `About\n\n~~~ text\n${oaicite}\n`],
    ['in code', signs((index) => `\`:contentReference[oaicite:${index}]{index=${index}}\``)],
    [
      'in code between two strokes',
      signs((index) => `\`\`a \` :contentReference[oaicite:${index}]{index=${index}}\`\``),
    ],
    ['indented', oaicite.replaceAll('Words', '    Words')],
    ['in code on a page', page('', `<pre>${oaicite}</pre><p><code>${oaicite}</code></p>`)],
    ['in a script', page(`<script>const a = '${oaicite.replaceAll('\n', ' ')}'</script>`)],
    ['by its bare words', 'Tokens such as oaicite, oai_citation, turn0search0, grok_card and attributableIndex leak.'],
    ['by a pattern', String.raw`const SIGN = /【\d+†source】|turn\d+search\d+|\[cite:\s*[\d,]+\]/;`],
    ['by a program', 'citations[f"turn0search{i+1}"] = url'],
    ['as a footnote', 'It is so.† And so.‡\n\n† Not always.'],
    ['as a reference', 'It is so [cite: Ivanov 2020] and [cite:ivanov].'],
    ['as a link to the thing', 'See https://chatgpt.com/?model=a and https://example.kz/?utm_source=mail'],
  ])('%s is none', (_, words) => {
    expect(said(words)).toEqual([]);
  });
});

test('texts made to keep a reader busy do not', () => {
  for (const words of [
    '`'.repeat(500_000),
    '```\n'.repeat(100_000),
    '【1†'.repeat(200_000),
    '[cite: 1'.repeat(100_000),
  ])
    expect(said(`oaicite ${words}`)).toEqual([]);
});
