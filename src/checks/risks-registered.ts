/** Is there a register, and was each risk in it weighed? */
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import type { RegisteredRisk } from '../model/document.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { registerProblem } from './register-problem.ts';

export const risksRegistered: Check<SystemContext, SystemChecks['risks-registered']> = (context) => {
  const problem = registerProblem(context);
  return outcomeOf(problem ? [problem] : context.register.risks.map(weighed));
};

/** A risk without likelihood and impact was only named; with one of the two, half weighed. The two scales are ours. */
function weighed({ risk, at }: RegisteredRisk): Breach | null {
  const { id, likelihood, impact } = risk;
  if (likelihood && impact) return null;
  if (!likelihood && !impact) return unmet({ id: 'risk-not-weighed', data: { risk: id, missing: 'both' } }, at());
  const missing = likelihood ? 'impact' : 'likelihood';
  return unmet({ id: 'risk-not-weighed', data: { risk: id, missing } }, at(), 'warning');
}
