/** What a run has to say about itself: that it saw nothing, read an old text, or met a key it cannot follow. */
import { monthsBetween } from './calendar.ts';
import type { Beyond } from './model/discovery.ts';
import type { AssetCounts, Charge } from './model/finding.ts';
import type { LawPack } from './model/law.ts';
import type { Manifest } from './model/manifest/index.ts';

interface Run {
  readonly manifest: Manifest;
  readonly laws: readonly LawPack[];
  readonly today: string;
  readonly assets: AssetCounts;
  /** What a limited run left out; null for a run over everything. */
  readonly beyond: Beyond | null;
}

/** Charges against the run itself: `today` an ISO day, `laws` those the manifest chose. */
export function aboutTheRun({ manifest, laws, today, assets, beyond }: Run): Charge[] {
  const empty = assets.seen === 0 && (beyond?.counted ?? 0) === 0 && !manifest.policy?.['allow-empty'];
  return [...(empty ? [NOTHING_SEEN] : []), ...notReadYet(manifest), ...oldTexts(laws, today)];
}

const NEUTRAL = { verdict: 'unmet', related: [], system: null, asset: null, evidence: [] } as const;

const NOTHING_SEEN: Charge = {
  ...NEUTRAL,
  rule: 'asset/no-match',
  level: 'error',
  verdict: 'unseen',
  reason: { id: 'nothing-seen', data: {} },
  at: { in: 'manifest', path: ['assets'], on: 'key' },
};

/** A key of the contract that this version cannot follow must not look as if it had been. */
function notReadYet(manifest: Manifest): Charge[] {
  if (manifest.extends === undefined) return [];
  return [
    {
      ...NEUTRAL,
      rule: 'manifest/schema',
      level: 'error',
      verdict: 'unseen',
      reason: { id: 'not-read-yet', data: { key: 'extends' } },
      at: { in: 'manifest', path: ['extends'] },
    },
  ];
}

const MONTHS_UNTIL_OLD = 6;

/** Laws amend themselves; a text of long ago is said to be one. Always a notice. */
function oldTexts(laws: readonly LawPack[], today: string): Charge[] {
  return laws
    .filter(({ textAsOf }) => monthsBetween(textAsOf, today) >= MONTHS_UNTIL_OLD)
    .map(({ id, textAsOf }) => ({
      ...NEUTRAL,
      rule: 'law/old-text',
      level: 'notice',
      reason: { id: 'old-text', data: { textAsOf } },
      at: { in: 'manifest', path: ['laws', id], on: 'key' },
    }));
}
