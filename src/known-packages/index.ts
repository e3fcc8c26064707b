/** The table of packages that declarations turn on, and what each is known for. Data only: one row a group, each with its reason. */
import type { Dependency, PackageKind } from '../model/dependency.ts';
import { faces } from './faces.ts';
import type { KnownPackages } from './kinds.ts';
import { models } from './models.ts';
import { services } from './services.ts';

export const knownPackages: readonly KnownPackages[] = [...faces, ...services, ...models];

const ECOSYSTEMS = ['npm', 'pypi', 'go', 'maven'] as const;

const byName: ReadonlyMap<string, readonly PackageKind[]> = new Map(
  knownPackages.flatMap((row) =>
    ECOSYSTEMS.flatMap((ecosystem) =>
      (row[ecosystem] ?? []).map((name) => [`${ecosystem} ${name}`, row.kinds] as const),
    ),
  ),
);

/** What a package is known for; [] for all others. */
export const kindsOf = ({ ecosystem, name }: Pick<Dependency, 'ecosystem' | 'name'>): readonly PackageKind[] =>
  byName.get(`${ecosystem} ${name}`) ?? [];
