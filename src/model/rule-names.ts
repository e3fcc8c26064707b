/** Names of the rules that no law sets. Fixed: workflows, waivers and baselines hold on to them. */
export const NEUTRAL_RULES = [
  'manifest/syntax',
  'manifest/schema',
  'manifest/no-such-file',
  'manifest/weakened',
  'system/undeclared',
  'system/contradicted',
  'asset/no-match',
  'asset/unreadable',
  'asset/not-downloaded',
  'asset/undeclared',
  'asset/other-method',
  'asset/contradictory-marks',
  'asset/invalid-credential',
  'asset/outside-repository',
  'waiver/expired',
  'waiver/unused',
  'baseline/stale',
  'lock/stale',
  'law/old-text',
] as const;

/** Raised where the manifest cannot be understood, so that no law was judged, or not in full. */
export const OF_THE_MANIFEST_ITSELF: readonly string[] = ['manifest/syntax', 'manifest/schema'];

/** Rules about Tanba itself: whatever level fails a build, they never do. */
export const NEVER_RED: readonly string[] = ['law/old-text'];

export type NeutralRule = (typeof NEUTRAL_RULES)[number];
