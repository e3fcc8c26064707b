/** Is there an address at which users can get help? */
import type { Check, OrganizationChecks, OrganizationContext } from '../model/check.ts';
import { canBeContact } from './contact.ts';
import { MET, outcomeOf, unmet } from './outcome.ts';
import { atNotification, inManifest } from './places.ts';

export const supportOffered: Check<OrganizationContext, OrganizationChecks['support-offered']> = (context) => {
  const support = context.manifest.notification?.support;
  if (support === undefined)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'support' } }, atNotification(context))]);
  if (canBeContact(support)) return MET;
  return outcomeOf([unmet({ id: 'bad-contact', data: { found: support } }, inManifest('notification', 'support'))]);
};
