/** Reads XML of the plain kind that nearly all metadata is written in; anything else is left to a whole parser. XML 1.0; Namespaces in XML 1.0. */

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** In the order of the document; declarations of namespaces among them. */
  readonly attributes: readonly XmlAttribute[];
}

/** What a document consists of, in its order: an element begins, words stand in it, it ends. */
export type XmlEvent = XmlElement | string | typeof END;
export const END = null;

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** What makes a document another than plain: characters XML has none of, carriage returns, and sections that need a parser. */
const UNUSUAL = /[^\t\n -\ud7ff\ue000-\ufffd]|<!(?!--)|\]\]>/;
const NAME = '([A-Za-z_][\\w.-]*)(?::([A-Za-z_][\\w.-]*))?';
const START_TAG = new RegExp(`<${NAME}`, 'y');
const ATTRIBUTE = new RegExp(`[ \\n\\t]+${NAME}[ \\n\\t]*=[ \\n\\t]*(?:"([^"<\\n\\t]*)"|'([^'<\\n\\t]*)')`, 'y');
const TAG_END = /[ \n\t]*(\/?)>/y;
const END_TAG = /<\/([\w.:-]+)[ \n\t]*>/y;
const INSTRUCTION = /^<\?(?!xml[ \n\t?])[A-Za-z_][\w-]*[ \n\t?]/i;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos);)?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** A parser decides about deeper ones, and about tags with more. */
const [DEEPEST, MOST_ATTRIBUTES] = [64, 100];
/** Characters that hold the name of an instruction. */
const LONGEST_TARGET = 64;
const NO_SCOPE: Scope = new Map([
  ['xml', XML],
  ['xmlns', XMLNS],
]);

interface Open {
  readonly name: string;
  readonly scope: Scope;
}

interface Reader {
  readonly words: string;
  at: number;
  readonly open: Open[];
  readonly events: XmlEvent[];
}

/**
 * The events of a document that is plain and without a fault; null for any other. Whoever gets null asks a whole parser,
 * which finds the same in a plain one: only time is gained here.
 */
export function plainXml(words: string): readonly XmlEvent[] | null {
  if (UNUSUAL.test(words)) return null;
  const reader: Reader = { words, at: 0, open: [], events: [] };
  while (reader.at < words.length) {
    const isRead = words[reader.at] === '<' ? readMarkup(reader) : readWords(reader);
    if (!isRead) return null;
  }
  return reader.open.length === 0 && reader.events.length > 0 ? reader.events : null;
}

function readWords(reader: Reader): boolean {
  const { words, at, open, events } = reader;
  const next = words.indexOf('<', at);
  reader.at = next < 0 ? words.length : next;
  const text = unescaped(words.slice(at, reader.at));
  if (text === null) return false;
  if (open.length === 0) return /^[ \n\t]*$/.test(text);
  events.push(text);
  return true;
}

function readMarkup(reader: Reader): boolean {
  const { words, at } = reader;
  const second = words[at + 1];
  if (second === '/') return readEnd(reader);
  if (second === '!') return pass(reader, '<!--'.length, '-->', '--');
  if (second !== '?') return readStart(reader);
  // The declaration may name an encoding, and stands only at the very start.
  return INSTRUCTION.test(words.slice(at, at + LONGEST_TARGET)) && pass(reader, '<?'.length, '?>', '?>');
}

/** Moves behind `close`, before which `forbidden` does not stand. */
function pass(reader: Reader, opening: number, close: string, forbidden: string): boolean {
  const from = reader.at + opening;
  const end = reader.words.indexOf(close, from);
  reader.at = end + close.length;
  return end >= 0 && reader.words.indexOf(forbidden, from) === end;
}

function readEnd(reader: Reader): boolean {
  const tag = take(reader, END_TAG);
  const element = reader.open.pop();
  reader.events.push(END);
  return tag !== null && element !== undefined && tag[1] === element.name;
}

function readStart(reader: Reader): boolean {
  const { open, events } = reader;
  if (open.length === 0 && events.length > 0) return false;
  const tag = take(reader, START_TAG);
  const written = tag && attributesAt(reader);
  const end = written && take(reader, TAG_END);
  if (!end) return false;
  const scope = scopeIn(written, open.at(-1)?.scope ?? NO_SCOPE);
  const element = scope && elementOf(tag, written, scope);
  if (!element) return false;
  events.push(element);
  if (end[1] === '/') events.push(END);
  else open.push({ name: tag[0].slice(1), scope });
  return open.length <= DEEPEST;
}

interface Written {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

function attributesAt(reader: Reader): readonly Written[] | null {
  const written: Written[] = [];
  for (let match = take(reader, ATTRIBUTE); match; match = take(reader, ATTRIBUTE)) {
    const [, first = '', second, quoted, apostrophed = ''] = match;
    const value = unescaped(quoted ?? apostrophed);
    if (value === null || written.length >= MOST_ATTRIBUTES) return null;
    written.push({ prefix: second === undefined ? '' : first, local: second ?? first, value });
  }
  return written;
}

type Scope = ReadonlyMap<string, string>;

/** Namespaces by prefix, '' for the default one; null for a declaration that is reserved or undoes a prefix. */
function scopeIn(written: readonly Written[], outer: Scope): Scope | null {
  let scope: Map<string, string> | null = null;
  for (const { prefix, local, value } of written) {
    const declared = prefix === 'xmlns' ? local : '';
    if (declared === '' && (prefix !== '' || local !== 'xmlns')) continue;
    const uri = value.trim();
    if (uri === XML || uri === XMLNS || declared === 'xml' || declared === 'xmlns') return null;
    if (uri === '' && declared !== '') return null;
    scope ??= new Map(outer);
    scope.set(declared, uri);
  }
  return scope ?? outer;
}

/** Null for a prefix that is not declared, and for an attribute that stands there twice. */
function elementOf(tag: RegExpExecArray, written: readonly Written[], scope: Scope): XmlElement | null {
  const [, first = '', second] = tag;
  const uri = scope.get(second === undefined ? '' : first) ?? (second === undefined ? '' : null);
  if (uri === null || first === 'xmlns') return null;
  const attributes: XmlAttribute[] = [];
  for (const { prefix, local, value } of written) {
    const own = local === 'xmlns' ? XMLNS : '';
    const namespace = prefix === '' ? own : scope.get(prefix);
    if (namespace === undefined || attributes.some((one) => one.local === local && one.uri === namespace)) return null;
    attributes.push({ uri: namespace, local, value });
  }
  return { uri, local: second ?? first, attributes };
}

/** With entities put in for their references; null when there are others than the five that need no declaration. */
function unescaped(words: string): string | null {
  if (!words.includes('&')) return words;
  let isPlain = true;
  const text = words.replace(REFERENCE, (_, name: string | undefined) => {
    isPlain &&= name !== undefined;
    return ENTITIES[name ?? ''] ?? '';
  });
  return isPlain ? text : null;
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.words);
  if (match) reader.at = pattern.lastIndex;
  return match;
}
