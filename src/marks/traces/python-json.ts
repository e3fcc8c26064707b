/** JSON written again as Python's `json.dumps` writes it: the form in which NovelAI signs settings, whatever form they travel in. */

/** Far above what settings need; below what a call stack bears. */
const DEEPEST = 64;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORDS = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'];

interface Reader {
  readonly text: string;
  at: number;
}

/** `without` is a member left out of the outermost object. Null for what is no JSON object, or nests too deep. */
export function pythonJson(text: string, without: string): string | null {
  const reader: Reader = { text, at: 0 };
  try {
    skip(reader);
    const members = object(reader, 0);
    skip(reader);
    if (reader.at < text.length) return null;
    members.delete(quoted(without));
    return written(members);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Python keeps a member that comes twice where it came first, with the value it had last; so does a Map. */
const written = (members: ReadonlyMap<string, string>) =>
  `{${[...members].map(([name, value]) => `${name}: ${value}`).join(', ')}}`;

function value(reader: Reader, depth: number): string {
  if (depth > DEEPEST) throw new SyntaxError('nested too deep');
  const { text, at } = reader;
  if (text[at] === '{') return written(object(reader, depth));
  if (text[at] === '[') return `[${list(reader, depth).join(', ')}]`;
  if (text[at] === '"') return string(reader);
  const word = WORDS.find((one) => text.startsWith(one, at));
  if (word === undefined) return number(reader);
  reader.at += word.length;
  return word;
}

function object(reader: Reader, depth: number): Map<string, string> {
  const members = new Map<string, string>();
  expect(reader, '{');
  for (let more = !ends(reader, '}'); more; more = continues(reader, '}')) {
    const name = string(reader);
    skip(reader);
    expect(reader, ':');
    skip(reader);
    members.set(name, value(reader, depth + 1));
  }
  return members;
}

function list(reader: Reader, depth: number): readonly string[] {
  const items: string[] = [];
  expect(reader, '[');
  for (let more = !ends(reader, ']'); more; more = continues(reader, ']')) items.push(value(reader, depth + 1));
  return items;
}

function ends(reader: Reader, close: string): boolean {
  skip(reader);
  if (reader.text[reader.at] !== close) return false;
  reader.at += 1;
  return true;
}

function continues(reader: Reader, close: string): boolean {
  if (ends(reader, close)) return false;
  expect(reader, ',');
  skip(reader);
  return true;
}

function expect(reader: Reader, character: string): void {
  if (reader.text[reader.at] !== character) throw new SyntaxError(`no ${character} at ${reader.at}`);
  reader.at += 1;
}

function skip(reader: Reader): void {
  while (reader.at < reader.text.length && ' \t\r\n'.includes(reader.text[reader.at] ?? '')) reader.at += 1;
}

function token(reader: Reader, pattern: RegExp): RegExpExecArray {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (!match) throw new SyntaxError(`no JSON at ${reader.at}`);
  reader.at = pattern.lastIndex;
  return match;
}

const string = (reader: Reader): string => quoted(JSON.parse(token(reader, STRING)[0]));

/** All but printable ASCII is escaped. */
const quoted = (words: string): string =>
  JSON.stringify(words).replace(/[\x7f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

function number(reader: Reader): string {
  const [digits, fraction, exponent] = token(reader, NUMBER);
  return fraction === undefined && exponent === undefined ? BigInt(digits).toString() : float(Number(digits));
}

/** The same shortest digits as in JavaScript; but an exponent from 16 places on and below 4, and never a bare integer. */
function float(one: number): string {
  if (!Number.isFinite(one)) return one < 0 ? '-Infinity' : 'Infinity';
  const [mantissa = '0', power = '0'] = one.toExponential().split('e');
  const exponent = Number(power);
  const sign = Object.is(one, -0) ? '-' : '';
  if (exponent < -4 || exponent >= 16) {
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const plain = exponent < 0 ? one.toFixed(mantissa.replace(/[-.]/g, '').length - 1 - exponent) : String(one);
  return `${sign}${plain}${plain.includes('.') ? '' : '.0'}`;
}
