/** Which penalties hang on the findings: what the law sets for such a breach, never a forecast and never multiplied by files. */
import type { Amount, Charge, Exposure } from './model/finding.ts';
import type { LawPack, Penalty, Unit } from './model/law.ts';
import type { Manifest } from './model/manifest/index.ts';

/** Waived findings count too: a waiver is ours, the duty is the law's. `today` decides the year of the unit. */
export function exposureOf(law: LawPack, charges: readonly Charge[], manifest: Manifest, today: string): Exposure[] {
  return law.penalties.flatMap((penalty) => {
    const bound = charges.filter((charge) => isBreach(charge) && binds(penalty, charge.system, manifest));
    const breached = new Set(bound.map(({ rule }) => rule));
    const rules = penalty.rules.map((name) => `${law.id}/${name}`).filter((rule) => breached.has(rule));
    const unit = law.units[penalty.unit];
    return rules.length && unit ? [exposure(law, penalty, unit, { rules, manifest, today })] : [];
  });
}

/**
 * Rules of the law with a breach that no penalty of this pack is tied to, for the subject it was found with: unlawful,
 * as far as it is established, and not finable as far as we have read. Full names, in the law's order.
 */
export function unpriced(law: LawPack, charges: readonly Charge[], manifest: Manifest): string[] {
  const breached = new Set(
    charges
      .filter(
        (charge) => isBreach(charge) && !law.penalties.some((penalty) => isPriced(law, penalty, charge, manifest)),
      )
      .map(({ rule }) => rule),
  );
  return Object.keys(law.rules)
    .map((name) => `${law.id}/${name}`)
    .filter((rule) => breached.has(rule));
}

const isPriced = (law: LawPack, penalty: Penalty, { rule, system }: Charge, manifest: Manifest): boolean =>
  penalty.rules.some((name) => `${law.id}/${name}` === rule) && binds(penalty, system, manifest);

/**
 * Exposures of several manifests as one: a limb costs a subject once, however many manifests, systems or files it was
 * found in. What differs in size, rate or repetition stays apart.
 */
export function mergedExposure(exposures: readonly Exposure[]): Exposure[] {
  const merged = new Map<string, Exposure>();
  for (const exposure of exposures) {
    const { law, article, limb, size, sizeAssumed, repeatOffence, unitYear } = exposure;
    const key = [law, article, limb, size, sizeAssumed, repeatOffence, unitYear].join('\0');
    const rules = [...new Set([...(merged.get(key)?.rules ?? []), ...exposure.rules])];
    merged.set(key, { ...exposure, rules });
  }
  return [...merged.values()];
}

/** What is only worth knowing, or is said ahead of time, costs nothing. */
const isBreach = ({ verdict, level, notYet }: Charge): boolean => verdict === 'unmet' && level !== 'notice' && !notYet;

/** What is about no one system is about the organization, which owns or possesses some. */
function binds(penalty: Penalty, system: string | null, { systems = {} }: Manifest): boolean {
  const roles = system === null ? Object.values(systems).map(({ role }) => role) : [systems[system]?.role];
  return roles.some((role) => role !== undefined && penalty.binds.includes(role));
}

interface Facts {
  readonly rules: readonly string[];
  readonly manifest: Manifest;
  readonly today: string;
}

/** Without a declared size the figures are those of a large business, the dearest: nobody is told too little. */
function exposure(law: LawPack, penalty: Penalty, unit: Unit, { rules, manifest, today }: Facts): Exposure {
  const size = manifest.organization.size ?? 'large';
  const year = today.slice(0, 4);
  const worth = unit.worth[year];
  const amount = (units: number): Amount => ({ units, money: worth === undefined ? null : units * worth });
  const { first, repeat } = penalty.tiers[size];
  return {
    law: law.id,
    article: penalty.article,
    limb: penalty.limb,
    title: penalty.title,
    rules,
    size,
    sizeAssumed: manifest.organization.size === undefined,
    repeatOffence: manifest.organization['repeat-offence'] ?? false,
    unit: penalty.unit,
    first: amount(first),
    repeat: amount(repeat),
    unitYear: worth === undefined ? null : Number(year),
    currency: unit.currency,
    beside: penalty.beside,
  };
}
