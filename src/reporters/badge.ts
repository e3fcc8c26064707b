/** A badge: which law, which day, which verdict. It never says that somebody keeps the law, nor how much of it. */
import type { Report } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import type { Locale } from '../model/text.ts';
import { jsonText, xml } from './safe-text.ts';
import { countsOf, imprintOf, verdictOf } from './sentences.ts';
import { textWidth } from './text-width.ts';

/** Dark enough for white words (WCAG 2.2, 1.4.3), and told apart by the words, not by colour alone (1.4.1). Hexadecimal. */
const COLOURS = { pass: '276a2e', fail: 'a4262c', incomplete: '7a5200' } as const satisfies Record<
  Report['verdict'],
  string
>;
const LABEL_COLOUR = '444444';
const FONT = 11;
const HEIGHT = 20;
const PADDING = 6;

export interface Badge {
  /** The laws by their short names. */
  readonly label: string;
  /** Verdict, day, counts. */
  readonly message: string;
  /** The same in whole sentences, for those who hear it. */
  readonly described: string;
  readonly verdict: Report['verdict'];
  readonly locale: Locale;
}

/** What the badge of a report says, in one language. */
export function badgeOf(report: Report, voice: Voice): Badge {
  const { badge } = voice.labels;
  const laws = report.laws.map(({ id }) => badge.laws[id] ?? id);
  return {
    label: laws.length === 0 ? 'Tanba' : laws.join(', '),
    message: [badge.verdicts[report.verdict], report.asOf, ...shortCounts(report, voice)].join(' · '),
    described: `${verdictOf(report, voice)} ${countsOf(report, voice)}. ${imprintOf(report, voice)}`,
    verdict: report.verdict,
    locale: voice.locale,
  };
}

/** Errors always; the rest when there is any. What was accepted is told too: a pass with waivers is not a pass without. */
function shortCounts({ counts }: Report, { labels }: Voice): readonly string[] {
  const kinds = ['error', 'warning', 'notice', 'waived', 'baseline'] as const;
  return kinds
    .filter((kind) => kind === 'error' || counts[kind] > 0)
    .map((kind) => labels.report.counts[kind](counts[kind]));
}

/** A picture of two flat fields, of its own width; a browser with another font keeps to the width given. */
export function badgeSvg({ label, message, described, verdict, locale }: Badge): string {
  const fields = [
    { text: label, colour: LABEL_COLOUR },
    { text: message, colour: COLOURS[verdict] },
  ].map(({ text, colour }) => ({ text, colour, words: textWidth(text, FONT) }));
  const widths = fields.map(({ words }) => Math.ceil(words) + 2 * PADDING);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const title = xml(described);
  const drawn = fields.flatMap(({ text, colour, words }, index) => {
    const left = widths.slice(0, index).reduce((sum, each) => sum + each, 0);
    return [
      `  <rect x="${left}" width="${widths[index]}" height="${HEIGHT}" fill="#${colour}"/>`,
      `  <text x="${left + PADDING}" y="14" textLength="${words}">${xml(text)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}" lang="${locale}" fill="#ffffff" font-family="Verdana,'DejaVu Sans',Geneva,sans-serif" font-size="${FONT}">`,
    `  <title>${title}</title>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

/** What shields.io reads for its endpoint badge. `isError` keeps an address from painting a failure green. */
export function badgeEndpoint({ label, message, verdict }: Badge): string {
  return jsonText(
    {
      schemaVersion: 1,
      label,
      message,
      color: COLOURS[verdict],
      labelColor: LABEL_COLOUR,
      ...(verdict === 'pass' ? {} : { isError: true }),
    },
    2,
  );
}
