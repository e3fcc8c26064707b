/** Reads XML that is plain and well-formed, as nearly all XMP is, several times faster than a parser for all of XML can. XML 1.0; Namespaces in XML 1.0. */

/** A name taken apart: the namespace its prefix stands for, and the rest. */
export interface XmlName {
  readonly uri: string;
  readonly local: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** Told of the document in its order. */
export interface XmlListener {
  enter(name: XmlName, attributes: readonly XmlAttribute[]): void;
  text(words: string): unknown;
  leave(): void;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
/** Real packets stay far below. */
const [DEEPEST, MOST_ATTRIBUTES, MOST_NAMESPACES] = [64, 500, 200];

/** Characters that XML forbids, or that need care: half of a pair, and carriage returns, which are to be rewritten. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to find them
const UNUSUAL = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;
const NAME = '(?:([A-Za-z_][\\w.-]*):)?([A-Za-z_][\\w.-]*)';
const OPEN = new RegExp(`<${NAME}(?=[\\s/>])`, 'y');
const ATTRIBUTE = new RegExp(`[ \\t\\n]+${NAME}[ \\t\\n]*=[ \\t\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const OPEN_END = /[ \t\n]*(\/?)>/y;
const CLOSE = /<\/((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)[ \t\n]*>/y;
/** An instruction; the one that opens an XML document may bring other encodings and versions. */
const INSTRUCTION = /<\?(?!xml[\s?])[A-Za-z_][\w.-]*(?=[ \t\n]|\?>)/iy;
const ENTITY = /&(?:(amp|lt|gt|quot|apos);)?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Namespaces by prefix; '' for names without one. */
type Scope = ReadonlyMap<string, string>;

interface Open {
  readonly name: string;
  readonly scope: Scope;
}

/** Thrown for all that this reader leaves to the one that knows all of XML. Never leaves this file. */
class NotPlain extends Error {}

const OUTERMOST: Scope = new Map([
  ['', ''],
  ['xml', XML],
]);

/**
 * Tells `listener` of the elements, attributes and words of `xml`. False when the document is not plain, or not
 * well-formed: then the listener may have been told of a part of it, and somebody else has to read it.
 */
export function readPlainXml(xml: string, listener: XmlListener): boolean {
  if (UNUSUAL.test(xml)) return false;
  try {
    readDocument(xml, listener);
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}

function readDocument(xml: string, listener: XmlListener): void {
  const open: Open[] = [];
  let isRootSeen = false;
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) readText(xml.slice(at, end), open.length, listener);
    if (next < 0) break;
    const second = xml.charCodeAt(next + 1);
    if (second === SLASH) at = readClose(xml, next, open, listener);
    else if (second === QUESTION) at = passedInstruction(xml, next);
    else if (second === EXCLAMATION) at = passedComment(xml, next);
    else {
      if (open.length === 0 && isRootSeen) throw new NotPlain();
      isRootSeen = true;
      at = readOpen(xml, next, open, listener);
    }
  }
  if (open.length > 0 || !isRootSeen) throw new NotPlain();
}

const [SLASH, QUESTION, EXCLAMATION, GREATER] = [0x2f, 0x3f, 0x21, 0x3e];

function passedInstruction(xml: string, at: number): number {
  INSTRUCTION.lastIndex = at;
  const end = INSTRUCTION.test(xml) ? xml.indexOf('?>', INSTRUCTION.lastIndex) : -1;
  if (end < 0) throw new NotPlain();
  return end + 2;
}

/** §2.5: two dashes end it. Document types and CDATA are left to the other reader. */
function passedComment(xml: string, at: number): number {
  const end = xml.startsWith('<!--', at) ? xml.indexOf('--', at + 4) : -1;
  if (end < 0 || xml.charCodeAt(end + 2) !== GREATER) throw new NotPlain();
  return end + 3;
}

function readText(words: string, depth: number, listener: XmlListener): void {
  if (depth === 0) {
    if (words.trim() !== '') throw new NotPlain();
    return;
  }
  // XML 1.0 §2.4: this sequence must not stand in words.
  if (words.includes(']]>')) throw new NotPlain();
  listener.text(resolved(words));
}

function resolved(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(ENTITY, (_, name: string | undefined) => {
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new NotPlain();
    return character;
  });
}

function readClose(xml: string, at: number, open: Open[], listener: XmlListener): number {
  CLOSE.lastIndex = at;
  const name = CLOSE.exec(xml)?.[1];
  if (name === undefined || open.pop()?.name !== name) throw new NotPlain();
  listener.leave();
  return CLOSE.lastIndex;
}

interface Raw {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

function readOpen(xml: string, at: number, open: Open[], listener: XmlListener): number {
  OPEN.lastIndex = at;
  const start = OPEN.exec(xml);
  if (!start || open.length >= DEEPEST) throw new NotPlain();
  const [, prefix = '', local = ''] = start;
  const { raw, end } = attributesFrom(xml, OPEN.lastIndex);
  OPEN_END.lastIndex = end;
  const closing = OPEN_END.exec(xml);
  if (!closing) throw new NotPlain();
  const scope = scopeOf(raw, open.at(-1)?.scope ?? OUTERMOST);
  listener.enter({ uri: uriOf(prefix, scope), local }, attributesOf(raw, scope));
  if (closing[1] === '/') listener.leave();
  else open.push({ name: prefix === '' ? local : `${prefix}:${local}`, scope });
  return OPEN_END.lastIndex;
}

function attributesFrom(xml: string, from: number): { readonly raw: readonly Raw[]; readonly end: number } {
  const raw: Raw[] = [];
  for (let end = from; ; end = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(xml);
    if (!match) return { raw, end };
    if (raw.length >= MOST_ATTRIBUTES) throw new NotPlain();
    const [, prefix = '', local = '', double, single = ''] = match;
    // §3.3.3: white space in a value is read as blanks.
    raw.push({ prefix, local, value: resolved((double ?? single).replace(/[\t\n]/g, ' ')) });
  }
}

const isDeclaration = ({ prefix, local }: Raw) => prefix === 'xmlns' || (prefix === '' && local === 'xmlns');

/** Strange declarations, as those of prefixes that XML keeps to itself, are left to the other reader. */
function scopeOf(raw: readonly Raw[], outer: Scope): Scope {
  if (!raw.some(isDeclaration)) return outer;
  const scope = new Map(outer);
  for (const each of raw) {
    if (!isDeclaration(each)) continue;
    const { prefix, local } = each;
    const value = each.value.trim();
    if (value === XML || value === XMLNS || /^xml/i.test(prefix === '' ? '' : local)) throw new NotPlain();
    if (prefix !== '' && value === '') throw new NotPlain();
    scope.set(prefix === '' ? '' : local, value);
  }
  if (scope.size > MOST_NAMESPACES) throw new NotPlain();
  return scope;
}

function uriOf(prefix: string, scope: Scope): string {
  const uri = scope.get(prefix);
  if (uri === undefined) throw new NotPlain();
  return uri;
}

function attributesOf(raw: readonly Raw[], scope: Scope): readonly XmlAttribute[] {
  const attributes = raw.map((each): XmlAttribute => {
    const { prefix, local, value } = each;
    if (isDeclaration(each)) return { uri: XMLNS, local, value };
    // Namespaces §6.2: an attribute without a prefix is in no namespace.
    return { uri: prefix === '' ? '' : uriOf(prefix, scope), local, value };
  });
  // §6.3: no two of the same expanded name.
  const names = new Set(attributes.map(({ uri, local }) => `${uri} ${local}`));
  if (names.size < attributes.length) throw new NotPlain();
  return attributes;
}
