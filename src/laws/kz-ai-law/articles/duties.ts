/** Arts. 15 and 16 of Law No. 230-VIII in its own words: what owners and possessors owe, and what users may ask. Quotes match test/law-texts to the letter. */
import type { Article } from '../../../model/law.ts';
import { act } from './act.ts';

export const duties = {
  '15(2)': {
    ...act,
    quote: { ru: 'Собственники и владельцы систем искусственного интеллекта обязаны:' },
    rendering: { en: 'Owners and possessors of AI systems must:' },
  },
  '15(2)(1)': {
    ...act,
    quote: { ru: 'осуществлять управление рисками систем искусственного интеллекта' },
    rendering: { en: 'manage the risks of AI systems' },
  },
  '15(2)(2)': {
    ...act,
    quote: {
      ru: 'принимать меры для обеспечения безопасности и надежности систем искусственного интеллекта, включая защиту от несанкционированного доступа, сбоев в их работе',
    },
    rendering: {
      en: 'take measures for the safety and reliability of AI systems, including protection from unauthorised access and failures',
    },
  },
  '15(2)(3)': {
    ...act,
    quote: {
      ru: 'вести документацию на систему искусственного интеллекта в зависимости от степени ее воздействия на безопасность, права, свободы и законные интересы физических лиц, общественный порядок в соответствии с перечнем документации на системы искусственного интеллекта',
    },
    rendering: {
      en: 'keep documentation on the AI system, depending on how far it affects the safety, rights, freedoms and lawful interests of people and public order, in line with the list of documentation on AI systems',
    },
  },
  '15(2)(4)': {
    ...act,
    quote: { ru: 'осуществлять поддержку пользователей по вопросам функционирования систем искусственного интеллекта' },
    rendering: { en: 'support users in questions of how AI systems work' },
  },
  '15(2)(5)': {
    ...act,
    quote: {
      ru: 'предоставлять пользователям возможность ознакомиться с пользовательским соглашением системы искусственного интеллекта до начала ее использования',
    },
    rendering: { en: 'let users read the user agreement of the AI system before they begin to use it' },
  },
  '16(1)(1)': {
    ...act,
    quote: { ru: 'ознакомиться с пользовательским соглашением системы искусственного интеллекта' },
    rendering: { en: '[users may] read the user agreement of the AI system' },
  },
  '16(1)(4)': {
    ...act,
    quote: {
      ru: 'получать от собственника или владельца системы искусственного интеллекта разъяснения о результатах ее деятельности, затрагивающей его права, свободы и законные интересы, в порядке, предусмотренном пользовательским соглашением и законодательством Республики Казахстан',
    },
    rendering: {
      en: '[users may] obtain from the owner or possessor explanations of results that affect their rights, freedoms and lawful interests, in the way the user agreement and the law provide',
    },
  },
  '16(1)(5)': {
    ...act,
    quote: {
      ru: 'запрашивать информацию о данных, на основании которых принято решение системой искусственного интеллекта, в объеме, предусмотренном пользовательским соглашением, с учетом требований законодательства Республики Казахстан о персональных данных и их защите, требований по обеспечению конфиденциальности информации и коммерческой тайны',
    },
    rendering: {
      en: '[users may] ask about the data on which the AI system took a decision, to the extent the user agreement provides',
    },
  },
  '16(1)(6)': {
    ...act,
    quote: {
      ru: 'отказаться от взаимодействия с системой искусственного интеллекта в случаях, когда обязательность такого взаимодействия не установлена законами Республики Казахстан',
    },
    rendering: { en: '[users may] refuse to interact with an AI system where the laws do not make it obligatory' },
  },
} as const satisfies Record<string, Article>;
