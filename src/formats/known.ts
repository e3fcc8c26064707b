/** Containers we recognise and cannot read yet: such a file is called unread, never unmarked. */
import { MalformedFile } from '../errors.ts';
import type { Format, Media } from '../model/mark.ts';
import { hasAt } from './cursor.ts';

type Test = (head: Uint8Array) => boolean;

const starts =
  (...signatures: readonly string[]): Test =>
  (head) =>
    signatures.some((signature) => hasAt(head, 0, signature));

const icon: Test = (head) =>
  (hasAt(head, 0, '\0\0\x01\0') || hasAt(head, 0, '\0\0\x02\0')) &&
  head.length >= 22 &&
  head[4] !== 0 &&
  head[5] === 0 &&
  head[9] === 0;

const transportStream: Test = (head) => [0, 188, 376].every((at) => head[at] === 0x47);

const KNOWN: readonly (readonly [string, Media | null, Test])[] = [
  ['asf', 'video', starts('\x30\x26\xb2\x75\x8e\x66\xcf\x11')],
  ['mpeg-ts', 'video', transportStream],
  ['mpeg', 'video', starts('\0\0\x01\xba')],
  ['musepack', 'audio', starts('MPCK', 'MP+')],
  ['amr', 'audio', starts('#!AMR')],
  // Office documents before 2007, and later ones behind a password.
  ['ole', 'text', starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['bmp', 'image', (head) => hasAt(head, 0, 'BM') && hasAt(head, 6, '\0\0\0\0')],
  ['ico', 'image', icon],
  ['exr', 'image', starts('\x76\x2f\x31\x01')],
];

/** The most particular signature first. Reading any of them ends at once in `unsupported`. */
export const known: readonly Format[] = KNOWN.map(([name, media, matches]) => ({
  name,
  media,
  matches,
  blocks: () => {
    throw new MalformedFile('unsupported', `${name} files are not read yet`);
  },
}));
