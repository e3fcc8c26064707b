/** Every duty that no rule tests, said aloud after each run. */
import { untestedResults } from './results.ts';
import { untestedSystems } from './systems.ts';

export const untested = [...untestedResults, ...untestedSystems] as const;
