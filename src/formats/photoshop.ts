/** Photoshop image resources, the envelope in which IPTC-IIM travels. Adobe Photoshop File Formats, "Image Resource Blocks". */
import { MalformedFile } from '../errors.ts';
import type { Block, ByteLocation } from '../model/mark.ts';
import { latin1, uint16, uint32 } from './cursor.ts';

/** Photoshop's own, and those of ImageReady, PhotoDeluxe and others that share its numbers (as in ExifTool and Exiv2). */
const SIGNATURES = ['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa'];
export const IPTC_RESOURCE = 0x0404;

/** `data` is a view into the resources, and starts `at` bytes from where they start. */
export interface Resource {
  readonly id: number;
  readonly at: number;
  readonly data: Uint8Array;
}

/**
 * Image resource blocks one after the other; `offset` is where they stand in the file. Zeros behind the last are padding.
 * Throws MalformedFile at bytes that are no resource, after those before them: what stands behind nobody can find.
 */
export function* resourcesIn(resources: Uint8Array, offset: number): Generator<Resource> {
  for (let at = 0; at < resources.length && !isPadding(resources, at); ) {
    const broken = () => new MalformedFile('malformed', 'Photoshop image resources are broken', offset + at);
    const nameLength = resources[at + 6] ?? 0;
    // The name with its length byte, and the data, are each padded to an even size.
    const sizeAt = at + 6 + nameLength + 1 + ((nameLength + 1) % 2);
    const dataAt = sizeAt + 4;
    if (!SIGNATURES.includes(latin1(resources.subarray(at, at + 4))) || dataAt > resources.length) throw broken();
    const size = uint32(resources, sizeAt);
    if (dataAt + size > resources.length) throw broken();
    yield { id: uint16(resources, at + 4), at, data: resources.subarray(dataAt, dataAt + size) };
    at = dataAt + size + (size % 2);
  }
}

const isPadding = (bytes: Uint8Array, at: number) => bytes[at] === 0 && bytes.subarray(at).every((byte) => byte === 0);

/**
 * The IIM records in image resources, or in bare IIM as some writers leave it; none when there are none.
 * Throws as `resourcesIn`.
 */
export function* iimBlocks(resources: Uint8Array, location: ByteLocation): Generator<Block> {
  const block = (bytes: Uint8Array): Block => ({ kind: 'iim', bytes: new Uint8Array(bytes), location });
  if (resources[0] === 0x1c) {
    yield block(resources);
    return;
  }
  for (const { id, data } of resourcesIn(resources, location.offset)) if (id === IPTC_RESOURCE) yield block(data);
}
