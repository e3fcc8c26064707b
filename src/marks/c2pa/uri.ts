/** Reads the addresses by which statements of a credential point at one another (C2PA 2.4 §8.4, ISO 19566-5 C). */

/** Where a JUMBF URI points: a manifest (null: the one the URI stands in) and the labels below it. */
export interface JumbfAddress {
  readonly manifest: string | null;
  readonly below: readonly string[];
}

const SELF = 'self#jumbf=';

/**
 * `self#jumbf=/c2pa/<manifest>/c2pa.assertions/<label>` or, within one manifest, `self#jumbf=c2pa.assertions/<label>`.
 * Null for any other URI: it points outside the manifest store, and nobody follows it. Early writers leave out the
 * leading slash of the absolute form.
 */
export function jumbfAddress(uri: string): JumbfAddress | null {
  if (!uri.startsWith(SELF)) return null;
  const labels = uri.slice(SELF.length).split('/', 8);
  if (labels[0] === '') labels.shift();
  if (labels[0] !== 'c2pa') return { manifest: null, below: labels };
  const [, manifest, ...below] = labels;
  return { manifest: manifest ?? null, below };
}

/** The label of the assertion of `manifest` that a URI standing in `manifest` points at; null when it points elsewhere. */
export function ownAssertion(uri: string, manifest: string): string | null {
  const address = jumbfAddress(uri);
  if (address === null || (address.manifest !== null && address.manifest !== manifest)) return null;
  const [store, label] = address.below;
  return store === 'c2pa.assertions' && label !== undefined ? label : null;
}
