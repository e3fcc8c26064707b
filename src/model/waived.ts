/** Charges with the waivers that hold for them, and what is to be said of the waivers themselves. */
import type { Charge, Finding } from './finding.ts';

export interface WaivedCharges {
  readonly charges: readonly { readonly charge: Charge; readonly waived: Finding['waived'] }[];
  readonly about: readonly Charge[];
}
