/** The values that PDF is written in: names, numbers, strings, arrays, dictionaries, references. ISO 32000-2, §7.3. */
export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfString
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

export interface PdfName {
  readonly name: string;
}

export interface PdfString {
  readonly bytes: Uint8Array;
}

/** To an object by its number; generations only matter to writers. */
export interface PdfReference {
  readonly object: number;
}

export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** Text, one character a byte, and how far it has been read. */
export interface PdfReader {
  readonly text: string;
  at: number;
}

const DEEPEST = 64;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}R(?![0-9A-Za-z])/y;
const NUMBER = /[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{0,256})/y;
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)(>|$)/y;
const WORD = /true|false|null/y;
const BLANKS = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y;
/** Of characters that a value starts with: only those patterns are tried that can fit. */
const [BLANK, PERCENT, SLASH, DIGIT_0, DIGIT_9] = [0x20, 0x25, 0x2f, 0x30, 0x39];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * The value that starts at the reader's place, blanks and comments before it skipped; undefined when none is whole. The
 * reader then stands where it failed: at the end of the text when that ran out.
 */
export function readValue(reader: PdfReader, depth = 0): PdfValue | undefined {
  skipBlanks(reader);
  const { text, at } = reader;
  if (depth > DEEPEST) return undefined;
  if (text.startsWith('<<', at)) return readDictionary(reader, depth);
  if (text[at] === '[') return readArray(reader, depth);
  if (text[at] === '(') return readLiteral(reader);
  const hex = text[at] === '<' ? take(reader, HEX) : null;
  if (hex) return hex[2] === '>' ? { bytes: hexBytes(hex[1] ?? '') } : undefined;
  const first = text.charCodeAt(at);
  const name = first === SLASH ? take(reader, NAME) : null;
  if (name) return { name: unescapedName(name[1] ?? '') };
  const reference = first >= DIGIT_0 && first <= DIGIT_9 ? take(reader, REFERENCE) : null;
  if (reference) return { object: Number(reference[1]) };
  const number = take(reader, NUMBER);
  if (number) return Number(number[0]);
  const word = take(reader, WORD)?.[0];
  if (word === undefined) return undefined;
  return word === 'null' ? null : word === 'true';
}

/** Blanks and comments. Mostly there are none, or one. */
function skipBlanks(reader: PdfReader): void {
  let first = reader.text.charCodeAt(reader.at);
  if (first === BLANK) first = reader.text.charCodeAt(++reader.at);
  if (first <= BLANK || first === PERCENT) take(reader, BLANKS);
}

/** Moves past what `pattern`, a sticky one, finds at the reader's place. */
export function take(reader: PdfReader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match) reader.at += match[0].length;
  return match;
}

function readDictionary(reader: PdfReader, depth: number): PdfDictionary | undefined {
  reader.at += 2;
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipBlanks(reader);
    if (reader.text.startsWith('>>', reader.at)) {
      reader.at += 2;
      return { entries };
    }
    const key = take(reader, NAME);
    const value = key ? readValue(reader, depth + 1) : undefined;
    if (!key || value === undefined) return undefined;
    entries.set(unescapedName(key[1] ?? ''), value);
  }
}

function readArray(reader: PdfReader, depth: number): readonly PdfValue[] | undefined {
  reader.at += 1;
  const items: PdfValue[] = [];
  for (;;) {
    skipBlanks(reader);
    if (reader.text[reader.at] === ']') {
      reader.at += 1;
      return items;
    }
    const value = readValue(reader, depth + 1);
    if (value === undefined) return undefined;
    items.push(value);
  }
}

/** §7.3.4.2: parentheses in pairs need no escape. */
function readLiteral(reader: PdfReader): PdfString | undefined {
  const { text } = reader;
  const parts: string[] = [];
  let depth = 0;
  for (let at = reader.at; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') {
      const [meant, length] = escaped(text, at + 1);
      parts.push(meant);
      at += length;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) {
      reader.at = at + 1;
      return { bytes: new Uint8Array(Buffer.from(parts.slice(1).join(''), 'latin1')) };
    }
    parts.push(character);
  }
  reader.at = text.length;
  return undefined;
}

/** What stands behind a backslash, and how many characters that is. A line break there is no part of the string. */
function escaped(text: string, at: number): readonly [meant: string, length: number] {
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
  if (octal !== undefined) return [String.fromCharCode(Number.parseInt(octal, 8) & 0xff), octal.length];
  const character = text[at] ?? '';
  if (character === '\r' && text[at + 1] === '\n') return ['', 2];
  if (character === '\r' || character === '\n') return ['', 1];
  return [ESCAPES[character] ?? character, 1];
}

/** §7.3.4.3: a missing last digit is zero. */
function hexBytes(digits: string): Uint8Array {
  const plain = digits.replace(/[\0\t\n\f\r ]/g, '');
  return new Uint8Array(Buffer.from(plain.length % 2 ? `${plain}0` : plain, 'hex'));
}

const unescapedName = (name: string) =>
  name.includes('#')
    ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : name;
