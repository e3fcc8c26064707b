/** Is it written down how the system is stopped, and who stops it? */

import { isAfter } from '../calendar.ts';
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach, textBreach } from './declared.ts';
import { milder, outcomeOf, unmet } from './outcome.ts';
import { atKey, atRiskManagement, inManifest } from './places.ts';

/** A rehearsal is good practice and no more: without one, a notice. A system without a degree is not taken for mild. */
export const stoppable: Check<SystemContext, SystemChecks['stoppable']> = (context, { mildDegrees }) => {
  const { manifest, id, system, today } = context;
  const suspension = manifest['risk-management']?.[id]?.suspension;
  const path = ['risk-management', id, 'suspension'];
  const missing = suspension ? atKey(...path) : atRiskManagement(context);
  const at = (key: string) => ({ value: inManifest(...path, key), missing });
  const { procedure, contact, tested } = suspension ?? {};
  const untested = suspension && !tested;
  const breaches = [
    paperBreach(context, 'suspension-procedure', procedure, at('procedure')),
    textBreach('suspension-contact', contact, at('contact')),
    untested ? unmet({ id: 'not-declared', data: { key: 'suspension-tested' } }, missing, 'notice') : null,
    tested && isAfter(tested, today)
      ? unmet({ id: 'day-to-come', data: { day: tested } }, at('tested').value, 'warning')
      : null,
  ];
  const degree = system.risk?.degree;
  return outcomeOf(degree && mildDegrees.includes(degree) ? milder(breaches, 'warning') : breaches);
};
