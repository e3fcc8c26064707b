/** Is there a register, was each risk in it weighed, and does each say what could happen? */
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import type { RegisteredRisk } from '../model/document.ts';
import { likeness } from './filler.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { quoted } from './quoted.ts';
import { registerProblem } from './register-problem.ts';
import { isPlaceholder } from './says-something.ts';

export const risksRegistered: Check<SystemContext, SystemChecks['risks-registered']> = (context) => {
  const problem = registerProblem(context);
  if (problem) return outcomeOf([problem]);
  const { risks } = context.register;
  return outcomeOf([...risks.map(weighed), ...risks.map(described), ...copies(risks)]);
};

/** A risk without likelihood and impact was only named; with one of the two, half weighed. The two scales are ours. */
function weighed({ risk, at }: RegisteredRisk): Breach | null {
  const { id, likelihood, impact } = risk;
  if (likelihood && impact) return null;
  if (!likelihood && !impact) return unmet({ id: 'risk-not-weighed', data: { risk: id, missing: 'both' } }, at());
  const missing = likelihood ? 'impact' : 'likelihood';
  return unmet({ id: 'risk-not-weighed', data: { risk: id, missing } }, at(), 'warning');
}

function described({ risk, at }: RegisteredRisk): Breach | null {
  const { id, description } = risk;
  if (!isPlaceholder(description)) return null;
  const found = quoted(description);
  return unmet({ id: 'risk-says-nothing', data: { risk: id, found } }, at('description'));
}

/** The text asks for risks that were found and analysed; that two are told apart is our reading: warnings. */
function copies(risks: readonly RegisteredRisk[]): readonly Breach[] {
  const byName = new Map<string, RegisteredRisk>();
  const byWords = new Map<string, RegisteredRisk>();
  return risks.flatMap((registered) => {
    const { risk, at } = registered;
    const words = likeness(risk.description);
    const named = byName.get(risk.id);
    const said = words === '' || isPlaceholder(risk.description) ? undefined : byWords.get(words);
    if (!named) byName.set(risk.id, registered);
    if (!said) byWords.set(words, registered);
    return [
      ...(named
        ? [
            {
              ...unmet({ id: 'risk-named-twice', data: { risk: risk.id } }, at('id'), 'warning'),
              related: [named.at('id')],
            },
          ]
        : []),
      ...(said
        ? [
            {
              ...unmet(
                { id: 'risk-copied', data: { risk: risk.id, other: said.risk.id } },
                at('description'),
                'warning',
              ),
              related: [said.at('description')],
            },
          ]
        : []),
    ];
  });
}
