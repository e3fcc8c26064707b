/** Tells Kazakh from Russian and English by letters and by words that only one of them has. */

export type Told = 'kk' | 'ru' | 'en';

/** Letters of the Kazakh alphabet that the Russian one lacks; `і` and `һ` as well in their Cyrillic form. */
const KAZAKH_LETTER = /[әғқңөұүһі]/i;
const RUSSIAN_LETTER = /[а-яё]/i;
const WORD = /[a-zа-яёәғқңөұүһі]+/gi;

/** Words of texts of this kind, also as they are typed where there are no Kazakh letters. */
const KAZAKH = new Set(
  'жасанды интеллект жасалды жасалган жасалады мен және бул осы бар жок емес ушин аркылы туралы комегимен колданылады пайдаланылады журеді кызмет сурет бейне болып деп бизге сизге ар мумкин'.split(
    ' ',
  ),
);
const SHARED = new Set(['интеллект', 'мен', 'бар', 'деп', 'ар']);
const RUSSIAN = new Set(
  'и в во не на с со что это этот эта эти для по при из от о об а но как или у мы вы вас вам нам его её их создано создан создана созданы сделано сделан использованием использованием помощью искусственного искусственный искусственным интеллекта интеллектом нейросеть нейросети нейросетью системы система является используем используется может'.split(
    ' ',
  ),
);
/** Endings of Russian adjectives, verbs and nouns that Kazakh words do not have. */
const RUSSIAN_ENDING =
  /(?:ого|его|ому|ыми|ими|ется|ются|ться|ание|ение|ания|ения|ость|ости|ский|ская|ское|ых|ую|ает|ует)$/;

/** The language most of the words are in; null where letters and words do not tell. */
export function languageOf(text: string): Told | null {
  const words = text.slice(0, 20_000).toLowerCase().match(WORD) ?? [];
  const counts = { kk: 0, ru: 0, en: 0 };
  for (const word of words) {
    if (KAZAKH_LETTER.test(word)) counts.kk += 2;
    else if (RUSSIAN.has(word) || RUSSIAN_ENDING.test(word)) counts.ru += 2;
    else if (KAZAKH.has(word)) counts.kk += SHARED.has(word) ? 0 : 2;
    else if (!RUSSIAN_LETTER.test(word) && word.length > 1) counts.en += 1;
  }
  const most = Math.max(counts.kk, counts.ru, counts.en);
  if (most === 0) return null;
  if (counts.kk === most) return counts.kk === counts.ru ? null : 'kk';
  return counts.ru === most ? 'ru' : 'en';
}
