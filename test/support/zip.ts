/** Builds ZIP archives entry by entry. */
import { deflateRawSync } from 'node:zlib';
import { joined, number, utf8 } from './bytes.ts';

export interface ZipEntry {
  readonly name: string;
  readonly body: Uint8Array | string;
  readonly isPacked?: boolean;
  /** What the directory says instead of the truth. */
  readonly unpacked?: number;
  readonly packed?: number;
  readonly offset?: number;
  readonly method?: number;
  readonly flags?: number;
}

const small = (value: number) => number(value, 2, 'little');
const long = (value: number) => number(value, 4, 'little');

/** Of local header and directory entry alike: version, flags, method, time, checksum, lengths. */
function common(entry: ZipEntry, packed: number, unpacked: number): Uint8Array {
  const method = entry.method ?? (entry.isPacked ? 8 : 0);
  return joined(small(20), small(entry.flags ?? 0), small(method), long(0), long(0), long(packed), long(unpacked));
}

export function zipWith(entries: readonly ZipEntry[], comment = ''): Uint8Array {
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const plain = typeof entry.body === 'string' ? utf8(entry.body) : entry.body;
    const body = entry.isPacked ? Uint8Array.from(deflateRawSync(plain)) : plain;
    const name = utf8(entry.name);
    const [packed, unpacked] = [entry.packed ?? body.length, entry.unpacked ?? plain.length];
    const names = joined(small(name.length), small(0));
    const file = joined('PK\x03\x04', common(entry, packed, unpacked), names, name, body);
    directory.push(
      joined(
        'PK\x01\x02',
        small(20),
        common(entry, packed, unpacked),
        names,
        new Uint8Array(10),
        long(entry.offset ?? at),
        name,
      ),
    );
    files.push(file);
    at += file.length;
  }
  const listed = joined(...directory);
  const counts = joined(small(entries.length), small(entries.length));
  const end = joined('PK\x05\x06', long(0), counts, long(listed.length), long(at), small(comment.length), comment);
  return joined(...files, listed, end);
}

export const customProperty = (name: string, value: string): string =>
  '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${value.replaceAll('"', '&quot;')}</vt:lpwstr></property></Properties>`;

export const docx = (...entries: readonly ZipEntry[]): Uint8Array =>
  zipWith([{ name: '[Content_Types].xml', body: '<Types/>', isPacked: true }, ...entries]);
export const odt = (...entries: readonly ZipEntry[]): Uint8Array =>
  zipWith([{ name: 'mimetype', body: 'application/vnd.oasis.opendocument.text' }, ...entries]);
export const epub = (...entries: readonly ZipEntry[]): Uint8Array =>
  zipWith([{ name: 'mimetype', body: 'application/epub+zip' }, ...entries]);
