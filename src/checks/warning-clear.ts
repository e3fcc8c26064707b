/** Is a warning that people see beside the file also easy to see: dark enough on its background, and large enough? */
import type { AssetChecks, AssetContext, Breach, Check, PageShowing, Phrases } from '../model/check.ts';
import { warningIn } from './explicit-phrase.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { inManifest } from './places.ts';
import { quoted } from './quoted.ts';

/** Where there is no warning to be seen, another rule says so. One clear warning on a page is enough. */
export const warningClear: Check<AssetContext, AssetChecks['warning-clear']> = (context, { phrases }) =>
  context.showings.length === 0
    ? MOOT
    : outcomeOf(context.showings.map((showing) => strainedOn(context, showing, phrases)));

function strainedOn({ declared }: AssetContext, { showing }: PageShowing, phrases: Phrases): Breach | null {
  const warnings = showing?.beside.filter(({ text }) => warningIn(text, phrases)) ?? [];
  const [first] = warnings;
  if (!first?.strain || warnings.some(({ strain }) => strain === undefined)) return null;
  const words = quoted(first.text);
  const reason = { id: 'warning-strained', data: { words, ...first.strain } } as const;
  const related = [inManifest('assets', declared.index, 'path')];
  return { ...unmet(reason, { in: 'file', location: first.at }), related };
}
