/** From when the Law binds, and whom: by its text, or by our inference. */
import type { Obligation } from '../../../model/law.ts';

/** Art. 31: sixty calendar days after the day of publication, 18 November 2025. */
export const IN_FORCE = '2026-01-18';

/** The text names owners and possessors, or speaks of what only they can do. */
export const owners = { owner: 'text', possessor: 'text' } as const satisfies Obligation['binds'];

/** The text names nobody: it forbids or demands. Owners and possessors are surely meant; that users are, we infer. */
export const everybody = { ...owners, user: 'inferred' } as const satisfies Obligation['binds'];

/** The text gives the responsibility; the act we ask for is our inference from it. */
export const inferredOwners = { owner: 'inferred', possessor: 'inferred' } as const satisfies Obligation['binds'];
