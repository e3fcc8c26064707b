/** Does each open or treated risk have a measure, with somebody who does it and a day? */

import { isAfter } from '../calendar.ts';
import type { Breach, Check, SystemChecks, SystemContext } from '../model/check.ts';
import type { RegisteredRisk } from '../model/document.ts';
import type { Risk } from '../model/manifest/index.ts';
import { likeness } from './filler.ts';
import { fileBreach } from './named-file.ts';
import { MOOT, milder, outcomeOf, unmet } from './outcome.ts';
import { quoted } from './quoted.ts';
import { registerProblem } from './register-problem.ts';
import { isPlaceholder } from './says-something.ts';

/** The text asks for measures; who does them and from when is our reading of "targeted": warnings. */
export const measuresTaken: Check<SystemContext, SystemChecks['measures-taken']> = (context) => {
  const problem = registerProblem(context);
  // Without a register there is no risk to take measures against: `risks-registered` says that.
  if (problem?.verdict === 'unmet') return MOOT;
  if (problem) return outcomeOf([problem]);
  const { risks } = context.register;
  return outcomeOf([...risks.flatMap((registered) => breachesOf(context, registered)), oneForAll(risks)]);
};

type Measure = NonNullable<Risk['measures']>[number];

function breachesOf(context: SystemContext, registered: RegisteredRisk): readonly (Breach | null)[] {
  const { risk, at } = registered;
  if (risk.status === 'accepted') return [];
  const measures = (risk.measures ?? []).filter(({ what }) => tells(what, risk));
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
  const data = { risk: risk.id, what: quoted(what) };
  const works = since && !isAfter(since, context.today);
  const late = due && !works && isAfter(context.today, due);
  return [
    tells(what, risk) ? null : unmet({ id: 'measure-says-nothing', data }, at('measures', index, 'what'), 'warning'),
    owner && !isPlaceholder(owner) ? null : unmet({ id: 'measure-without-owner', data }, place, 'warning'),
    since || due ? null : unmet({ id: 'measure-without-day', data }, place, 'warning'),
    late
      ? unmet({ id: 'measure-overdue', data: { risk: risk.id, due } }, at('measures', index, 'due'), 'warning')
      : null,
    evidence && isRegister(context, evidence)
      ? unmet(
          { id: 'evidence-is-register', data: { risk: risk.id, file: evidence } },
          at('measures', index, 'evidence'),
          'warning',
        )
      : null,
    ...(evidence
      ? milder([fileBreach(context, evidence, at('measures', index, 'evidence'), 'existence')], 'warning')
      : []),
  ];
}

/** Neither a placeholder nor the risk said over again. */
const tells = (what: string, risk: Risk): boolean =>
  !isPlaceholder(what) && likeness(what) !== likeness(risk.description);

/** A register that vouches for itself shows nothing. */
function isRegister({ manifest, id, documents }: SystemContext, evidence: string): boolean {
  const register = manifest['risk-management']?.[id]?.register;
  if (register === undefined) return false;
  return evidence === register || documents.get(evidence)?.file === documents.get(register)?.file;
}

/** From so many risks on, one sentence against all of them is no targeted measure; against two it may be one. */
const MANY_RISKS = 3;

/** The text asks for targeted measures; how alike they may be is our reading. */
function oneForAll(risks: readonly RegisteredRisk[]): Breach | null {
  const treated = risks.filter(({ risk }) => risk.status !== 'accepted' && risk.measures?.length);
  const [first] = treated;
  const what = first?.risk.measures?.[0]?.what ?? '';
  const said = new Set(treated.flatMap(({ risk }) => (risk.measures ?? []).map((measure) => likeness(measure.what))));
  if (!first || treated.length < 2 || said.size !== 1 || isPlaceholder(what)) return null;
  const data = { what: quoted(what), risks: treated.length };
  const level = treated.length < MANY_RISKS ? 'notice' : 'warning';
  return {
    ...unmet({ id: 'one-measure-for-all', data }, first.at('measures', 0, 'what'), level),
    related: treated.slice(1, 6).map(({ at }) => at('measures', 0, 'what')),
  };
}
