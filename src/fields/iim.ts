/** IPTC-IIM: numbered datasets, the older sister of XMP. IIM 4.2, §3 and chapter 6. */
import type { FieldDecoder } from '../model/mark.ts';
import { words } from './decode.ts';

const TAG_MARKER = 0x1c;
const APPLICATION_RECORD = 2;

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

  // Padding and rubbish behind the last dataset are common, so the first byte that is no tag marker ends the reading.
  *fields({ bytes, location }) {
    for (let at = 0; at + 5 <= bytes.length && bytes[at] === TAG_MARKER; ) {
      const [record, dataset] = [bytes[at + 1], bytes[at + 2] ?? 0];
      const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
      // The high bit announces an extended length (§1.6); text never needs one.
      if (length > 0x7fff || at + 5 + length > bytes.length) return;
      const name = record === APPLICATION_RECORD ? DATASETS[dataset] : undefined;
      const value = bytes.subarray(at + 5, at + 5 + length);
      const place = { ...location, path: `${location.path}/${record}:${dataset}` };
      if (name) yield { carrier: 'iim', namespace: '', name, value: words(value), location: place };
      at += 5 + length;
    }
  },
};
