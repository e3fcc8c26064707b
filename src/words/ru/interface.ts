/** The interface in Russian. */
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

/** 1 файл, 2 файла, 5 файлов. */
const plural = (count: number, one: string, few: string, many: string) => {
  const last = count % 10;
  const teens = count % 100 > 10 && count % 100 < 20;
  if (last === 1 && !teens) return `${count} ${one}`;
  return `${count} ${last > 1 && last < 5 && !teens ? few : many}`;
};

/** Other laws, in the genitive that follows an article. */
const LAWS: Readonly<Record<string, string>> = { 'Personal Data Law': 'Закона о персональных данных' };

/** `21(2)` is п. 2 ст. 21, `15(2)(5)` is подп. 5) п. 2 ст. 15. */
const article = (cited: string) => {
  const other = otherLaw(cited);
  if (other) return `ст. ${other.article} ${LAWS[other.law] ?? other.law}`;
  const citation = citationOf(cited);
  if (!citation) return cited;
  const { number, paragraph, subparagraph, part } = citation;
  const steps = [part && `ч. ${part}`, subparagraph && `подп. ${subparagraph})`, paragraph && `п. ${paragraph}`];
  return [...steps.filter(Boolean), `ст. ${number}`].join(' ');
};

const sizes: Labels['sizes'] = {
  individual: 'физическому лицу',
  small: 'субъекту малого предпринимательства',
  'non-profit': 'некоммерческой организации',
  medium: 'субъекту среднего предпринимательства',
  large: 'субъекту крупного предпринимательства',
};

const report: ReportLabels = {
  article,
  limb: (cited, limb) => `ч. ${limb} ст. ${cited}`,
  law: 'Закон',
  quoted: (words) => `«${words}»`,
  also: 'Также',
  toDo: 'Что делать',
  reported: 'по сообщениям; сам акт мы не читали',
  more: (count, files) =>
    `… и ещё ${count} по этому правилу в ${plural(files, 'файле', 'файлах', 'файлах')}. Полный список — в формате json.`,
  moreWaived: (count) => `… и ещё ${count}. Полный список — в формате json.`,
  nothingFound: 'Замечаний нет.',
  counts: {
    error: (count) => plural(count, 'ошибка', 'ошибки', 'ошибок'),
    warning: (count) => plural(count, 'предупреждение', 'предупреждения', 'предупреждений'),
    notice: (count) => plural(count, 'заметка', 'заметки', 'заметок'),
    waived: (count) => `${count} — с отсрочкой`,
    baseline: (count) => `${count} — в базовом списке`,
  },
  accepted: 'Пока принято; сборку не останавливает',
  waived: (until, approvedBy, reason) => `отсрочка до ${until}, утверждено: ${approvedBy}. Причина: ${reason}`,
  ignored: (place, reason) => `оставлено по комментарию (${place}): ${reason}`,
  inBaseline: 'в базовом списке',
  assets: ({ seen, declared, accounted, excused }) => {
    const files = `Файлы: просмотрено ${seen}, заявлено ${declared}, учтено ${accounted}.`;
    if (excused.imitatesNothing + excused.internal === 0) return files;
    return `${files} Маркировка не требуется: ничего не имитируют — ${excused.imitatesNothing}, не распространяются — ${excused.internal}.`;
  },
  exposure: 'Во что может обойтись нарушение, если его установят',
  cost: ({ size, first, repeat, rate }) =>
    `Если нарушение установят, оно может стоить ${sizes[size]} ${first}, повторное в течение года — ${repeat}${rate}.`,
  sizeAssumed: 'В манифесте не указан размер (`size`), поэтому назван самый большой.',
  repeatOffence:
    'В манифесте указано взыскание за последний год, поэтому смотреть следует на сумму за повторное нарушение.',
  unpriced: (rules) =>
    `Незаконно и наказуемо штрафом — не одно и то же: в прочитанном нами не названо наказание за ${rules}. Сами обязанности от этого не исчезают.`,
  amount: (units, money) => (money === null ? units : `${units} (${money})`),
  atYear: (year) => `, по ставке ${year} года`,
  worthUnknown: '; сколько стоит единица в этом году, здесь не известно',
  coming: 'В ближайшие 90 дней',
  extent,
  notChecked: 'Эта проверка не охватила',
  noRule: 'Правила ещё нет',
  byHand: 'Может сказать только человек',
  ran: (version, asOf) => `Tanba ${version}, по состоянию на ${asOf}.`,
  lawText: (title, textAsOf) => `${title}, текст от ${textAsOf}.`,
  pass: (failOn) => `Пройдено: на уровне «${failOn}» и выше нет ни невыполненного, ни непросмотренного.`,
  fail: (unmet, failOn) =>
    `Не пройдено: не выполнено на уровне «${failOn}» и выше — ${plural(unmet, 'замечание', 'замечания', 'замечаний')}.`,
  alsoUnseen: (unseen) => `Кроме того, не удалось увидеть: ${unseen}.`,
  incomplete: (unseen) =>
    `Не завершено: ${plural(unseen, 'объект', 'объекта', 'объектов')} из тех, что надо было увидеть, увидеть не удалось, поэтому проверка не пройдена.`,
  notJudged: 'Не проверялось: манифест не удалось прочитать.',
  incompleteUnnamed: 'Не завершено: увидено не всё, что надо было увидеть, поэтому проверка не пройдена.',
};

