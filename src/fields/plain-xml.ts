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
/** Characters that XML has none of, carriage returns, which it does away with, and those that take two units. */
const UNUSUAL = /[^\t\n -\ud7ff\ue000-\ufffd]/;
/** The declaration may name an encoding, and stands only at the very start. */
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
const [TAB, NEWLINE, BLANK, QUOTE, APOSTROPHE, SLASH] = [0x09, 0x0a, 0x20, 0x22, 0x27, 0x2f];
const [COLON, LESS, EQUALS, GREATER, QUESTION, EXCLAMATION] = [0x3a, 0x3c, 0x3d, 0x3e, 0x3f, 0x21];

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
  if (UNUSUAL.test(words) || words.includes(']]>')) return null;
  const reader: Reader = { words, at: 0, open: [], events: [] };
  while (reader.at < words.length) {
    const isRead = words.charCodeAt(reader.at) === LESS ? readMarkup(reader) : readWords(reader);
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
  const second = words.charCodeAt(at + 1);
  if (second === SLASH) return readEnd(reader);
  if (second === EXCLAMATION) return words.startsWith('<!--', at) && pass(reader, '<!--'.length, '-->', '--');
  if (second !== QUESTION) return readStart(reader);
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
  const { words, open, events } = reader;
  const name = open.pop()?.name;
  if (name === undefined || !words.startsWith(name, reader.at + 2)) return false;
  reader.at += 2 + name.length;
  events.push(END);
  return closes(reader);
}

function readStart(reader: Reader): boolean {
  const { open, events } = reader;
  if (open.length === 0 && events.length > 0) return false;
  reader.at += 1;
  const name = nameAt(reader);
  const written = name === '' ? null : attributesAt(reader);
  if (!written) return false;
  const isEmpty = reader.words.charCodeAt(reader.at) === SLASH;
  if (isEmpty) reader.at += 1;
  if (reader.words.charCodeAt(reader.at) !== GREATER) return false;
  reader.at += 1;
  const scope = scopeIn(written, open.at(-1)?.scope ?? NO_SCOPE);
  const element = scope && elementOf(name, written, scope);
  if (!element) return false;
  events.push(element);
  if (isEmpty) events.push(END);
  else open.push({ name, scope });
  return open.length <= DEEPEST;
}

/** Past blanks and the end of a tag. */
function closes(reader: Reader): boolean {
  skipBlanks(reader);
  const isEnd = reader.words.charCodeAt(reader.at) === GREATER;
  reader.at += 1;
  return isEnd;
}

const isBlank = (code: number): boolean => code === BLANK || code === NEWLINE || code === TAB;

function skipBlanks(reader: Reader): void {
  while (isBlank(reader.words.charCodeAt(reader.at))) reader.at += 1;
}

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
/** Digits, dash and dot may stand in a name, and not at its start. */
const isNamePart = (code: number): boolean =>
  isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;

/** A name of ASCII letters, with its prefix; '' for any other. */
function nameAt(reader: Reader): string {
  const { words, at } = reader;
  let [end, start] = [at, at];
  if (!isLetter(words.charCodeAt(end))) return '';
  while (isNamePart(words.charCodeAt(end))) end += 1;
  if (words.charCodeAt(end) === COLON) {
    start = end + 1;
    if (!isLetter(words.charCodeAt(start))) return '';
    end = start;
    while (isNamePart(words.charCodeAt(end))) end += 1;
  }
  reader.at = end;
  return words.slice(at, end);
}

interface Written {
  readonly name: string;
  readonly value: string;
}

/** Up to the end of the tag. */
function attributesAt(reader: Reader): readonly Written[] | null {
  const { words } = reader;
  const written: Written[] = [];
  while (isBlank(words.charCodeAt(reader.at))) {
    skipBlanks(reader);
    const next = words.charCodeAt(reader.at);
    if (next === GREATER || next === SLASH) return written;
    const name = nameAt(reader);
    const value = name === '' || written.length >= MOST_ATTRIBUTES ? null : valueAt(reader);
    if (value === null) return null;
    written.push({ name, value });
  }
  return written;
}

function valueAt(reader: Reader): string | null {
  const { words } = reader;
  skipBlanks(reader);
  if (words.charCodeAt(reader.at) !== EQUALS) return null;
  reader.at += 1;
  skipBlanks(reader);
  const quote = words.charCodeAt(reader.at);
  if (quote !== QUOTE && quote !== APOSTROPHE) return null;
  const from = reader.at + 1;
  let end = from;
  for (let code = words.charCodeAt(end); code !== quote; code = words.charCodeAt(++end)) {
    // Blanks of other kinds become plain ones (XML 1.0, 3.3.3); the file's end is no number.
    if (code === LESS || code === NEWLINE || code === TAB || Number.isNaN(code)) return null;
  }
  reader.at = end + 1;
  return unescaped(words.slice(from, end));
}

type Scope = ReadonlyMap<string, string>;

/** Namespaces by prefix, '' for the default one; null for a declaration that is reserved or undoes a prefix. */
function scopeIn(written: readonly Written[], outer: Scope): Scope | null {
  let scope: Map<string, string> | null = null;
  for (const { name, value } of written) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const declared = name.slice('xmlns:'.length);
    const uri = value.trim();
    if (uri === XML || uri === XMLNS || declared === 'xml' || declared === 'xmlns') return null;
    if (uri === '' && declared !== '') return null;
    scope ??= new Map(outer);
    scope.set(declared, uri);
  }
  return scope ?? outer;
}

/** Null for a prefix that is not declared, and for an attribute that stands there twice. */
function elementOf(name: string, written: readonly Written[], scope: Scope): XmlElement | null {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? (scope.get('') ?? '') : scope.get(name.slice(0, colon));
  if (uri === undefined || name.startsWith('xmlns:')) return null;
  const attributes: XmlAttribute[] = [];
  for (const { name: own, value } of written) {
    const at = own.indexOf(':');
    const local = own.slice(at + 1);
    const unprefixed = own === 'xmlns' ? XMLNS : '';
    const namespace = at < 0 ? unprefixed : scope.get(own.slice(0, at));
    if (namespace === undefined || attributes.some((one) => one.local === local && one.uri === namespace)) return null;
    attributes.push({ uri: namespace, local, value });
  }
  return { uri, local: name.slice(colon + 1), attributes };
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
