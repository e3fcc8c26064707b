/** The closed list of checks. The mapped types make a missing one a compile error. */
import type {
  AssetChecks,
  AssetContext,
  Call,
  Check,
  OrganizationChecks,
  OrganizationContext,
  Outcome,
  SystemChecks,
  SystemContext,
} from '../model/check.ts';
import { agreementOffered } from './agreement-offered.ts';
import { authorshipUnclaimed } from './authorship-unclaimed.ts';
import { autonomyBacked } from './autonomy-backed.ts';
import { capabilitiesAnswered } from './capabilities-answered.ts';
import { claimAudited } from './claim-audited.ts';
import { classified } from './classified.ts';
import { datasetsDescribed, producerStated, trainingAllowed } from './datasets.ts';
import { decisionsExplained } from './decisions-explained.ts';
import { documentSays } from './document-says.ts';
import { documentsForDegree } from './documents-for-degree.ts';
import { harmsConsidered } from './harms-considered.ts';
import { hasMark } from './has-mark.ts';
import { hasWarning } from './has-warning.ts';
import { measuresTaken } from './measures-taken.ts';
import { misuseForeseen } from './misuse-foreseen.ts';
import { noticeGiven } from './notice-given.ts';
import { papersSay } from './papers-say.ts';
import { personalDataFounded } from './personal-data-founded.ts';
import { regimeFits } from './regime-fits.ts';
import { responsibleNamed } from './responsible-named.ts';
import { reviewedWithin } from './reviewed-within.ts';
import { risksRegistered } from './risks-registered.ts';
import { sectionsThere } from './sections-there.ts';
import { stoppable } from './stoppable.ts';
import { supportOffered } from './support-offered.ts';
import { survivesBuild } from './survives-build.ts';
import { toldInLanguages } from './told-in-languages.ts';
import { warningClear } from './warning-clear.ts';

const assetChecks: { readonly [K in keyof AssetChecks]: Check<AssetContext, AssetChecks[K]> } = {
  'has-mark': hasMark,
  'has-warning': hasWarning,
  'warning-clear': warningClear,
  'authorship-unclaimed': authorshipUnclaimed,
  'survives-build': survivesBuild,
};

const systemChecks: { readonly [K in keyof SystemChecks]: Check<SystemContext, SystemChecks[K]> } = {
  'notice-given': noticeGiven,
  classified,
  'autonomy-backed': autonomyBacked,
  'regime-fits': regimeFits,
  'capabilities-answered': capabilitiesAnswered,
  'documents-for-degree': documentsForDegree,
  'document-says': documentSays,
  'papers-say': papersSay,
  'personal-data-founded': personalDataFounded,
  'training-allowed': trainingAllowed,
  'datasets-described': datasetsDescribed,
  'producer-stated': producerStated,
  'claim-audited': claimAudited,
  'risks-registered': risksRegistered,
  'misuse-foreseen': misuseForeseen,
  'measures-taken': measuresTaken,
  'harms-considered': harmsConsidered,
  'reviewed-within': reviewedWithin,
  stoppable,
  'decisions-explained': decisionsExplained,
};

const organizationChecks: {
  readonly [K in keyof OrganizationChecks]: Check<OrganizationContext, OrganizationChecks[K]>;
} = {
  'responsible-named': responsibleNamed,
  'support-offered': supportOffered,
  'agreement-offered': agreementOffered,
  'sections-there': sectionsThere,
  'told-in-languages': toldInLanguages,
};

/** Runs the check a rule on an asset names, with the rule's own parameters. */
export const checkAsset = <K extends keyof AssetChecks>(call: Call<AssetChecks, K>, context: AssetContext): Outcome =>
  assetChecks[call.check](context, call.with);

/** Runs the check a rule on a system names, with the rule's own parameters. */
export const checkSystem = <K extends keyof SystemChecks>(
  call: Call<SystemChecks, K>,
  context: SystemContext,
): Outcome => systemChecks[call.check](context, call.with);

/** Runs the check a rule on the organization names, with the rule's own parameters. */
export const checkOrganization = <K extends keyof OrganizationChecks>(
  call: Call<OrganizationChecks, K>,
  context: OrganizationContext,
): Outcome => organizationChecks[call.check](context, call.with);
