/** Turns status codes into a verdict: what breaks a credential, and what only makes it less believable. */
import type { CredentialVerdict } from '../model/credential.ts';
import type { Status, Statuses } from './statuses.ts';

/** A hash or a signature that does not fit: somebody changed the file, or the statement, after it was signed. */
const MISMATCHES: readonly string[] = [
  'claimSignature.mismatch',
  'assertion.hashedURI.mismatch',
  'assertion.dataHash.mismatch',
  'assertion.bmffHash.mismatch',
  'assertion.boxesHash.mismatch',
  'assertion.collectionHash.mismatch',
  'assertion.multiAssetHash.mismatch',
  'ingredient.manifest.mismatch',
  'ingredient.claimSignature.mismatch',
  'ingredient.hashedURI.mismatch',
];

/** The hashes over the file itself, which a store without its file cannot have right (C2PA 2.4 §9.2). */
const OVER_THE_FILE = /^assertion\.(?:data|bmff|boxes|collection|multiAsset)Hash\.mismatch$/;

/** About persons named beside the signer, and about what only the network could tell: no matter of the signature. */
const BESIDE = /^cawg\.|\.ocsp\.|^timeStamp\./;

const breaks = ({ code, says }: Status): boolean => says === 'failure' && MISMATCHES.includes(code);

/** The same statuses without the complaint that a store without its file cannot be held against it. */
export function withoutFile(statuses: Statuses): Statuses {
  const about = ({ code, manifest }: Status) => OVER_THE_FILE.test(code) && manifest === statuses.active;
  return { ...statuses, all: statuses.all.filter((status) => !about(status)) };
}

const isSuccess = ({ says }: Status): boolean => says === 'success';

/** Whether somebody said so, and did not merely say nothing against it. */
export const signatureHolds = ({ active, all }: Statuses): boolean =>
  all.some((status) => isSuccess(status) && status.manifest === active && status.code === 'claimSignature.validated');

/** The same of the file's bytes. An update manifest leaves them to the manifest before it (C2PA 2.4 §11.2.3). */
export const fileFits = ({ all }: Statuses): boolean =>
  all.some(
    (status) =>
      isSuccess(status) && /^assertion\.(?:data|bmff|boxes|collection|multiAsset)Hash\.match$/.test(status.code),
  );

/** What is said of the whole store, by its active manifest. A broken ingredient does not break what was made of it. */
export const verdictOn = (statuses: Statuses): CredentialVerdict => verdictOf(statuses.active, statuses);

/**
 * What is said of one manifest of the store. When the active one is broken, so is all that hangs on it: nobody can know
 * then that the ingredients belong to this file.
 */
export function verdictOf(manifest: string, { active, all }: Statuses): Exclude<CredentialVerdict, 'unchecked'> {
  const own = all.filter((status) => status.manifest === manifest);
  if (own.some(breaks) || all.some((status) => status.manifest === active && breaks(status))) return 'invalid';
  const trusted = own.some(({ code, says }) => says === 'success' && code === 'signingCredential.trusted');
  const doubted = own.some(({ code, says }) => says === 'failure' && !BESIDE.test(code));
  return trusted && !doubted ? 'trusted' : 'untrusted';
}

/** Codes that speak against the store or a part of it, each once, sorted. */
export const codesAgainst = ({ all }: Statuses): readonly string[] =>
  [...new Set(all.filter(({ says }) => says === 'failure').map(({ code }) => code))].sort();
