/** Builds Matroska files element by element. */
import { joined, utf8 } from './bytes.ts';

const UNKNOWN = Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff);

/** An element with a length of eight bytes; of unknown length when asked. */
export function element(id: number, body: Uint8Array | string, isUnknown = false): Uint8Array {
  const digits = id.toString(16);
  const length = Uint8Array.from(Buffer.from(`01${body.length.toString(16).padStart(14, '0')}`, 'hex'));
  return joined(Uint8Array.from(Buffer.from(digits, 'hex')), isUnknown ? UNKNOWN : length, body);
}

export const simpleTag = (name: string, value: string, ...nested: readonly Uint8Array[]): Uint8Array =>
  element(0x67c8, joined(element(0x45a3, name), element(0x4487, utf8(value)), ...nested));
export const tags = (...simple: readonly Uint8Array[]): Uint8Array =>
  element(0x1254c367, element(0x7373, joined(element(0x63c0, ''), ...simple)));
export const attached = (name: string, type: string, data: Uint8Array): Uint8Array =>
  element(0x1941a469, element(0x61a7, joined(element(0x466e, name), element(0x4660, type), element(0x465c, data))));

const HEADER = element(0x1a45dfa3, element(0x4282, 'webm'));
const BLOCK = element(0xa3, 'sound');

/** `isLive`: neither the segment nor its clusters know how long they are. */
export const matroskaWith = (parts: readonly Uint8Array[], isLive = false): Uint8Array =>
  joined(
    HEADER,
    element(0x18538067, joined(element(0x1549a966, ''), element(0x1f43b675, BLOCK, isLive), ...parts), isLive),
  );
