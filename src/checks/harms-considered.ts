/** Is each kind of harm either among the risks, or set aside with a reason? */
import type { Breach, Check, HarmName, SystemChecks, SystemContext } from '../model/check.ts';
import { likeness } from './filler.ts';
import { MOOT, outcomeOf, unmet } from './outcome.ts';
import { atKey, atRiskManagement, inManifest } from './places.ts';
import { quoted } from './quoted.ts';
import { registerProblem } from './register-problem.ts';
import { isPlaceholder } from './says-something.ts';

/** Whether a reason is a good one, only a person can judge. */
export const harmsConsidered: Check<SystemContext, SystemChecks['harms-considered']> = (context, { harms }) => {
  const problem = registerProblem(context);
  // Without a register no harm is among the risks: `risks-registered` says that.
  if (problem?.verdict === 'unmet') return MOOT;
  if (problem) return outcomeOf([problem]);
  const setAside = context.manifest['risk-management']?.[context.id]?.['not-applicable'];
  const registered = new Set(context.register.risks.map(({ risk }) => risk.harm));
  const open = harms.filter((harm) => !registered.has(harm) && setAside?.[harm] === undefined);
  const at = setAside ? atKey('risk-management', context.id, 'not-applicable') : atRiskManagement(context);
  return outcomeOf([
    open.length > 0 ? unmet({ id: 'harms-unanswered', data: { harms: open } }, at) : null,
    ...harms.map((harm) => setAsideBreach(context, harm, setAside?.[harm])),
    alike(context, harms),
  ]);
};

function setAsideBreach({ id, register }: SystemContext, harm: HarmName, reason: string | undefined): Breach | null {
  if (reason === undefined) return null;
  const at = inManifest('risk-management', id, 'not-applicable', harm);
  const found = register.risks.find(({ risk }) => risk.harm === harm);
  if (found)
    return { ...unmet({ id: 'harm-both-ways', data: { harm, risk: found.risk.id } }, at), related: [found.at('harm')] };
  if (!isPlaceholder(reason) && !NO_REASON.test(reason.trim())) return null;
  return unmet({ id: 'harm-without-reason', data: { harm, found: quoted(reason) } }, at);
}

/** Says that the harm is set aside, which the key says already. */
const NO_REASON =
  /^(?:(?:is |this is |it is )?(?:not|in)\s?applicable|does not apply|not relevant|irrelevant|no (?:such )?(?:risks?|harm)|(?:это )?не ?применимо|не относится|не актуально|неактуально|риск(?:а|ов)? нет|нет (?:такого |таких )?(?:риска|рисков|вреда)|қолданылмайды|қатысы жоқ|өзекті емес|(?:мұндай )?(?:тәуекел|зиян|қауіп) жоқ)[\s.!]*$/iu;

/** Two harms may share a reason; three that do were answered in one stroke. */
const MANY_HARMS = 3;

function alike({ manifest, id }: SystemContext, harms: readonly HarmName[]): Breach | null {
  const setAside = manifest['risk-management']?.[id]?.['not-applicable'];
  const same = harms.filter((harm) => setAside?.[harm] !== undefined);
  const reasons = same.flatMap((harm) => setAside?.[harm] ?? []);
  const [first = ''] = reasons;
  if (same.length < MANY_HARMS || new Set(reasons.map(likeness)).size !== 1 || isPlaceholder(first)) return null;
  const data = { found: quoted(first), harms: same };
  return unmet({ id: 'harms-set-aside-alike', data }, atKey('risk-management', id, 'not-applicable'));
}
