/** Files of messages: their words by key and language, and notices that live in them. */
import { describe, expect, test } from 'vitest';
import { isMessagesFile, messagesIn } from '../src/pages/messages.ts';
import { pageReader } from '../src/pages/read-page.ts';

const lines = (file: string, text: string) =>
  messagesIn(file, text)?.map(({ key, text: words, language }) => `${language} ${key} ${words}`) ?? null;

describe('messages', () => {
  test.each([
    ['locales/kk.json', '{"ai": {"note": "ЖИ"}}', ['kk ai.note ЖИ']],
    ['locales/ru/common.yaml', 'ai:\n  note: ИИ\n', ['ru ai.note ИИ']],
    ['src/i18n.json', '{"kk": {"a": "ЖИ"}, "ru": {"a": "ИИ"}}', ['kk a ЖИ', 'ru a ИИ']],
    ['lang/ru-KZ.yml', 'a: [x, y]', ['ru-kz a.0 x', 'ru-kz a.1 y']],
    ['lang/kz.json', '{"a": "ЖИ"}', ['kk a ЖИ']],
    ['lang/a.json', '{"a": 1, "b": null, "c": true}', []],
    ['lang/a.json', '{', null],
    ['lang/a.yaml', 'a: [', null],
    ['lang/a.json', '"a"', ['null  a']],
  ])('%s %s', (file, text, wanted) => expect(lines(file, text)).toEqual(wanted));

  test.each([
    ['locales/kk.json', true],
    ['src/i18n/kk/common.yaml', true],
    ['public/locales/ru/translation.json', true],
    ['package.json', false],
    ['src/language/kk.ts', false],
  ])('%s is where messages are kept: %s', (file, wanted) => expect(isMessagesFile(file)).toBe(wanted));

  test('deep and endless trees end', () => {
    expect(messagesIn('a.json', `${'['.repeat(3000)}"x"${']'.repeat(3000)}`)).toEqual([]);
    expect(messagesIn('a.yaml', 'a: &a [x, y]\nb: &b [*a, *a]\nc: [*b, *b]')?.length).toBeGreaterThan(0);
    expect(messagesIn('a.yaml', `a: &a [${'x, '.repeat(50)}x]\n${'b: [*a, *a, *a]\n'.repeat(100)}`)).toBeNull();
  });
});

test('as a page, each message is read by itself, at its place, in its language', async () => {
  const text = '{\n  "title": "Афиша",\n  "note": "Мы используем <b>ИИ</b>"\n}\n';
  const file = 'locales/ru.json';
  const { body, kind } = (await pageReader([{ file, text }]))(file, text, () => []);
  expect(kind).toBe('messages');
  expect(body.map(({ text: words, language, at }) => `${at.start.line} ${language} ${words}`)).toEqual([
    '2 ru Афиша',
    '3 ru Мы используем ИИ',
  ]);
});
