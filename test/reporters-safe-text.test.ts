/** Text of a repository shows what it is and does nothing, wherever it is printed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWebAddress,
  jsonText,
  markdown,
  markdownCode,
  markdownLink,
  sarifMessage,
  terminal,
  uriReference,
  visible,
  withoutCommands,
} from '../src/reporters/safe-text.ts';
import { shortened } from '../src/shortened.ts';
import { readMarkdown } from './support/markdown-tree.ts';
import { commandsIn } from './support/runner-grammar.ts';

/** Text in which the dangerous things are likely. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', ':', '##[', '#', '[', ']', 'error', 'set-output name=x', 'stop-commands', ' ', '\r', '\n'),
      fc.constantFrom(
        '\u200b',
        '\u00ad',
        '\u00a0',
        '\u0085',
        '\u2028',
        '\ufeff',
        '\u202e',
        '\u001b[2J',
        '\ud800',
        '`',
        '``',
        '|',
      ),
      fc.constantFrom(
        '<b>',
        '@you',
        '#1',
        '![x](y)',
        '](',
        'https://evil.example',
        '\\',
        '%0A',
        '**',
        '~',
        '&amp;',
        '$',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('terminal', () => {
  test('shows what cannot be seen', () => {
    expect(visible('\u001b[31m\u202e\ufeff\u2028\r\n\t\ud800\u{e0041}')).toBe(
      '\\u001b[31m\\u202e\\ufeff\\u2028\\r\\n\\t\\ud800\\u{e0041}',
    );
  });

  test.each(['таңба', '海报', '👩‍👩‍👧', 'e\u0301', '🇰🇿'])('leaves %s alone', (text) => {
    expect(terminal(text)).toBe(text);
  });

  test('never is a command, whatever stands in it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(terminal(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
        expect(commandsIn(terminal(text))).toEqual([]);
        expect(commandsIn(withoutCommands(`${terminal(text)}${terminal(text)}`))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('markdown', () => {
  test('prose is one paragraph of plain text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = visible(text).trim();
        fc.pre(shown !== '');
        const { kinds, text: read } = readMarkdown(markdown(shown));
        expect(kinds).toEqual(['paragraph', 'text']);
        expect(read.replaceAll('\u200b', '')).toBe(shown.replaceAll('\u200b', ''));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['', ' ', '  ', '`', ' a ', '``` `', 'a`'])('a code span of %j', (text) => {
    expect(readMarkdown(`x ${markdownCode(text)} x`).text).toBe(`x ${text || ' '} x`);
  });

  test('a code span holds the whole text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { kinds, text: read } = readMarkdown(`x ${markdownCode(text)} x`);
        expect(kinds).toEqual(['paragraph', 'text', 'code_inline', 'text']);
        expect(read).toBe(`x ${visible(text) || ' '} x`);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['@you', '@\u200byou'],
    ['#12', '\\#\u200b12'],
    ['https://evil.example', 'https:\u200b//evil.example'],
    ['www.evil.example', 'www\u200b.evil.example'],
    ['- [ ] x', '\\- \\[ \\] x'],
    ['1. x', '1\\. x'],
  ])('%s calls nobody and leads nowhere', (text, shown) => {
    expect(markdown(text)).toBe(shown);
  });

  test('only a plain https address becomes a link', () => {
    expect(markdownLink('[x]', 'https://law.example/a_(b)#z21')).toBe('[\\[x\\]](https://law.example/a_%28b%29#z21)');
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x');
    expect(isWebAddress('https://law.example/\u001b]8;;')).toBe(false);
    expect(isWebAddress('https://user@law.example/')).toBe(false);
  });
});

describe('machine formats', () => {
  test('JSON has no half of a surrogate pair, in the bytes or when read', () => {
    const text = jsonText({ a: ['x\ud800y', '😀'] }, 0);
    expect(text).toBe('{"a":["x\ufffdy","😀"]}\n');
  });

  test('a URI reference names the same path, in ASCII, and has no scheme', () => {
    fc.assert(
      fc.property(nasty, (path) => {
        const uri = uriReference(path);
        expect(uri).toMatch(/^[\w.~!*'()%/-]*$/);
        expect(decodeURIComponent(uri)).toBe(path.replace(/\p{Cs}/gu, '\ufffd'));
      }),
    );
  });

  test('a SARIF message has no link', () => {
    expect(sarifMessage('[x](https://evil.example)')).toBe('[x]\u200b(https://evil.example)');
  });

  test('text is cut between characters', () => {
    expect(shortened('😀😀', 4)).toBe('😀😀');
    expect(shortened('😀😀😀', 4)).toBe('😀…');
  });
});
