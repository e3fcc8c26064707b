/** Is there a user agreement, does it say something, and does the page people enter by lead to it? */
import type { Breach, Check, OrganizationChecks, OrganizationContext } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import { leadsTo } from './leads-to.ts';
import { fileBreach } from './named-file.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atKey, atNotification, inManifest } from './places.ts';

/** That a link is named is our way to see "before use"; without one, a warning. That it is shown in time, a person must see. */
export const agreementOffered: Check<OrganizationContext, OrganizationChecks['agreement-offered']> = (context) => {
  const agreement = context.manifest.notification?.['user-agreement'];
  if (!agreement)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'user-agreement' } }, atNotification(context))]);

  const path = ['notification', 'user-agreement'];
  const files: readonly (readonly [string, Place])[] =
    typeof agreement.in === 'string'
      ? [[agreement.in, inManifest(...path, 'in')]]
      : Object.entries(agreement.in).map(([language, file]) => [file, inManifest(...path, 'in', language)] as const);
  const from = agreement['linked-from'];
  return outcomeOf([
    ...files.map(([file, at]) => fileBreach(context, file, at)),
    from === undefined
      ? unmet({ id: 'not-declared', data: { key: 'linked-from' } }, atKey(...path), 'warning')
      : linkBreach(
          context,
          from,
          files.map(([file]) => file),
        ),
  ]);
};

/** One of the languages is enough: a visitor finds the others from there. */
function linkBreach(context: OrganizationContext, from: string, files: readonly string[]): Breach | null {
  const at = inManifest('notification', 'user-agreement', 'linked-from');
  const facts = context.documents.get(from);
  if (facts?.state !== 'text') return fileBreach(context, from, at);
  const { file: page } = facts;
  // Whoever is on the agreement already was not led to it before use, though its own menu may link to itself.
  const isItself = files.some((file) => file === from || context.documents.get(file)?.file === page);
  if (!isItself && files.some((file) => leadsTo(facts.text, file))) return null;
  return unmet({ id: 'agreement-not-linked', data: { page, agreement: isItself ? page : (files[0] ?? '') } }, at);
}
