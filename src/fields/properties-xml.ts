/** Properties of office documents and books, in XML. ECMA-376 part 1, §22.3; ODF 1.3 part 3, §4.3; EPUB 3.3, §5.5. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { MalformedFile } from '../errors.ts';
import type { Block, Field, FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

const DEEPEST = 64;
const MOST_FIELDS = 20_000;
/** `property` of custom.xml, `user-defined` of meta.xml, `meta` of a package document: their attribute names the value. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  property: ['name'],
  'user-defined': ['meta:name', 'name'],
  meta: ['property', 'name'],
};

interface Open {
  /** Set for an element that names a value; elements inside it, as `vt:lpwstr`, only say of what type it is. */
  readonly own: string | null;
  readonly tag: SaxesTagNS;
  readonly text: string[];
}

export const propertiesXml: FieldDecoder = {
  decodes: ['properties-xml'],

  *fields(block) {
    const fields: Field[] = [];
    const fault = parse(block, fields);
    yield* fields;
    if (fault !== null) throw new MalformedFile('malformed', `properties: ${fault}`, block.location.offset);
  },
};

/** Properties found before a fault stand. */
function parse(block: Block, fields: Field[]): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const frames: Open[] = [];
  const emit = (namespace: string, name: string, raw: string) => {
    const value = raw.trim();
    if (value === '' || name === '') return;
    if (fields.length >= MOST_FIELDS) throw new Error(`more than ${MOST_FIELDS} properties`);
    const location = { ...block.location, path: `${block.location.path}/${name.slice(0, 100)}` };
    fields.push({ carrier: 'document-property', namespace, name, value, location });
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (frames.length >= DEEPEST) throw new Error(`elements nested deeper than ${DEEPEST}`);
    const own = ownName(tag);
    frames.push({ own, tag, text: [] });
    // EPUB 2 puts the value into an attribute.
    if (own !== null && tag.local === 'meta') emit('', own, tag.attributes.content?.value ?? '');
  });
  const heard = (text: string) => frames.at(-1)?.text.push(text);
  parser.on('text', heard);
  parser.on('cdata', heard);
  parser.on('closetag', () => {
    const frame = frames.pop();
    if (!frame) return;
    const holder = frame.own === null ? frames.findLast(({ own }) => own !== null)?.own : frame.own;
    emit(holder === undefined || holder === null ? frame.tag.uri : '', holder ?? frame.tag.local, frame.text.join(''));
  });
  try {
    parser.write(document(block.bytes)).close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function ownName({ local, attributes }: SaxesTagNS): string | null {
  const names = Object.hasOwn(NAMED, local) ? (NAMED[local] ?? []) : [];
  return names.flatMap((name) => attributes[name]?.value ?? [])[0] ?? null;
}
