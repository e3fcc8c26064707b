/** Marks findings that a comment beside their place leaves be, and names comments that leave nothing be. */
import { closest } from './manifest/closest.ts';
import type { Charge, Waived } from './model/finding.ts';
import type { Ignore } from './model/ignore.ts';
import type { LawPack } from './model/law.ts';
import type { Location, Place } from './model/position.ts';
import type { Reason } from './model/reason.ts';
import { NEUTRAL_RULES } from './model/rule-names.ts';
import type { WaivedCharges } from './model/waived.ts';

interface Run {
  /** Laws whose rules may be named. */
  readonly laws: readonly LawPack[];
  readonly locate: (place: Place) => Location;
  /** Whether a part of the files was looked at: what a comment was for may lie in the rest. */
  readonly isLimited: boolean;
}

/** Groups of rules about the manifest, its exceptions and Tanba itself: no comment reaches them. */
const OUT_OF_REACH = ['manifest/', 'waiver/', 'baseline/', 'law/'];

/**
 * A comment covers what was looked at and found wanting: a law's rule, or a milder rule of ours. What was not seen, and what
 * hides a duty from view, only a waiver with a name and a last day can accept.
 */
const isInReach = ({ rule, level, verdict }: Charge, laws: readonly LawPack[]): boolean =>
  verdict !== 'unseen' && !isOut(rule) && (level !== 'error' || laws.some(({ id }) => rule.startsWith(`${id}/`)));

const isOut = (rule: string): boolean => OUT_OF_REACH.some((group) => rule.startsWith(group));

/** Waivers in the manifest come first; the first fitting comment counts. */
export function withIgnores({ charges, about }: WaivedCharges, ignores: readonly Ignore[], run: Run): WaivedCharges {
  if (ignores.length === 0) return { charges, about };
  const known = knownRules(run.laws);
  const valid = ignores.filter(({ rule, reason }) => reason !== '' && known.includes(rule) && !isOut(rule));
  const byPlace = new Map(
    valid
      .toReversed()
      .flatMap((ignore) => ignore.lines.map((line) => [keyOf(ignore.at.file, line, ignore.rule), ignore])),
  );
  const [used, refused] = [new Set<Ignore>(), new Set<Ignore>()];
  const settled = charges.map(({ charge, waived }) => {
    const { file, start } = run.locate(charge.at);
    const found = byPlace.get(keyOf(file, start.line, charge.rule));
    if (!found) return { charge, waived };
    const isFree = isInReach(charge, run.laws);
    (isFree ? used : refused).add(found);
    return { charge, waived: waived ?? (isFree ? waivedBy(found) : null) };
  });
  const complaints = ignores.flatMap((ignore) => {
    const reason = complaintAbout(ignore, known, { used, refused, isLimited: run.isLimited });
    return reason ? [complaint(ignore, reason)] : [];
  });
  return { charges: settled, about: [...about, ...complaints] };
}

const keyOf = (file: string, line: number, rule: string): string => `${file}\0${line}\0${rule}`;

const waivedBy = ({ reason, at }: Ignore): Waived => ({ reason, until: '', approvedBy: '', ignoredAt: at });

const knownRules = (laws: readonly LawPack[]): readonly string[] => [
  ...laws.flatMap(({ id, rules }) => Object.keys(rules).map((rule) => `${id}/${rule}`)),
  ...NEUTRAL_RULES,
];

interface Outcome {
  readonly used: ReadonlySet<Ignore>;
  readonly refused: ReadonlySet<Ignore>;
  readonly isLimited: boolean;
}

function complaintAbout(
  ignore: Ignore,
  known: readonly string[],
  { used, refused, isLimited }: Outcome,
): Reason | null {
  const { rule, reason } = ignore;
  if (rule === '' || reason === '') return { id: 'ignore-without-reason', data: {} };
  if (!known.includes(rule)) return { id: 'ignore-unknown-rule', data: { found: rule, meant: closest(rule, known) } };
  if (isOut(rule) || refused.has(ignore)) return { id: 'ignore-out-of-reach', data: { rule } };
  return used.has(ignore) || isLimited ? null : { id: 'ignore-unused', data: { rule } };
}

/** One that cannot count is to a finding what a waiver past its day is; one for nothing is an unused one. */
const complaint = ({ at }: Ignore, reason: Reason): Charge => ({
  rule:
    reason.id === 'ignore-without-reason' || reason.id === 'ignore-out-of-reach' ? 'waiver/expired' : 'waiver/unused',
  level: 'warning',
  verdict: 'unmet',
  reason,
  at: { in: 'file', location: at },
  related: [],
  system: null,
  asset: null,
  evidence: [],
});
