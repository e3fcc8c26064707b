/** Photoshop image resources, the envelope in which IPTC-IIM travels. Adobe Photoshop File Formats, "Image Resource Blocks". */
import { hasAt, uint16, uint32 } from './cursor.ts';

const SIGNATURE = '8BIM';
export const IPTC_RESOURCE = 0x0404;

/** `data` is a view into the resources, and starts `at` bytes from where they start. */
export interface Resource {
  readonly id: number;
  readonly at: number;
  readonly data: Uint8Array;
}

/**
 * Image resource blocks one after the other. Stops quietly at bytes that are no resource: what stands behind a broken
 * resource cannot be found by anybody.
 */
export function* resourcesIn(resources: Uint8Array): Generator<Resource> {
  for (let at = 0; at + 12 <= resources.length && hasAt(resources, at, SIGNATURE); ) {
    const nameLength = resources[at + 6] ?? 0;
    // The name with its length byte, and the data, are each padded to an even size.
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    if (sizeAt + 4 > resources.length) break;
    const size = uint32(resources, sizeAt);
    const dataAt = sizeAt + 4;
    if (dataAt + size > resources.length) break;
    yield { id: uint16(resources, at + 4), at, data: resources.subarray(dataAt, dataAt + size) };
    at = dataAt + size + (size % 2);
  }
}

/** The IIM records in image resources, or in bare IIM as some writers leave it; empty when there are none. */
export function iimIn(resources: Uint8Array): Uint8Array {
  if (resources[0] === 0x1c) return resources;
  for (const { id, data } of resourcesIn(resources)) if (id === IPTC_RESOURCE) return data;
  return new Uint8Array();
}
