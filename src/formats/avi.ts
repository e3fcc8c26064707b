/** AVI: one RIFF form of video, and more of them (`AVIX`) behind it when it is long. OpenDML AVI 1.02, §2. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Format } from '../model/mark.ts';
import { eachInTurn, hasAt, uint32le, view } from './cursor.ts';
import { chunksIn, FORM_HEADER, RIFF_CHUNK_HEADER, type RiffChunk } from './riff.ts';
import { riffMetadata } from './riff-metadata.ts';

/** One for every gigabyte or two. */
const MOST_FORMS = 10_000;

export const avi: Format = {
  name: 'avi',
  media: 'video',
  matches: (head) => hasAt(head, 0, 'RIFF') && hasAt(head, 8, 'AVI '),

  *blocks(source) {
    yield* eachInTurn(chunks(source), (chunk) => riffMetadata(source, chunk));
  },
};

/** Of all forms, in order; what follows them and is no form is a trailer. */
function* chunks(source: ByteSource): Generator<RiffChunk> {
  let at = 0;
  for (let count = 0; count < MOST_FORMS; count++) {
    const header = new Uint8Array(source.read(at, FORM_HEADER));
    const isForm = hasAt(header, 0, 'RIFF') && (at === 0 || hasAt(header, 8, 'AVIX'));
    if (at > 0 && !isForm && !'RIFF'.startsWith(String.fromCharCode(...header.subarray(0, 4)))) return;
    if (at > 0 && header.length === 0) return;
    const size = uint32le(view(source, at + 4, RIFF_CHUNK_HEADER, 'RIFF header'));
    const end = at + RIFF_CHUNK_HEADER + size;
    yield* chunksIn(source, { from: at + FORM_HEADER, end, count: uint32le });
    at = end + (size % 2);
  }
  throw new MalformedFile('too-large', `more than ${MOST_FORMS} RIFF forms`, at);
}
