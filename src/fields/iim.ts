/** IPTC-IIM: numbered datasets, the older sister of XMP. IIM 4.2, §3 and chapter 6. */
import { MalformedFile } from '../errors.ts';
import type { FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

const TAG_MARKER = 0x1c;
const APPLICATION_RECORD = 2;
const [HEADER, LONGEST_LENGTH] = [5, 4];

const DATASETS: Readonly<Record<number, string>> = {
  5: 'ObjectName',
  25: 'Keywords',
  40: 'SpecialInstructions',
  65: 'OriginatingProgram',
  80: 'By-line',
  110: 'Credit',
  115: 'Source',
  116: 'CopyrightNotice',
  120: 'Caption-Abstract',
};

export const iim: FieldDecoder = {
  decodes: ['iim'],

  // Zeros behind the last dataset are padding; what else stands there hides whatever comes after it.
  *fields({ bytes, location }) {
    for (let at = 0; at < bytes.length && !isPadding(bytes, at); ) {
      const dataset = datasetAt(bytes, at);
      if (!dataset) {
        const message = `IIM breaks off at byte ${at} of ${bytes.length}`;
        throw new MalformedFile('malformed', message, location.offset);
      }
      const { record, number, start, end } = dataset;
      const name = record === APPLICATION_RECORD ? DATASETS[number] : undefined;
      const place = { ...location, path: `${location.path}/${record}:${number}` };
      const value = () => words(bytes.subarray(start, end));
      if (name) yield { carrier: 'iim', namespace: '', name, value: value(), location: place };
      at = end;
    }
  },
};

const isPadding = (bytes: Uint8Array, at: number) => bytes[at] === 0 && bytes.subarray(at).every((byte) => byte === 0);

interface Dataset {
  readonly record: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Null where no dataset stands, or one that is longer than what holds it. */
function datasetAt(bytes: Uint8Array, at: number): Dataset | null {
  const [marker, record = 0, number = 0, high, low] = bytes.subarray(at, at + HEADER);
  if (marker !== TAG_MARKER || high === undefined || low === undefined) return null;
  // §1.6: the high bit announces an extended length, and how many bytes hold it.
  const isExtended = high >= 0x80;
  const stated = (high % 0x80) * 0x100 + low;
  const start = at + HEADER + (isExtended ? stated : 0);
  if (isExtended && stated > LONGEST_LENGTH) return null;
  const length = isExtended
    ? bytes.subarray(at + HEADER, start).reduce((total, byte) => total * 0x100 + byte, 0)
    : stated;
  return start + length > bytes.length ? null : { record, number, start, end: start + length };
}
