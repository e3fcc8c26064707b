/** Our reading of Arts. 10, 23(5) and 27: personal data, works of others, and data libraries. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { IN_FORCE, inferredOwners, owners } from './bound.ts';

export const dataObligations = {
  'protect-personal-data': {
    cites: ['10(1)', '10(2)'],
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'Process personal data lawfully and protect them.',
      ru: 'Обрабатывать персональные данные законно и защищать их.',
      kk: 'Дербес деректерді заңды түрде өңдеу және қорғау.',
    },
    byHand: {
      en: 'Whether the ground holds and the policy is kept to.',
      ru: 'Действительно ли основание и соблюдается ли политика.',
      kk: 'Негіз жарамды ма және саясат сақтала ма.',
    },
  },
  'respect-opt-out': {
    cites: ['23(5)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Train on works only where the author or right holder has not forbidden it in machine-readable form.',
      ru: 'Использовать произведения для обучения, только если автор или правообладатель не запретил этого в машиночитаемой форме.',
      kk: 'Туындыларды автор немесе құқық иеленуші машинамен оқылатын нысанда тыйым салмаған жағдайда ғана оқытуға пайдалану.',
    },
    byHand: {
      en: 'Whether the check was really made, of every work.',
      ru: 'Действительно ли проверено каждое произведение.',
      kk: 'Әр туынды шынымен тексерілген бе.',
    },
  },
  'describe-datasets': {
    cites: ['27(2)', '27(3)', '27(4)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Keep data libraries with their conditions of access, for lawful purposes set beforehand.',
      ru: 'Вести библиотеки данных с условиями доступа, для заранее определённых законных целей.',
      kk: 'Дерекнамаларды қол жеткізу шарттарымен, алдын ала айқындалған заңды мақсаттарға арнап жүргізу.',
    },
    byHand: {
      en: 'The quality of the data, and whether the purpose is lawful.',
      ru: 'Качество данных и законность цели.',
      kk: 'Деректердің сапасы және мақсаттың заңдылығы.',
    },
  },
  'state-producer': {
    cites: ['27(5)', '1(14)'],
    // Whoever makes or hands on a library has to; that it is you who did, we infer from its being declared.
    binds: inferredOwners,
    from: IN_FORCE,
    duty: {
      en: 'State in machine-readable form who made a data library, when making it and when handing it on.',
      ru: 'Указывать в машиночитаемой форме сведения об изготовителе библиотеки данных при её создании и передаче.',
      kk: 'Дерекнаманы жасаған және берген кезде оның әзірлеушісі туралы мәліметті машинамен оқылатын нысанда көрсету.',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
