/** Does a claim to stand on a list of trusted systems rest on an audit? Nobody else is asked for one. */
import { isAfter } from '../calendar.ts';
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach, textBreach, valueBreach } from './declared.ts';
import { MET, milder, outcomeOf, unmet } from './outcome.ts';
import { atKey, inManifest } from './places.ts';

/**
 * The Law asks for the audit; which list, who audited and when are what we ask for to find it again: warnings. The address
 * of the list is not opened: that the system stands on it, a person must see.
 */
export const claimAudited: Check<SystemContext, SystemChecks['claim-audited']> = (context) => {
  const { id, system, today } = context;
  const claim = system['trusted-list'];
  if (!claim) return MET;
  const path = ['systems', id, 'trusted-list'];
  const at = (key: string) => ({ value: inManifest(...path, key), missing: atKey(...path) });
  const { authority, url, audit, auditor, date } = claim;
  return outcomeOf([
    paperBreach(context, 'audit-report', audit, at('audit')),
    ...milder(
      [
        textBreach('list-authority', authority, at('authority')),
        textBreach('list-url', url, at('url')),
        textBreach('auditor', auditor, at('auditor')),
        valueBreach('audit-date', date, at('date')),
      ],
      'warning',
    ),
    date && isAfter(date, today) ? unmet({ id: 'day-to-come', data: { day: date } }, at('date').value) : null,
  ]);
};
