/** Makes a mark of a field: what most vocabularies have in common. */
import type { Field, Mark } from '../model/mark.ts';

/** Characters of a value that go into a report. */
export const LONGEST_VALUE = 2_000;

type Said = Pick<Mark, 'standard' | 'origin' | 'conformance'> & Partial<Mark>;

/** An unsigned mark about the file itself, embedded in it unless it came in a sidecar; `said` fills in the rest and overrides. */
export const markOf = (field: Field, said: Said): Mark => ({
  is: 'mark',
  field: field.name,
  value: excerpt(field.value),
  source: 'active',
  relationship: null,
  assurance: 'unsigned',
  // As containers name what lies beside the file it speaks of.
  carrier: field.location.path === 'sidecar' ? 'sidecar' : 'embedded',
  system: null,
  location: field.location,
  ...said,
});

/** The words found, verbatim, up to the length that a report carries. */
export const excerpt = (value: string): string => value.slice(0, LONGEST_VALUE);
