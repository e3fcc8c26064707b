/** The Law's own terms in three languages, so that every text here uses the same word for the same thing. */
import type { Text } from '../model/text.ts';

/** `official`: the Kazakh term stands in the official Kazakh text we have seen; otherwise it is in use, and nobody has reviewed it. */
export interface Term extends Text {
  readonly official: boolean;
  /** What stands for it where the whole term would be tiresome. */
  readonly short?: { readonly ru: string; readonly kk: string };
}

export const glossary: readonly Term[] = [
  { en: 'owner', ru: 'собственник', kk: 'меншік иесі', official: true },
  { en: 'possessor', ru: 'владелец', kk: 'иегер', official: true },
  { en: 'user', ru: 'пользователь', kk: 'пайдаланушы', official: false },
  {
    en: 'AI system',
    ru: 'система искусственного интеллекта',
    kk: 'жасанды интеллект жүйесі',
    official: true,
    short: { ru: 'система ИИ', kk: 'ЖИ жүйесі' },
  },
  { en: 'synthetic results', ru: 'синтетические результаты', kk: 'синтетикалық нәтижелер', official: true },
  { en: 'risk degree', ru: 'степень риска', kk: 'қауіп-қатер дәрежесі', official: true },
  { en: 'trusted systems', ru: 'доверенные системы', kk: 'сенімді жүйелер', official: true },
  { en: 'authorised body', ru: 'уполномоченный орган', kk: 'уәкілетті орган', official: true },
  { en: 'data library', ru: 'библиотека данных', kk: 'дерекнама', official: true },
  { en: 'machine-readable form', ru: 'машиночитаемая форма', kk: 'машинамен оқылатын нысан', official: false },
  { en: 'marking', ru: 'маркировка', kk: 'таңбалау', official: false },
  { en: 'warning', ru: 'предупреждение', kk: 'ескерту', official: false },
  {
    en: 'user agreement',
    ru: 'пользовательское соглашение',
    kk: 'пайдаланушы келісімі',
    official: false,
    short: { ru: 'соглашение', kk: 'келісім' },
  },
  { en: 'notice', ru: 'уведомление', kk: 'хабарлама', official: false },
  {
    en: 'risk register',
    ru: 'реестр рисков',
    kk: 'тәуекелдер тізілімі',
    official: false,
    short: { ru: 'реестр', kk: 'тізілім' },
  },
  { en: 'measure', ru: 'мера', kk: 'шара', official: false },
  { en: 'harm', ru: 'вред', kk: 'зиян', official: false },
  { en: 'audit', ru: 'аудит', kk: 'аудит', official: false },
  { en: 'build', ru: 'сборка', kk: 'құрастыру', official: false },
  { en: 'personal data', ru: 'персональные данные', kk: 'дербес деректер', official: false },
  { en: 'MRP, monthly calculation index', ru: 'МРП', kk: 'АЕК', official: false },
];
