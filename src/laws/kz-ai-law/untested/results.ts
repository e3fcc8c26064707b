/** Duties about results and about informing users that no rule tests yet. */
import type { Untested } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';

export const untestedResults = [
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
] as const satisfies readonly Untested<KzArticle>[];
