/** The interface in Kazakh. A number is followed by the singular, so nothing here needs a plural. */
import type {
  ActionLabels,
  AnnotationLabels,
  BadgeLabels,
  Labels,
  ReportLabels,
  SummaryLabels,
} from '../../model/labels.ts';
import { citationOf, otherLaw } from '../article.ts';
import { comment } from './comment.ts';
import { extent } from './extents.ts';

/** Other laws, in the genitive that stands before an article. */
const LAWS: Readonly<Record<string, string>> = { 'Personal Data Law': 'Дербес деректер туралы заңның' };

/** `21(2)` is 21-баптың 2-тармағы, `15(2)(5)` is 15-баптың 2-тармағының 5) тармақшасы. */
const article = (cited: string) => {
  const other = otherLaw(cited);
  if (other) return `${LAWS[other.law] ?? other.law} ${other.article}-бабы`;
  const citation = citationOf(cited);
  if (!citation) return cited;
  const { number, paragraph, subparagraph, part } = citation;
  const steps = [
    [`${number}-бап`, `${number}-баптың`],
    ...(paragraph ? [[`${paragraph}-тармағы`, `${paragraph}-тармағының`]] : []),
    ...(subparagraph ? [[`${subparagraph}) тармақшасы`, `${subparagraph}) тармақшасының`]] : []),
    ...(part ? [[`${part}-бөлігі`, `${part}-бөлігінің`]] : []),
  ];
  // All but the last own the next.
  return steps.map(([last, owner], index) => (index === steps.length - 1 ? last : owner)).join(' ');
};

const sizes: Labels['sizes'] = {
  individual: 'жеке тұлғаға',
  small: 'шағын кәсіпкерлік субъектісіне',
  'non-profit': 'коммерциялық емес ұйымға',
  medium: 'орта кәсіпкерлік субъектісіне',
  large: 'ірі кәсіпкерлік субъектісіне',
};

const report: ReportLabels = {
  article,
  limb: (cited, limb) => `${cited}-баптың ${limb}-бөлігі`,
  law: 'Заң',
  quoted: (words) => `«${words}»`,
  also: 'Сондай-ақ',
  toDo: 'Не істеу керек',
  reported: 'басқа дереккөз бойынша; актінің өзін оқыған жоқпыз',
  more: (count, files) => `… осы ереже бойынша ${files} файлда тағы ${count}. Толық тізім json форматында.`,
  moreWaived: (count) => `… тағы ${count}. Толық тізім json форматында.`,
  nothingFound: 'Ескертпе жоқ.',
  counts: {
    error: (count) => `${count} қате`,
    warning: (count) => `${count} ескерту`,
    notice: (count) => `${count} хабарлама`,
    waived: (count) => `${count} кейінге қалдырылған`,
    baseline: (count) => `${count} бастапқы тізімде`,
  },
  accepted: 'Әзірге қабылданғандар; құрастыруды тоқтатпайды',
  waived: (until, approvedBy, reason) =>
    `${until} күніне дейін кейінге қалдырылды, бекіткен: ${approvedBy}. Себебі: ${reason}`,
  ignored: (place, reason) => `түсініктеме бойынша қалдырылды (${place}): ${reason}`,
  inBaseline: 'бастапқы тізімде бар',
  assets: ({ seen, declared, accounted, excused }) => {
    const files = `Файлдар: ${seen} қаралды, ${declared} мәлімделді, ${accounted} есепке алынды.`;
    if (excused.imitatesNothing + excused.internal === 0) return files;
    return `${files} Таңбалау талап етілмейді: ештеңені имитацияламайтыны — ${excused.imitatesNothing}, сыртқа таратылмайтыны — ${excused.internal}.`;
  },
  exposure: 'Бұзушылық анықталса, қанша шығын болуы мүмкін',
  cost: ({ size, first, repeat, rate }) =>
    `Бұзушылық анықталса, ${sizes[size]} ${first}, бір жыл ішінде қайталанса ${repeat} шығын келтіруі мүмкін${rate}.`,
  sizeAssumed: 'Манифесте көлемі (`size`) көрсетілмеген, сондықтан ең үлкен сома аталды.',
  repeatOffence:
    'Манифестте соңғы бір жылда жаза қолданылғаны жазылған, сондықтан қайталанған бұзушылық сомасына қараңыз.',
  unpriced: (rules) =>
    `Заңсыз болу мен айыппұл салыну екі бөлек нәрсе: біз оқыған мәтіндерде ${rules} үшін жаза аталмаған. Міндеттердің өзі күшінде қалады.`,
  amount: (units, money) => (money === null ? units : `${units} (${money})`),
  atYear: (year) => ` (${year} жылғы мөлшерлеме)`,
  worthUnknown: ' (бірліктің биылғы құны мұнда белгісіз)',
  coming: 'Алдағы 90 күнде',
  extent,
  notChecked: 'Бұл тексеру қамтымағандар',
  noRule: 'Ережесі әзірге жоқ',
  byHand: 'Тек адам айта алады',
  ran: (version, asOf) => `Tanba ${version}, ${asOf} күнгі жағдай бойынша.`,
  lawText: (title, textAsOf) => `${title}, ${textAsOf} күнгі мәтін.`,
  pass: (failOn) => `Өтті: «${failOn}» және одан жоғары деңгейде орындалмағаны да, көрілмегені де жоқ.`,
  fail: (unmet, failOn) => `Өтпеді: «${failOn}» және одан жоғары деңгейде ${unmet} талап орындалмаған.`,
  alsoUnseen: (unseen) => `Оның үстіне ${unseen} нысанды көру мүмкін болмады.`,
  incomplete: (unseen) =>
    `Аяқталмады: көрілуі тиіс ${unseen} нысанды көру мүмкін болмады, сондықтан тексеру өтті деуге болмайды.`,
  notJudged: 'Тексерілмеді: манифест оқылмады.',
  incompleteUnnamed: 'Аяқталмады: көрілуі тиістің бәрі көрілген жоқ, сондықтан тексеру өтті деуге болмайды.',
};

