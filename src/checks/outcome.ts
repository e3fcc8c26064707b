/** How a check states its answer: met is said aloud, everything else is a list of breaches. */
import { mildest } from '../level.ts';
import type { Breach, Outcome } from '../model/check.ts';
import type { Level } from '../model/level.ts';
import type { Place } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';

export const MET: Outcome = { verdict: 'met' };

/** Only where another rule is sure to speak of the cause. */
export const MOOT: Outcome = { verdict: 'moot' };

/** Met exactly when there is nothing to say against it. */
export function outcomeOf(breaches: readonly (Breach | null)[]): Outcome {
  const [first, ...rest] = breaches.filter((breach) => breach !== null);
  return first ? { breaches: [first, ...rest] } : MET;
}

/** A duty not met; `atMost` where the law's text does not quite carry the rule's own level. */
export const unmet = (reason: Reason, at: Place, atMost?: Level): Breach => ({
  verdict: 'unmet',
  reason,
  at,
  ...(atMost && { atMost }),
});

/** The same breaches, none above `level`. What could not be seen stays as grave as it was. */
export const milder = (breaches: readonly (Breach | null)[], level: Level): readonly (Breach | null)[] =>
  breaches.map((breach) =>
    breach === null || breach.verdict === 'unseen' ? breach : { ...breach, atMost: mildest(level, breach.atMost) },
  );
