/** Our reading of Arts. 11, 15–17, 19 and 21(5): care for safety, for lawful results, and for what is claimed. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { IN_FORCE, inferredOwners, owners } from './bound.ts';

export const careObligations = {
  'keep-safe': {
    cites: ['15(2)(2)', '15(2)', '11(1)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Take measures for safety and reliability: against unauthorised access and failures.',
      ru: 'Принимать меры безопасности и надёжности: от несанкционированного доступа и сбоев.',
      kk: 'Қауіпсіздік пен сенімділік шараларын қолдану: рұқсатсыз қол жеткізуге және іркілістерге қарсы.',
    },
    byHand: {
      en: 'Whether the measures are taken, and whether they are enough.',
      ru: 'Приняты ли меры на деле и достаточны ли они.',
      kk: 'Шаралар іс жүзінде қолданыла ма және олар жеткілікті ме.',
    },
  },
  'secure-critical': {
    cites: ['17(1), part 3'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'High-risk systems that are critically important digital objects meet the cybersecurity requirements for state ones.',
      ru: 'Системы высокого риска, отнесённые к критически важным цифровым объектам, соблюдают требования кибербезопасности как государственные.',
      kk: 'Аса маңызды цифрлық объектілерге жатқызылған қауіп-қатері жоғары жүйелер мемлекеттік жүйелерге қойылатын киберқауіпсіздік талаптарын сақтайды.',
    },
    byHand: {
      en: 'Whether the object is critical, and whether the plan meets the requirements.',
      ru: 'Относится ли объект к критически важным и отвечает ли план требованиям.',
      kk: 'Объект аса маңыздыларға жата ма және жоспар талаптарға сай ма.',
    },
  },
  'keep-results-lawful': {
    cites: ['21(5)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'See to it that results of the system comply with the law.',
      ru: 'Обеспечивать соответствие результатов деятельности системы законодательству.',
      kk: 'Жүйе қызметі нәтижелерінің заңнамаға сай болуын қамтамасыз ету.',
    },
    byHand: {
      en: 'What a result says.',
      ru: 'Содержание результатов.',
      kk: 'Нәтиженің мазмұны.',
    },
  },
  'say-in-agreement': {
    cites: ['16(1)(4)', '16(1)(5)', '16(1)(6)'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'Say in the user agreement how users get explanations, ask about data and refuse to deal with the system.',
      ru: 'Указать в соглашении, как получить разъяснения, запросить сведения о данных и отказаться от взаимодействия.',
      kk: 'Келісімде түсіндірме алу, деректер туралы сұрау және өзара әрекеттен бас тарту жолдарын жазу.',
    },
    byHand: {
      en: 'What the sections say, and whether it is done so.',
      ru: 'Что сказано в разделах и соблюдается ли это.',
      kk: 'Бөлімдерде не айтылғаны және ол орындала ма.',
    },
  },
  'back-trusted-claim': {
    cites: ['19(2)', '20(1)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Have a system audited before it is put on a list of trusted ones. Nobody else has to be audited.',
      ru: 'Провести аудит системы, претендующей на включение в перечень доверенных. Остальным аудит не обязателен.',
      kk: 'Сенімді жүйелер тізбесіне енгізуге үміткер жүйеге аудит жүргізу. Өзгелерге аудит міндетті емес.',
    },
    byHand: {
      en: 'Whether the system stands on the list, and what the audit found.',
      ru: 'Включена ли система в перечень и что показал аудит.',
      kk: 'Жүйе тізбеге енгізілген бе және аудит не көрсетті.',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
