/** What one assertion says about the origin of a file, before we know which file of the chain it speaks of. */
import type { Conformance, Origin } from '../../model/mark.ts';
import { sourceTypeOf } from '../digital-source-type.ts';
import type { System } from './claim.ts';

/** `value` verbatim; `system` is the tool the statement itself names. */
export interface Statement {
  readonly field: string;
  readonly value: string;
  readonly origin: Origin;
  readonly conformance: Conformance;
  readonly system: System | null;
}

const WORSE: readonly Conformance[] = ['conformant', 'deprecated', 'retired-value', 'non-standard', 'malformed'];

/** The worse of the two: a flaw of the value is not healed by its place, nor the other way round. */
export function worse(one: Conformance, other: Conformance): Conformance {
  return WORSE.indexOf(one) > WORSE.indexOf(other) ? one : other;
}

/** A digital source type found in `field`, where `place` is what the field itself deserves. */
export function sourceStatement(field: string, value: string, place: Conformance, system: System | null): Statement {
  const { origin, conformance } = sourceTypeOf(value);
  return { field, value, origin, conformance: worse(conformance, place), system };
}
