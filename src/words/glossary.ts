/** The Law's own terms in three languages, so that every text here uses the same word for the same thing. */
import type { Text } from '../model/text.ts';

/** `official`: the Kazakh term stands in the official Kazakh text we have seen; otherwise it is the one in use. */
export interface Term extends Text {
  readonly official: boolean;
}

export const glossary: readonly Term[] = [
  { en: 'owner', ru: 'собственник', kk: 'меншік иесі', official: true },
  { en: 'possessor', ru: 'владелец', kk: 'иегер', official: true },
  { en: 'user', ru: 'пользователь', kk: 'пайдаланушы', official: false },
  { en: 'AI system', ru: 'система искусственного интеллекта', kk: 'жасанды интеллект жүйесі', official: true },
  { en: 'synthetic results', ru: 'синтетические результаты', kk: 'синтетикалық нәтижелер', official: true },
  { en: 'risk degree', ru: 'степень риска', kk: 'қауіп-қатер дәрежесі', official: true },
  { en: 'trusted systems', ru: 'доверенные системы', kk: 'сенімді жүйелер', official: true },
  { en: 'authorised body', ru: 'уполномоченный орган', kk: 'уәкілетті орган', official: true },
  { en: 'data library', ru: 'библиотека данных', kk: 'дерекнама', official: true },
  { en: 'machine-readable form', ru: 'машиночитаемая форма', kk: 'машинамен оқылатын нысан', official: false },
  { en: 'marking', ru: 'маркировка', kk: 'таңбалау', official: false },
  { en: 'warning', ru: 'предупреждение', kk: 'ескерту', official: false },
  { en: 'user agreement', ru: 'пользовательское соглашение', kk: 'пайдаланушы келісімі', official: false },
  { en: 'MRP, monthly calculation index', ru: 'МРП', kk: 'АЕК', official: false },
];
