/** Does each open or treated risk have a measure, with somebody who does it and a day? */

import { isAfter } from '../calendar.ts';
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import type { RegisteredRisk } from '../model/document.ts';
import type { Risk } from '../model/manifest/index.ts';
import { shortened } from '../shortened.ts';
import { fileBreach } from './named-file.ts';
import { MOOT, milder, outcomeOf, unmet } from './outcome.ts';
import { registerProblem } from './register-problem.ts';
import { isPlaceholder } from './says-something.ts';

/** The text asks for measures; who does them and from when is our reading of "targeted": warnings. */
export const measuresTaken: Check<SystemContext, SystemChecks['measures-taken']> = (context) => {
  const problem = registerProblem(context);
  // Without a register there is no risk to take measures against: `risks-registered` says that.
  if (problem?.verdict === 'unmet') return MOOT;
  return outcomeOf(
    problem ? [problem] : context.register.risks.flatMap((registered) => breachesOf(context, registered)),
  );
};

const LONGEST_QUOTE = 160;

type Measure = NonNullable<Risk['measures']>[number];

function breachesOf(context: SystemContext, registered: RegisteredRisk): readonly (Breach | null)[] {
  const { risk, at } = registered;
  if (risk.status === 'accepted') return [];
  const measures = (risk.measures ?? []).filter(({ what }) => !isPlaceholder(what));
  if (measures.length === 0) return [unmet({ id: 'no-measure', data: { risk: risk.id } }, at())];
  const works = measures.some(({ since }) => since && !isAfter(since, context.today));
  const idle = risk.status === 'treated' && !works;
  return [
    idle ? unmet({ id: 'measure-not-working-yet', data: { risk: risk.id } }, at('status')) : null,
    ...(risk.measures ?? []).flatMap((measure, index) => measureBreaches(context, registered, measure, index)),
  ];
}

function measureBreaches(
  context: SystemContext,
  { risk, at }: RegisteredRisk,
  measure: Measure,
  index: number,
): readonly (Breach | null)[] {
  const { what, owner, since, due, evidence } = measure;
  const place = at('measures', index);
  const data = { risk: risk.id, what: shortened(what, LONGEST_QUOTE) };
  const late = due && !since && isAfter(context.today, due);
  return [
    owner && !isPlaceholder(owner) ? null : unmet({ id: 'measure-without-owner', data }, place, 'warning'),
    since || due ? null : unmet({ id: 'measure-without-day', data }, place, 'warning'),
    late
      ? unmet({ id: 'measure-overdue', data: { risk: risk.id, due } }, at('measures', index, 'due'), 'warning')
      : null,
    ...(evidence
      ? milder([fileBreach(context, evidence, at('measures', index, 'evidence'), 'existence')], 'warning')
      : []),
  ];
}
