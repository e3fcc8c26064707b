/** Is it said what the system is for, and was misuse that can be foreseen thought of? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { textBreach } from './declared.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { atRiskManagement, atSystem, inManifest } from './places.ts';
import { registerProblem } from './register-problem.ts';

export const misuseForeseen: Check<SystemContext, SystemChecks['misuse-foreseen']> = (context) => {
  const { id, system, register } = context;
  const at = { value: inManifest('systems', id, 'purpose'), missing: atSystem(context) };
  const problem = registerProblem(context);
  const purpose = textBreach('purpose', system.purpose, at);
  // Without a register there is no risk that could be one of misuse: `risks-registered` says that.
  if (problem?.verdict === 'unmet') return purpose ? outcomeOf([purpose]) : MOOT;
  const foreseen = register.risks.some(({ risk }) => risk['foreseeable-misuse'] === true);
  const nothing = unmet({ id: 'no-misuse-foreseen', data: {} }, register.declaredAt ?? atRiskManagement(context));
  return outcomeOf([purpose, problem ?? (foreseen ? null : nothing)]);
};
