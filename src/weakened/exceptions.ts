/** Names new and longer exceptions: waivers, later days of enforcing, and leave to pass without a file. */
import type { Charge } from '../model/finding.ts';
import type { Waiver } from '../model/manifest/index.ts';
import { entryAdded, type TwoManifests, valueChanged } from './notice.ts';

export const exceptionsOf = (two: TwoManifests): Charge[] => [...waiversOf(two), ...daysOf(two), ...emptyOf(two)];

/** What a waiver is for; the rest of it is how it is explained. */
const subjectOf = ({ rule, asset = '', system = '', page = '' }: Waiver): string =>
  [rule, asset, system, page].filter((part) => part !== '').join(' · ');

function waiversOf({ before, now }: TwoManifests): Charge[] {
  const known = new Map<string, string[]>();
  for (const waiver of before.waivers ?? [])
    known.set(subjectOf(waiver), [...(known.get(subjectOf(waiver)) ?? []), waiver.until]);
  return (now.waivers ?? []).flatMap((waiver, index) => {
    const until = known.get(subjectOf(waiver))?.shift();
    const path = ['waivers', index];
    if (until === undefined) return [entryAdded('waivers', [...path, 'rule'], subjectOf(waiver))];
    return waiver.until > until ? [valueChanged([...path, 'until'], until, waiver.until)] : [];
  });
}

/** A day that has come delays nothing. */
function daysOf({ before, now, today }: TwoManifests): Charge[] {
  const days = before.policy?.['enforce-from'] ?? {};
  return Object.entries(now.policy?.['enforce-from'] ?? {})
    .filter(([rule, day]) => day > today && day > (days[rule] ?? ''))
    .map(([rule, day]) => valueChanged(['policy', 'enforce-from', rule], days[rule] ?? '', day));
}

const emptyOf = ({ before, now }: TwoManifests): Charge[] =>
  now.policy?.['allow-empty'] && !before.policy?.['allow-empty']
    ? [valueChanged(['policy', 'allow-empty'], String(before.policy?.['allow-empty'] ?? ''), 'true')]
    : [];
