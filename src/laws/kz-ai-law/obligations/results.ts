/** Our reading of Art. 21(2): what must go with a synthetic result. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { everybody, IN_FORCE } from './bound.ts';

export const resultObligations = {
  'mark-results': {
    cites: ['21(2)', '1(4)', '1(14)', '22(2)'],
    binds: everybody,
    from: IN_FORCE,
    duty: {
      en: 'Mark synthetic results in machine-readable form before distributing them.',
      ru: 'До распространения маркировать синтетические результаты в машиночитаемой форме.',
      kk: 'Синтетикалық нәтижелерді таратпас бұрын оларды машинамен оқылатын нысанда таңбалау.',
    },
    byHand: {
      en: 'Whether a file imitates a person or an event that did not happen, and whether it bears an invisible watermark.',
      ru: 'Имитирует ли файл человека или событие, которого не было, и есть ли в нём невидимый водяной знак.',
      kk: 'Файл адамды немесе іс жүзінде болмаған оқиғаны имитациялай ма және онда көзге көрінбейтін су таңбасы бар ма.',
    },
  },
  'warn-of-results': {
    cites: ['21(2)', '21(3)', '1(4)'],
    binds: everybody,
    from: IN_FORCE,
    duty: {
      en: 'Accompany synthetic results with a warning that a person can perceive.',
      ru: 'Сопровождать синтетические результаты предупреждением, которое человек может воспринять.',
      kk: 'Синтетикалық нәтижелермен бірге адам қабылдай алатын ескерту беру.',
    },
    byHand: {
      en: 'Whether nothing hinders perceiving the warning: size, contrast, time on screen, volume.',
      ru: 'Не мешает ли что-нибудь воспринять предупреждение: размер, контраст, время показа, громкость.',
      kk: 'Ескертуді қабылдауға бірдеңе кедергі келтірмей ме: өлшемі, контрасты, экранда тұру уақыты, дыбыс деңгейі.',
    },
  },
  'claim-own-work-only': {
    cites: ['23(1)'],
    // The Law protects or does not; that an empty claim should go, is our advice.
    binds: { owner: 'policy', possessor: 'policy', user: 'policy' },
    from: IN_FORCE,
    duty: {
      en: 'Claim authorship only where a person contributed creatively. The Law makes it no duty: without a contribution the claim is empty.',
      ru: 'Заявлять авторство только при творческом вкладе человека. Закон не делает это обязанностью: без вклада заявление ничего не значит.',
      kk: 'Авторлықты адамның шығармашылық үлесі болғанда ғана мәлімдеу. Заң мұны міндет етпейді: үлес болмаса, мәлімдеме ештеңе білдірмейді.',
    },
    byHand: {
      en: 'Whether a person contributed creatively.',
      ru: 'Был ли творческий вклад человека.',
      kk: 'Адамның шығармашылық үлесі болды ма.',
    },
  },
  'keep-warning-clear': {
    cites: ['21(2)'],
    // The Law forbids methods that hinder perceiving; where hindering begins is our line.
    binds: { owner: 'policy', possessor: 'policy', user: 'policy' },
    from: IN_FORCE,
    duty: {
      en: 'Use no methods that hinder perceiving the warning.',
      ru: 'Не применять методов, затрудняющих восприятие предупреждения.',
      kk: 'Ескертуді қабылдауды қиындататын әдістерді қолданбау.',
    },
    byHand: {
      en: 'What only eyes and ears can tell: how long the warning shows, how loud it is, what moves beside it.',
      ru: 'То, что скажут только глаза и уши: сколько времени видно предупреждение, насколько оно громкое, что движется рядом.',
      kk: 'Көз бен құлақ қана айта алатын жайт: ескерту қанша уақыт көрінеді, дыбысы қандай, жанында не қозғалады.',
    },
  },
  // What is distributed is the built file, and the Law speaks of distributing: an unmarked copy breaks its words, not an
  // inference from them. Which file is distributed is no reading of the Law but a fact, stated in `labeling.builds`.
  'keep-marks': {
    cites: ['21(2)', '1(4)', '1(14)', '22(2)'],
    binds: everybody,
    from: IN_FORCE,
    duty: {
      en: 'Distribute synthetic results marked as their sources are: a build must not take the mark away.',
      ru: 'Распространять синтетические результаты с той же маркировкой, что у исходных файлов: сборка не должна её удалять.',
      kk: 'Синтетикалық нәтижелерді бастапқы файлдардағыдай таңбаланған күйде тарату: құрастыру таңбаны жоймауға тиіс.',
    },
    byHand: {
      en: 'What happens after the build: what a CDN, an image service or a social network makes of the files.',
      ru: 'Что происходит после сборки: что делают с файлами CDN, сервис изображений или соцсеть.',
      kk: 'Құрастырудан кейін не болатыны: CDN, сурет қызметі немесе әлеуметтік желі файлдарды қалай өзгертетіні.',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
