/** XMP: properties of the file, written as RDF/XML. XMP specification part 1, §7; RDF 1.1 XML Syntax. */
import { SaxesParser } from 'saxes';
import { MalformedFile } from '../errors.ts';
import type { Block, Field, FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';
import { END, plainXml, type XmlAttribute, type XmlElement, type XmlEvent } from './plain-xml.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Resolving prefixes costs depth squared; real packets stay below ten. */
export const DEEPEST = 64;
/** Of one element: Lightroom writes some three hundred. */
const MOST_ATTRIBUTES = 5_000;
const MOST_FIELDS = 50_000;
/** Rubbish around the packet is forgiven that often. */
const MOST_FORGIVEN = 100;

/**
 * What an element is to the file. Only properties standing directly in a top-level description speak about the file
 * itself: structures below them (`xmpMM:Pantry`, `DerivedFrom`) describe other files and are passed over.
 */
type Role = 'outside' | 'rdf' | 'description' | 'property' | 'wrapper' | 'list' | 'item' | 'value' | 'other';

interface Frame {
  readonly role: Role;
  readonly text: string[];
  /** Text beside child elements is layout. */
  hasChildren: boolean;
}

export const xmp: FieldDecoder = {
  decodes: ['xmp'],

  *fields(block) {
    const { fields, fault } = parse(block);
    yield* fields;
    if (fault !== null) throw new MalformedFile('malformed', `XMP: ${fault}`, block.location.offset);
  },
};

interface Reading {
  readonly block: Block;
  readonly fields: Field[];
  readonly frames: Frame[];
  property: { readonly namespace: string; readonly name: string };
}

/** Properties found before a fault stand. */
function parse(block: Block): { readonly fields: readonly Field[]; readonly fault: string | null } {
  const reading: Reading = { block, fields: [], frames: [], property: { namespace: '', name: '' } };
  const packet = packetIn(document(block.bytes));
  const plain = plainXml(packet);
  try {
    if (plain) for (const event of plain) follow(reading, event);
    else parseAny(reading, packet);
  } catch (error) {
    return { fields: reading.fields, fault: error instanceof Error ? error.message : String(error) };
  }
  return { fields: reading.fields, fault: null };
}

function follow(reading: Reading, event: XmlEvent): void {
  if (event === END) leave(reading);
  else if (typeof event === 'string') reading.frames.at(-1)?.text.push(event);
  else enter(reading, event);
}

/** Throws for what is no well-formed XML. */
function parseAny(reading: Reading, packet: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let [forgiven, attributes, elements] = [0, 0, 0];
  // Zeros, blanks and stray words around the packet harm nobody; inside it a fault is a fault.
  parser.on('error', (error) => {
    if (reading.frames.length > 0 || ++forgiven > MOST_FORGIVEN) throw error;
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw new Error(`more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', ({ uri, local, attributes: written }) => {
    elements += 1;
    enter(reading, { uri, local, attributes: Object.values(written) });
  });
  parser.on('closetag', () => leave(reading));
  parser.on('text', (text) => follow(reading, text));
  parser.on('cdata', (text) => follow(reading, text));
  parser.write(packet).close();
  if (elements === 0 && /<[a-z_]/i.test(packet)) throw new Error('not one element is whole');
}

/** From the first tag to the end of the last; a tag without any end is kept, so that it is missed. */
const packetIn = (words: string) => {
  const start = words.indexOf('<');
  const end = words.lastIndexOf('>') + 1;
  return start < 0 ? '' : words.slice(start, end > start ? end : words.length);
};

function enter(reading: Reading, tag: XmlElement): void {
  const parent = reading.frames.at(-1);
  if (parent) parent.hasChildren = true;
  const role = roleOf(parent?.role ?? 'outside', tag);
  reading.frames.push({ role, text: [], hasChildren: false });
  if (reading.frames.length > DEEPEST) throw new Error(`elements nested deeper than ${DEEPEST}`);
  if (role === 'property') reading.property = { namespace: tag.uri, name: tag.local };
  for (const attribute of tag.attributes) readAttribute(reading, role, attribute);
}

function leave(reading: Reading): void {
  const frame = reading.frames.pop();
  if (!frame || frame.hasChildren) return;
  if (frame.role === 'property' || frame.role === 'item' || frame.role === 'value') {
    emit(reading, reading.property, frame.text.join(''));
  }
}

function readAttribute(reading: Reading, role: Role, { uri, local, value }: XmlAttribute): void {
  if (role === 'description' && uri !== RDF && uri !== XMLNS && uri !== XML && uri !== '') {
    emit(reading, { namespace: uri, name: local }, value);
  }
  if (uri !== RDF) return;
  const refers = local === 'resource' && (role === 'property' || role === 'item' || role === 'value');
  if (refers || (local === 'value' && role === 'wrapper')) emit(reading, reading.property, value);
}

function emit(reading: Reading, { namespace, name }: Reading['property'], raw: string): void {
  const value = raw.trim();
  if (value === '') return;
  if (reading.fields.length >= MOST_FIELDS) throw new Error(`more than ${MOST_FIELDS} properties`);
  reading.fields.push({ carrier: 'xmp', namespace, name, value, location: reading.block.location });
}

function roleOf(parent: Role, { uri, local }: XmlElement): Role {
  const rdf = uri === RDF ? local : '';
  switch (parent) {
    case 'outside':
      return rdf === 'RDF' ? 'rdf' : 'outside';
    case 'rdf':
      return rdf === 'Description' ? 'description' : 'other';
    case 'description':
      return rdf === '' ? 'property' : 'other';
    case 'property':
    case 'item':
      return roleOfContent(parent, rdf);
    case 'list':
      return rdf === 'li' ? 'item' : 'other';
    case 'wrapper':
      return rdf === 'value' ? 'value' : 'other';
    default:
      return 'other';
  }
}

/** Part 1, §7.5–7.8: the value of a property is words, a list, or a value with qualifiers around it. */
function roleOfContent(parent: 'property' | 'item', rdf: string): Role {
  if (rdf === 'value') return 'value';
  if (rdf === 'Description') return 'wrapper';
  return parent === 'property' && ['Alt', 'Bag', 'Seq'].includes(rdf) ? 'list' : 'other';
}
