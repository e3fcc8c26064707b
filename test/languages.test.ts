/** Kazakh told from Russian and English, and texts for one language that are in another. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../src/checks/language-of.ts';
import { toldInLanguages } from '../src/checks/told-in-languages.ts';
import { notices } from '../src/laws/kz-ai-law/phrases.ts';
import type { Manifest } from '../src/model/manifest/index.ts';
import type { Page } from '../src/model/page.ts';
import { breachesOf, organization, page, place, summary } from './support/context.ts';

describe('the language of a text', () => {
  test.each([
    ['Жасанды интеллект көмегімен жасалды', 'kk'],
    ['Бұл сайттағы афишалар жасанды интеллект көмегімен жасалады.', 'kk'],
    ['Жасанды интеллект комегимен жасалды', 'kk'],
    ['ЖИ арқылы өңделген', 'kk'],
    ['Создано с использованием искусственного интеллекта', 'ru'],
    ['Создано ИИ', 'ru'],
    ['Изображение создано нейросетью', 'ru'],
    ['Мы используем ИИ, чтобы готовить афиши для города Алматы.', 'ru'],
    ['Заседание в городе Өскемен: создано с помощью ИИ для газеты', 'ru'],
    ['This service uses AI.', 'en'],
    ['Made with AI', 'en'],
    ['ИИ', null],
    ['2026', null],
    ['', null],
  ])('%s: %s', (text, wanted) => expect(languageOf(text)).toBe(wanted));
});

const KK = 'Бұл қызметте жасанды интеллект қолданылады.';
const RU = 'Услуга оказывается с использованием искусственного интеллекта.';
const params = { languages: ['kk', 'ru'], phrases: notices } as const;
type Notification = NonNullable<Manifest['notification']>;

const withLanguages = (file: string, ...body: readonly (readonly [text: string, language: string | null])[]): Page => ({
  ...page(file),
  body: body.map(([text, language], index) => ({ text, language, at: place(file, index + 1) })),
});
const told = (notification: Notification, ...pages: readonly Page[]) =>
  toldInLanguages(organization({ notification, pages }), params);
const onOnePage = { notices: [{ system: 'studio', in: 'a.html' }] };
const ownFiles = { notices: [{ system: 'studio', in: { kk: 'kk.html', ru: 'ru.html' } }] };

describe('told-in-languages', () => {
  test.each<[string, Notification, readonly Page[], readonly string[]]>([
    ['both on one page', onOnePage, [page('a.html', KK, RU)], ['met']],
    ['both in their files', ownFiles, [page('kk.html', KK), page('ru.html', RU)], ['met']],
    ['a Kazakh file with some Russian beside', ownFiles, [page('kk.html', RU, KK), page('ru.html', RU)], ['met']],
    ['no Kazakh', onOnePage, [page('a.html', RU)], ['unmet language-missing']],
    ['no Russian', onOnePage, [page('a.html', KK)], ['unmet language-missing']],
    [
      'English only',
      onOnePage,
      [page('a.html', 'This service uses AI.')],
      ['unmet language-missing', 'unmet language-missing'],
    ],
    [
      'Kazakh in every place but the notice',
      onOnePage,
      [page('a.html', RU, 'Алматы қаласының афишалары')],
      ['unmet language-missing'],
    ],
    [
      'a Russian copy in the Kazakh file',
      ownFiles,
      [page('kk.html', RU), page('ru.html', RU)],
      ['unmet language-copied'],
    ],
    [
      'files the wrong way round',
      ownFiles,
      [page('kk.html', RU), page('ru.html', KK)],
      ['unmet language-copied', 'unmet language-copied'],
    ],
    [
      'a Russian copy under lang="kk"',
      onOnePage,
      [withLanguages('a.html', [RU, 'kk'], [RU, 'ru'])],
      ['unmet language-copied'],
    ],
    ['right words under lang', onOnePage, [withLanguages('a.html', [KK, 'kk-KZ'], [RU, 'ru'])], ['met']],
    [
      'a file for one language only',
      { notices: [{ system: 'studio', in: { ru: 'ru.html' } }] },
      [page('ru.html', RU)],
      ['unmet language-missing'],
    ],
    ['a page that tells of AI in no language', onOnePage, [page('a.html', 'Афиша')], ['met']],
    ['nothing declared', {}, [], ['moot']],
  ])('%s', (_, notification, pages, wanted) => expect(summary(told(notification, ...pages))).toEqual(wanted));

  test('an agreement is told by all that it says', () => {
    const kk = 'Пайдаланушы жүйені пайдаланбас бұрын осы келісімді оқып шығуға тиіс.';
    const ru = 'Пользователь должен прочесть это соглашение до начала использования системы.';
    const agreement = { 'user-agreement': { in: 'a.html' } };
    expect(summary(told(agreement, page('a.html', kk, ru)))).toEqual(['met']);
    expect(summary(told(agreement, page('a.html', ru)))).toEqual(['unmet language-missing']);
    const apart = { 'user-agreement': { in: { kk: 'kk.html', ru: 'ru.html' } } };
    expect(summary(told(apart, page('kk.html', ru), page('ru.html', ru)))).toEqual(['unmet language-copied']);
  });

  test('the declared words of the warning are in their language, and the place is theirs', () => {
    const context = organization({});
    const labeled = (warning: Record<string, string>) =>
      toldInLanguages({ ...context, manifest: { ...context.manifest, labeling: { warning } } }, params);
    expect(summary(labeled({ kk: 'Жасанды интеллект көмегімен жасалды', ru: 'Создано ИИ' }))).toEqual(['met']);
    const [breach] = breachesOf(labeled({ kk: 'Создано с помощью ИИ' }));
    expect(breach?.reason).toEqual({ id: 'language-copied', data: { words: 'Создано с помощью ИИ', language: 'kk' } });
    expect(breach?.at).toEqual({ in: 'manifest', path: ['labeling', 'warning', 'kk'] });
  });

  test('the place is the file of the language', () => {
    const [breach] = breachesOf(told(ownFiles, page('kk.html', RU), page('ru.html', RU)));
    expect(breach?.at).toEqual({ in: 'manifest', path: ['notification', 'notices', 0, 'in', 'kk'] });
  });
});
