/** Whether git bears out the day of review: did the register change, and was the day written after it came? */
import { daysBetween, isAfter, lastDayOfTerm } from '../calendar.ts';
import type { Breach, SystemContext } from '../model/check.ts';
import { unmet } from './outcome.ts';
import { inManifest } from './places.ts';

/** A review is gone through, and then written up. */
const WRITING_UP_DAYS = 31;
/** Committers live in other time zones. */
const ZONE_DAYS = 1;

/**
 * The Law asks that risks be updated; that an update shows in the register's history is our inference: warnings at most.
 * What git cannot tell is unverifiable; a file that was never committed, or is being edited, has nothing to be held against.
 */
export function traceBreaches(context: SystemContext, reviewed: string, years: number): readonly (Breach | null)[] {
  const { history } = context.register;
  if (!history) return [];
  const at = inManifest('risk-management', context.id, 'reviewed');
  return [
    writtenAhead(history.manifest, reviewed, at),
    history.register && unchanged(context, history.register, { reviewed, years, at }),
  ];
}

type History = NonNullable<SystemContext['register']['history']>;

function writtenAhead(commit: History['manifest'], reviewed: string, at: Breach['at']): Breach | null {
  if (commit.state !== 'known' || daysBetween(commit.day, reviewed) <= ZONE_DAYS) return null;
  return unmet({ id: 'review-written-ahead', data: { reviewed, committed: commit.day } }, at, 'warning');
}

function unchanged(
  { today }: SystemContext,
  { file, commit }: NonNullable<History['register']>,
  { reviewed, years, at }: { readonly reviewed: string; readonly years: number; readonly at: Breach['at'] },
): Breach | null {
  switch (commit.state) {
    case 'none':
    case 'edited':
      return null;
    case 'cut-off':
      return { verdict: 'unverifiable', reason: { id: 'history-cut-off', data: { file } }, at, atMost: 'notice' };
    case 'unanswered':
      return { verdict: 'unverifiable', reason: { id: 'history-unanswered', data: { file } }, at, atMost: 'notice' };
    case 'known': {
      const data = { file, changed: commit.day, reviewed };
      if (isAfter(today, lastDayOfTerm(commit.day, years)))
        return unmet({ id: 'register-unchanged', data }, at, 'warning');
      if (daysBetween(commit.day, reviewed) <= WRITING_UP_DAYS) return null;
      return unmet({ id: 'review-left-no-trace', data }, at, 'notice');
    }
  }
}
