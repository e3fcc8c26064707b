/** Names facts of the organization, of a law and of a system that now ask for less. */
import type { Charge } from '../model/finding.ts';
import type { System } from '../model/manifest/index.ts';
import { entryAdded, entryGone, isMilder, type Steps, type TwoManifests, valueChanged } from './notice.ts';

/** By the amounts of the penalty; a non-profit pays what a small business does. */
const SIZES: Steps = [['large'], ['medium'], ['small', 'non-profit'], ['individual']];
const ROLES: Steps = [['owner'], ['possessor'], ['user']];
const DEGREES: Steps = [['high'], ['medium'], ['minimal']];
const LEVELS: Steps = [['high'], ['medium'], ['low']];
const DECISIONS: Steps = [['sole'], ['assisted'], ['none']];
const PERSONAL: Steps = [['processed'], ['none']];
const TRUTHS: Steps = [['true'], ['false']];

/** A size left out counts as the dearest one. */
export function organizationOf({ before, now }: TwoManifests): Charge[] {
  const [from, to] = [before.organization, now.organization];
  const smaller = isMilder(SIZES, from.size ?? 'large', to.size);
  const forgotten = from['repeat-offence'] === true && to['repeat-offence'] !== true;
  return [
    ...(smaller ? [valueChanged(['organization', 'size'], from.size ?? '', to.size ?? '')] : []),
    ...(forgotten
      ? [valueChanged(['organization', 'repeat-offence'], 'true', String(to['repeat-offence'] ?? ''))]
      : []),
  ];
}

/** Which of two options asks for less only the law could say: every change of one is named. */
export function lawsOf({ before, now, laws }: TwoManifests): Charge[] {
  return Object.entries(before.laws).flatMap(([id, options]) => {
    const chosen = now.laws[id];
    if (!chosen) return [entryGone(['laws'], id)];
    const silent = laws.find((law) => law.id === id)?.defaults ?? {};
    const from: Readonly<Record<string, string>> = { ...silent, ...options };
    const to: Readonly<Record<string, string>> = { ...silent, ...chosen };
    return Object.keys({ ...from, ...to })
      .filter((key) => from[key] !== to[key])
      .map((key) => valueChanged(['laws', id, key], from[key] ?? '', to[key] ?? ''));
  });
}

export function systemsOf({ before, now }: TwoManifests): Charge[] {
  return Object.entries(before.systems ?? {}).flatMap(([id, from]) => {
    const to = now.systems?.[id];
    if (!to) return [entryGone(['systems'], id)];
    return FACTS.flatMap(({ path, steps, of }) => {
      const [was, is] = [of(from), of(to)];
      return was !== undefined && is !== undefined && isMilder(steps, was, is)
        ? [{ ...valueChanged(['systems', id, ...path], was, is), system: id }]
        : [];
    });
  });
}

interface Fact {
  readonly path: readonly string[];
  readonly steps: Steps;
  readonly of: (system: System) => string | undefined;
}

const truth = (key: 'user-facing' | 'critical-object' | 'restricted-data'): Fact => ({
  path: [key],
  steps: TRUTHS,
  of: ({ [key]: value }) => (value === undefined ? undefined : String(value)),
});

const FACTS: readonly Fact[] = [
  { path: ['role'], steps: ROLES, of: ({ role }) => role },
  { path: ['risk', 'degree'], steps: DEGREES, of: ({ risk }) => risk?.degree },
  { path: ['autonomy', 'level'], steps: LEVELS, of: ({ autonomy }) => autonomy?.level },
  {
    path: ['automated-decisions'],
    steps: DECISIONS,
    of: ({ 'automated-decisions': taken }) => (typeof taken === 'object' ? 'sole' : taken),
  },
  {
    path: ['personal-data'],
    steps: PERSONAL,
    of: ({ 'personal-data': data }) => (typeof data === 'object' ? 'processed' : data),
  },
  truth('user-facing'),
  truth('critical-object'),
  truth('restricted-data'),
];

/** Risks that were struck off, harms that were set aside, and answers to what the law forbids that are others now. */
export function risksOf({ before, now }: TwoManifests): Charge[] {
  return Object.entries(before['risk-management'] ?? {}).flatMap(([id, from]) => {
    const to = now['risk-management']?.[id] ?? {};
    const path = ['risk-management', id];
    const kept = new Set((to.risks ?? []).map((risk) => risk.id));
    const moved = to.register !== undefined && to.register !== from.register;
    const gone = moved ? [] : (from.risks ?? []).filter((risk) => !kept.has(risk.id));
    const before = new Set(Object.keys(from['not-applicable'] ?? {}));
    const aside = Object.keys(to['not-applicable'] ?? {}).filter((harm) => !before.has(harm));
    return [
      ...gone.map((risk) => entryGone([...path, 'risks'], risk.id)),
      ...aside.map((harm) =>
        entryAdded([...path, 'not-applicable'].join('.'), [...path, 'not-applicable', harm], harm),
      ),
      ...flipped(path, from['prohibited-capabilities'], to['prohibited-capabilities']),
    ].map((charge) => ({ ...charge, system: id }));
  });
}

/** Every flip is named: what a system can do does not change by itself. An answer taken back is a finding of its own. */
function flipped(path: readonly string[], from: object = {}, to: object = {}): Charge[] {
  const answers = new Map(Object.entries(to));
  return Object.entries(from).flatMap(([name, answer]) => {
    const [was, is] = [stateOf(answer), stateOf(answers.get(name))];
    return is === '' || was === is ? [] : [valueChanged([...path, 'prohibited-capabilities', name], was, is)];
  });
}

function stateOf(answer: unknown): string {
  if (answer === undefined) return '';
  return typeof answer === 'string' ? answer : 'present';
}
