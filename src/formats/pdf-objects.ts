/** A PDF's objects by their numbers: those that stand in the file, and those packed into streams. ISO 32000-2, §7.5.7. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { latin1 } from './cursor.ts';
import { type Budget, isDictionary, nameIn, type PdfObject, type PdfScan, scan, spend } from './pdf-scan.ts';
import { decoded } from './pdf-stream.ts';
import { type PdfDictionary, type PdfValue, readValue } from './pdf-syntax.ts';

export interface Pdf {
  readonly trailers: readonly PdfDictionary[];
  readonly found: PdfScan['found'];
  /** What a value leads to: itself, or the object it refers to. Null when that is missing. */
  readonly follow: (value: PdfValue | undefined) => PdfObject | null;
  readonly isEncrypted: boolean;
  /** The first object stream that could not be unpacked. */
  readonly fault: MalformedFile | null;
}

interface Packed {
  readonly text: string;
  readonly at: number;
  readonly offset: number;
}

/** Bytes that all object streams of one file may unfold to. */
const MOST_UNFOLDED = 64 * 1024 * 1024;
const MOST_PACKED = 500_000;
/** References that refer to references. */
const MOST_HOPS = 8;
const PAIRS = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*/g;

/** Reads the whole file but for its streams. Throws MalformedFile as `scan`. */
export function openPdf(source: ByteSource): Pdf {
  const { places, trailers, found, objectAt, budget } = scan(source);
  const isEncrypted = trailers.some(({ entries }) => (entries.get('Encrypt') ?? null) !== null);
  const { packed, texts, fault } = isEncrypted ? NOTHING : unpackAll(source, found);
  const lookUp = (number: number): PdfObject | null => {
    const [place, inside] = [places.get(number), packed.get(number)];
    // The later one in the file is the newer one.
    if (inside && (place === undefined || place < inside.offset)) return packedObject(inside, budget);
    return place === undefined ? null : objectAt(place);
  };
  const follow = (value: PdfValue | undefined): PdfObject | null => {
    let object: PdfObject | null = value === undefined ? null : { value, offset: 0, stream: null };
    for (let hops = 0; object && hops < MOST_HOPS; hops++) {
      const { value: own } = object;
      if (typeof own !== 'object' || own === null || !('object' in own)) return object;
      object = lookUp(own.object);
    }
    return null;
  };
  return { trailers, found: [...found, ...packedManifests({ texts, packed }, budget)], follow, isEncrypted, fault };
}

interface Unpacked {
  readonly packed: ReadonlyMap<number, Packed>;
  readonly texts: readonly string[];
  readonly fault: MalformedFile | null;
}

const NOTHING: Unpacked = { packed: new Map(), texts: [], fault: null };

function unpackAll(source: ByteSource, found: PdfScan['found']): Unpacked {
  const packed = new Map<number, Packed>();
  const texts: string[] = [];
  let [fault, unfolded]: [MalformedFile | null, number] = [null, 0];
  for (const object of found) {
    if (!isDictionary(object.value) || nameIn(object.value, 'Type') !== 'ObjStm') continue;
    try {
      const text = latin1(decoded(source, object));
      unfolded += text.length;
      if (unfolded > MOST_UNFOLDED || packed.size > MOST_PACKED) {
        throw new MalformedFile('too-large', 'PDF object streams unfold too far', object.offset);
      }
      texts.push(text);
      for (const [number, at] of placesIn(text, object.value)) packed.set(number, { text, at, offset: object.offset });
    } catch (error) {
      if (!(error instanceof MalformedFile)) throw error;
      fault ??= error;
      if (error.code === 'too-large') break;
    }
  }
  return { packed, texts, fault };
}

/** Pairs of object number and offset from `First`, then the objects. */
function placesIn(text: string, { entries }: PdfDictionary): readonly (readonly [number: number, at: number])[] {
  const [first, count] = [entries.get('First'), entries.get('N')];
  if (typeof first !== 'number' || typeof count !== 'number') return [];
  const pairs = [...text.slice(0, first).matchAll(PAIRS)].slice(0, count);
  return pairs.map(([, number, at]) => [Number(number), first + Number(at)]);
}

function packedObject({ text, at, offset }: Packed, budget: Budget): PdfObject | null {
  const reader = { text, at };
  const value = readValue(reader);
  // Many numbers may lead to one place.
  spend(budget, Math.max(0, reader.at - at));
  return value === undefined ? null : { value, offset, stream: null };
}

/** File specifications of credentials; the texts are searched first, because they are seldom there. */
function packedManifests({ texts, packed }: Omit<Unpacked, 'fault'>, budget: Budget): PdfScan['found'] {
  const telling = new Set(texts.filter((text) => text.includes('C2PA')));
  return [...packed].flatMap(([number, place]) => {
    const object = telling.has(place.text) ? packedObject(place, budget) : null;
    const isManifest =
      object && isDictionary(object.value) && nameIn(object.value, 'AFRelationship') === 'C2PA_Manifest';
    return isManifest ? [{ ...object, number }] : [];
  });
}
