/** Photoshop image resources, the envelope in which IPTC-IIM travels. Adobe Photoshop File Formats, "Image Resource Blocks". */
import { hasAt, uint16, uint32 } from './cursor.ts';

const SIGNATURE = '8BIM';
const IPTC = 0x0404;

/**
 * `resources`: image resource blocks one after the other, or bare IIM as some writers leave it.
 * The IIM records out, empty when there are none. Stops quietly at bytes that are no resource: what stands behind a
 * broken resource cannot be found by anybody.
 */
export function iimIn(resources: Uint8Array): Uint8Array {
  if (resources[0] === 0x1c) return resources;
  for (let at = 0; at + 12 <= resources.length && hasAt(resources, at, SIGNATURE); ) {
    const nameLength = resources[at + 6] ?? 0;
    // The name with its length byte, and the data, are each padded to an even size.
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    if (sizeAt + 4 > resources.length) break;
    const size = uint32(resources, sizeAt);
    const dataAt = sizeAt + 4;
    if (dataAt + size > resources.length) break;
    if (uint16(resources, at + 4) === IPTC) return resources.subarray(dataAt, dataAt + size);
    at = dataAt + size + (size % 2);
  }
  return new Uint8Array();
}
