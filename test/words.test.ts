/** What people read: one alphabet within a word, one word for one thing, and no command that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labels as en } from '../src/words/en/interface.ts';
import { labels as kk } from '../src/words/kk/interface.ts';
import { labels as ru } from '../src/words/ru/interface.ts';

/** Every source that holds sentences; the wordings a page is searched for mix alphabets on purpose. */
const sources = ['src', 'scripts/generate']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/phrases\.ts$|\/checks\//.test(file));
const textOf = (file: string) => readFileSync(file, 'utf8').replace(/\\[nrt]/g, ' ');

test.each(sources)('%s: no word mixes Latin and Cyrillic letters', (file) => {
  const mixed = /\p{L}*(?:\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin})\p{L}*/gu;
  const alone = /(?<=\p{Script=Cyrillic}[,;:]? )[aceopxyikABCEHKMOPTX](?= \p{Script=Cyrillic})/gu;
  expect([...textOf(file).matchAll(mixed), ...textOf(file).matchAll(alone)].map(([word]) => word)).toEqual([]);
});

test.each(sources.filter((file) => file.startsWith('src/words/ru/')))('%s: Russian has no Kazakh letters', (file) => {
  expect(textOf(file)).not.toMatch(/[әғқңөұүһі]/i);
});

test.each(sources)('%s: only commands that exist are named', (file) => {
  const known = ['check', 'inspect', 'explain', 'badge', 'merge', 'lock', 'trust', 'help', '--help'];
  const named = [...textOf(file).matchAll(/(?:`|Run |Выполните |See |Смотрите )tanba ([a-z-]+)/g)].map(
    ([, name]) => name,
  );
  expect(named.filter((name) => !known.includes(name!))).toEqual([]);
});

describe('articles, as each language cites them', () => {
  test.each([
    ['21(2)', 'Art. 21(2)', 'п. 2 ст. 21', '21-баптың 2-тармағы'],
    ['15(2)(5)', 'Art. 15(2)(5)', 'подп. 5) п. 2 ст. 15', '15-баптың 2-тармағының 5) тармақшасы'],
    ['1(4)', 'Art. 1(4)', 'подп. 4) ст. 1', '1-баптың 4) тармақшасы'],
    ['17(4), part 5', 'Art. 17(4), part 5', 'ч. 5 п. 4 ст. 17', '17-баптың 4-тармағының 5-бөлігі'],
    ['641-1(2)', 'Art. 641-1(2)', 'ч. 2 ст. 641-1', '641-1-баптың 2-бөлігі'],
    ['641-1', 'Art. 641-1', 'ст. 641-1', '641-1-бап'],
    [
      'Personal Data Law, 19-1',
      'Personal Data Law, 19-1',
      'ст. 19-1 Закона о персональных данных',
      'Дербес деректер туралы заңның 19-1-бабы',
    ],
    ['202/НҚ', '202/НҚ', '202/НҚ', '202/НҚ'],
  ])('%s', (cited, ...wanted) => {
    expect([en, ru, kk].map(({ report }) => report.article(cited))).toEqual(wanted);
  });
});
