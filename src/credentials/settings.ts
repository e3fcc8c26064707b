/** What the cryptographic library is told: no network, whose certificates to believe, and what those may be used for. */

/**
 * Uses of a certificate (RFC 5280 §4.2.1.12) with which a claim may be signed: C2PA 2.4 §14.4.1 asks for the first
 * four or the interim ones beside them. Passed always: without them genuine credentials read as invalid.
 */
const EXTENDED_KEY_USAGES: readonly string[] = [
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.5.5.7.3.36', // document signing
  '1.3.6.1.4.1.62558.2.1', // C2PA claim signing
  '1.3.6.1.4.1.311.76.59.1.9', // Microsoft's content credentials
  '1.3.6.1.5.5.7.3.8', // time-stamping
  '1.3.6.1.5.5.7.3.9', // OCSP signing
];

/** The library's settings as JSON. `anchors`: PEM certificates, '' for none. */
export function settingsFor(anchors: string): string {
  const trust = { trust_config: `${EXTENDED_KEY_USAGES.join('\n')}\n` };
  return JSON.stringify({
    verify: { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: true },
    // The one setting that stops every other way out, as identity assertions that name a did:web address.
    core: { allowed_network_hosts: [] },
    trust: anchors === '' ? trust : { ...trust, trust_anchors: anchors },
  });
}
