/** Arts. 19–23 and 27 of Law No. 230-VIII in its own words: audit, informing, marking, authorship, data libraries. Quotes match test/law-texts to the letter. */
import type { Article } from '../../../model/law.ts';
import { act } from './act.ts';

export const results = {
  '19(2)': {
    ...act,
    quote: {
      ru: 'Собственники и (или) владельцы систем искусственного интеллекта, претендующие на включение своих систем в перечень доверенных, осуществляют аудит систем искусственного интеллекта.',
    },
    rendering: {
      en: 'Owners and (or) possessors who want their systems on a list of trusted ones have the systems audited.',
    },
  },
  '20(1)': {
    ...act,
    quote: {
      ru: 'Аудит систем искусственного интеллекта проводится в соответствии с правилами проведения аудита цифровых систем.',
    },
    rendering: { en: 'AI systems are audited by the rules for auditing digital systems.' },
    wordingFrom: '2026-08-25',
  },
  '21(1)': {
    ...act,
    quote: {
      ru: 'Пользователи должны быть проинформированы о том, что товары, работы и услуги произведены или оказываются с использованием систем искусственного интеллекта.',
    },
    rendering: {
      en: 'Users must be informed that goods, works and services are produced or provided with AI systems.',
    },
  },
  '21(2)': {
    ...act,
    quote: {
      ru: 'Распространение синтетических результатов деятельности систем искусственного интеллекта допускается только при условии их маркировки в машиночитаемой форме и сопровождения визуальной либо иной формой предупреждения, обеспечивающей возможность восприятия пользователем без применения методов, затрудняющих такое восприятие.',
    },
    rendering: {
      en: 'Synthetic results of AI systems may be distributed only if they are marked in machine-readable form and accompanied by a visual or other warning that the user can perceive, without methods that hinder perceiving it.',
    },
  },
  '21(3)': {
    ...act,
    quote: {
      ru: 'Ответственность за информирование пользователей о синтетических результатах деятельности систем искусственного интеллекта возлагается на собственников или владельцев таких систем.',
    },
    rendering: {
      en: 'The owners or possessors of such systems answer for informing users about synthetic results of AI systems.',
    },
  },
  '21(4)': {
    ...act,
    quote: {
      ru: 'Требования к принятию решений на основании исключительно автоматизированной обработки персональных данных устанавливаются законодательством Республики Казахстан о персональных данных и их защите.',
    },
    rendering: {
      en: 'What is required of decisions based only on automated processing of personal data is set by the legislation on personal data and their protection.',
    },
  },
  '21(5)': {
    ...act,
    quote: {
      ru: 'Обязанность по обеспечению соответствия результатов деятельности систем искусственного интеллекта требованиям законодательства Республики Казахстан возлагается на собственников и (или) владельцев систем искусственного интеллекта.',
    },
    rendering: {
      en: 'Owners and (or) possessors of AI systems must see that the results of the systems comply with the law of Kazakhstan.',
    },
  },
  '22(2)': {
    ...act,
    quote: {
      ru: 'Машиночитаемые формы должны обеспечивать однозначное и автоматическое распознавание соответствующих условий системами искусственного интеллекта и иными средствами обработки данных.',
    },
    rendering: {
      en: 'Machine-readable forms must let AI systems and other means of data processing recognise the conditions unambiguously and automatically.',
    },
  },
  '22(3)': {
    ...act,
    quote: {
      ru: 'Порядок разработки, применения и распространения машиночитаемых форм определяется уполномоченным органом.',
    },
    rendering: { en: 'How machine-readable forms are developed, used and spread is set by the authorised body.' },
  },
  '23(1)': {
    ...act,
    quote: {
      ru: 'Произведения, созданные с использованием систем искусственного интеллекта, охраняются авторским правом только в случае наличия творческого вклада человека в их создание.',
    },
    rendering: {
      en: 'Works created with AI systems are protected by copyright only where a person contributed creatively.',
    },
  },
  '23(5)': {
    ...act,
    quote: {
      ru: 'Использование произведений для обучения моделей искусственного интеллекта допускается только при отсутствии запрета со стороны автора или правообладателя, выраженного в машиночитаемой форме.',
    },
    rendering: {
      en: 'Works may be used to train AI models only where the author or right holder has not forbidden it in machine-readable form.',
    },
  },
  '27(2)': {
    ...act,
    quote: { ru: 'Собственники и владельцы библиотек данных обязаны:' },
    rendering: { en: 'Owners and possessors of data libraries must:' },
  },
  '27(3)': {
    ...act,
    quote: {
      ru: 'Обучение моделей искусственного интеллекта осуществляется на основе библиотек данных, представленных собственниками или владельцами данных в рамках заранее определенных и законных целей.',
    },
    rendering: {
      en: 'AI models are trained on data libraries that their owners or possessors provide for lawful purposes set beforehand.',
    },
  },
  '27(4)': {
    ...act,
    quote: {
      ru: 'Создание и представление библиотек данных собственниками и владельцами данных осуществляются в соответствии с требованиями по управлению данными.',
    },
    rendering: { en: 'Data libraries are created and provided in line with the requirements of data management.' },
  },
  '27(5)': {
    ...act,
    quote: {
      ru: 'Сведения об изготовителе библиотеки данных подлежат обязательному указанию в машиночитаемой форме при создании библиотеки данных и при ее передаче независимо от последующего перехода прав собственности или владения.',
    },
    rendering: {
      en: 'Who made a data library must be stated in machine-readable form when the library is created and when it is handed over, whoever owns or possesses it later.',
    },
  },
} as const satisfies Record<string, Article>;
