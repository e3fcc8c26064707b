/** Whether a value of the manifest is there and is more than a placeholder. */
import type { Breach, OrganizationContext } from '../model/check.ts';
import type { Place } from '../model/position.ts';
import type { DutyKey } from '../model/reason-duty.ts';
import { fileBreach } from './named-file.ts';
import { unmet } from './outcome.ts';
import { isPlaceholder } from './says-something.ts';

/** Where to point: at the value when there is one, else at what it should stand in. */
export interface Places {
  readonly value: Place;
  readonly missing: Place;
}

/** A sentence or name: there, and no mere placeholder. */
export function textBreach(key: DutyKey, value: string | undefined, at: Places): Breach | null {
  if (value === undefined) return unmet({ id: 'not-declared', data: { key } }, at.missing);
  if (isPlaceholder(value)) return unmet({ id: 'only-a-placeholder', data: { key, found: value } }, at.value);
  return null;
}

/** A day, or one of a few words: there is nothing more that it could say. */
export const valueBreach = (key: DutyKey, value: string | undefined, { missing }: Places): Breach | null =>
  value === undefined ? unmet({ id: 'not-declared', data: { key } }, missing) : null;

/** A named file: named, there, and saying something. */
export function paperBreach(
  context: OrganizationContext,
  key: DutyKey,
  value: string | undefined,
  at: Places,
): Breach | null {
  if (value === undefined) return unmet({ id: 'not-declared', data: { key } }, at.missing);
  return fileBreach(context, value, at.value);
}
