/** Is the file behind one key of the system there, and does it say something? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach } from './declared.ts';
import { outcomeOf } from './outcome.ts';
import { atSystem, inManifest } from './places.ts';

/** A file that is there and holds words; whether they are true, a person must judge. */
export const documentSays: Check<SystemContext, SystemChecks['document-says']> = (context, { key }) =>
  outcomeOf([
    paperBreach(context, key, context.system[key], {
      value: inManifest('systems', context.id, key),
      missing: atSystem(context),
    }),
  ]);