const summary: SummaryLabels = {
  verdicts: { pass: 'Tanba: пройдено', fail: 'Tanba: не пройдено', incomplete: 'Tanba: не завершено' },
  firstSteps: 'С чего начать',
  step: (findings) => plural(findings, 'замечание', 'замечания', 'замечаний'),
  findings: 'Замечания',
  neutral: 'Манифест и файлы',
  place: 'Место',
  level: 'Уровень',
  wrong: 'Что не так',
  assets: 'Файлы',
  asset: 'Файл',
  system: 'Система',
  moreAssets: (count) =>
    `Ещё ${plural(count, 'файл', 'файла', 'файлов')} с замечаниями. Полный список — в отчёте json.`,
  omitted: (findings) =>
    `Не поместилось: ${plural(findings, 'замечание', 'замечания', 'замечаний')}. Полный список — в отчёте json.`,
  sectionOmitted: (heading) => `Раздел «${heading}» не поместился; он есть в отчёте json.`,
};

const annotations: AnnotationLabels = {
  foldTitle: (count) => `Ещё ${count}`,
  fold: (rules) =>
    `GitHub показывает не больше десяти пометок одного вида. Остальные — в сводке задания и в журнале:\n${rules}`,
  couldNotSee: (names, more) => `Не удалось увидеть: ${names}${more ? ` и ещё ${more}` : ''}.`,
  sarifOmitted: (shown, all) =>
    `Перечислены только ${shown} самых серьёзных результатов из ${all}: больше code scanning не хранит. Полный список — в отчёте json.`,
};

const badge: BadgeLabels = {
  laws: { 'kz-ai-law': 'Закон РК об ИИ' },
  verdicts: { pass: 'проверка пройдена', fail: 'проверка не пройдена', incomplete: 'проверка не завершена' },
};

const action: ActionLabels = {
  notOneOf: (input, found, allowed) => `Параметр «${input}» равен «${found}»; напишите одно из: ${allowed}.`,
  notBoolean: (input, found) => `Параметр «${input}» равен «${found}»; напишите true или false.`,
  notADay: (input, found) => `Параметр «${input}» равен «${found}»; напишите день календаря в виде ГГГГ-ММ-ДД.`,
  notAFormat: (found, allowed) =>
    `В параметре «format» строка «${found}»; пишите в каждой строке ИМЯ=ФАЙЛ, где ИМЯ — одно из: ${allowed}.`,
  notSvg: (input, found) => `Параметр «${input}» равен «${found}»; назовите файл с окончанием .svg.`,
  badgeOfPart:
    'Значок говорит обо всём манифесте; уберите либо «badge», либо то, что сужает проверку: «paths» или «changed-only».',
  outside: (path) => `«${path}» лежит вне рабочей папки; укажите путь внутри неё.`,
  throughLink: (path) => `Путь «${path}» идёт через символическую ссылку; укажите путь без неё.`,
  notAFolder: (path) => `«${path}» — не папка; укажите папку внутри рабочей.`,
  cannotWrite: (path, why) => `Не удалось записать «${path}» (${why}); укажите другой путь.`,
  twice: (path) => `Параметр «format» называет файл «${path}» дважды; дайте каждому отчёту свой файл.`,
  wrote: (format, path) => `Записано (${format}): ${path}`,
  noSummary: 'Этот исполнитель не принимает сводку задания; весь отчёт — выше.',
  noReportFolder: 'RUNNER_TEMP не задан, поэтому «report» и «sarif» называют только файлы, указанные в «format».',
  crashed: (what) =>
    `Tanba остановилась из-за собственной ошибки, поэтому ничего не проверено. Сообщите нам о ней: ${what}`,
};

export const labels: Labels = {
  levels: { error: 'ошибка', warning: 'предупреждение', notice: 'заметка' },
  verdicts: { unverifiable: 'программой не проверить', unseen: 'не просмотрено' },
  sizes,
  units: { mrp: 'МРП' },
  thousands: '\u00a0',
  report,
  summary,
  annotations,
  badge,
  action,
  comment,
};
