/** Every kind of file that names packages, those written by hand first. */
import type { PackageFile } from '../model/dependency.ts';
import { goMod } from './go.ts';
import { gradle, pomXml } from './java.ts';
import { packageJson, packageLock } from './npm.ts';
import { pnpmLock, yarnLock } from './npm-locks.ts';
import { pipfileLock, pyproject, pythonLocks, requirements } from './python.ts';

export const packageFiles: readonly PackageFile[] = [
  packageJson,
  requirements,
  pyproject,
  goMod,
  pomXml,
  gradle,
  packageLock,
  yarnLock,
  pnpmLock,
  pythonLocks,
  pipfileLock,
];
