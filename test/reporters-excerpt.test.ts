/** The underline stands exactly below the place, whatever the line is made of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { width, wrap } from '../src/reporters/columns.ts';
import { excerptOf } from '../src/reporters/excerpt.ts';
import { at, finding } from './support/report.ts';

function shown(line: string, column: number, endColumn: number, room = 60) {
  const excerpt = excerptOf(finding({ excerpt: line, at: at('a.yaml', 1, column, endColumn) }), room);
  return excerpt === null ? '' : `${excerpt.line}\n${excerpt.underline}`;
}

describe('one line', () => {
  test.each([
    ['plain', 'path: a.png', 7, 12, 'path: a.png\n      ^^^^^'],
    ['a tab', '\tpath: a', 2, 6, '    path: a\n    ^^^^'],
    ['Cyrillic', 'путь: афиша.png', 7, 16, 'путь: афиша.png\n      ^^^^^^^^^'],
    ['wide', '海报: a', 5, 6, '海报: a\n      ^'],
    ['a wide place', '海报', 1, 3, '海报\n^^^^'],
    ['a combining mark', 'e\u0301: a', 5, 6, 'e\u0301: a\n   ^'],
    ['only a combining mark', 'ae\u0301', 3, 4, 'ae\u0301\n ^'],
    ['an escape', 'a\u001b: b', 5, 6, 'a\\u001b: b\n         ^'],
    ['a command', '##[a] b', 7, 8, '##\\[a] b\n       ^'],
    ['an emoji', '😀 a', 4, 5, '😀 a\n   ^'],
    ['an empty place', 'abc', 2, 2, 'abc\n ^'],
    ['behind the end', 'abc', 9, 9, 'abc\n   ^'],
    ['an empty line', '', 1, 1, '\n^'],
  ])('%s', (_, line, column, endColumn, expected) => {
    expect(shown(line, column, endColumn)).toBe(expected);
  });

  test('nothing when the line is not there', () => {
    expect(excerptOf(finding({ excerpt: null }), 60)).toBeNull();
  });

  test('a place of several lines is underlined to the end of its first', () => {
    const place = { file: 'a', start: { line: 1, column: 3 }, end: { line: 2, column: 1 } };
    expect(excerptOf(finding({ excerpt: 'abcd', at: place }), 60)?.underline).toBe('  ^^');
  });
});

test('a long line is cut around the place, and the underline still meets it', () => {
  const line = `${'x'.repeat(500_000)}HERE${'y'.repeat(500_000)}`;
  const [text = '', underline = ''] = shown(line, 500_001, 500_005).split('\n');
  expect(width(text)).toBeLessThanOrEqual(60);
  expect(text).toMatch(/^…x+HEREy+…$/);
  expect(underline.length - 4).toBe(text.indexOf('HERE'));
  expect(underline.trim()).toBe('^^^^');
});

test('whatever the line, the room is kept and something is underlined', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'binary' }), fc.nat(220), fc.nat(30), (line, start, length) => {
      const excerpt = excerptOf(finding({ excerpt: line, at: at('a', 1, start + 1, start + 1 + length) }), 40);
      // One cell may be wider than a column: an escape of eight, a tab of four.
      expect(width(excerpt?.line ?? '')).toBeLessThanOrEqual(48);
      expect(excerpt?.underline).toMatch(/\^/);
      expect(excerpt?.line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }),
    { numRuns: 1000 },
  );
});

test('lines break at spaces and are as wide as they look', () => {
  expect(width('海报e\u0301')).toBe(5);
  for (const line of wrap('слово '.repeat(40).trim(), 50)) expect(width(line)).toBeLessThanOrEqual(50);
  expect(wrap('a'.repeat(200), 50)).toEqual(['a'.repeat(200)]);
});