const summary: SummaryLabels = {
  verdicts: { pass: 'Tanba: өтті', fail: 'Tanba: өтпеді', incomplete: 'Tanba: аяқталмады' },
  firstSteps: 'Алдымен мыналарды істеңіз',
  step: (findings) => `${findings} ескертпе`,
  findings: 'Ескертпелер',
  neutral: 'Манифест пен файлдар',
  place: 'Орны',
  level: 'Деңгейі',
  wrong: 'Не дұрыс емес',
  assets: 'Файлдар',
  asset: 'Файл',
  system: 'Жүйе',
  moreAssets: (count) => `Ескертпесі бар тағы ${count} файл бар; толық тізім json есебінде.`,
  omitted: (findings) => `${findings} ескертпе орын жетпегендіктен көрсетілмеді; толық тізім json есебінде.`,
  sectionOmitted: (heading) => `«${heading}» бөлімі орын жетпегендіктен көрсетілмеді; ол json есебінде бар.`,
};

const annotations: AnnotationLabels = {
  foldTitle: (count) => `Тағы ${count}`,
  fold: (rules) =>
    `GitHub бір түрдегі оннан артық белгіні көрсетпейді. Қалғандары тапсырма қорытындысы мен журналда:\n${rules}`,
  couldNotSee: (names, more) => `Көру мүмкін болмады: ${names}${more ? ` және тағы ${more}` : ''}.`,
  sarifOmitted: (shown, all) =>
    `${all} нәтиженің ең маңызды ${shown} ғана көрсетілген: code scanning одан артық сақтамайды. Толық тізім json есебінде.`,
};

const badge: BadgeLabels = {
  laws: { 'kz-ai-law': 'ҚР ЖИ туралы заңы' },
  verdicts: { pass: 'тексеруден өтті', fail: 'тексеруден өтпеді', incomplete: 'тексеру аяқталмады' },
};

const action: ActionLabels = {
  notOneOf: (input, found, allowed) =>
    `«${input}» параметрінің мәні — «${found}»; мыналардың бірін жазыңыз: ${allowed}.`,
  notBoolean: (input, found) => `«${input}» параметрінің мәні — «${found}»; true немесе false деп жазыңыз.`,
  notADay: (input, found) => `«${input}» параметрінің мәні — «${found}»; күнді ЖЖЖЖ-АА-КК түрінде жазыңыз.`,
  notAFormat: (found, allowed) =>
    `«format» параметрінде «${found}» деген жол бар; әр жолға АТАУ=ФАЙЛ деп жазыңыз, АТАУ мыналардың бірі: ${allowed}.`,
  notSvg: (input, found) => `«${input}» параметрінің мәні — «${found}»; .svg деп аяқталатын файлды көрсетіңіз.`,
  badgeOfPart:
    'Белгіше бүкіл манифест туралы айтады; не «badge» параметрін, не тексеруді тарылтатын «paths» пен «changed-only» параметрлерін алып тастаңыз.',
  outside: (path) => `«${path}» жұмыс қалтасынан тыс жатыр; оның ішіндегі жолды көрсетіңіз.`,
  throughLink: (path) => `«${path}» жолы символдық сілтеме арқылы өтеді; сілтемесіз жолды көрсетіңіз.`,
  notAFolder: (path) => `«${path}» қалта емес; жұмыс қалтасының ішіндегі қалтаны көрсетіңіз.`,
  cannotWrite: (path, why) => `«${path}» файлын жазу мүмкін болмады (${why}); басқа жолды көрсетіңіз.`,
  twice: (path) => `«format» параметрінде «${path}» файлы екі рет аталған; әр есепке жеке файл беріңіз.`,
  wrote: (format, path) => `Жазылды (${format}): ${path}`,
  noSummary: 'Бұл орындаушы тапсырма қорытындысын қабылдамайды; есеп толығымен жоғарыда.',
  noReportFolder: 'RUNNER_TEMP берілмеген, сондықтан «report» пен «sarif» тек «format» атаған файлдарды көрсетеді.',
  crashed: (what) =>
    `Tanba өз қатесінен тоқтап қалды, сондықтан ештеңе тексерілген жоқ. Бұл туралы бізге хабарлаңыз: ${what}`,
};

export const labels: Labels = {
  levels: { error: 'қате', warning: 'ескерту', notice: 'хабарлама' },
  verdicts: { unverifiable: 'бағдарлама анықтай алмайды', unseen: 'көрілмеді' },
  sizes,
  units: { mrp: 'АЕК' },
  thousands: '\u00a0',
  report,
  summary,
  annotations,
  badge,
  action,
  comment,
};
