/** Pictures and films: no bytes crash a reader, hold it up, or pass for whole when they are not; and where marks lie. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../src/model/mark.ts';
import { battery, lastByteCounts, randomBehind } from './support/battery.ts';
import { box, c2paUuid, ftyp, heifWith, jp2With, jxlWith, MEDIA, wideBox, xmpItem } from './support/boxes.ts';
import { ascii, joined, number, read, utf8 } from './support/bytes.ts';
import { containers, credential, credit, exif, label, xmp } from './support/containers.ts';
import { application, gifComment, gifWith, gifXmp } from './support/gif.ts';
import { jpegWith, resource } from './support/jpeg.ts';
import { pngWith, rawProfile } from './support/png.ts';
import { psdWith } from './support/psd.ts';
import { svgAround, svgWith } from './support/svg.ts';
import { tag, tiffWith } from './support/tiff.ts';
import { IPTC_TERM, packet } from './support/xmp.ts';

const entries = Object.entries(containers);
const said = ({ marks }: FileReading) => marks.map(({ standard }) => standard).sort();

// A credit line alone makes no origin.
const subjects = Object.fromEntries(
  entries.map(([name, { bytes, shortest, marks }]) => [
    name,
    {
      bytes,
      from: shortest,
      ...(marks.some((mark) => mark !== 'vendor-credit') ? {} : { origin: 'unknown' as const }),
    },
  ]),
);

battery(subjects);

describe('every container of pictures and films', () => {
  test.each(entries)('%s reads whole, with every mark in it', (_, { bytes, marks }) => {
    const reading = read(bytes);
    expect(reading.problem).toBeNull();
    expect(said(reading)).toEqual([...marks].sort());
    expect(reading.marks.every(({ location }) => location.offset > 0 && location.offset < bytes.length)).toBe(true);
  });

  lastByteCounts(subjects);

  randomBehind([
    'GIF89a\x01\0\x01\0\0\0\0',
    'II*\0\x08\0\0\0',
    'MM\0+\0\x08\0\0\0\0\0\0\0\0\0\x10',
    '\0\0\0\x10ftypheic\0\0\0\0',
    '\0\0\0\x10ftypisom\0\0\0\0\0\0\x01\0moov',
    '\0\0\0\x10ftypavif\0\0\0\0\0\0\x01\0meta\0\0\0\0',
    '\0\0\0\x0cJXL \r\n\x87\n',
    '\0\0\0\x0cjP  \r\n\x87\n',
    '8BPS\0\x01\0\0\0\0\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x08\0\x01\0\0\0\0',
    '<svg xmlns="http://www.w3.org/2000/svg"><metadata>',
  ]);
});

describe('what a file is', () => {
  test.each([
    ['gif', 'GIF87a', 'image'],
    ['tiff', 'II*\0\x08\0\0\0', 'image'],
    ['tiff', 'MM\0+\0\x08\0\0', 'image'],
    ['avif', '\0\0\0\x1cftypavif\0\0\0\0mif1', 'image'],
    ['heif', '\0\0\0\x18ftypheic\0\0\0\0mif1', 'image'],
    ['mp4', '\0\0\0\x18ftypisom\0\0\0\0', 'video'],
    ['mov', '\0\0\0\x14ftypqt  \0\0\0\0', 'video'],
    ['mov', '\0\0\0\x14moov\0\0\0\x08free', 'video'],
    ['m4a', '\0\0\0\x18ftypM4A \0\0\0\0', 'audio'],
    ['jxl', '\0\0\0\x0cJXL \r\n\x87\n', 'image'],
    ['jp2', '\0\0\0\x0cjP  \r\n\x87\n', 'image'],
    ['jp2', '\xff\x4f\xff\x51', 'image'],
    ['psd', '8BPS\0\x01', 'image'],
    ['svg', '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg">', 'image'],
    ['svg', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "b"> ]>', 'image'],
  ])('%s is told by its first bytes, and those alone are no whole file', (format, head, media) => {
    expect(read(joined(head))).toMatchObject({ format, media, problem: { code: 'truncated' }, origin: 'unknown' });
  });

  test('a bare JPEG XL says nothing, not even where it ends', () => {
    expect(read(joined('\xff\x0apix'))).toMatchObject({ format: 'jxl', problem: null, marks: [] });
  });

  test('a bare JPEG 2000 ends with its end marker', () => {
    expect(read(joined('\xff\x4f\xff\x51pixels\xff\xd9')).problem).toBeNull();
    expect(read(joined('\xff\x4f\xff\x51pixels\xff')).problem?.code).toBe('truncated');
  });
});

describe('GIF', () => {
  test('where marks lie', () => {
    const bytes = gifWith([gifComment('a'), gifXmp(xmp), application('C2PA_GIF\x01\0\0', credential)]);
    const at = (name: string) => Buffer.from(bytes).indexOf(name) - '!\xff\x0b'.length;
    expect(read(bytes).marks.map(({ location }) => [location.offset, location.path.split('/c2pa/')[0]])).toEqual([
      [at('C2PA_GIF'), 'C2PA_GIF'],
      [at('XMP DataXMP'), 'XMP DataXMP'],
    ]);
  });

  test('XMP in sub-blocks, as some write it', () => {
    expect(said(read(gifWith([application('XMP DataXMP', utf8(xmp))])))).toEqual(['iptc-xmp']);
  });

  test("ImageMagick's IPTC, bare or in its envelope", () => {
    for (const [name, data] of [
      ['MGKIPTC0000', credit],
      ['MGK8BIM0000', resource(0x0404, credit)],
    ] as const) {
      expect(said(read(gifWith([application(name, data)])))).toEqual(['vendor-credit']);
    }
  });

  test('one terminator too many is forgiven, anything else between parts is not', () => {
    expect(read(gifWith([Uint8Array.of(0)])).problem).toBeNull();
    expect(read(gifWith([Uint8Array.of(7)])).problem?.code).toBe('malformed');
  });

  test('a trailer behind the trailer is none of our business', () => {
    expect(read(joined(gifWith([]), 'rest')).problem).toBeNull();
  });

  test('millions of parts and of sub-blocks end', () => {
    expect(read(gifWith([new Uint8Array(1_000_001)])).problem?.code).toBe('too-large');
    const ones = new Uint8Array(20_000_010).fill(1);
    expect(read(joined('GIF89a', new Uint8Array(7), '!\xfe', ones)).problem?.code).toBe('too-large');
  });
});

describe('TIFF', () => {
  test('where marks lie', () => {
    const { marks } = read(containers.tiff!.bytes);
    expect(marks.map(({ location }) => location.path.split('/c2pa/')[0]).sort()).toEqual([
      'IFD0/700',
      'IFD0/ExifIFD/UserComment',
      'IFD1/34377/2:110',
      'IFD1/52545',
    ]);
  });

  test('a store below a directory below a directory is found', () => {
    expect(said(read(tiffWith([{ tags: [], below: { 330: [tag(52545, credential)] } }])))).toEqual(['c2pa']);
  });

  test('a chain that leads back is a contradiction, and what was found stands', () => {
    const reading = read(tiffWith([{ tags: [tag(700, utf8(xmp))] }], { isCircle: true }));
    expect(reading).toMatchObject({ problem: { code: 'malformed' }, origin: 'ai-generated' });
  });

  test('a directory without entries, behind the end, or at no place at all', () => {
    expect(read(joined('II*\0\x08\0\0\0', '\0\0\0\0\0\0')).problem?.code).toBe('malformed');
    expect(read(joined('II*\0\xff\xff\0\0', '\0\0')).problem?.code).toBe('truncated');
    expect(read(joined('II+\0\x08\0\0\0', '\xff'.repeat(8))).problem?.code).toBe('truncated');
  });

  test('a value or pixels that lie behind the end of the file', () => {
    const bytes = tiffWith([{ tags: [tag(700, utf8(xmp))] }]);
    const entry = 8 + 2;
    expect(read(bytes.with(entry + 10, 0x7f)).problem?.code).toBe('truncated');
    const strip = entry + 12;
    expect(read(bytes.with(strip + 10, 0x7f)).problem).toMatchObject({ code: 'truncated', message: /pixels/ });
  });

  test('as many directories as a scanned book has, and not more', () => {
    const tiny = (next: number) => joined(number(1, 2, 'little'), new Uint8Array(12), number(next, 4, 'little'));
    const chain = (pages: number) =>
      joined(
        'II*\0\x08\0\0\0',
        ...Array.from({ length: pages }, (_, i) => tiny(i === pages - 1 ? 0 : 8 + 18 * (i + 1))),
      );
    expect(read(chain(3_000)).problem).toBeNull();
    expect(read(chain(10_001)).problem?.code).toBe('too-large');
  });

  test('a file that lists millions of strips again and again is too large', () => {
    const list = joined(
      number(273, 2, 'little'),
      number(4, 2, 'little'),
      number(1_500_000, 4, 'little'),
      number(200, 4, 'little'),
    );
    const pages = joined(
      ...[26, 44, 62, 0].map((next) => joined(number(1, 2, 'little'), list, number(next, 4, 'little'))),
    );
    expect(read(joined('II*\0\x08\0\0\0', pages, new Uint8Array(6_000_200))).problem?.code).toBe('too-large');
  });
});

describe('SVG', () => {
  test('where marks lie', () => {
    const words = `<?xml version="1.0"?><!-- Қ -->${svgWith(xmp, credential)}`;
    const { marks } = read(utf8(words));
    const at = (part: string) => Buffer.byteLength(words.slice(0, words.indexOf(part)));
    expect(marks.map(({ location }) => [location.offset, location.path.split('/c2pa/')[0]])).toEqual([
      [at('<c2pa:manifest'), 'metadata/c2pa:manifest'],
      [at('<metadata'), 'metadata'],
    ]);
  });

  test('prefixes declared at the root, as Inkscape does, and by entities, as Illustrator does', () => {
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const iptc = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
    const value = `${IPTC_TERM}trainedAlgorithmicMedia`;
    const content = `<metadata><rdf:RDF><rdf:Description e:DigitalSourceType="${value}"/></rdf:RDF></metadata>`;
    expect(read(utf8(svgAround(content, `xmlns:rdf="${rdf}" xmlns:e="${iptc}"`))).origin).toBe('ai-generated');
    const doctype = `<!DOCTYPE svg [ <!ENTITY ns_rdf "${rdf}"> <!ENTITY ns_e '${iptc}'> ]>`;
    const drawing = svgAround(content, 'xmlns:rdf="&ns_rdf;" xmlns:e="&ns_e;"');
    expect(read(utf8(doctype + drawing))).toMatchObject({ problem: null, origin: 'ai-generated' });
  });

  test('what people see in a drawing is no mark, nor is a packet outside its metadata', () => {
    const reading = read(utf8(svgAround(`<text>AI generated</text><desc>${xmp.replace(/<\?.*?\?>/g, '')}</desc>`)));
    expect(reading).toMatchObject({ problem: null, marks: [], origin: 'unknown' });
  });

  test('a manifest of another namespace is none', () => {
    const other = svgWith(xmp, credential).replace('http://c2pa.org/manifest', 'http://example.org/');
    expect(said(read(utf8(other)))).toEqual(['iptc-xmp']);
  });

  test('UTF-16 is read, broken XML is said to be broken', () => {
    const utf16 = joined('\xff\xfe', Uint8Array.from(Buffer.from(svgWith(xmp), 'utf16le')));
    expect(read(utf16)).toMatchObject({ format: 'svg', problem: null, origin: 'ai-generated' });
    expect(read(utf8(svgAround('<metadata><a></b></metadata>'))).problem?.code).toBe('malformed');
  });

  test('a nested drawing whose end was cut away is cut off', () => {
    expect(read(utf8(svgAround(svgAround('<g/>')).slice(0, -6))).problem?.code).toBe('truncated');
  });

  test('depth, entities within entities, and counts end', () => {
    expect(read(utf8(svgAround(`<metadata>${'<g>'.repeat(200_000)}`))).problem?.message).toMatch(/deeper than/);
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    expect(read(utf8(`${bomb}${svgAround('<metadata>&b;</metadata>')}`)).problem?.code).toBe('malformed');
    expect(read(utf8(svgAround('<metadata>a</metadata>'.repeat(200)))).problem?.code).toBe('too-large');
    expect(read(joined('<svg>', new Uint8Array(21 * 1024 * 1024).fill(0x20))).problem?.code).toBe('too-large');
  });
});

describe('JPEG XL and JPEG 2000', () => {
  test('a picture in parts is whole with its last part', () => {
    const [first, last] = [box('jxlp', number(0, 4), 'a'), box('jxlp', number(0x80000001, 4), 'b')];
    const head = joined('\0\0\0\x0cJXL \r\n\x87\n', ftyp('jxl '), first);
    expect(read(head).problem?.code).toBe('truncated');
    expect(read(joined(head, last)).problem).toBeNull();
  });

  test('packed Exif, and packed bytes that are none', () => {
    const packed = Uint8Array.from(brotliCompressSync(joined('\0\0\0\0', exif)));
    expect(said(read(jxlWith(box('brob', 'Exif', packed))))).toEqual(['tc260-aigc']);
    expect(read(jxlWith(box('brob', 'xml ', 'no brotli'))).problem?.code).toBe('malformed');
    expect(read(jxlWith(box('brob', 'jbrd', 'not ours'))).problem).toBeNull();
  });

  test('a few packed bytes that unfold beyond bounds, and what stands behind them', () => {
    const bomb = Uint8Array.from(brotliCompressSync(new Uint8Array(20 * 1024 * 1024)));
    const reading = read(jxlWith(box('brob', 'xml ', bomb), box('xml ', xmp)));
    expect(reading).toMatchObject({ problem: { code: 'too-large' }, origin: 'ai-generated' });
  });

  test('JUMBF of another kind is passed over', () => {
    expect(read(jxlWith(credential.with(16, 0x64)))).toMatchObject({ problem: null, marks: [] });
  });

  test('a last box of open length still ends as a picture must', () => {
    const open = (bytes: Uint8Array, length: number) => bytes.with(bytes.length - length + 3, 0);
    const bytes = jp2With();
    expect(read(open(bytes, 20)).problem).toBeNull();
    expect(read(open(bytes, 20).slice(0, -1)).problem?.code).toBe('truncated');
  });
});

describe('Photoshop documents', () => {
  test('where marks lie', () => {
    expect(read(psdWith([resource(0x0424, utf8(xmp))])).marks[0]?.location).toEqual({
      offset: 34,
      path: '8BIM/0x0424',
    });
  });

  test('how long a zipped picture is, nothing tells', () => {
    expect(read(psdWith([], 'zip').slice(0, -1)).problem).toBeNull();
  });

  test('a section that claims gigabytes', () => {
    expect(read(psdWith([]).with(30, 0xff)).problem?.code).toBe('too-large');
  });
});

describe('image resources', () => {
  const jpeg = (...resources: readonly (Uint8Array | string)[]) =>
    jpegWith([[0xed, joined('Photoshop 3.0\0', ...resources)]]);
  const iim = resource(0x0404, credit);

  test.each(['8BIM', 'PHUT', 'DCSR', 'AgHg', 'MeSa'])('of the program that signs with %s', (signature) => {
    const other = joined(signature, iim.slice(4));
    expect(read(jpeg(other, iim))).toMatchObject({ problem: null, marks: [{}, {}] });
  });

  test('zeros behind the last are padding', () => {
    expect(read(jpeg(iim, '\0\0\0'))).toMatchObject({ problem: null, marks: [{ standard: 'vendor-credit' }] });
  });

  test.each([
    ['rubbish', 'rubbish'],
    ['a resource cut short', resource(0x0425, ascii('abcdefgh')).slice(0, -4)],
    ['a resource without its length', '8BIM\x04\x25\0\0\0'],
    ['a name longer than all there is', '8BIM\x04\x25\xffname'],
  ])('%s behind them is a fault, and what was found stands', (_, rest) => {
    const reading = read(jpeg(iim, rest));
    expect(reading).toMatchObject({ problem: { code: 'malformed' }, marks: [{ standard: 'vendor-credit' }] });
    expect(read(tiffWith([{ tags: [tag(34377, joined(iim, rest))] }])).problem?.code).toBe('malformed');
    expect(read(psdWith([iim, joined(rest)])).problem).not.toBeNull();
    expect(read(gifWith([application('MGK8BIM0000', joined(iim, rest))])).problem?.code).toBe('malformed');
    expect(read(pngWith([rawProfile('iptc', joined(iim, rest))])).problem?.code).toBe('malformed');
  });

  test('a broken list of datasets in them is one too', () => {
    const bytes = jpeg(resource(0x0404, joined(credit, 'rubbish')));
    expect(read(bytes)).toMatchObject({ problem: { message: /^IIM/ }, marks: [{ standard: 'vendor-credit' }] });
  });
});

describe('HEIF and AVIF', () => {
  const item = (bytes: Uint8Array, encoding: string) => ({ ...xmpItem(''), bytes, encoding });

  test('where marks lie', () => {
    const bytes = heifWith([xmpItem(xmp)]);
    expect(read(bytes).marks[0]?.location).toEqual({
      offset: Buffer.from(bytes).indexOf('<?xpacket'),
      path: 'meta/mime',
    });
  });

  test('packed items', () => {
    const packed = Uint8Array.from(brotliCompressSync(xmp));
    expect(said(read(heifWith([item(packed, 'br')])))).toEqual(['iptc-xmp']);
    expect(read(heifWith([item(ascii('no zlib'), 'deflate')])).problem?.code).toBe('malformed');
  });

  test('another kind of words is no XMP', () => {
    expect(read(heifWith([{ ...xmpItem(xmp), contentType: 'text/xml' }]))).toMatchObject({ problem: null, marks: [] });
  });

  test('a picture that is missing is missed, whatever else is whole', () => {
    const bytes = heifWith([xmpItem(xmp)]);
    const withoutPixels = bytes.slice(0, Buffer.from(bytes).indexOf('mdat') - 4);
    expect(read(withoutPixels).problem).toMatchObject({ code: 'truncated', message: /item/ });
    // The pictures are the last item, and its length ends the table.
    const tableEnd = Buffer.from(bytes).indexOf('mdat') - 4;
    expect(read(bytes.with(tableEnd - 2, 0x7f)).problem).toMatchObject({ code: 'truncated', message: /item/ });
  });

  test('extents that take no room, billions of them, end', () => {
    const items = Array.from({ length: 100 }, (_, i) => joined(number(i, 2), number(0, 2), number(0xffff, 2)));
    const iloc = box('iloc', number(0, 4), number(0, 2), number(100, 2), ...items);
    const meta = box(
      'meta',
      number(0, 4),
      box('hdlr', new Uint8Array(25)),
      box('iinf', number(0, 4), number(0, 2)),
      iloc,
    );
    expect(read(joined(ftyp('heic'), meta)).problem?.code).toBe('too-large');
  });

  test('a minimised picture is whole without metadata, and unread with them', () => {
    const mini = (flags: number) => joined(ftyp('mif3'), box('mini', number(flags, 2), 'pixels'));
    expect(read(mini(0x0808))).toMatchObject({ format: 'heif', problem: null });
    expect(read(mini(0x0828)).problem?.code).toBe('unsupported');
    expect(read(mini(0x0848)).problem?.code).toBe('unsupported');
  });

  test('a box with its length in 64 bits is a box like any other', () => {
    const bytes = joined(ftyp('isom'), wideBox('free', 'a'), c2paUuid(credential), MEDIA, box('moov'));
    expect(read(bytes)).toMatchObject({ problem: null, origin: 'ai-generated' });
  });

  test('labels in an Exif comment and in XMP', () => {
    const reading = read(
      heifWith([xmpItem(packet('', `<TC260:AIGC>${label.replaceAll('"', '&quot;')}</TC260:AIGC>`))]),
    );
    expect(reading.marks).toMatchObject([{ standard: 'tc260-aigc', conformance: 'conformant' }]);
  });
});
