/** Is each forbidden capability answered for, and does a present one rest on a law that may allow it? */
import type { Breach, CapabilityName, Check, SystemChecks, SystemContext } from '../model/check.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atKey, atRiskManagement, inManifest } from './places.ts';
import { isPlaceholder } from './says-something.ts';

/** Whether the basis named is a good one, only a person can judge. */
export const capabilitiesAnswered: Check<SystemContext, SystemChecks['capabilities-answered']> = (context, params) =>
  outcomeOf(
    params.capabilities.map((capability) => breachOf(context, capability, params.excusable.includes(capability))),
  );

function breachOf(context: SystemContext, capability: CapabilityName, excusable: boolean): Breach | null {
  const map = ['risk-management', context.id, 'prohibited-capabilities'];
  const answers = context.manifest['risk-management']?.[context.id]?.['prohibited-capabilities'];
  const answer = answers?.[capability];
  const data = { capability };
  if (answer === undefined) {
    const at = answers ? atKey(...map) : atRiskManagement(context);
    return unmet({ id: 'capability-unanswered', data }, at);
  }
  if (typeof answer === 'string') return null;
  const at = inManifest(...map, capability);
  if (!excusable) return unmet({ id: 'capability-forbidden', data }, at);
  const basis = answer['legal-basis'];
  return basis && !isPlaceholder(basis) ? null : unmet({ id: 'capability-without-basis', data }, at);
}
