/** How the duties to tell users, and to be there for them, are tested. */
import type { Case, Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';
import { notices } from '../phrases.ts';

/** The Law says "users" and means staff too; that it reaches a system nobody outside meets, we hold for less sure. */
const outside: readonly Case[] = [
  { facts: { userFacing: ['yes'] } },
  { facts: { userFacing: ['no'] }, atMost: 'warning' },
];

export const informationRules = {
  'use-notice': {
    serves: 'inform-of-ai',
    on: 'system',
    level: 'error',
    when: [{ facts: { userFacing: ['yes'] } }],
    check: 'notice-given',
    with: { phrases: notices },
    title: {
      en: 'Users are told that AI is used',
      ru: 'Пользователям сообщают об использовании ИИ',
      kk: 'Пайдаланушыларға жасанды интеллект қолданылатыны айтылады',
    },
    remedy: {
      en: 'Say it where users read it, as “This service uses AI”, and name that file under `notification: notices:` for this system.',
      ru: 'Скажите об этом там, где это прочтут пользователи, например «Услуга оказывается с использованием искусственного интеллекта», и назовите этот файл в `notification: notices:` для этой системы.',
      kk: 'Мұны пайдаланушылар оқитын жерде айтыңыз, мысалы «Бұл қызметте жасанды интеллект қолданылады», сөйтіп сол файлды осы жүйе үшін `notification: notices:` бөлімінде көрсетіңіз.',
    },
  },
  'notice-languages': {
    serves: 'inform-in-languages',
    on: 'organization',
    level: 'warning',
    when: [{ facts: { audience: ['consumers'], userFacing: ['yes'] } }],
    check: 'told-in-languages',
    with: { languages: ['kk', 'ru'], phrases: notices },
    title: {
      en: 'Users are told in Kazakh and in Russian',
      ru: 'Пользователям сообщают на казахском и на русском языках',
      kk: 'Пайдаланушыларға қазақ және орыс тілдерінде айтылады',
    },
    remedy: {
      en: 'Give the notice, the agreement and the words of the warning in both languages, each marked with `lang` or in a file of its own.',
      ru: 'Дайте уведомление, соглашение и слова предупреждения на обоих языках: с атрибутом `lang` или каждый язык в своём файле.',
      kk: 'Хабарламаны, келісімді және ескерту сөздерін екі тілде де беріңіз: `lang` атрибутымен белгілеңіз не әр тілді өз файлына жазыңыз.',
    },
  },
  'responsible-party': {
    serves: 'answer-for-informing',
    on: 'organization',
    level: 'warning',
    when: [],
    check: 'responsible-named',
    with: {},
    title: {
      en: 'Somebody answers for informing users',
      ru: 'Есть ответственный за информирование пользователей',
      kk: 'Пайдаланушыларға хабарлауға жауапты адам бар',
    },
    remedy: {
      en: 'Under `notification: responsible:` give a name and an e-mail address, telephone number or web address that works.',
      ru: 'Укажите в `notification: responsible:` имя или отдел и действующий e-mail, телефон или веб-адрес.',
      kk: '`notification: responsible:` бөлімінде есімді не бөлімді және жұмыс істейтін e-mail, телефон немесе веб-мекенжайды көрсетіңіз.',
    },
  },
  'automated-decisions': {
    serves: 'explain-decisions',
    on: 'system',
    level: 'error',
    when: [],
    check: 'decisions-explained',
    with: { objectionWorkingDays: 3 },
    title: {
      en: 'People about whom AI alone decides are told, and can object',
      ru: 'Те, о ком решает один ИИ, знают об этом и могут возразить',
      kk: 'Жасанды интеллект жеке өзі шешім қабылдайтын адамдар бұл туралы біледі және қарсылық білдіре алады',
    },
    remedy: {
      en: 'Say `automated-decisions: none` or `assisted`; or, for decisions by AI alone, name the notice, the contact for objections with `days`, and who reviews.',
      ru: 'Напишите `automated-decisions: none` или `assisted`; а если решает один ИИ, назовите уведомление, контакт для возражений с числом `days` и того, кто пересматривает.',
      kk: '`automated-decisions: none` немесе `assisted` деп жазыңыз; ал шешімді тек жасанды интеллект қабылдаса, хабарламаны, қарсылық жіберілетін байланысты (`days` санымен) және кім қайта қарайтынын көрсетіңіз.',
    },
  },
  'user-support': {
    serves: 'support-users',
    on: 'organization',
    level: 'error',
    when: outside,
    check: 'support-offered',
    with: {},
    title: {
      en: 'Users can get help',
      ru: 'Пользователи могут получить поддержку',
      kk: 'Пайдаланушылар көмек ала алады',
    },
    remedy: {
      en: 'Under `notification: support:` write where users get help, as `mailto:help@your-site.kz`, `tel:+7…` or a web address.',
      ru: 'Напишите в `notification: support:`, куда обращаться за помощью: `mailto:help@ваш-сайт.kz`, `tel:+7…` или веб-адрес.',
      kk: '`notification: support:` бөліміне көмек сұрайтын мекенжайды жазыңыз: `mailto:help@сайтыңыз.kz`, `tel:+7…` немесе веб-мекенжай.',
    },
  },
  'user-agreement': {
    serves: 'offer-agreement',
    on: 'organization',
    level: 'error',
    when: outside,
    check: 'agreement-offered',
    with: {},
    title: {
      en: 'Users can read the agreement before use',
      ru: 'С пользовательским соглашением можно ознакомиться до использования',
      kk: 'Пайдаланушы келісімімен пайдаланғанға дейін танысуға болады',
    },
    remedy: {
      en: 'Name the agreement under `notification: user-agreement: in:`, and under `linked-from:` the page people enter by; let that page link to it.',
      ru: 'Назовите соглашение в `notification: user-agreement: in:`, а в `linked-from:` страницу входа; поставьте на ней ссылку на соглашение.',
      kk: 'Келісімді `notification: user-agreement: in:` бөлімінде, ал адамдар кіретін бетті `linked-from:` жолында көрсетіңіз; сол беттен келісімге сілтеме қойыңыз.',
    },
  },
  'stated-limitations': {
    serves: 'state-limitations',
    on: 'system',
    level: 'error',
    when: outside,
    check: 'document-says',
    with: { key: 'limitations' },
    title: {
      en: 'Users are told what the system is like and what it cannot do',
      ru: 'Пользователи знают характеристики и ограничения системы',
      kk: 'Пайдаланушылар жүйенің сипаттамалары мен шектеулерін біледі',
    },
    remedy: {
      en: 'Write down what the system does, how well, and where it fails; name the file under `limitations:`.',
      ru: 'Опишите, что система делает, насколько хорошо и где ошибается; назовите файл в `limitations:`.',
      kk: 'Жүйе не істейтінін, қаншалықты жақсы істейтінін және қай жерде қателесетінін жазып, файлды `limitations:` жолында көрсетіңіз.',
    },
  },
  'documentation-set': {
    serves: 'keep-documentation',
    on: 'system',
    level: 'error',
    when: [],
    check: 'documents-for-degree',
    with: {
      sets: {
        minimal: ['system', 'risk'],
        medium: ['system', 'risk', 'data-libraries'],
        high: ['system', 'risk', 'data-libraries', 'principles'],
      },
    },
    title: {
      en: 'The system is documented as its risk degree asks',
      ru: 'На систему ведётся документация по степени риска',
      kk: 'Жүйенің құжаттамасы қауіп-қатер дәрежесіне сай жүргізіледі',
    },
    remedy: {
      en: 'Under `documents:` name a document on the system and one on risk management; for medium risk also one on data libraries; for high risk also the policy on AI principles.',
      ru: 'Назовите в `documents:` документ на систему и документ об управлении рисками; при средней степени ещё документ о библиотеках данных; при высокой ещё политику принципов ИИ.',
      kk: '`documents:` бөлімінде жүйе туралы және тәуекелдерді басқару туралы құжаттарды көрсетіңіз; орташа дәрежеде дерекнамалар туралы құжатты да, жоғары дәрежеде жасанды интеллект қағидаттары туралы саясатты да қосыңыз.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
