/** Unpacks a stream of a PDF. ISO 32000-2, §7.3.8 and §7.4. */
import { MalformedFile } from '../errors.ts';
import type { ByteSource } from '../model/host.ts';
import { copy, latin1 } from './cursor.ts';
import { inflate } from './inflate.ts';
import { isDictionary, type PdfObject } from './pdf-scan.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** One filter may be packed into another; more than a few is a bomb. */
const MOST_FILTERS = 4;

/**
 * The bytes of `object`, which has a stream, with all filters undone.
 * Throws MalformedFile: `unsupported` for filters that metadata does not need, and as `inflate`.
 */
export function decoded(source: ByteSource, { value, stream, offset }: PdfObject): Uint8Array {
  if (!stream || !isDictionary(value)) throw new MalformedFile('malformed', 'PDF stream is missing', offset);
  const filters = namesIn(value.entries.get('Filter') ?? value.entries.get('F'));
  if (filters.length > MOST_FILTERS) throw new MalformedFile('too-large', `${filters.length} PDF filters`, offset);
  if (filters.length > 0 && hasPredictor(value)) {
    throw new MalformedFile('unsupported', 'PDF stream with a predictor', offset);
  }
  const bytes = copy(source, stream.at, stream.length, 'PDF stream');
  return filters.reduce((packed, filter) => undo(filter, packed, offset), bytes);
}

function undo(filter: string, bytes: Uint8Array, offset: number): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, 'PDF stream', offset);
    case 'ASCIIHexDecode':
    case 'AHx':
      return new Uint8Array(Buffer.from(latin1(bytes).replace(/>.*$/s, '').replace(/\s/g, ''), 'hex'));
    // Says how the stream is encrypted; the files that use it here say that it is not.
    case 'Crypt':
      return bytes;
    default:
      throw new MalformedFile('unsupported', `PDF stream packed by ${filter.slice(0, 40)}`, offset);
  }
}

const namesIn = (value: PdfValue | undefined): readonly string[] =>
  listOf(value).flatMap((one) => (typeof one === 'object' && one !== null && 'name' in one ? [one.name] : []));

function hasPredictor({ entries }: PdfDictionary): boolean {
  const parameters = listOf(entries.get('DecodeParms') ?? entries.get('DP'));
  return parameters.some((one) => isDictionary(one) && Number(one.entries.get('Predictor') ?? 1) > 1);
}

/** A value, or the values of an array. */
export const listOf = (value: PdfValue | undefined): readonly PdfValue[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};
