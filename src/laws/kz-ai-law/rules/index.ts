/** Every rule of this law. */
import { careRules } from './care.ts';
import { dataRules } from './data.ts';
import { informationRules } from './information.ts';
import { resultRules } from './results.ts';
import { riskRules } from './risks.ts';
import { systemRules } from './systems.ts';

export const rules = {
  ...resultRules,
  ...informationRules,
  ...systemRules,
  ...riskRules,
  ...careRules,
  ...dataRules,
} as const;
