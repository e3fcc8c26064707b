/** Headings and short words of explanations, in three languages. */

import type { Labels } from '../model/labels.ts';
import type { Basis } from '../model/law.ts';
import type { Level } from '../model/level.ts';
import type { Role, Size } from '../model/manifest/index.ts';
import type { Locale, Text } from '../model/text.ts';
import { labels as en } from './en/interface.ts';
import { labels as kk } from './kk/interface.ts';
import { labels as ru } from './ru/interface.ts';

const LABELS: Readonly<Record<Locale, Labels>> = { en, ru, kk };

export const SECTION: Text = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

export const words = {
  level: { en: 'Level', ru: 'Уровень', kk: 'Деңгейі' },
  law: { en: "The law's words", ru: 'Слова закона', kk: 'Заң сөзі' },
  asOf: { en: 'text of', ru: 'текст на', kk: 'мәтін күні' },
  wordingFrom: {
    en: 'in this wording since',
    ru: 'в этой редакции с',
    kk: 'осы редакцияда күшіне енген күні',
  },
  unseen: {
    en: 'Its own text was not obtained.',
    ru: 'Сам текст получить не удалось.',
    kk: 'Мәтіннің өзі қолымызға тимеді.',
  },
  rendering: { en: 'Our rendering', ru: 'Наш перевод', kk: 'Біздің аударма (ағылшынша)' },
  bound: { en: 'Who is bound', ru: 'Кто обязан', kk: 'Кім міндетті' },
  from: { en: 'In force from', ru: 'Действует с', kk: 'Күшіне енген күні' },
  tested: { en: 'How it is tested', ru: 'Как проверяется', kk: 'Қалай тексеріледі' },
  byHand: { en: 'A person must still judge', ru: 'Остаётся оценить человеку', kk: 'Адам бағалайтыны' },
  remedy: { en: 'What to do', ru: 'Что делать', kk: 'Не істеу керек' },
  cost: { en: 'What a breach can cost', ru: 'Чего может стоить нарушение', kk: 'Бұзудың ықтимал құны' },
  limb: { en: 'limb', ru: 'часть', kk: 'бөлік' },
  first: { en: 'first', ru: 'впервые', kk: 'алғаш рет' },
  repeat: { en: 'repeat within a year', ru: 'повторно в течение года', kk: 'бір жыл ішінде қайталап' },
  subject: { en: 'Subject', ru: 'Субъект', kk: 'Субъект' },
  noPenalty: {
    en: 'Art. 641-1 is not reported to name this duty; other laws may.',
    ru: 'По имеющимся сообщениям, ст. 641-1 эту обязанность не называет; другие законы могут.',
    kk: 'Қолда бар хабарларға қарағанда, 641-1-бап бұл міндетті атамайды; басқа заңдар атауы мүмкін.',
  },
  established: {
    en: 'Exposure if a breach is established, as reported; the official text of the article was not obtained.',
    ru: 'Возможный размер, если нарушение установлено, по сообщениям; официальный текст статьи получить не удалось.',
    kk: 'Бұзушылық анықталған жағдайдағы ықтимал мөлшер, хабарлар бойынша; баптың ресми мәтіні қолымызға тимеді.',
  },
  untested: { en: 'Not checked', ru: 'Не проверяется', kk: 'Тексерілмейді' },
  rules: { en: 'Rules', ru: 'Правила', kk: 'Ережелер' },
  checklist: {
    en: 'Every row of the checklist',
    ru: 'Все строки перечня проверок',
    kk: 'Тексеру тізбесінің барлық жолдары',
  },
  row: { en: 'Row', ru: 'Строка', kk: 'Жол' },
  duty: { en: 'Duty', ru: 'Обязанность', kk: 'Міндет' },
  none: { en: 'none', ru: 'нет', kk: 'жоқ' },
  attested: {
    en: 'Declared, not proven',
    ru: 'Заявляется, но не доказывается',
    kk: 'Мәлімделеді, бірақ дәлелденбейді',
  },
  article: { en: 'Article', ru: 'Статья', kk: 'Бап' },
  articles: { en: 'Articles', ru: 'Статьи', kk: 'Баптар' },
  example: { en: 'For example', ru: 'Пример', kk: 'Мысал' },
  fails: { en: 'This breaks the rule', ru: 'Так правило нарушено', kk: 'Бұлай ереже бұзылады' },
  passes: { en: 'This satisfies it', ru: 'Так оно соблюдено', kk: 'Бұлай ол орындалады' },
  said: { en: 'What Tanba says of it', ru: 'Что об этом говорит Tanba', kk: 'Tanba бұл туралы не дейді' },
  ownPolicy: {
    en: 'Basis: our policy; no law sets this rule. It sees to it that nothing the laws ask about stays out of sight.',
    ru: 'Основание: наша политика, это правило не установлено законом. Оно следит, чтобы ничего из того, о чём спрашивают законы, не осталось вне поля зрения.',
    kk: 'Негізі: біздің саясатымыз, бұл ережені заң белгілемеген. Ол заңдар сұрайтын ештеңенің назардан тыс қалмауын қадағалайды.',
  },
  terms: { en: 'Terms', ru: 'Термины', kk: 'Терминдер' },
} as const satisfies Record<string, Text>;

/** By which year's unit the amounts are reckoned. */
export const amountsAt = (unit: string, year: string): Text => ({
  en: `Amounts at the ${unit} of ${year}.`,
  ru: `Суммы по ${unit} ${year} года.`,
  kk: `Сомалар ${year} жылғы ${unit} бойынша.`,
});

/** As the reports call them. */
export const levelWord = (level: Level, locale: Locale): string => LABELS[locale].levels[level];

/** An article as each language cites it. */
export const articleWord = (article: string, locale: Locale): string => LABELS[locale].report.article(article);

export const basisWords: Readonly<Record<Basis, Text>> = {
  text: { en: 'by the text', ru: 'по тексту', kk: 'заң мәтіні бойынша' },
  inferred: {
    en: 'by our inference, so at most a warning',
    ru: 'по нашему выводу, поэтому не выше предупреждения',
    kk: 'біздің қорытындымыз бойынша, сондықтан ескертуден аспайды',
  },
  policy: {
    en: 'by our policy, so at most a warning',
    ru: 'по нашей политике, поэтому не выше предупреждения',
    kk: 'біздің саясатымыз бойынша, сондықтан ескертуден аспайды',
  },
};

export const roleWords: Readonly<Record<Role, Text>> = {
  owner: { en: 'owner', ru: 'собственник', kk: 'меншік иесі' },
  possessor: { en: 'possessor', ru: 'владелец', kk: 'иегер' },
  user: { en: 'user', ru: 'пользователь', kk: 'пайдаланушы' },
};

export const sizeWords: Readonly<Record<Size, Text>> = {
  individual: { en: 'individual', ru: 'физическое лицо', kk: 'жеке тұлға' },
  small: { en: 'small business', ru: 'малый бизнес', kk: 'шағын бизнес' },
  'non-profit': { en: 'non-profit organization', ru: 'некоммерческая организация', kk: 'коммерциялық емес ұйым' },
  medium: { en: 'medium business', ru: 'средний бизнес', kk: 'орта бизнес' },
  large: { en: 'large business', ru: 'крупный бизнес', kk: 'ірі бизнес' },
};
