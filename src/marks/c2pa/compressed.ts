/** Unpacks a manifest that was packed to save room (C2PA 2.4 §11.1.3.2, §11.2.4). */
import { brotliDecompressSync } from 'node:zlib';
import { MalformedFile } from '../../errors.ts';
import { type Box, boxesIn, type Superbox, superbox } from './jumbf.ts';

/** All packed manifests of one store together may unpack to 32 MiB: a few kilobytes of Brotli can claim gigabytes. */
export const LARGEST_UNPACKED = 33_554_432;

/** How many bytes may still be unpacked for one manifest store. */
export interface Allowance {
  bytes: number;
}

/** The allowance of one manifest store. */
export function allowance(): Allowance {
  return { bytes: LARGEST_UNPACKED };
}

/**
 * The manifest inside a `c2cm` superbox. Positions inside it are told from where the packed bytes begin.
 * Throws `MalformedFile` where there is no `brob` box, its bytes are not Brotli, unpack to more than is allowed, or
 * hold anything but one superbox of the same label.
 */
export function unpack(packed: Superbox, left: Allowance): Superbox {
  const brob = boxesIn(packed.contents, packed.contentsOffset).next().value ?? null;
  if (brob?.type !== 'brob') throw malformed('compressed manifest without its bytes', packed.contentsOffset);
  const bytes = decompress(brob, left.bytes);
  left.bytes -= bytes.length;
  const [box, ...more] = boxesIn(bytes, brob.offset);
  if (box === undefined || more.length > 0) throw malformed('compressed manifest is not one box', brob.offset);
  const manifest = superbox(box);
  if (manifest.label !== packed.label) throw malformed('compressed manifest under another label', brob.offset);
  return manifest;
}

function decompress(brob: Box, most: number): Uint8Array {
  if (most <= 0) throw malformed('compressed manifests too large', brob.offset);
  try {
    return brotliDecompressSync(brob.bytes, { maxOutputLength: most });
  } catch {
    throw malformed('compressed manifest does not unpack, or is too large', brob.offset);
  }
}

function malformed(message: string, offset: number): MalformedFile {
  return new MalformedFile('malformed', message, offset);
}
