/** Did somebody assign a risk degree, with the reasons written down and a day? */

import { isAfter } from '../calendar.ts';
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach } from './declared.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atKey, atSystem, inManifest } from './places.ts';

/** A decision dated tomorrow has not been taken. That the day is written down at all is our wish, hence a warning. */
export const classified: Check<SystemContext, SystemChecks['classified']> = (context, { degrees }) => {
  const { system, id, today } = context;
  const { degree, rationale, decided } = system.risk ?? {};
  const missing = system.risk ? atKey('systems', id, 'risk') : atSystem(context);
  if (!degree || !degrees.includes(degree))
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'risk-degree' } }, missing)]);

  const day = inManifest('systems', id, 'risk', 'decided');
  const value = inManifest('systems', id, 'risk', 'rationale');
  return outcomeOf([
    paperBreach(context, 'risk-rationale', rationale, { value, missing }),
    decided ? null : unmet({ id: 'not-declared', data: { key: 'risk-decided' } }, missing, 'warning'),
    decided && isAfter(decided, today) ? unmet({ id: 'day-to-come', data: { day: decided } }, day) : null,
  ]);
};
