/** Asks about packages that do not fit what is declared: an AI nobody declared, or one that is declared otherwise. */
import { kindsOf } from './known-packages/index.ts';
import type { Dependency, PackageKind } from './model/dependency.ts';
import type { Charge } from './model/finding.ts';
import type { Manifest, System } from './model/manifest/index.ts';
import type { Place } from './model/position.ts';
import type { Reason } from './model/reason.ts';
import type { NamedPackages } from './model/reason-dependency.ts';

/**
 * Warnings of the law-neutral rules `system/undeclared` and `system/contradicted`, one for each question however many
 * packages raise it. A package never proves what it is used for, so the person is asked.
 */
export function contradictions(manifest: Manifest, dependencies: readonly Dependency[]): Charge[] {
  const of = (...kinds: readonly PackageKind[]) =>
    dependencies.filter((dependency) => kindsOf(dependency).some((kind) => kinds.includes(kind)));
  const systems = Object.entries(manifest.systems ?? {});
  if (systems.length === 0)
    return undeclared(of('ai-service', 'local-model', 'training', 'emotions', 'face-attributes'));
  return [
    ...emotions(manifest, systems, of('emotions', 'face-attributes')),
    ...regime(systems, of('ai-service')),
    ...training(systems, of('training')),
  ];
}

type Systems = readonly (readonly [string, System])[];

function undeclared(packages: readonly Dependency[]): Charge[] {
  const at: Place = { in: 'manifest', path: ['systems'], on: 'key' };
  return asked('system/undeclared', packages, {
    at,
    system: null,
    reason: (data) => ({ id: 'system-undeclared', data }),
  });
}

/** One system that owns up to the capability explains the package for all: which system uses it, nobody can see. */
function emotions(manifest: Manifest, systems: Systems, packages: readonly Dependency[]): Charge[] {
  const answers = systems.map(([id]) => ({
    id,
    answer: manifest['risk-management']?.[id]?.['prohibited-capabilities']?.['emotion-recognition'],
  }));
  const denying = answers.filter(({ answer }) => answer === 'absent').map(({ id }) => id);
  const [first, ...others] = denying;
  if (first === undefined || answers.some(({ answer }) => typeof answer === 'object')) return [];
  const place = (id: string): Place => ({
    in: 'manifest',
    path: ['risk-management', id, 'prohibited-capabilities', 'emotion-recognition'],
  });
  return asked('system/contradicted', packages, {
    at: place(first),
    system: first,
    also: others.map(place),
    reason: (data) => ({ id: 'emotions-contradicted', data }),
  });
}

/** A system that may use public networks explains the client of a public service. */
function regime(systems: Systems, packages: readonly Dependency[]): Charge[] {
  const local = systems.filter(([, system]) => system.regime === 'local').map(([id]) => id);
  const [first, ...others] = local;
  if (first === undefined || systems.some(([, { regime: own }]) => own === 'open' || own === 'closed')) return [];
  const place = (id: string): Place => ({ in: 'manifest', path: ['systems', id, 'regime'] });
  return asked('system/contradicted', packages, {
    at: place(first),
    system: first,
    also: others.map(place),
    reason: (data) => ({ id: 'regime-contradicted', data }),
  });
}

function training(systems: Systems, packages: readonly Dependency[]): Charge[] {
  const [first] = systems;
  if (!first || systems.some(([, { datasets }]) => datasets && datasets.length > 0)) return [];
  const [id, { datasets }] = first;
  const at: Place = { in: 'manifest', path: datasets ? ['systems', id, 'datasets'] : ['systems', id], on: 'key' };
  return asked('system/contradicted', packages, {
    at,
    system: id,
    reason: (data) => ({ id: 'training-without-datasets', data }),
  });
}

interface Question {
  readonly at: Place;
  readonly system: string | null;
  readonly also?: readonly Place[];
  readonly reason: (data: NamedPackages) => Reason;
}

/** Enough to go and look; a lock file may name dozens. */
const MOST_NAMED = 3;
const MOST_RELATED = 10;

function asked(rule: string, packages: readonly Dependency[], { at, system, also = [], reason }: Question): Charge[] {
  if (packages.length === 0) return [];
  const shown = packages
    .slice(0, MOST_NAMED)
    .map(({ name, at: { file, start } }) => ({ name, file, line: start.line }));
  const places = [...packages.map((each): Place => ({ in: 'file', location: each.at })), ...also].slice(
    0,
    MOST_RELATED,
  );
  return [
    {
      rule,
      level: 'warning',
      verdict: 'unmet',
      reason: reason({ packages: shown, more: packages.length - shown.length }),
      at,
      related: places.map((place) => ({ at: place, reason: { id: 'declared-here', data: {} } })),
      system,
      asset: null,
      evidence: [],
    },
  ];
}
