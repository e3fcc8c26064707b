/** Whether a content credential holds, whom it is believed, and what was needed to find out. */

/** `invalid`: a hash or the signature does not fit. All other faults are grades of trust (contract, "Invalid means …"). */
export type CredentialVerdict = 'trusted' | 'untrusted' | 'invalid' | 'unchecked';

/** Why nobody knows: the file is too big to be held, its container unknown to the library, its file away, or the store refused. */
export type UncheckedReason = 'too-large' | 'container' | 'file-away' | 'refused' | 'several';

/** One manifest store of a file, verified. */
export interface Credential {
  readonly verdict: CredentialVerdict;
  /** The standard's own status codes that speak against it, sorted (C2PA 2.4 §15.2). */
  readonly codes: readonly string[];
  /** Null when it was checked to the end. `message` is technical English. */
  readonly unchecked: { readonly reason: UncheckedReason; readonly message: string } | null;
  /** Whose certificate signed it, as the certificate says; '' when unknown. */
  readonly signer: string;
  /** ISO time of the time-stamp; null without one. */
  readonly signedAt: string | null;
  /** As a mark's. */
  readonly location: { readonly offset: number; readonly path: string };
}

/** The cryptography, kept behind one call so that it can be loaded late, and again after a failure of its own. */
export interface CredentialLibrary {
  /** `format`: a media type, '' to tell by content. The answer is the library's JSON. Rejects when it cannot read. */
  verify(format: string, bytes: Uint8Array, settings: string): Promise<string>;
}
