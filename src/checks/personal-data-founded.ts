/** Is it said whether the system processes personal data, and if it does, on which ground and by which policy? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach, textBreach } from './declared.ts';
import { MET, outcomeOf, unmet } from './outcome.ts';
import { atKey, atSystem, inManifest } from './places.ts';

/** Whether the ground holds, and the policy is kept to, a person must judge. */
export const personalDataFounded: Check<SystemContext, SystemChecks['personal-data-founded']> = (context) => {
  const data = context.system['personal-data'];
  if (data === undefined)
    return outcomeOf([unmet({ id: 'not-declared', data: { key: 'personal-data' } }, atSystem(context))]);
  if (typeof data === 'string') return MET;
  const path = ['systems', context.id, 'personal-data'];
  const at = (key: string) => ({ value: inManifest(...path, key), missing: atKey(...path) });
  return outcomeOf([
    textBreach('data-basis', data.basis, at('basis')),
    paperBreach(context, 'data-policy', data.policy, at('policy')),
  ]);
};
