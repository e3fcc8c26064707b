/** Matroska and WebM: an EBML document whose segment holds tags and attached files. RFC 9559, §5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Format } from '../model/mark.ts';
import { eachInTurn, hasAt, latin1 } from './cursor.ts';
import { checkWithin, contentOf, elements, headerAt, type SizedElement } from './ebml.ts';

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const [TAGS, TAG, SIMPLE_TAG] = [0x1254c367, 0x7373, 0x67c8];
const [TAG_NAME, TAG_STRING, TAG_BINARY] = [0x45a3, 0x4487, 0x4485];
const [ATTACHMENTS, ATTACHED_FILE] = [0x1941a469, 0x61a7];
const [FILE_NAME, MEDIA_TYPE, FILE_DATA] = [0x466e, 0x4660, 0x465c];
/** Simple tags inside simple tags. */
const DEEPEST = 8;
const MOST_ELEMENTS = 1_000_000;

export const matroska: Format = {
  name: 'matroska',
  // Files of sound alone are as rare as they are hard to tell: the tracks may stand anywhere.
  media: 'video',
  matches: (head) => hasAt(head, 0, '\x1aE\xdf\xa3'),

  *blocks(source) {
    yield* eachInTurn(topLevel(source), function* ({ id, dataAt, end }): Generator<Block> {
      if (id === TAGS) yield* tagBlocks(source, dataAt, end);
      if (id === ATTACHMENTS) yield* attachmentBlocks(source, dataAt, end);
    });
  },
};

/**
 * The parts of all segments. A live recording has lengths nowhere, so that one cut between two of its blocks cannot be
 * told from a whole one.
 */
function* topLevel(source: ByteSource): Generator<SizedElement> {
  let [at, end, segments] = [0, source.size, 0];
  for (let count = 0; at < source.size; count++) {
    if (count === MOST_ELEMENTS) throw new MalformedFile('too-large', `${MOST_ELEMENTS} Matroska elements`, at);
    const element = headerAt(source, at);
    const isOpen = element.id === SEGMENT || (element.id === CLUSTER && element.end === null);
    if (element.id === SEGMENT) {
      segments += 1;
      end = element.end ?? source.size;
    }
    if (!isOpen) {
      checkWithin(source, element, at < end ? Math.min(end, source.size) : source.size);
      if (element.end === null) throw new MalformedFile('malformed', 'Matroska element of unknown length', at);
      yield { ...element, end: element.end };
    }
    at = isOpen ? element.dataAt : (element.end ?? element.dataAt);
  }
  if (segments === 0) throw new MalformedFile('truncated', 'Matroska without a segment', source.size);
  if (end > source.size) throw new MalformedFile('truncated', 'Matroska segment is cut off', source.size);
}

function* tagBlocks(source: ByteSource, from: number, end: number): Generator<Block> {
  for (const tag of elements(source, from, end)) {
    if (tag.id !== TAG) continue;
    for (const simple of elements(source, tag.dataAt, tag.end)) {
      if (simple.id === SIMPLE_TAG) yield* simpleTag(source, simple.dataAt, simple.end, DEEPEST);
    }
  }
}

function* simpleTag(source: ByteSource, from: number, end: number, deepest: number): Generator<Block> {
  if (deepest === 0) throw new MalformedFile('too-large', `Matroska tags nested deeper than ${DEEPEST}`, from);
  let [key, value]: [string, SizedElement | null] = ['', null];
  const nested: SizedElement[] = [];
  for (const element of elements(source, from, end)) {
    if (element.id === TAG_NAME) key = utf8(contentOf(source, element, element.end));
    if (element.id === TAG_STRING || element.id === TAG_BINARY) value = element;
    if (element.id === SIMPLE_TAG) nested.push(element);
  }
  if (value) {
    const location = { offset: value.offset, path: `Tags/${key}` };
    yield { kind: 'matroska-tag', key, bytes: contentOf(source, value, value.end), location };
  }
  for (const element of nested) yield* simpleTag(source, element.dataAt, element.end, deepest - 1);
}

function* attachmentBlocks(source: ByteSource, from: number, end: number): Generator<Block> {
  for (const file of elements(source, from, end)) {
    if (file.id !== ATTACHED_FILE) continue;
    const parts = [...elements(source, file.dataAt, file.end)];
    const part = (id: number) => parts.find((one) => one.id === id);
    const wordsOf = (id: number) => {
      const found = part(id);
      return found
        ? latin1(contentOf(source, found, found.end))
            .replace(/\0/g, '')
            .toLowerCase()
        : '';
    };
    const data = part(FILE_DATA);
    const kind = data ? kindOf(wordsOf(MEDIA_TYPE), wordsOf(FILE_NAME)) : null;
    if (!kind || !data) continue;
    const location = { offset: data.offset, path: 'Attachments' };
    yield { kind, bytes: contentOf(source, data, data.end), location };
  }
}

/** No specification foresees either; a file attached under these types can be nothing else. */
function kindOf(type: string, name: string): 'c2pa' | 'xmp' | null {
  if (type === 'application/c2pa' || name.endsWith('.c2pa')) return 'c2pa';
  return type === 'application/rdf+xml' || name.endsWith('.xmp') ? 'xmp' : null;
}

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').replace(/\0.*$/s, '');
