/** Our reading of the Law: who must do what, from when. */
import { careObligations } from './care.ts';
import { dataObligations } from './data.ts';
import { informationObligations } from './information.ts';
import { resultObligations } from './results.ts';
import { riskObligations } from './risks.ts';
import { systemObligations } from './systems.ts';

export const obligations = {
  ...resultObligations,
  ...informationObligations,
  ...systemObligations,
  ...riskObligations,
  ...careObligations,
  ...dataObligations,
} as const;

export type KzObligation = keyof typeof obligations;
