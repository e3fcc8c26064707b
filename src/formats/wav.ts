/** WAV: a RIFF form of sound; RF64 and BW64 are the same for more than four gigabytes. EBU Tech 3306; ITU-R BS.2088. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Format } from '../model/mark.ts';
import { eachInTurn, hasAt, uint32le, uint64le, view } from './cursor.ts';
import { chunksIn, FORM_HEADER, RIFF_CHUNK_HEADER, type Span } from './riff.ts';
import { riffMetadata } from './riff-metadata.ts';

/** Stands for a length that is told elsewhere, or nowhere. */
const NOT_HERE = 0xffffffff;
/** Lengths of the form, of the data and of the samples, and how many lengths follow. */
const DS64_HEADER = 28;
const DS64_ENTRY = 12;

export const wav: Format = {
  name: 'wav',
  media: 'audio',
  matches: (head) => ['RIFF', 'RF64', 'BW64'].some((form) => hasAt(head, 0, form)) && hasAt(head, 8, 'WAVE'),

  *blocks(source) {
    yield* eachInTurn(chunksIn(source, spanOf(source)), (chunk) => riffMetadata(source, chunk));
  },
};

function spanOf(source: ByteSource): Span {
  const header = view(source, 0, FORM_HEADER, 'WAV header');
  const size = uint32le(header, 4);
  const plain = { from: FORM_HEADER, end: RIFF_CHUNK_HEADER + size, count: uint32le };
  if (hasAt(header, 0, 'RIFF')) {
    if (size !== NOT_HERE) return plain;
    // Written into a pipe, whose writer never learnt how long it became: such a file cut short cannot be told.
    const rest = (offset: number) => source.size - offset - RIFF_CHUNK_HEADER;
    return {
      ...plain,
      end: source.size,
      lengthOf: ({ offset, length }) => (length === NOT_HERE ? rest(offset) : length),
    };
  }
  return longSpan(source);
}

/** BS.2088, §4: the first chunk, `ds64`, has all lengths that are too long for their own place. */
function longSpan(source: ByteSource): Span {
  const header = view(source, FORM_HEADER, RIFF_CHUNK_HEADER, 'ds64 chunk');
  const length = uint32le(header, 4);
  if (!hasAt(header, 0, 'ds64') || length < DS64_HEADER || length > 64 * 1024) {
    throw new MalformedFile('malformed', 'RF64 without its ds64 chunk', FORM_HEADER);
  }
  const lengths = view(source, FORM_HEADER + RIFF_CHUNK_HEADER, length, 'ds64 chunk');
  const long = new Map([['data', uint64le(lengths, 8)]]);
  const end = RIFF_CHUNK_HEADER + uint64le(lengths);
  for (let at = DS64_HEADER; at + DS64_ENTRY <= lengths.length; at += DS64_ENTRY) {
    long.set(String.fromCharCode(...lengths.subarray(at, at + 4)), uint64le(lengths, at + 4));
  }
  return {
    from: FORM_HEADER,
    end,
    count: uint32le,
    lengthOf: (chunk) => (chunk.length === NOT_HERE ? (long.get(chunk.id) ?? chunk.length) : chunk.length),
  };
}
