/** Ogg: pages of several streams in turn, packets cut over them. RFC 3533; RFC 7845; Vorbis I, §5; C2PA 2.4, A.3.5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format, Media } from '../model/mark.ts';
import { hasAt, inTurn, latin1 } from './cursor.ts';
import { checkLastPage, packets, type Stream } from './ogg-pages.ts';

const C2PA = '\0c2pa';
/** Comment headers, by how they start, and how long that is. */
const COMMENTS: readonly (readonly [start: string, path: string])[] = [
  ['\x03vorbis', 'vorbis'],
  ['OpusTags', 'OpusTags'],
  ['\x81theora', 'theora'],
];
/** Speex and FLAC give their comments as second packet, without a name before them. */
const SPEEX = 'Speex   ';
const FLAC = '\x7fFLAC';
const FLAC_COMMENT = 4;

const ogg = (media: Media, isOurs: (head: Uint8Array) => boolean): Format => ({
  name: 'ogg',
  media,
  matches: (head) => hasAt(head, 0, 'OggS') && isOurs(head),
  blocks: (source) =>
    inTurn<Block>(
      () => headerBlocks(source),
      () => checkLastPage(source),
    ),
});

/** The stream of pictures is announced among the first pages. */
export const oggVideo: Format = ogg('video', (head) => latin1(head).includes('\x80theora'));
export const oggAudio: Format = ogg('audio', () => true);

function* headerBlocks(source: ByteSource): Generator<Block> {
  let isHeard = false;
  for (const { stream, index, bytes, offset } of packets(source, headersOf)) {
    const isStore = hasAt(stream.opening, 0, C2PA);
    isHeard ||= !isStore;
    if (isStore && index === 0) {
      yield { kind: 'c2pa', bytes: bytes.slice(C2PA.length), location: { offset, path: 'c2pa' } };
    }
    const comment = isStore || index === 0 ? null : commentIn(stream, index, bytes);
    if (comment) yield { kind: 'vorbis', bytes: bytes.slice(comment.at), location: { offset, path: comment.path } };
  }
  // The store may stand before all sound, and its stream is complete by itself.
  if (!isHeard) throw new MalformedFile('truncated', 'Ogg without a stream of sound', source.size);
}

/** Packets of a stream that can say something about the file; all behind them are sound. */
function headersOf(opening: Uint8Array): number {
  if (hasAt(opening, 0, C2PA)) return 1;
  // FLAC says how many blocks of metadata follow (0: unknown); all but the comments are of no use here.
  return hasAt(opening, 0, FLAC) ? 3 : 2;
}

function commentIn(stream: Stream, index: number, bytes: Uint8Array): { at: number; path: string } | null {
  const known = COMMENTS.find(([start]) => hasAt(bytes, 0, start));
  if (known) return { at: known[0].length, path: known[1] };
  if (index === 1 && hasAt(stream.opening, 0, SPEEX)) return { at: 0, path: 'speex' };
  const isFlac = hasAt(stream.opening, 0, FLAC) && ((bytes[0] ?? 0) & 0x7f) === FLAC_COMMENT;
  return isFlac ? { at: 4, path: 'flac' } : null;
}
