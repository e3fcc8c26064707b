/** Marks findings a person has accepted in writing, until their day; and names waivers that are past or of no use. */
import { isDay } from './calendar.ts';
import { globMatcher } from './glob.ts';
import type { Charge } from './model/finding.ts';
import type { Manifest, Waiver } from './model/manifest/index.ts';
import type { WaivedCharges } from './model/waived.ts';

interface When {
  readonly today: string;
  readonly folder: string;
  /** Whether a part of the files was looked at: what a waiver was for may lie in the rest. */
  readonly isLimited: boolean;
}

/**
 * Held against each charge in turn; the first waiver in force that fits counts. A day that cannot be read counts as
 * past. `folder` is the manifest's own, from the root: waivers spell paths from there.
 */
export function waive(
  charges: readonly Charge[],
  manifest: Manifest,
  { today, folder, isLimited }: When,
): WaivedCharges {
  const spell = (file: string) => (folder && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file);
  const waivers = (manifest.waivers ?? []).map((waiver, index) => ({
    waiver,
    index,
    inForce: isDay(waiver.until) && waiver.until >= today,
    fits: fits(waiver, spell),
  }));
  const used = new Set<number>();
  const settled = charges.map((charge) => {
    const fitting = waivers.filter((each) => each.fits(charge));
    for (const { index } of fitting) used.add(index);
    const found = fitting.find(({ inForce }) => inForce)?.waiver;
    return {
      charge,
      waived: found ? { reason: found.reason, until: found.until, approvedBy: found['approved-by'] } : null,
    };
  });
  const about = waivers.flatMap(({ waiver, index, inForce }) => {
    if (!inForce) return [expired(waiver, index)];
    return used.has(index) || isLimited ? [] : [unused(waiver, index)];
  });
  return { charges: settled, about };
}

function fits({ rule, asset, system, page }: Waiver, spell: (file: string) => string): (charge: Charge) => boolean {
  const assetFits = asset === undefined ? () => true : pathTest(asset, spell);
  const pageFits = page === undefined ? () => true : pathTest(page, spell);
  return (charge) =>
    charge.rule === rule &&
    assetFits(charge.asset) &&
    (system === undefined || system === charge.system) &&
    pageFits(charge.at.in === 'file' ? charge.at.location.file : null);
}

function pathTest(pattern: string, spell: (file: string) => string): (file: string | null) => boolean {
  const matches = globMatcher(pattern.replace(/^\.\//, ''));
  return (file) => file !== null && (spell(file) === pattern || matches(spell(file)));
}

const expired = ({ until }: Waiver, index: number): Charge => ({
  ...aboutWaiver(index, 'until'),
  rule: 'waiver/expired',
  reason: isDay(until) ? { id: 'waiver-expired', data: { until } } : { id: 'waiver-without-a-day', data: { until } },
});

const unused = ({ rule }: Waiver, index: number): Charge => ({
  ...aboutWaiver(index, 'rule'),
  rule: 'waiver/unused',
  reason: { id: 'waiver-unused', data: { rule } },
});

const aboutWaiver = (index: number, key: string) => ({
  level: 'warning' as const,
  verdict: 'unmet' as const,
  at: { in: 'manifest' as const, path: ['waivers', index, key] },
  related: [],
  system: null,
  asset: null,
  evidence: [],
});
