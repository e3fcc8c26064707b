/** Builds PDFs object by object; nobody needs a table of offsets to read them. */
import { deflateSync } from 'node:zlib';
import { joined } from './bytes.ts';

export type PdfBody = Uint8Array | string;

export const object = (number: number, body: PdfBody): Uint8Array => joined(`${number} 0 obj\n`, body, '\nendobj\n');

export const streamOf = (dictionary: string, data: Uint8Array): Uint8Array =>
  joined(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, data, '\nendstream');
export const packedStream = (dictionary: string, data: Uint8Array): Uint8Array =>
  streamOf(`${dictionary} /Filter /FlateDecode`, Uint8Array.from(deflateSync(data)));

/** Objects packed into a stream, by number. */
export function objectStream(objects: readonly (readonly [number: number, body: string])[]): Uint8Array {
  let at = 0;
  const pairs = objects.map(([number, body]) => {
    const pair = `${number} ${at}`;
    at += body.length + 1;
    return pair;
  });
  const head = `${pairs.join(' ')}\n`;
  const text = joined(head, ...objects.map(([, body]) => `${body}\n`));
  return packedStream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, text);
}

export const pdfWith = (objects: readonly Uint8Array[], trailer = '/Root 1 0 R /Info 2 0 R'): Uint8Array =>
  joined('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', ...objects, `trailer\n<< ${trailer} >>\nstartxref\n0\n%%EOF`);

/** A file specification that holds a credential, and the credential: objects `number` and `number + 1`. */
export const manifestFile = (number: number, store: Uint8Array): Uint8Array =>
  joined(
    object(number, `<< /Type /Filespec /F (c2pa) /AFRelationship /C2PA_Manifest /EF << /F ${number + 1} 0 R >> >>`),
    object(number + 1, streamOf('/Type /EmbeddedFile /Subtype /application#2Fc2pa', store)),
  );
