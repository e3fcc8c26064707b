/** Holds our verdict on a credential against the one the corpus's reference recorded. */
import type { Credential } from '../../src/model/credential.ts';

/** What the column `c2pa_observed` says: c2pa-rs 0.82–0.91 with the trust lists beside the corpus. */
export interface Observed {
  readonly state: 'Trusted' | 'Valid' | 'Invalid' | 'error';
  readonly codes: readonly string[];
}

/** "Trusted", "Valid [codes]", "Invalid [codes]" or "error: …"; null for an empty cell. */
export function observedIn(cell: string): Observed | null {
  if (cell.startsWith('error')) return { state: 'error', codes: [] };
  const [, state, codes = ''] = /^(Trusted|Valid|Invalid)(?: \[(.*)\])?$/.exec(cell) ?? [];
  if (state !== 'Trusted' && state !== 'Valid' && state !== 'Invalid') return null;
  return { state, codes: codes.split(',').filter(Boolean) };
}

const MISMATCH = /^(?:claimSignature|assertion\.\w+(?:Hash|URI)|ingredient\.\w+)\.mismatch$/;
/** Of those, what can only be told with the file's own bytes. C2PA 2.4 §15.12. */
const OF_THE_FILE = /^assertion\.(?:dataHash|bmffHash|boxesHash|collectionHash|multiAssetHash)\.mismatch$/;

/** The verdict that `observed` comes to by the contract's words: a mismatch breaks, all else grades. */
function expectedVerdict({ state, codes }: Observed): Credential['verdict'] {
  if (state === 'error') return 'unchecked';
  if (codes.some((code) => MISMATCH.test(code))) return 'invalid';
  return state === 'Trusted' ? 'trusted' : 'untrusted';
}

/** '' when both agree; else what explains the difference, or null when nothing does. */
export function difference(observed: Observed, ours: Credential | null, isSidecar: boolean): string | null {
  if (ours === null)
    return observed.state === 'error' ? 'no manifest store could be cut out, the reference failed too' : null;
  if (ours.verdict === expectedVerdict(observed)) return '';
  const mismatches = observed.codes.filter((code) => MISMATCH.test(code));
  const isOnlyFile = mismatches.every((code) => OF_THE_FILE.test(code));
  if (isSidecar && isOnlyFile && ours.unchecked?.reason === 'file-away')
    return 'the store stands alone: the reference held it against no bytes';
  if (observed.state === 'error' && ours.verdict !== 'invalid')
    return 'the reference of that time could not read it, c2pa-rs 0.91 can';
  return null;
}
