/** Where the system alone decides about people: are they told, can they object, and does a person look again? */
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import { canBeContact } from './contact.ts';
import { paperBreach, textBreach } from './declared.ts';
import { milder, outcomeOf, unmet } from './outcome.ts';
import { atKey, atSystem, inManifest } from './places.ts';

/** The number of days and the review by a person come from other laws that we have only read about: warnings. */
export const decisionsExplained: Check<SystemContext, SystemChecks['decisions-explained']> = (context, params) => {
  const { id, system } = context;
  const decisions = system['automated-decisions'];
  if (decisions === undefined)
    return outcomeOf([
      unmet({ id: 'not-declared', data: { key: 'automated-decisions' } }, atSystem(context), 'warning'),
    ]);
  if (typeof decisions === 'string') return outcomeOf([]);

  const { notice, objection, 'human-review': review } = decisions.sole;
  const path = ['systems', id, 'automated-decisions', 'sole'];
  const missing = atKey(...path);
  const at = (...keys: readonly string[]) => ({ value: inManifest(...path, ...keys), missing });
  return outcomeOf([
    paperBreach(context, 'decision-notice', notice, at('notice')),
    textBreach('objection-contact', objection?.contact, at('objection', 'contact')) ??
      reachable(objection?.contact ?? '', at('objection', 'contact').value),
    ...milder(
      [
        daysBreach(objection?.days, params.objectionWorkingDays, at('objection', 'days')),
        textBreach('human-review', review, at('human-review')),
      ],
      'warning',
    ),
  ]);
};

/** An objection may also go to an office: a postal address is a contact too, one word is not. */
function reachable(contact: string, at: Breach['at']): Breach | null {
  const words = contact.match(/[\p{L}\p{N}]+/gu) ?? [];
  return canBeContact(contact) || words.length >= 3 ? null : unmet({ id: 'bad-contact', data: { found: contact } }, at);
}

function daysBreach(days: number | undefined, limit: number, at: { value: Breach['at']; missing: Breach['at'] }) {
  if (days === undefined) return unmet({ id: 'not-declared', data: { key: 'objection-days' } }, at.missing);
  return days > limit ? unmet({ id: 'objection-too-slow', data: { days, limit } }, at.value) : null;
}
