/** Is the regime of use declared, and does it fit data whose access the law limits? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { MET, outcomeOf, unmet } from './outcome.ts';
import { atSystem, inManifest } from './places.ts';

export const regimeFits: Check<SystemContext, SystemChecks['regime-fits']> = (context) => {
  const { system, id } = context;
  const at = inManifest('systems', id, 'regime');
  if (!system.regime) return outcomeOf([unmet({ id: 'not-declared', data: { key: 'regime' } }, atSystem(context))]);
  if (!system['restricted-data'] || system.regime === 'local') return MET;
  if (system.regime === 'open') return outcomeOf([unmet({ id: 'open-for-restricted-data', data: {} }, at)]);
  return outcomeOf([unmet({ id: 'closed-for-restricted-data', data: {} }, at)]);
};
