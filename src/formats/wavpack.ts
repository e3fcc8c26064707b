/** WavPack and Monkey's Audio: sound without loss, with APE tags behind it. WavPack 5 file format; Monkey's Audio SDK, "APE_DESCRIPTOR". */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { apeBlocks, endOfSound } from './ape.ts';
import { hasAt, inTurn, uint16le, uint32le, view } from './cursor.ts';

const BLOCK_HEADER = 32;
const MOST_BLOCKS = 1_000_000;
const UNKNOWN = 0xffffffff;
/** From this version on a descriptor says how long each part of the file is. */
const DESCRIBED = 3980;
const DESCRIPTOR = 52;

const sound = (name: string, signature: string, check: (source: ByteSource, end: number) => void): Format => ({
  name,
  media: 'audio',
  matches: (head) => hasAt(head, 0, signature),
  blocks: (source) =>
    inTurn<Block>(
      () => apeBlocks(source),
      () => {
        check(source, endOfSound(source));
        return [];
      },
    ),
});

export const wavpack: Format = sound('wavpack', 'wvpk', checkBlocks);
export const monkeysAudio: Format = sound('ape', 'MAC ', checkLength);

/** Blocks that say how long they are and which samples they hold; the first says how many there must be. */
function checkBlocks(source: ByteSource, end: number): void {
  let [at, total, reached] = [0, UNKNOWN, 0];
  for (let count = 0; at < end; count++) {
    if (count === MOST_BLOCKS) throw new MalformedFile('too-large', `more than ${MOST_BLOCKS} WavPack blocks`, at);
    const header = view(source, at, BLOCK_HEADER, 'WavPack block');
    if (!hasAt(header, 0, 'wvpk')) throw new MalformedFile('malformed', 'no WavPack block where one must start', at);
    const next = at + 8 + uint32le(header, 4);
    if (next < at + BLOCK_HEADER) throw new MalformedFile('malformed', 'WavPack block is shorter than its header', at);
    if (next > end) throw new MalformedFile('truncated', 'WavPack block is cut off', at);
    if (count === 0) total = uint32le(header, 12);
    reached = uint32le(header, 16) + uint32le(header, 20);
    at = next;
  }
  if (total !== UNKNOWN && reached < total)
    throw new MalformedFile('truncated', `WavPack has ${reached} of ${total} samples`, end);
}

function checkLength(source: ByteSource, end: number): void {
  const header = view(source, 0, DESCRIPTOR, "Monkey's Audio header");
  // Older files do not say how long they are.
  if (uint16le(header, 4) < DESCRIBED) return;
  const parts = [8, 12, 16, 20, 24, 32].map((at) => uint32le(header, at));
  const stated = parts.reduce((sum, part) => sum + part, 0) + uint32le(header, 28) * 2 ** 32;
  // A tag is known by its end, so that one that is cut off is words that belong to nothing.
  if (stated < end) throw new MalformedFile('truncated', 'bytes behind the sound that no tag closes', stated);
  if (stated > end) throw new MalformedFile('truncated', `Monkey's Audio says that it is ${stated} bytes long`, end);
}
