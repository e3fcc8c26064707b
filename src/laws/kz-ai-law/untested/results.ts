/** Duties about results and about informing users that no rule tests yet. */
import type { Untested } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';

export const untestedResults = [
  {
    rule: 'unhindered-warning',
    cites: '21(2)',
    binds: ['owner', 'possessor', 'user'],
    duty: {
      en: 'Nothing may hinder perceiving the warning.',
      ru: 'Ничто не должно затруднять восприятие предупреждения.',
      kk: 'Ескертуді қабылдауға ештеңе кедергі болмауға тиіс.',
    },
    why: {
      en: 'This version reads the words of a page, not its style sheets, colours and sizes.',
      ru: 'Эта версия читает слова страницы, но не её стили, цвета и размеры.',
      kk: 'Бұл нұсқа беттің сөздерін оқиды, бірақ стильдерін, түстері мен өлшемдерін қарамайды.',
    },
  },
  {
    cites: '202/НҚ',
    binds: ['owner', 'possessor', 'user'],
    duty: {
      en: 'Marks must follow the order on machine-readable forms (Art. 22(3)).',
      ru: 'Маркировка должна соответствовать приказу о машиночитаемых формах (п. 3 ст. 22).',
      kk: 'Таңбалау машинамен оқылатын нысандар туралы бұйрыққа сай болуға тиіс (22-баптың 3-тармағы).',
    },
    why: {
      en: 'The text of Order No. 202/НҚ was not obtained; Tanba accepts the published standards.',
      ru: 'Текст приказа № 202/НҚ получить не удалось; Tanba принимает опубликованные стандарты.',
      kk: '№ 202/НҚ бұйрығының мәтіні қолымызға тимеді; Tanba жарияланған стандарттарды қабылдайды.',
    },
  },
  {
    rule: 'notice-languages',
    cites: '21(1)',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Notices, warnings and the agreement are given in the languages the laws ask for.',
      ru: 'Уведомления, предупреждения и соглашение даются на языках, которых требуют законы.',
      kk: 'Хабарламалар, ескертулер мен келісім заңдар талап ететін тілдерде беріледі.',
    },
    why: {
      en: 'The duty comes from the laws on languages, consumers and advertising, which we have only read about; this version does not compare languages.',
      ru: 'Обязанность следует из законов о языках, о защите потребителей и о рекламе, о которых мы знаем только из пересказов; эта версия языки не сличает.',
      kk: 'Бұл міндет тіл, тұтынушылар құқығы және жарнама туралы заңдардан туындайды, оларды біз тек мазмұндамадан білеміз; бұл нұсқа тілдерді салыстырмайды.',
    },
  },
  {
    cites: 'Personal Data Law, 19-1',
    binds: ['owner', 'possessor'],
    duty: {
      en: 'Decisions by automated processing alone need consent or a law, and an answer to objections within three working days.',
      ru: 'Решения на основании одной лишь автоматизированной обработки требуют согласия или закона, а возражения рассматривают за три рабочих дня.',
      kk: 'Тек автоматтандырылған өңдеуге негізделген шешімдерге келісім немесе заң керек, ал қарсылықтар үш жұмыс күні ішінде қаралады.',
    },
    why: {
      en: 'We have only read about this article; consent and practice, a person must judge.',
      ru: 'Об этой статье мы знаем только из пересказа; согласие и практику оценивает человек.',
      kk: 'Бұл бапты біз тек мазмұндамадан білеміз; келісім мен тәжірибені адам бағалайды.',
    },
  },
  {
    rule: 'authorship-claim',
    cites: '23(1)',
    binds: ['owner', 'possessor', 'user'],
    duty: {
      en: 'Authorship is claimed only where a person contributed creatively.',
      ru: 'Авторство заявляют только там, где есть творческий вклад человека.',
      kk: 'Авторлық құқық адамның шығармашылық үлесі бар жерде ғана мәлімделеді.',
    },
    why: {
      en: 'This version does not read copyright claims.',
      ru: 'Эта версия не читает заявления об авторстве.',
      kk: 'Бұл нұсқа авторлық туралы мәлімдемелерді оқымайды.',
    },
  },
] as const satisfies readonly Untested<KzArticle>[];
