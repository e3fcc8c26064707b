/** The sentences that the terminal report and the job summary share; plain text, not yet made safe for either. */
import type { Amount, Exposure, Finding, NotChecked, Report } from '../model/finding.ts';
import type { Location } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import type { Voice } from '../model/reporter.ts';
import type { Locale } from '../model/text.ts';
import { shortened } from '../shortened.ts';
import { failing, unseen } from './groups.ts';

/** What people write for a currency; another keeps its ISO 4217 code. */
const SIGNS: Readonly<Record<string, string>> = { KZT: '₸' };

/** What is wrong, as a whole sentence: words of different authors end alike. */
export function saidOf(reason: Reason, { say }: Voice): string {
  const said = say(reason);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}

/** Why a finding fails no build for now; null when nobody accepted it. */
export function acceptanceOf({ waived, baseline }: Finding, { labels: { report } }: Voice): string | null {
  if (waived?.ignoredAt) return report.ignored(placed(waived.ignoredAt), waived.reason);
  if (waived !== null) return report.waived(waived.until, waived.approvedBy, waived.reason);
  return baseline ? report.inBaseline : null;
}

const placed = ({ file, start }: Location): string => `${file}:${start.line}`;

/** The last line of every report: the verdict, and what it rests on. */
export function verdictOf(report: Report, { labels }: Voice): string {
  const { report: say } = labels;
  const failOn = labels.levels[report.failOn];
  const missing = unseen(report).length;
  if (report.verdict === 'incomplete') return missing ? say.incomplete(missing) : say.incompleteUnnamed;
  const verdict = report.verdict === 'pass' ? say.pass(failOn) : say.fail(failing(report).length, failOn);
  return missing ? `${verdict} ${say.alsoUnseen(missing)}` : verdict;
}

/** `2 errors, 1 warning, 0 notices`, and what was accepted when something was. */
export function countsOf({ counts }: Report, { labels }: Voice): string {
  const { error, warning, notice, waived, baseline } = labels.report.counts;
  const found = [error(counts.error), warning(counts.warning), notice(counts.notice)];
  if (counts.waived) found.push(waived(counts.waived));
  if (counts.baseline) found.push(baseline(counts.baseline));
  return found.join(', ');
}

/** One penalty: its place in the law and its name; what it can cost; what else the sources say. */
export function exposureOf(
  exposure: Exposure,
  { labels, locale }: Voice,
): { readonly heading: string; readonly body: string } {
  const { report } = labels;
  const rate = exposure.unitYear === null ? report.worthUnknown : report.atYear(exposure.unitYear);
  const first = amountOf(exposure.first, exposure, labels);
  const repeat = amountOf(exposure.repeat, exposure, labels);
  const cost = report.cost({ size: exposure.size, first, repeat, rate });
  return {
    heading: `${report.limb(exposure.article, exposure.limb)}. ${exposure.title[locale]}`,
    body: [
      cost,
      ...(exposure.sizeAssumed ? [report.sizeAssumed] : []),
      ...(exposure.repeatOffence ? [report.repeatOffence] : []),
      exposure.beside[locale],
    ]
      .join(' ')
      .trim(),
  };
}

function amountOf(
  { units, money }: Amount,
  { unit, currency }: Exposure,
  { report, units: names, thousands }: Voice['labels'],
) {
  const worth = money === null ? null : `${grouped(money, thousands)} ${SIGNS[currency] ?? currency}`;
  return report.amount(`${grouped(units, thousands)} ${names[unit] ?? unit}`, worth);
}

const grouped = (amount: number, thousands: string) => String(amount).replace(/\B(?=(?:\d{3})+$)/g, thousands);

/** Duties nobody tested that share a reason: the reason once, then `article duty` for each. */
export interface Untested {
  readonly why: string;
  readonly duties: readonly string[];
}

/** What was not checked, grouped by the reason. */
export function untestedOf(notChecked: readonly NotChecked[], { labels, locale }: Voice): readonly Untested[] {
  const groups = new Map<string, string[]>();
  for (const { article, duty, why } of notChecked) {
    const said = article === null ? duty[locale] : `${labels.report.article(article)}: ${duty[locale]}`;
    const group = groups.get(why[locale]) ?? [];
    group.push(said);
    groups.set(why[locale], group);
  }
  return [...groups].map(([why, duties]) => ({ why, duties }));
}

/** The same in a few lines for a terminal: files one by one, duties run together. The json format gives every reason. */
export function leftOpen(notChecked: readonly NotChecked[], { labels, locale }: Voice): readonly string[] {
  const bare = (text: string) => text.replace(/\.$/, '');
  const cited = ({ article, duty, why, kind }: NotChecked) =>
    `${article === null ? '' : `${labels.report.article(article)}: `}${bare((kind === 'by-hand' ? why : duty)[locale])}`;
  const of = (kind: NotChecked['kind']) => notChecked.filter((each) => each.kind === kind);
  const run = (kind: NotChecked['kind'], heading: string) =>
    of(kind).length ? [`${heading}: ${of(kind).map(cited).join(' · ')}.`] : [];
  return [
    ...of('unlooked').map(({ duty, why }) => `${bare(duty[locale])}: ${bare(why[locale])}.`),
    ...run('no-rule', labels.report.noRule),
    ...run('by-hand', labels.report.byHand),
  ];
}

/** A paragraph of the law as a report shows it. */
export interface Cited {
  readonly article: string;
  /** The law's own words, cut and between quotation marks; '' when we hold none. */
  readonly quote: string;
  readonly url: string;
}

const QUOTE_LENGTH = 240;

/** The reader's language first, then the two the act itself is written in. */
const quoteIn = (quote: Readonly<Partial<Record<Locale, string>>>, locale: Locale) =>
  quote[locale] ?? quote.ru ?? quote.kk ?? quote.en ?? '';

/** The paragraphs a rule rests on. */
export function citationsOf(rule: string, { rules }: Report, { labels, locale }: Voice): readonly Cited[] {
  return (rules[rule]?.citations ?? []).map(({ article, quote, grade, url }) => {
    const words = quoteIn(quote, locale);
    const quoted = words === '' ? '' : labels.report.quoted(shortened(words, QUOTE_LENGTH));
    const name = labels.report.article(article);
    return { article: grade === 'verbatim' ? name : `${name} (${labels.report.reported})`, quote: quoted, url };
  });
}

/** What starts soon, one line each: the day, the article, what it is. */
export const comingOf = ({ coming = [] }: Report, { labels, locale }: Voice): readonly string[] =>
  coming.map(({ from, article, what }) =>
    [`${from}:`, ...(article === null ? [] : [`${labels.report.article(article)}.`]), what[locale]].join(' '),
  );

/** Which part of the files the run looked at, when a part was asked for. */
export const extentsOf = ({ extents = [] }: Report, { labels }: Voice): readonly string[] =>
  extents.map((extent) => labels.report.extent(extent));

/** Who spoke, and from which text of which law. */
export function imprintOf({ tool, asOf, laws }: Report, { labels, locale }: Voice): string {
  const { ran, lawText } = labels.report;
  return [ran(tool.version, asOf), ...laws.map(({ title, textAsOf }) => lawText(title[locale], textAsOf))].join(' ');
}
