/** Rules that belong to no law: what Tanba says about the manifest, the files and the waivers themselves. */

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
  'law/old-text',
] as const;
