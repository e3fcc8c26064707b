/** The metadata element of an SVG drawing, cut out so that it can be read by itself. SVG 2, §5.9; XML 1.0; Namespaces in XML 1.0. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MalformedFile } from '../errors.ts';
import type { Block } from '../model/mark.ts';

const C2PA = 'http://c2pa.org/manifest';
/** Elements within elements; no drawing program comes near. */
const DEEPEST = 1_000;
const MOST_BLOCKS = 100;
/** Illustrator declares its namespaces as entities: short, and a dozen of them. */
const ENTITY = /<!ENTITY\s{1,9}([\w.-]{1,100})\s{1,9}(?:"([^"<&]{0,1000})"|'([^'<&]{0,1000})')\s{0,9}>/g;
const MOST_ENTITIES = 100;

interface Reading {
  readonly words: string;
  readonly parser: SaxesParser;
  readonly blocks: Block[];
  readonly open: SaxesTagPlain[];
  /** The metadata element being written out again, with all prefixes declared that hold in it. */
  packet: { readonly depth: number; readonly offset: number; readonly parts: string[] } | null;
  /** The base64 of the C2PA element being read. */
  store: { readonly depth: number; readonly offset: number; readonly parts: string[] } | null;
}

/**
 * An `xmp` block for each metadata element, and a `c2pa` block for each manifest in one.
 * Throws MalformedFile: `truncated` when the drawing is not closed, `malformed` when it is no XML; what was found stands.
 */
export function* metadataBlocks(words: string): Generator<Block> {
  const parser = new SaxesParser({ position: true });
  const reading: Reading = { words, parser, blocks: [], open: [], packet: null, store: null };
  const fault = parse(reading);
  yield* reading.blocks;
  if (fault) throw fault;
}

function parse(reading: Reading): MalformedFile | null {
  const { parser, words } = reading;
  let isClosing = false;
  let fault: MalformedFile | null = null;
  parser.on('error', (error) => {
    const code = isClosing ? 'truncated' : 'malformed';
    fault ??= new MalformedFile(code, `SVG: ${error.message}`, byteAt(words, parser.position));
    if (reading.open.length > 0 || isClosing) throw fault;
  });
  parser.on('doctype', (text) => {
    for (const [, name = '', double, single] of [...text.matchAll(ENTITY)].slice(0, MOST_ENTITIES)) {
      parser.ENTITIES[name] = double ?? single ?? '';
    }
  });
  parser.on('opentag', (tag) => enter(reading, tag));
  parser.on('closetag', (tag) => leave(reading, tag));
  parser.on('text', (text) => addText(reading, text));
  parser.on('cdata', (text) => addText(reading, text));
  try {
    parser.write(words);
    isClosing = true;
    parser.close();
    return fault;
  } catch (error) {
    if (error instanceof MalformedFile) return error;
    throw error;
  }
}

const byteAt = (words: string, index: number) => Buffer.byteLength(words.slice(0, index));
const localName = ({ name }: SaxesTagPlain) => name.slice(name.indexOf(':') + 1);

function enter(reading: Reading, tag: SaxesTagPlain): void {
  const { open, parser, words } = reading;
  open.push(tag);
  const offset = () => byteAt(words, words.lastIndexOf('<', parser.position - 1));
  if (open.length > DEEPEST) throw new MalformedFile('malformed', `SVG nested deeper than ${DEEPEST}`, offset());
  if (!reading.packet) {
    if (localName(tag) !== 'metadata') return;
    reading.packet = { depth: open.length, offset: offset(), parts: [`<metadata${declarations(open)}>`] };
    return;
  }
  const attributes = Object.entries(tag.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  reading.packet.parts.push(`<${tag.name}${attributes.join('')}>`);
  if (!reading.store && localName(tag) === 'manifest' && namespaceOf(tag, open) === C2PA) {
    reading.store = { depth: open.length, offset: offset(), parts: [] };
  }
}

function addText({ packet, store }: Reading, text: string): void {
  if (store) store.parts.push(text);
  else packet?.parts.push(escaped(text));
}

function leave(reading: Reading, tag: SaxesTagPlain): void {
  const { packet, store, open } = reading;
  const depth = open.length;
  open.pop();
  packet?.parts.push(`</${depth === packet.depth ? 'metadata' : tag.name}>`);
  if (store?.depth === depth) {
    reading.store = null;
    emit(reading, {
      kind: 'c2pa',
      bytes: new Uint8Array(Buffer.from(store.parts.join(''), 'base64')),
      location: { offset: store.offset, path: 'metadata/c2pa:manifest' },
    });
  }
  if (packet?.depth === depth) {
    reading.packet = null;
    const bytes = new Uint8Array(Buffer.from(packet.parts.join('')));
    emit(reading, { kind: 'xmp', bytes, location: { offset: packet.offset, path: 'metadata' } });
  }
}

function emit({ blocks }: Reading, block: Block): void {
  if (blocks.length >= MOST_BLOCKS) {
    throw new MalformedFile('too-large', `more than ${MOST_BLOCKS} metadata elements`, block.location.offset);
  }
  blocks.push(block);
}

/** Prefixes that hold at the innermost of `open`, written out once each. */
function declarations(open: readonly SaxesTagPlain[]): string {
  const inScope = new Map<string, string>();
  for (const { attributes } of open) {
    for (const [name, value] of Object.entries(attributes)) if (/^xmlns(?::|$)/.test(name)) inScope.set(name, value);
  }
  return [...inScope].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function namespaceOf({ name }: SaxesTagPlain, open: readonly SaxesTagPlain[]): string | undefined {
  const colon = name.indexOf(':');
  const declaration = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  return open.findLast(({ attributes }) => Object.hasOwn(attributes, declaration))?.attributes[declaration];
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
