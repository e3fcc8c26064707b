/** Is somebody named who answers for informing users, with a contact that can work? */
import type { Check, OrganizationChecks, OrganizationContext } from '../model/check.ts';
import { canBeContact } from './contact.ts';
import { textBreach } from './declared.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atKey, atNotification, inManifest } from './places.ts';

export const responsibleNamed: Check<OrganizationContext, OrganizationChecks['responsible-named']> = (context) => {
  const responsible = context.manifest.notification?.responsible;
  const missing = responsible ? atKey('notification', 'responsible') : atNotification(context);
  const at = (key: string) => ({ value: inManifest('notification', 'responsible', key), missing });
  const contact = responsible?.contact;
  const wrong = contact !== undefined && !canBeContact(contact);
  return outcomeOf([
    textBreach('responsible-name', responsible?.name, at('name')),
    responsible && contact === undefined
      ? unmet({ id: 'not-declared', data: { key: 'responsible-contact' } }, missing)
      : null,
    wrong ? unmet({ id: 'bad-contact', data: { found: contact } }, at('contact').value) : null,
  ]);
};
