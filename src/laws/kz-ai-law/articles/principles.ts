/** Arts. 1, 7, 8, 10, 11 of Law No. 230-VIII in its own words: terms and principles. Quotes match test/law-texts to the letter. */
import type { Article } from '../../../model/law.ts';
import { act } from './act.ts';

export const principles = {
  '1(4)': {
    ...act,
    quote: {
      ru: 'синтетические результаты деятельности систем искусственного интеллекта – изображение, видео, аудио, тексты или их комбинации, созданные или измененные системой искусственного интеллекта, имитирующие внешность, голос, поведение физического лица или события, которые фактически не происходили',
    },
    rendering: {
      en: 'synthetic results of AI systems: images, video, audio, texts or their combinations, created or altered by an AI system, that imitate the appearance, voice or behaviour of a natural person, or events that did not actually happen',
    },
  },
  '1(5)': {
    ...act,
    quote: {
      ru: 'система искусственного интеллекта – цифровой объект, функционирующий на основе одной или нескольких моделей искусственного интеллекта',
    },
    rendering: { en: 'AI system: a digital object that works on the basis of one or several AI models' },
    wordingFrom: '2026-08-25',
  },
  '1(7)': {
    ...act,
    quote: {
      ru: 'пользователь системы искусственного интеллекта (далее – пользователь) – лицо, использующее систему искусственного интеллекта для выполнения конкретной функции и (или) задачи',
    },
    rendering: { en: 'user of an AI system: a person who uses an AI system to perform a specific function or task' },
  },
  '1(14)': {
    ...act,
    quote: {
      ru: 'машиночитаемая форма – форма предоставления информации, позволяющая ее автоматизированное считывание и обработку системами искусственного интеллекта либо иным программным обеспечением',
    },
    rendering: {
      en: 'machine-readable form: a form of presenting information that lets AI systems or other software read and process it automatically',
    },
  },
  '7(1)': {
    ...act,
    quote: {
      ru: 'Пользователям должна быть предоставлена полная информация об эксплуатационных и иных характеристиках и ограничениях системы искусственного интеллекта для обеспечения целевого использования системы искусственного интеллекта.',
    },
    rendering: {
      en: 'Users must be given full information about the operational and other characteristics and limitations of the AI system, so that the system is used as intended.',
    },
  },
  '7(2)': {
    ...act,
    quote: {
      ru: 'Пользователь, в отношении которого принимаются решения с использованием систем искусственного интеллекта, имеет право быть информированным о порядке автоматизированной обработки и ее последствиях, о возможности заявить возражение против автоматизированной обработки, а также о порядке защиты своих прав, свобод и законных интересов.',
    },
    rendering: {
      en: 'A user about whom decisions are taken with AI systems has the right to be informed about how the automated processing works and what follows from it, that an objection to it can be made, and how to protect his rights, freedoms and lawful interests.',
    },
  },
  '8(1)': {
    ...act,
    quote: {
      ru: 'Собственник, владелец и (или) пользователь обязаны обеспечивать постоянный контроль над системой искусственного интеллекта в объеме и порядке, зависящих от их роли, на всех этапах жизненного цикла системы искусственного интеллекта.',
    },
    rendering: {
      en: 'The owner, possessor and (or) user must keep constant control of the AI system, in the scope and manner that depend on their role, at every stage of its life cycle.',
    },
  },
  '8(2)': {
    ...act,
    quote: {
      ru: 'Все субъекты, занимающиеся созданием, эксплуатацией систем искусственного интеллекта, несут ответственность, установленную законами Республики Казахстан, за деятельность систем искусственного интеллекта, а также за результаты деятельности систем искусственного интеллекта, исходя из их роли, на всех этапах жизненного цикла системы искусственного интеллекта.',
    },
    rendering: {
      en: 'All who create or operate AI systems answer under the laws of Kazakhstan for the working of the systems and for their results, according to their role, at every stage of the life cycle.',
    },
  },
  '10(1)': {
    ...act,
    quote: {
      ru: 'Эксплуатация систем искусственного интеллекта возможна при соблюдении требований защиты данных и конфиденциальности, исключая неправомерный сбор, хранение и распространение персональных данных.',
    },
    rendering: {
      en: 'AI systems may be operated if the requirements of data protection and confidentiality are met, and personal data are not unlawfully collected, stored or spread.',
    },
  },
  '10(2)': {
    ...act,
    quote: {
      ru: 'При эксплуатации систем искусственного интеллекта в целях безопасного их функционирования осуществляются охрана и защита персональных данных, обработка которых осуществляется системами искусственного интеллекта, а также принимаются меры по предотвращению несанкционированного доступа третьих лиц к персональным данным и использованию качественных и репрезентативных наборов данных, полученных с соблюдением законодательства Республики Казахстан.',
    },
    rendering: {
      en: 'While AI systems are operated, the personal data they process are guarded, and measures are taken against unauthorised access, and for sound and representative data sets obtained lawfully.',
    },
  },
  '11(1)': {
    ...act,
    quote: {
      ru: 'Системы искусственного интеллекта должны создаваться и эксплуатироваться с соблюдением требований безопасности и надежности, исключающих возможность непредвиденных последствий или злоупотреблений.',
    },
    rendering: {
      en: 'AI systems must be created and operated safely and reliably, so that unforeseen consequences and abuse are excluded.',
    },
  },
  '11(3)': {
    ...act,
    quote: {
      ru: 'В целях предотвращения потенциальных угроз собственники и владельцы систем искусственного интеллекта обязаны осуществлять управление рисками систем искусственного интеллекта с принятием мер для исключения таких угроз.',
    },
    rendering: {
      en: 'To prevent potential threats, owners and possessors of AI systems must manage the risks of AI systems and take measures to exclude such threats.',
    },
  },
} as const satisfies Record<string, Article>;
