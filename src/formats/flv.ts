/** Flash Video: tags of sound, pictures and scripts, each followed by its own length. Adobe Flash Video File Format 10.1, annex E. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { copy, eachInTurn, hasAt, inTurn, uint24, uint32, view } from './cursor.ts';
import { scriptValues } from './flv-script.ts';

const [TAG_HEADER, LENGTH] = [11, 4];
const [SOUND, PICTURES, SCRIPT] = [8, 9, 18];
/** Tags at the head among which scripts are looked for: what describes the film stands before it. */
const MOST_TAGS = 256;

interface Tag {
  readonly type: number;
  readonly offset: number;
  readonly end: number;
}

export const flv: Format = {
  name: 'flv',
  media: 'video',
  matches: (head) => hasAt(head, 0, 'FLV\x01'),

  *blocks(source) {
    yield* inTurn<Block>(
      () => eachInTurn(firstTags(source), (tag) => (tag.type === SCRIPT ? scriptBlocks(source, tag) : [])),
      () => checkEnd(source),
    );
  },
};

function* firstTags(source: ByteSource): Generator<Tag> {
  let at = uint32(view(source, 0, 9, 'FLV header'), 5) + LENGTH;
  for (let count = 0; count < MOST_TAGS && at < source.size; count++) {
    const tag = tagAt(source, at);
    yield tag;
    at = tag.end + LENGTH;
  }
}

function tagAt(source: ByteSource, offset: number): Tag {
  const header = view(source, offset, TAG_HEADER, 'FLV tag');
  // The lowest five bits are the type; one above says that the tag is encrypted.
  const [type, end] = [(header[0] ?? 0) & 31, offset + TAG_HEADER + uint24(header, 1)];
  if (type !== SOUND && type !== PICTURES && type !== SCRIPT) {
    throw new MalformedFile('malformed', 'no FLV tag where one must start', offset);
  }
  if (end + LENGTH > source.size) throw new MalformedFile('truncated', 'FLV tag is cut off', offset);
  return { type, offset, end };
}

function* scriptBlocks(source: ByteSource, { offset, end }: Tag): Generator<Block> {
  const bytes = copy(source, offset + TAG_HEADER, end - offset - TAG_HEADER, 'FLV script');
  const { event, values, fault } = scriptValues(bytes);
  for (const [key, value] of values) {
    const location = { offset, path: `${event}/${key}` };
    const words = Uint8Array.from(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
    if (event === 'onXMPData') yield { kind: 'xmp', bytes: words, location };
    else yield { kind: 'matroska-tag', key, bytes: words, location };
    if (key === 'filesize' && typeof value === 'number' && value > source.size) {
      throw new MalformedFile('truncated', `FLV says that it is ${value} bytes long`, source.size);
    }
  }
  if (fault !== null) throw new MalformedFile('malformed', `FLV script: ${fault}`, offset);
}

/** The last four bytes are the length of the tag before them. */
function checkEnd(source: ByteSource): readonly never[] {
  const end = source.size - LENGTH;
  const last = end - uint32(view(source, end, LENGTH, 'FLV end'));
  const isWhole = last > LENGTH && last < end && tagAt(source, last).end === end;
  if (!isWhole) throw new MalformedFile('truncated', 'FLV ends within a tag', source.size);
  return [];
}
