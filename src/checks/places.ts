/** Where a breach is shown: always on something that is written in the manifest, never on what is missing. */
import type { OrganizationContext, SystemContext } from '../model/check.ts';
import type { Place } from '../model/position.ts';

/** A value of the manifest, by its keys and indices from the root. */
export const inManifest = (...path: readonly (string | number)[]): Place => ({ in: 'manifest', path });

/** The key itself, for what is missing below it. */
export const atKey = (...path: readonly (string | number)[]): Place => ({ in: 'manifest', path, on: 'key' });

/** The system's own heading, for what is missing from it. */
export const atSystem = ({ id }: SystemContext): Place => atKey('systems', id);

/** The system's part of `risk-management`, or its heading when there is none. */
export const atRiskManagement = (context: SystemContext): Place =>
  context.manifest['risk-management']?.[context.id] ? atKey('risk-management', context.id) : atSystem(context);

/** The part on informing users, or the organization's heading when there is none. */
export const atNotification = ({ manifest }: OrganizationContext): Place =>
  atKey(manifest.notification ? 'notification' : 'organization');
