/** Puts the organization, each system and each asset before one law. Pure: same facts, same charges. */
import { checkAsset, checkOrganization, checkSystem } from './checks/index.ts';
import { gravest, mildest } from './level.ts';
import type { AssetContext, Breach, OrganizationContext, Outcome, SystemContext } from './model/check.ts';
import type { Charge } from './model/finding.ts';
import type { Basis, Facts, LawPack, Obligation, Rule } from './model/law.ts';
import type { Level } from './model/level.ts';
import type { Role } from './model/manifest/index.ts';

/** Everything one manifest brings before the law. */
export interface Subjects {
  readonly organization: OrganizationContext;
  readonly systems: readonly SystemContext[];
  readonly assets: readonly AssetContext[];
}

type KnownFacts = { readonly [K in keyof Facts]?: Facts[K] | undefined };

/** Every charge that the rules of one law bring; a rule that reaches no subject brings none. Throws a plain Error for a pack whose rule serves nothing. */
export function judge(law: LawPack, subjects: Subjects): Charge[] {
  return Object.entries(law.rules).flatMap(([name, rule]) => {
    const trial = { law, name, rule, obligation: obligationOf(law, rule), today: subjects.organization.today };
    if (rule.on === 'organization') return judgeOrganization(trial, subjects);
    if (rule.on === 'system') return subjects.systems.flatMap((system) => judgeSystem(trial, system));
    return onceEach(subjects.assets.flatMap((asset) => judgeAsset(trial, asset)));
  });
}

interface Trial {
  readonly law: LawPack;
  readonly name: string;
  readonly rule: Rule;
  readonly obligation: Obligation;
  readonly today: string;
}

/** The organization is bound as far as any of its systems binds it: by the gravest of what each of them comes to. */
function judgeOrganization(trial: Trial, { organization, systems }: Subjects): Charge[] {
  const { rule } = trial;
  if (rule.on !== 'organization') return [];
  const most = gravest(
    systems.flatMap((each) => boundOf(trial, each.system.role, each, systemFacts(trial.law, each)) ?? []),
  );
  return most ? charges(trial, checkOrganization(rule, organization), most, { system: null, asset: null }) : [];
}

function judgeSystem(trial: Trial, context: SystemContext): Charge[] {
  const { rule } = trial;
  if (rule.on !== 'system') return [];
  const bound = boundOf(trial, context.system.role, context, systemFacts(trial.law, context));
  return bound ? charges(trial, checkSystem(rule, context), bound, { system: context.id, asset: null }) : [];
}

function judgeAsset(trial: Trial, context: AssetContext): Charge[] {
  const { rule } = trial;
  const { entry, file } = context.declared;
  const system = entry.system === undefined ? undefined : context.manifest.systems?.[entry.system];
  if (rule.on !== 'asset' || !system) return [];
  const facts: KnownFacts = {
    ...lawOptions(trial.law, context),
    media: context.reading.media ?? undefined,
    origin: entry.origin,
    imitates: entry.imitates,
    distribution: entry.distribution ?? 'public',
  };
  const bound = boundOf(trial, system.role, context, facts);
  return bound ? charges(trial, checkAsset(rule, context), bound, { system: entry.system ?? null, asset: file }) : [];
}

/** The most a breach can be here; null when the rule does not reach this subject at all. */
function boundOf(trial: Trial, role: Role, context: OrganizationContext, facts: KnownFacts): Level | null {
  const basis = trial.obligation.binds[role];
  const most = basis && caseOf(trial, facts);
  return most ? ceiling(trial, basis, context, most) : null;
}

/** The gravest of the cases that hold. A fact nobody declared holds: silence is no way out. */
function caseOf({ rule }: Trial, facts: KnownFacts): Level | null {
  if (rule.when.length === 0) return 'error';
  const holding = rule.when.filter((each) =>
    Object.entries(each.facts).every(([name, wanted]) => {
      const known = Object.entries(facts).find(([fact]) => fact === name)?.[1];
      return known === undefined || wanted.some((value) => value === known);
    }),
  );
  return gravest(holding.map(({ atMost }) => atMost ?? 'error'));
}

/** Only a duty read from a text that we hold verbatim, in force on the day, and not deferred, can be an error. */
function ceiling(
  { law, name, obligation, today }: Trial,
  basis: Basis,
  context: OrganizationContext,
  most: Level,
): Level {
  const articles = obligation.cites.flatMap((key) => law.articles[key] ?? []);
  const held =
    articles.every(({ grade, wordingFrom }) => grade === 'verbatim' && (!wordingFrom || wordingFrom <= today)) &&
    !changesLater(law, obligation, today);
  const enforced = context.manifest.policy?.['enforce-from']?.[`${law.id}/${name}`];
  return mildest(
    most,
    basis === 'text' && held ? undefined : 'warning',
    enforced && enforced > today ? 'warning' : undefined,
    obligation.from > today ? 'notice' : undefined,
  );
}

/** Whether an amendment of a later day touched the article in which the duty stands: its first citation. */
function changesLater({ amendments = [] }: LawPack, { cites }: Obligation, today: string): boolean {
  const article = /^\d+(?:-\d+)?/.exec(cites[0] ?? '')?.[0];
  return amendments.some(({ from, articles }) => from > today && article !== undefined && articles.includes(article));
}

/** Charges about no asset, because their cause lies in none, were brought before each of them. */
function onceEach(charges: readonly Charge[]): Charge[] {
  const said = new Set<string>();
  return charges.filter(({ asset, reason, at }) => {
    const words = asset === null ? JSON.stringify([reason, at]) : null;
    const isNew = words === null || !said.has(words);
    if (words !== null) said.add(words);
    return isNew;
  });
}

function charges(
  { law, name, rule }: Trial,
  outcome: Outcome,
  most: Level,
  about: Pick<Charge, 'system' | 'asset'>,
): Charge[] {
  if (!('breaches' in outcome)) return [];
  return outcome.breaches.map((breach: Breach) => ({
    rule: `${law.id}/${name}`,
    level: mildest(rule.level, most, breach.atMost, breach.verdict === 'unverifiable' ? 'notice' : undefined),
    verdict: breach.verdict,
    reason: breach.reason,
    at: breach.at,
    related: [
      ...(breach.related ?? []).map((at) => ({ at, reason: { id: 'declared-here', data: {} } }) as const),
      ...(breach.hints ?? []),
    ],
    evidence: breach.evidence ?? [],
    ...(breach.notYet && { notYet: true }),
    ...(breach.common ? { system: null, asset: null } : about),
  }));
}

const systemFacts = (law: LawPack, context: SystemContext): KnownFacts => ({
  ...lawOptions(law, context),
  userFacing: context.system['user-facing'] === undefined ? undefined : yesNo(context.system['user-facing']),
  criticalObject: criticalObject(context),
  risk: context.system.risk?.degree,
});

const lawOptions = (law: LawPack, { manifest }: OrganizationContext): KnownFacts => ({
  ...law.defaults,
  ...manifest.laws[law.id],
});

/** Only a system of high risk can be one, so that of others silence says enough. */
function criticalObject({ system }: SystemContext): 'yes' | 'no' | undefined {
  const declared = system['critical-object'];
  if (declared !== undefined) return yesNo(declared);
  return system.risk?.degree === undefined || system.risk.degree === 'high' ? undefined : 'no';
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

function obligationOf(law: LawPack, rule: Rule): Obligation {
  const obligation = law.obligations[rule.serves];
  if (!obligation) throw new Error(`${law.id}: no obligation "${rule.serves}"`);
  return obligation;
}
