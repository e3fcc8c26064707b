/** Holds the manifest against an earlier one, and names what now asks for less: somebody else should look at it. */
import type { Charge } from '../model/finding.ts';
import { exceptionsOf } from './exceptions.ts';
import { lawsOf, organizationOf, risksOf, systemsOf } from './facts.ts';
import { entriesOf, factsOfFiles, labelingOf } from './files.ts';
import type { TwoManifests } from './notice.ts';

/** One notice for each thing that became milder; places are those of the manifest of now. */
export const weakenings = (two: TwoManifests): Charge[] => [
  ...organizationOf(two),
  ...lawsOf(two),
  ...systemsOf(two),
  ...risksOf(two),
  ...labelingOf(two),
  ...entriesOf(two),
  ...factsOfFiles(two),
  ...exceptionsOf(two),
];
