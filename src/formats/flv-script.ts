/** Scripts of Flash Video: an event and what is said of the film, written as values of ActionScript. AMF 0 specification, §2. */
import { uint16, uint32, utf8 } from './cursor.ts';

export type ScriptValue = string | number | boolean | null | readonly ScriptValue[] | ScriptObject;
export interface ScriptObject {
  readonly [key: string]: ScriptValue;
}

/** Values found before a fault stand. */
export interface Script {
  readonly event: string;
  readonly values: readonly (readonly [key: string, value: ScriptValue])[];
  readonly fault: string | null;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
  left: number;
}

const DEEPEST = 16;
const MOST_VALUES = 10_000;
const LONGEST_NAME = 200;
const [NUMBER, BOOLEAN, TEXT, OBJECT, NULL, UNDEFINED, REFERENCE] = [0, 1, 2, 3, 5, 6, 7];
const [MAP, END, LIST, DATE, LONG_TEXT, XML] = [8, 9, 10, 11, 12, 15];

/** The content of a script tag in; its event, and the members of the map behind it. Never throws. */
export function scriptValues(bytes: Uint8Array): Script {
  const reader: Reader = { bytes, at: 0, left: MOST_VALUES };
  const values: (readonly [string, ScriptValue])[] = [];
  let event = '';
  try {
    const first = readValue(reader, 0);
    event = typeof first === 'string' ? first.slice(0, LONGEST_NAME) : '';
    const marker = take(reader, 1)[0];
    if (marker === MAP) take(reader, 4);
    if (marker === MAP || marker === OBJECT) for (const member of members(reader, 1)) values.push(member);
    return { event, values, fault: null };
  } catch (error) {
    return { event, values, fault: error instanceof Error ? error.message : String(error) };
  }
}

function take(reader: Reader, length: number): Uint8Array {
  const from = reader.at;
  if (from + length > reader.bytes.length) throw new Error('value runs past its tag');
  reader.at += length;
  return reader.bytes.subarray(from, reader.at);
}

function* members(reader: Reader, depth: number): Generator<readonly [string, ScriptValue]> {
  // Some writers leave the end mark out where the tag ends.
  while (reader.at < reader.bytes.length) {
    const name = utf8(take(reader, uint16(take(reader, 2))));
    if (name === '' && reader.bytes[reader.at] === END) {
      reader.at += 1;
      return;
    }
    yield [name.slice(0, LONGEST_NAME), readValue(reader, depth)];
  }
}

function readValue(reader: Reader, depth: number): ScriptValue {
  reader.left -= 1;
  if (reader.left < 0 || depth > DEEPEST) throw new Error('more values than a film needs');
  const marker = take(reader, 1)[0] ?? -1;
  switch (marker) {
    case NUMBER:
      return real(take(reader, 8));
    case BOOLEAN:
      return take(reader, 1)[0] !== 0;
    case TEXT:
      return utf8(take(reader, uint16(take(reader, 2))));
    case LONG_TEXT:
    case XML:
      return utf8(take(reader, uint32(take(reader, 4))));
    case MAP:
      take(reader, 4);
      return Object.fromEntries(members(reader, depth + 1));
    case OBJECT:
      return Object.fromEntries(members(reader, depth + 1));
    case LIST:
      return list(reader, depth);
    case DATE:
      return real(take(reader, 10));
    case REFERENCE:
      take(reader, 2);
      return null;
    case NULL:
    case UNDEFINED:
      return null;
    default:
      throw new Error(`value of unknown kind ${marker}`);
  }
}

function list(reader: Reader, depth: number): readonly ScriptValue[] {
  const count = uint32(take(reader, 4));
  const values: ScriptValue[] = [];
  for (let index = 0; index < count; index++) values.push(readValue(reader, depth + 1));
  return values;
}

const real = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getFloat64(0);
