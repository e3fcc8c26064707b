/** What Art. 641-1 of the Code on Administrative Offences can cost, as reported; its official text was not obtained. */
import type { Penalty, Unit } from '../../model/law.ts';
import type { KzArticle } from './articles/index.ts';

const tiers = {
  individual: { first: 15, repeat: 30 },
  small: { first: 20, repeat: 50 },
  'non-profit': { first: 20, repeat: 50 },
  medium: { first: 30, repeat: 70 },
  large: { first: 100, repeat: 200 },
} as const;

/** Sources attach it to the repeat and print it after the amount for large businesses. */
const suspension = {
  en: 'For a repeat within a year, sources also name suspension or prohibition of the system; whether for all or only for large businesses, they do not say.',
  ru: 'При повторе в течение года источники называют также приостановление или запрещение работы системы; для всех или только для крупного бизнеса, из них не ясно.',
  kk: 'Бір жыл ішінде қайталанса, дереккөздер жүйенің жұмысын тоқтата тұруды немесе оған тыйым салуды да атайды; бұл бәріне ме, әлде тек ірі бизнеске ме, олардан анық емес.',
} as const;

export const penalties = [
  {
    cites: '641-1(1)',
    article: '641-1',
    limb: 1,
    title: {
      en: 'Users are not informed about synthetic results that may mislead them',
      ru: 'Пользователи не информированы о синтетических результатах, которые могут ввести их в заблуждение',
      kk: 'Пайдаланушылар жаңылыстыруы мүмкін синтетикалық нәтижелер туралы хабардар етілмеген',
    },
    binds: ['owner', 'possessor'],
    rules: ['perceivable-warning', 'unhindered-warning', 'machine-readable-mark', 'mark-survives-build'],
    unit: 'mrp',
    tiers,
    beside: {
      en: `The limb speaks of informing users: whether a missing machine-readable mark alone falls under it is open. ${suspension.en}`,
      ru: `Часть говорит об информировании пользователей: подпадает ли под неё отсутствие одной лишь машиночитаемой маркировки, вопрос открытый. ${suspension.ru}`,
      kk: `Бұл бөлік пайдаланушыларға хабарлау туралы: тек машинамен оқылатын таңбаның болмауы оған жата ма, ол жағы ашық мәселе. ${suspension.kk}`,
    },
  },
  {
    cites: '641-1(2)',
    article: '641-1',
    limb: 2,
    title: {
      en: 'The risks of an AI system are not managed',
      ru: 'Не осуществляется управление рисками системы ИИ',
      kk: 'Жасанды интеллект жүйесінің тәуекелдері басқарылмайды',
    },
    binds: ['owner', 'possessor'],
    rules: [
      'risk-register',
      'foreseeable-misuse',
      'targeted-measures',
      'yearly-risk-review',
      'harm-categories',
      'suspension-procedure',
      'risk-degree',
    ],
    unit: 'mrp',
    tiers,
    beside: {
      en: `This limb is known only in paraphrase: whether harm must have happened is open. ${suspension.en}`,
      ru: `Эта часть известна только в пересказе: нужно ли, чтобы вред наступил, вопрос открытый. ${suspension.ru}`,
      kk: `Бұл бөлік тек мазмұндама түрінде белгілі: зиян іс жүзінде келуі керек пе, ол жағы ашық мәселе. ${suspension.kk}`,
    },
  },
] as const satisfies readonly Penalty<KzArticle>[];

/** By year. Which day fixes the year, the offence's or the decision's, is not known; a year not listed is not guessed. */
export const units = {
  mrp: {
    name: { en: 'MRP', ru: 'МРП', kk: 'АЕК' },
    currency: 'KZT',
    worth: { '2025': 3932, '2026': 4325 },
    source: 'https://en.tengrinews.kz/finance/mci-to-increase-minimum-wage-stays-the-same-tokayev-signs-270386/amp',
  },
} as const satisfies Record<string, Unit>;
