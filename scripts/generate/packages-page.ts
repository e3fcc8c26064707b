/** Writes docs/known-packages.md: which packages declarations are held against, and why each stands there. */
import { knownPackages } from '../../src/known-packages/index.ts';
import type { PackageKind } from '../../src/model/dependency.ts';
import { GENERATED_NOTE } from './law-parts.ts';
import type { Produced } from './produced.ts';

const RAISES: Readonly<Record<PackageKind, string>> = {
  'ai-service': '`regime: local` for every system',
  'local-model': 'no system at all',
  training: 'no `datasets` in any system',
  emotions: '`emotion-recognition: absent`',
  'face-attributes': '`emotion-recognition: absent`',
};

const ECOSYSTEMS = ['npm', 'pypi', 'go', 'maven'] as const;

export const packagesPage = (): readonly Produced[] => [
  {
    path: 'docs/known-packages.md',
    content: [
      GENERATED_NOTE.replace('src/laws', 'src/known-packages'),
      '# Known packages',
      'Tanba reads the packages that `package.json`, `package-lock.json`, `npm-shrinkwrap.json`, `yarn.lock`, `pnpm-lock.yaml`, `requirements*.txt`, `pyproject.toml`, `Pipfile`, `Pipfile.lock`, `poetry.lock`, `uv.lock`, `pdm.lock`, `go.mod`, `pom.xml`, `build.gradle` and version catalogs name. It opens nothing in `node_modules`, asks no registry, and reads at most 200 files of 16 MiB. A package never proves what it is used for: where it does not fit what is declared, Tanba asks (`system/contradicted`), and where nothing is declared, too (`system/undeclared`). Both are warnings.',
      ['| Packages that … | are asked about beside | Names |', '|---|---|---|', ...knownPackages.map(row)].join('\n'),
      '',
    ].join('\n\n'),
  },
];

function row(known: (typeof knownPackages)[number]): string {
  const beside = [...new Set(known.kinds.map((kind) => RAISES[kind]))].join('; ');
  const names = ECOSYSTEMS.flatMap((ecosystem) =>
    known[ecosystem]?.length ? [`${ecosystem}: ${known[ecosystem].map((name) => `\`${name}\``).join(', ')}`] : [],
  );
  return `| ${known.why} | ${beside} | ${names.join('; ')} |`;
}
