/** Finds the objects of a PDF by reading it from front to back, past its streams; no table of offsets is believed. ISO 32000-2, §7.3.10, §7.5. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { latin1 } from './cursor.ts';
import { type PdfDictionary, type PdfReader, type PdfValue, readValue, take } from './pdf-syntax.ts';

export interface PdfObject {
  readonly value: PdfValue;
  /** Of the file: where the object stands, or the stream it was packed into. */
  readonly offset: number;
  readonly stream: { readonly at: number; readonly length: number } | null;
}

export interface PdfScan {
  /** The object whose value starts at a place; null when there is no whole value. Throws as `scan`. */
  readonly objectAt: (at: number) => PdfObject | null;
  readonly budget: Budget;
  /** By number, the last definition of each: where its value starts. */
  readonly places: Map<number, number>;
  readonly trailers: readonly PdfDictionary[];
  /** Objects of a type that is looked for, in the file's order. */
  readonly found: readonly (PdfObject & { readonly number: number })[];
}

/** Characters that may still be read more than once. */
export interface Budget {
  left: number;
}

const WINDOW = 64 * 1024;
/** Read at least: behind a stream mostly stand a few words, and the next stream. */
const AHEAD = 1024;
/** Characters read in vain, or again: strings that never end, references to the same object. */
const MOST_REREAD = 32 * 1024 * 1024;
/** Longer values are pages' contents gone wrong. */
const LONGEST_VALUE = 1024 * 1024;
const MOST_OBJECTS = 500_000;
/** Objects of a type that is looked for; a large file has some thousands of object streams. */
const MOST_FOUND = 50_000;
/** Longer than the longest keyword with its numbers. */
const OVERLAP = 64;
const KEYWORD = /(?:(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,8}\d{1,5}[\0\t\n\f\r ]{1,8}obj|trailer)/g;
const STREAM = /[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)/y;
const END_STREAM = /[\0\t\n\f\r ]{0,8}endstream/y;
const TYPES = ['ObjStm', 'XRef', 'Catalog', 'EmbeddedFile', 'Filespec', 'F'];

/** Text of the file from a place on, one character a byte. */
type TextAt = (at: number, length: number) => string;

/**
 * All objects that stand in the file by themselves; those packed into object streams are for `pdf-objects`.
 * Throws MalformedFile: `too-large` above 500,000 objects.
 */
export function scan(source: ByteSource): PdfScan {
  const file: File = { source, textAt: windowed(source), budget: { left: MOST_REREAD } };
  const places = new Map<number, number>();
  const trailers: PdfDictionary[] = [];
  const found: (PdfObject & { readonly number: number })[] = [];
  for (let hit = nextKeyword(file, 0); hit; ) {
    const object = readObject(file, hit.end);
    if (object && isDictionary(object.value)) {
      const isTable = nameIn(object.value, 'Type') === 'XRef' && object.stream !== null;
      if (hit.number === null || isTable) trailers.push(object.value);
      if (hit.number !== null && isWanted(object.value)) found.push({ ...object, number: hit.number });
    }
    if (hit.number !== null) places.set(hit.number, hit.end);
    if (places.size > MOST_OBJECTS || found.length > MOST_FOUND) {
      throw new MalformedFile('too-large', `more than ${MOST_OBJECTS} PDF objects`, hit.end);
    }
    hit = nextKeyword(file, object ? object.end : hit.end);
  }
  const objectAt = (at: number) => {
    const object = readObject(file, at);
    if (object) spend(file.budget, (object.stream?.at ?? object.end) - at);
    return object;
  };
  return { places, trailers, found, objectAt, budget: file.budget };
}

/** Takes `characters` off. Throws MalformedFile `too-large` when nothing is left. */
export function spend(budget: Budget, characters: number): void {
  budget.left -= characters;
  if (budget.left < 0) throw new MalformedFile('too-large', 'PDF objects that take too long to read');
}

const isWanted = (value: PdfDictionary) =>
  TYPES.includes(nameIn(value, 'Type') ?? '') ||
  nameIn(value, 'AFRelationship') === 'C2PA_Manifest' ||
  nameIn(value, 'Subtype') === 'application/c2pa' ||
  value.entries.has('Linearized');

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map;

/** The name that stands under `key`; null for anything else. */
export function nameIn({ entries }: PdfDictionary, key: string): string | null {
  const value = entries.get(key);
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
}

function windowed(source: ByteSource): TextAt {
  let [from, text] = [0, ''];
  return (at, length) => {
    const wanted = Math.min(length, source.size - at);
    if (at < from || at + wanted > from + text.length) {
      from = at;
      text = latin1(source.read(at, Math.max(wanted, AHEAD)));
    }
    return text.slice(at - from, at - from + length);
  };
}

interface File {
  readonly source: ByteSource;
  readonly textAt: TextAt;
  readonly budget: Budget;
}

interface Hit {
  /** Of the object; null for a trailer. */
  readonly number: number | null;
  readonly end: number;
}

function nextKeyword({ source, textAt }: File, from: number): Hit | null {
  for (let at = from; at < source.size; at += WINDOW - OVERLAP) {
    // Small steps first: the next object mostly stands within a few bytes.
    for (const length of [256, WINDOW]) {
      const text = textAt(at, length);
      KEYWORD.lastIndex = 0;
      const match = KEYWORD.exec(text);
      const end = match ? match.index + match[0].length : 0;
      if (match) return { number: match[1] === undefined ? null : Number(match[1]), end: at + end };
    }
  }
  return null;
}

function readObject(file: File, at: number): (PdfObject & { readonly end: number }) | null {
  const { source, textAt, budget } = file;
  for (const length of [AHEAD, WINDOW, LONGEST_VALUE]) {
    const reader: PdfReader = { text: textAt(at, length), at: 0 };
    const value = readValue(reader);
    const hasRunOut = reader.at + OVERLAP > reader.text.length && at + length < source.size;
    if (value !== undefined && !hasRunOut) return placed(file, reader, at, value);
    spend(budget, reader.at);
    // What is wrong here is wrong in a longer piece of the file as well.
    if (!hasRunOut) return null;
  }
  return null;
}

function placed(file: File, reader: PdfReader, at: number, value: PdfValue): PdfObject & { readonly end: number } {
  const end = at + reader.at;
  if (!isDictionary(value) || !take(reader, STREAM)) return { value, offset: at, stream: null, end };
  const start = at + reader.at;
  const stop = endOfStream(file, start, value);
  return { value, offset: at, stream: { at: start, length: stop - start }, end: stop };
}

/** §7.3.8: the stated length if the keyword stands behind it, else where the keyword is found; the file's end if nowhere. */
function endOfStream({ source, textAt }: File, start: number, { entries }: PdfDictionary): number {
  const stated = entries.get('Length');
  if (typeof stated === 'number' && stated >= 0 && start + stated < source.size) {
    if (take({ text: textAt(start + stated, OVERLAP), at: 0 }, END_STREAM)) return start + stated;
  }
  for (let at = start; at < source.size; at += WINDOW - OVERLAP) {
    const index = textAt(at, WINDOW).indexOf('endstream');
    if (index >= 0) return at + index;
  }
  return source.size;
}
