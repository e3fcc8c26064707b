/** Pictures that are more than one picture, and metadata in places few programs look at. */
import { describe, expect, test } from 'vitest';
import { readFile } from '../src/read/file.ts';
import { joined, memorySource, number, read, utf8 } from './support/bytes.ts';
import { label, xmp } from './support/containers.ts';
import { asciiTag, exifWith, userComment, utf16 } from './support/exif.ts';
import { application, gifWith, gifXmp } from './support/gif.ts';
import { app1Exif, app1Extension, app1Xmp, jpegWith } from './support/jpeg.ts';
import { type Chunk, pngWith, pngXmp } from './support/png.ts';
import { tag, tiffWith } from './support/tiff.ts';
import { webpWith } from './support/webp.ts';

const LABELLED = asciiTag(270, label);
const places = (bytes: Uint8Array) => {
  const { marks, problem } = read(bytes);
  expect(problem).toBeNull();
  return marks.map(({ location }) => location.path);
};

describe('TIFF, page after page', () => {
  const pages = [
    { tags: [asciiTag(305, 'Software')] },
    { tags: [LABELLED], below: { 34665: [userComment('ASCII', utf8(label))] } },
    { tags: [tag(700, utf8(xmp))], below: { 330: [LABELLED] } },
  ];

  test.each([
    ['TIFF', {}],
    ['BigTIFF, big-endian', { isBig: true, order: 'big' }],
  ] as const)('%s: words of every page and of what lies below it', (_, options) => {
    expect(places(tiffWith(pages, options)).sort()).toEqual([
      'IFD1/ExifIFD/UserComment',
      'IFD1/ImageDescription',
      'IFD2/700',
      'IFD2/SubIFD/ImageDescription',
    ]);
  });

  test('where a camera was is none of our business', () => {
    expect(places(tiffWith([{ tags: [], below: { 34853: [LABELLED] } }]))).toEqual([]);
  });
});

describe('moving pictures', () => {
  const loop = application('NETSCAPE2.0', Uint8Array.of(1, 0, 0));
  const frame = gifWith([]).subarray('GIF89a'.length + 7 + 6, -1);

  test('XMP behind the frames of a GIF', () => {
    expect(places(gifWith([loop], [frame, frame, gifXmp(xmp)]))).toEqual(['XMP DataXMP']);
  });

  test('XMP behind the frames of an APNG', () => {
    const frames: readonly Chunk[] = [
      ['fcTL', new Uint8Array(26)],
      ['fdAT', joined(number(1, 4), 'pixels')],
    ];
    const counted: Chunk = ['acTL', joined(number(2, 4), number(0, 4))];
    expect(places(pngWith([counted], [...frames, ...frames, pngXmp(xmp)]))).toEqual(['iTXt/XML:com.adobe.xmp']);
  });

  test('XMP behind the frames of a WebP', () => {
    const frames = [
      ['ANIM', new Uint8Array(6)],
      ['ANMF', joined(new Uint8Array(16), 'VP8L', number(5, 4, 'little'), '\x2f\0\0\0\0\0')],
    ] as const;
    expect(places(webpWith([...frames, ...frames, ['XMP ', utf8(xmp)]]))).toEqual(['XMP']);
  });
});

describe('a JPEG behind a JPEG', () => {
  const index = [0xe2, joined('MPF\0II*\0', number(8, 4, 'little'), new Uint8Array(6))] as const;

  test('what the first one says is read, whatever follows it', () => {
    expect(places(jpegWith([app1Xmp(xmp), index], jpegWith([])))).toEqual(['APP1/xmp']);
  });

  // A gain map, a depth map or a preview has metadata of its own, which do not speak of the picture that is shown.
  test('what the second one says is said of the second', () => {
    expect(places(jpegWith([index], jpegWith([app1Xmp(xmp)])))).toEqual([]);
  });

  test('an extension of XMP that comes in the wrong order, before its packet', () => {
    const guid = '0123456789ABCDEF0123456789ABCDEF';
    const main = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmpNote="http://ns.adobe.com/xmp/note/"><xmpNote:HasExtendedXMP>${guid}</xmpNote:HasExtendedXMP></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const part = (at: number, end?: number) => app1Extension(guid, xmp.length, at, xmp.slice(at, end));
    expect(places(jpegWith([part(200), part(99, 200), part(0, 99), app1Xmp(main)]))).toEqual(['APP1/xmp-extension']);
  });
});

describe("Exif's comment in every code", () => {
  const wide = (order: 'big' | 'little') => utf16(label, order);
  test.each([
    ['ASCII', userComment('ASCII', utf8(label))],
    ['UNICODE, big-endian', userComment('UNICODE', wide('big'))],
    ['UNICODE, little-endian', userComment('UNICODE', wide('little'))],
    ['UNICODE that is UTF-8', userComment('UNICODE', utf8(label))],
    ['UNICODE with a mark', userComment('UNICODE', joined('\xfe\xff', wide('big')))],
    ['JIS', userComment('JIS', utf8(label))],
    ['undefined', userComment('', utf8(label))],
    ['undefined, in UTF-16', userComment('', wide('little'))],
    ['none', userComment(label.slice(0, 8), utf8(label.slice(8)))],
    ['none, in UTF-16', [0x9286, 7, wide('big')] as const],
    ['ASCII, closed with zeros', userComment('ASCII', joined(utf8(label), '\0\0\0'))],
  ])('%s', (_, comment) => {
    for (const order of ['big', 'little'] as const) {
      expect(places(jpegWith([app1Exif(exifWith([], [comment], order))]))).toEqual(['APP1/exif/UserComment']);
    }
  });
});

test('pixels cut into a thousand pieces are leapt over, and what stands behind them is found', () => {
  const pieces = Array.from({ length: 1_000 }, (): Chunk => ['IDAT', new Uint8Array(64).fill(7)]);
  const bytes = pngWith([...pieces, pngXmp(xmp)]);
  const source = memorySource(bytes);
  let reads = 0;
  const counting = {
    ...source,
    read(at: number, length: number) {
      reads += 1;
      return source.read(at, length);
    },
  };
  expect(readFile('a.png', counting)).toMatchObject({ origin: 'ai-generated', problem: null });
  expect(reads).toBeLessThan(200);
  // One piece of another length among them is walked to, as any other.
  const odd = pieces.map((piece, index): Chunk => (index === 500 ? ['IDAT', new Uint8Array(63)] : piece));
  expect(read(pngWith([...odd, pngXmp(xmp)])).origin).toBe('ai-generated');
});
