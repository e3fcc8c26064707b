/** Is the level of autonomy declared, and is there what such a level needs? */
import type { Check, SystemChecks, SystemContext } from '../model/check.ts';
import { paperBreach, textBreach } from './declared.ts';
import { milder, outcomeOf, unmet } from './outcome.ts';
import { atKey, atSystem, inManifest } from './places.ts';

/**
 * A system that nobody can correct lives by special laws, so one must be named. That a person can correct the medium
 * level is part of its definition; writing down how is our inference, and so is declaring the level: warnings.
 */
export const autonomyBacked: Check<SystemContext, SystemChecks['autonomy-backed']> = (context) => {
  const { system, id } = context;
  const { autonomy } = system;
  const missing = autonomy ? atKey('systems', id, 'autonomy') : atSystem(context);
  const at = (key: string) => ({ value: inManifest('systems', id, 'autonomy', key), missing });
  switch (autonomy?.level) {
    case 'low':
      return outcomeOf([]);
    case 'medium':
      return outcomeOf(milder([paperBreach(context, 'override', autonomy.override, at('override'))], 'warning'));
    case 'high':
      return outcomeOf([textBreach('enabling-law', autonomy['enabling-law'], at('enabling-law'))]);
    case undefined:
      return outcomeOf([unmet({ id: 'not-declared', data: { key: 'autonomy-level' } }, missing, 'warning')]);
  }
};
