/** One word for one thing: where an English text of a law uses a term, the Russian and the Kazakh use theirs. */
import { describe, expect, test } from 'vitest';
import { laws } from '../src/laws/index.ts';
import { glossary } from '../src/words/glossary.ts';

interface Said {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
}

/** Every text in three languages that hangs anywhere in a pack; keys of the manifest in it are nobody's words. */
function textsOf(value: unknown): readonly Said[] {
  if (typeof value !== 'object' || value === null) return [];
  const { en, ru, kk } = { en: undefined, ru: undefined, kk: undefined, ...value };
  if (typeof en === 'string' && typeof ru === 'string' && typeof kk === 'string')
    return [{ en: plain(en), ru: plain(ru), kk: plain(kk) }];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['quote', 'rendering', 'with', 'manifest', 'examples'].includes(key) ? [] : textsOf(inner),
  );
}
const plain = (words: string): string => words.replace(/`[^`]*`/g, '').toLowerCase();
const texts = textsOf(laws);

/** Endings change with case and number in both languages; the beginnings of words stay. */
const says = (text: string, term: string): boolean =>
  term
    .toLowerCase()
    .split(' ')
    .every((word) => text.includes(word.slice(0, Math.max(3, word.length - 3))));

/** Whom a sentence speaks to need not be said in every language. */
const held = glossary.filter(({ en }) => en !== 'user');

describe.each(held.map((term) => [term.en, term] as const))('%s', (_, { en, ru, kk, short }) => {
  const [name = ''] = en.split(',');
  const word = new RegExp(`(?<![\\w-])${name.toLowerCase()}s?(?![\\w-])`);
  const using = texts.filter((text) => word.test(text.en));

  test('is one word in Russian and one in Kazakh', () => {
    const others = using.filter(
      (text) =>
        !(says(text.ru, ru) || (short && says(text.ru, short.ru))) ||
        !(says(text.kk, kk) || (short && says(text.kk, short.kk))),
    );
    expect(others).toEqual([]);
  });
});

test('no term stands twice', () => {
  expect(new Set(glossary.map(({ en }) => en)).size).toBe(glossary.length);
});
