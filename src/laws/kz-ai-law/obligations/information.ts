/** Our reading of Arts. 7, 15, 16 and 21: what users must be told and given. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { everybody, IN_FORCE, inferredOwners, owners } from './bound.ts';

export const informationObligations = {
  'inform-of-ai': {
    cites: ['21(1)', '1(7)'],
    binds: everybody,
    from: IN_FORCE,
    duty: {
      en: 'Tell users that goods, works or services are produced or provided with AI.',
      ru: 'Сообщать пользователям, что товары, работы и услуги произведены или оказываются с использованием ИИ.',
      kk: 'Тауарлар, жұмыстар немесе қызметтер жасанды интеллекттің қатысуымен өндірілетінін немесе көрсетілетінін пайдаланушыларға айту.',
    },
    byHand: {
      en: 'Whether users really meet the notice, and in time.',
      ru: 'Действительно ли пользователи видят уведомление, и вовремя ли.',
      kk: 'Пайдаланушылар хабарламаны шынымен көре ме және уақытында көре ме.',
    },
  },
  'answer-for-informing': {
    cites: ['21(3)'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'Answer for informing users about synthetic results: say who does, and how to reach them.',
      ru: 'Отвечать за информирование о синтетических результатах: указать, кто отвечает и как с ним связаться.',
      kk: 'Синтетикалық нәтижелер туралы хабарлауға жауап беру: кім жауапты екенін және онымен қалай байланысуға болатынын көрсету.',
    },
  },
  'explain-decisions': {
    cites: ['7(2)', '21(4)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Tell people about whom AI decides how that works, what follows, how to object and how to protect their rights.',
      ru: 'Сообщать тем, о ком решает ИИ, как идёт обработка, каковы последствия, как возразить и как защитить свои права.',
      kk: 'Жасанды интеллект шешім қабылдайтын адамдарға өңдеу қалай жүретінін, оның салдарын, қалай қарсылық білдіруге және құқығын қалай қорғауға болатынын айту.',
    },
    byHand: {
      en: 'Whether people are told before the decision and objections are considered; where AI only assists, whether people are told at all.',
      ru: 'Сообщают ли людям до решения и рассматривают ли возражения; а если ИИ только помогает, сообщают ли вообще.',
      kk: 'Адамдарға шешімге дейін айтыла ма, қарсылықтары қарала ма; ал жасанды интеллект тек көмектессе, бұл туралы мүлде айтыла ма.',
    },
  },
  'support-users': {
    cites: ['15(2)(4)', '15(2)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Support users in questions of how the system works.',
      ru: 'Поддерживать пользователей по вопросам работы системы.',
      kk: 'Жүйенің жұмысына қатысты сұрақтар бойынша пайдаланушыларға қолдау көрсету.',
    },
    byHand: {
      en: 'Whether somebody answers.',
      ru: 'Отвечает ли кто-нибудь на обращения.',
      kk: 'Өтініштерге біреу жауап бере ме.',
    },
  },
  'offer-agreement': {
    cites: ['15(2)(5)', '16(1)(1)', '15(2)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Let users read the user agreement before they begin to use the system.',
      ru: 'Дать пользователям ознакомиться с пользовательским соглашением до начала использования системы.',
      kk: 'Пайдаланушыларға жүйені пайдалана бастағанға дейін пайдаланушы келісімімен танысуға мүмкіндік беру.',
    },
    byHand: {
      en: 'Whether the agreement is really shown before use.',
      ru: 'Действительно ли соглашение показывают до начала использования.',
      kk: 'Келісім шынымен пайдалануға дейін көрсетіле ме.',
    },
  },
  'inform-in-languages': {
    cites: ['Consumer Law, 24–26', '21(1)'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'Give consumers notices and the agreement in Kazakh and in Russian.',
      ru: 'Давать потребителям уведомления и соглашение на казахском и на русском языках.',
      kk: 'Тұтынушыларға хабарламалар мен келісімді қазақ және орыс тілдерінде беру.',
    },
    byHand: {
      en: 'Whether the translations say the same, and well; which languages the laws on languages and on advertising ask for beside.',
      ru: 'Одинаков ли смысл переводов и хороши ли они; какие языки требуются ещё по законам о языках и о рекламе.',
      kk: 'Аудармалардың мағынасы бірдей ме, сапасы жақсы ма; тіл туралы және жарнама туралы заңдар тағы қандай тілдерді талап етеді.',
    },
  },
  'state-limitations': {
    cites: ['7(1)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Give users full information about the characteristics and limitations of the system.',
      ru: 'Дать пользователям полную информацию о характеристиках и ограничениях системы.',
      kk: 'Пайдаланушыларға жүйенің сипаттамалары мен шектеулері туралы толық ақпарат беру.',
    },
    byHand: {
      en: 'Whether the information is full and true.',
      ru: 'Полна ли информация и верна ли она.',
      kk: 'Ақпарат толық әрі дұрыс па.',
    },
  },
  'keep-documentation': {
    cites: ['15(2)(3)', '15(2)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Keep documentation on the system, depending on its impact.',
      ru: 'Вести документацию на систему в зависимости от степени её воздействия.',
      kk: 'Жүйенің әсер ету дәрежесіне қарай оның құжаттамасын жүргізу.',
    },
    byHand: {
      en: 'Whether the papers hold what the list of documentation asks for (Order No. 95/НҚ; we have not seen its text).',
      ru: 'Содержат ли документы то, чего требует перечень документации (приказ № 95/НҚ; его текста мы не видели).',
      kk: 'Құжаттарда құжаттама тізбесі талап ететін мәліметтер бар ма (№ 95/НҚ бұйрығы; оның мәтінін біз көрген жоқпыз).',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
