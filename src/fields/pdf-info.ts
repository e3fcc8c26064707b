/** Strings of a PDF's Info dictionary: UTF-16, UTF-8 or PDFDocEncoding, told by their first bytes. ISO 32000-2, §7.9.2.2. */
import type { FieldDecoder } from '../model/mark.ts';
import { document } from './decode.ts';

/** PDFDocEncoding is ASCII with its own upper half; what we look for is ASCII, and writers put UTF-8 there too. */
export const pdfInfo: FieldDecoder = {
  decodes: ['pdf-info'],

  *fields({ bytes, key, location }) {
    const value = document(bytes).replace(/^\uFEFF/, '');
    yield { carrier: 'pdf-info', namespace: '', name: key ?? '', value, location };
  },
};
