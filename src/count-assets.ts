/** Counts the files a run was about, so that a reader sees at once whether it saw what it should. */
import type { Discovery, Readings } from './model/discovery.ts';
import type { AssetCounts } from './model/finding.ts';
import { isMedia, isPlainlyAi, isShut } from './reconcile.ts';

/** `seen` grows with every file that should have been covered; nothing is counted twice. */
export function countAssets(found: Discovery, readings: Readings): AssetCounts {
  const entries = [...found.declared.values()].map(({ entry }) => entry);
  const ai = entries.filter(({ origin }) => origin !== 'human');
  const stray = found.undeclared.flatMap((file) => readings.get(file) ?? []);
  const uncovered = stray.filter(
    (reading) => isPlainlyAi(reading) || (found.accountFor.has(reading.file) && (isMedia(reading) || isShut(reading))),
  );
  return {
    seen: entries.length + uncovered.length,
    declared: ai.length,
    accounted: entries.length,
    excused: {
      imitatesNothing: ai.filter(({ imitates }) => imitates === 'nothing').length,
      internal: ai.filter(({ distribution }) => distribution === 'internal').length,
    },
  };
}
