/** Were the risks gone through recently enough? */

import { daysBetween, isAfter, lastDayOfTerm } from '../calendar.ts';
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atRiskManagement, inManifest } from './places.ts';
import { traceBreaches } from './review-traced.ts';

/** `years` are calendar years, the last day included; a review dated tomorrow has not been held. */
export const reviewedWithin: Check<SystemContext, SystemChecks['reviewed-within']> = (context, params) => {
  const { manifest, id, today } = context;
  const reviewed = manifest['risk-management']?.[id]?.reviewed;
  if (!reviewed)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'reviewed' } }, atRiskManagement(context))]);

  const at = inManifest('risk-management', id, 'reviewed');
  if (isAfter(reviewed, today)) return outcomeOf([unmet({ id: 'day-to-come', data: { day: reviewed } }, at)]);
  const until = lastDayOfTerm(reviewed, params.years);
  if (isAfter(today, until)) return outcomeOf([unmet({ id: 'review-overdue', data: { reviewed, until } }, at)]);
  const days = daysBetween(today, until);
  const due: Breach | null =
    days > params.warnDaysAhead
      ? null
      : { ...unmet({ id: 'review-due', data: { until, days } }, at, 'warning'), notYet: true };
  return outcomeOf([due, ...traceBreaches(context, reviewed, params.years)]);
};
