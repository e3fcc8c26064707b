/** Duties about systems and data that no rule tests yet. */
import type { Untested } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';

export const untestedSystems = [
  {
    cites: '8(1)',
    binds: ['owner', 'possessor', 'user'],
    duty: {
      en: 'Keep constant control of the system, as far as your role goes.',
      ru: 'Обеспечивать постоянный контроль над системой в пределах своей роли.',
      kk: 'Өз рөліңіз шегінде жүйені тұрақты бақылауда ұстау.',
    },
    why: {
      en: 'Whether every system is declared, and with its true role, only you can know.',
      ru: 'Все ли системы указаны и верно ли названа роль, знаете только вы.',
      kk: 'Барлық жүйе көрсетілді ме және рөлі дұрыс аталды ма, оны тек өзіңіз білесіз.',
    },
  },
  {
    rule: 'safety-measures',
    cites: '15(2)(2)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Take measures for safety and reliability: against unauthorised access and failures (cf. Art. 11(1)).',
      ru: 'Принимать меры безопасности и надёжности: от несанкционированного доступа и сбоев (ср. п. 1 ст. 11).',
      kk: 'Қауіпсіздік пен сенімділік шараларын қолдану: рұқсатсыз қол жеткізуге және іркілістерге қарсы (11-баптың 1-тармағымен салыстырыңыз).',
    },
    why: {
      en: 'This version does not look at the files under `safety:`.',
      ru: 'Эта версия не проверяет файлы из `safety:`.',
      kk: 'Бұл нұсқа `safety:` бөліміндегі файлдарды тексермейді.',
    },
  },
  {
    rule: 'critical-system',
    cites: '17(1), part 3',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'High-risk systems that are critically important digital objects meet the cybersecurity requirements for state ones.',
      ru: 'Системы высокого риска, отнесённые к критически важным цифровым объектам, соблюдают требования кибербезопасности как государственные.',
      kk: 'Аса маңызды цифрлық объектілерге жатқызылған қауіп-қатері жоғары жүйелер мемлекеттік жүйелерге қойылатын киберқауіпсіздік талаптарын сақтайды.',
    },
    why: {
      en: 'This version does not ask for a cybersecurity plan.',
      ru: 'Эта версия не проверяет план кибербезопасности.',
      kk: 'Бұл нұсқа киберқауіпсіздік жоспарын тексермейді.',
    },
  },
  {
    rule: 'trusted-claim',
    cites: '19(2)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Whoever wants a system on a list of trusted ones has it audited.',
      ru: 'Кто претендует на включение системы в перечень доверенных, проводит её аудит.',
      kk: 'Жүйесін сенімді жүйелер тізбесіне қосқысы келген тұлға оған аудит жүргізеді.',
    },
    why: {
      en: 'This version does not check claims to be trusted or audited. Nobody else has to be audited.',
      ru: 'Эта версия не проверяет заявления о доверенности и аудите. Остальным аудит не обязателен.',
      kk: 'Бұл нұсқа сенімділік пен аудит туралы мәлімдемелерді тексермейді. Өзгелерге аудит міндетті емес.',
    },
  },
  {
    rule: 'personal-data',
    cites: '10(1)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Personal data are protected and lawfully processed.',
      ru: 'Персональные данные защищены и обрабатываются законно.',
      kk: 'Дербес деректер қорғалған және заңды түрде өңделеді.',
    },
    why: {
      en: 'This version does not look at the legal basis or the policy; that they are kept to, a person must judge.',
      ru: 'Эта версия не проверяет основание и политику; соблюдаются ли они, оценивает человек.',
      kk: 'Бұл нұсқа құқықтық негіз бен саясатты тексермейді; олардың сақталуын адам бағалайды.',
    },
  },
  {
    rule: 'training-opt-out',
    cites: '23(5)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Works are used for training only where the author has not forbidden it in machine-readable form.',
      ru: 'Произведения используют для обучения, только если автор не запретил этого в машиночитаемой форме.',
      kk: 'Туындылар автор машинамен оқылатын нысанда тыйым салмаған жағдайда ғана оқытуға пайдаланылады.',
    },
    why: {
      en: 'This version does not look at what is declared of data sets.',
      ru: 'Эта версия не проверяет сведения о наборах данных.',
      kk: 'Бұл нұсқа деректер жиындары туралы мәліметтерді тексермейді.',
    },
  },
  {
    rule: 'dataset-conditions',
    cites: '27(2)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Data libraries have quality, conditions of access and lawful purposes (Art. 27(2)–(4)).',
      ru: 'Библиотеки данных качественны, имеют условия доступа и законные цели (п. 2–4 ст. 27).',
      kk: 'Дерекнамалар сапалы, оларға қол жеткізу шарттары мен заңды мақсаттары бар (27-баптың 2–4-тармақтары).',
    },
    why: {
      en: 'This version does not look at what is declared of data sets.',
      ru: 'Эта версия не проверяет сведения о наборах данных.',
      kk: 'Бұл нұсқа деректер жиындары туралы мәліметтерді тексермейді.',
    },
  },
  {
    rule: 'dataset-producer',
    cites: '27(5)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Who made a data library is stated in machine-readable form.',
      ru: 'Сведения об изготовителе библиотеки данных указаны в машиночитаемой форме.',
      kk: 'Дерекнаманы әзірлеуші туралы мәлімет машинамен оқылатын нысанда көрсетілген.',
    },
    why: {
      en: 'This version does not read the metadata of data sets.',
      ru: 'Эта версия не читает метаданные наборов данных.',
      kk: 'Бұл нұсқа деректер жиындарының метадеректерін оқымайды.',
    },
  },
] as const satisfies readonly Untested<KzArticle>[];
