/** Are the files behind a list of the system there, and do they say something? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { fileBreach } from './named-file.ts';
import { outcomeOf, unmet } from './outcome.ts';
import { atSystem, inManifest } from './places.ts';

/** One file at least. What the measures are worth, a person must judge. */
export const papersSay: Check<SystemContext, SystemChecks['papers-say']> = (context, { key }) => {
  const files = context.system[key] ?? [];
  if (files.length === 0) return outcomeOf([unmet({ id: 'not-declared', data: { key } }, atSystem(context))]);
  return outcomeOf(
    files.map((file, index) => fileBreach(context, file, inManifest('systems', context.id, key, index))),
  );
};
