/** No bytes may crash a reader, hold it up, or pass for a whole file when they are not. */
import { describe, expect, test } from 'vitest';
import { formats } from '../src/formats/index.ts';
import { readFile } from '../src/read/file.ts';
import { battery, lastByteCounts, randomBehind } from './support/battery.ts';
import { ascii, joined, number, read, utf8 } from './support/bytes.ts';
import { created, iptc, saying } from './support/c2pa.ts';
import { asciiTag, exifWith, userComment } from './support/exif.ts';
import { page } from './support/html.ts';
import { app1Exif, app1Extension, app1Xmp, app11, app13Iim, com, dataset, jpegWith } from './support/jpeg.ts';
import { chunkBytes, iTXt, PNG_SIGNATURE, pngWith, pngXmp, rawProfile, tEXt, zTXt } from './support/png.ts';
import { riff, webpWith } from './support/webp.ts';
import { sourceTypeXmp, xmpWith } from './support/xmp.ts';

const exif = exifWith([asciiTag(0x0131, 'Software')], [userComment('ASCII', ascii('{"AIGC":{"Label":"1"}}'))]);
const xmp = sourceTypeXmp('trainedAlgorithmicMedia');
const credential = saying(created(iptc('trainedAlgorithmicMedia')));
const GUID = '0123456789ABCDEF0123456789ABCDEF';

/** One of everything each container can carry. */
const whole: Readonly<Record<string, Uint8Array>> = {
  png: pngWith(
    [['eXIf', exif], tEXt('parameters', 'a'), ['caBX', credential]],
    [zTXt('Comment', 'b'), iTXt('AIGC', '{}', true), pngXmp(xmp)],
  ),
  'png with raw profiles': pngWith([
    rawProfile('xmp', utf8(xmp)),
    rawProfile('APP1', joined('Exif\0\0', exif)),
    rawProfile('iptc', dataset(110, 'me')),
  ]),
  jpeg: jpegWith([
    app1Exif(exif),
    app1Xmp(xmp),
    app13Iim(dataset(110, 'me')),
    com('a comment'),
    ...app11(credential, 200),
  ]),
  'jpeg with extended xmp': jpegWith([
    app1Xmp(xmpWith('xmpNote:HasExtendedXMP', GUID)),
    app1Extension(GUID, xmp.length, 0, xmp.slice(0, 99)),
    app1Extension(GUID, xmp.length, 99, xmp.slice(99)),
  ]),
  webp: webpWith([
    ['EXIF', exif],
    ['XMP ', utf8(xmp)],
    ['C2PA', credential],
  ]),
};

// `RIF` alone is a text like any other.
const subjects = Object.fromEntries(
  Object.entries(whole).map(([name, bytes]) => [name, { bytes, from: name === 'webp' ? 4 : 0 }]),
);

battery(subjects);

describe('every container', () => {
  lastByteCounts(subjects);

  randomBehind([
    '\x89PNG\r\n\x1a\n',
    '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
    '\xff\xd8\xff',
    '\xff\xd8\xff\xe1',
    '\xff\xd8\xff\xda\0\x02',
    'RIFF\xff\xff\xff\0WEBPVP8X',
    '<!doctype html><html>',
    '---\n',
    '<?xml version="1.0"?>',
    '',
    'PK\x03\x04',
    '\0\0\0\x20ftyp',
    'ID3',
    'II*\0',
    'MM\0*',
    '\0\0\0\x20jumb\0\0\0\0jumdc2pa',
  ]);
});

describe('what a file is called never matters, what it is does', () => {
  const heads: readonly (readonly [string, string, string | null])[] = [
    ['musepack', 'MPCK\0\x01', 'audio'],
    ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'text'],
  ];
  test.each(heads)('%s is recognised, and called unread', (format, head, media) => {
    expect(read(joined(head, '\0\0\0\0'))).toMatchObject({
      format,
      media,
      problem: { code: 'unsupported' },
      origin: 'unknown',
    });
  });

  test.each([
    ['html', page('')],
    ['html', '\uFEFF<!-- a comment --> <HTML>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
    ['text', '# Heading\n\n<html> is a tag'],
    ['text', '---\ntitle: a\n---\n'],
    ['text', '<note>words</note>'],
    ['text', 'Жасанды интеллект'],
  ])('%s: %j', (format, words) => {
    expect(read(utf8(words))).toMatchObject({ format, media: 'text', problem: null });
  });

  test('UTF-16 text and pages are text and pages', () => {
    const utf16 = (words: string) => joined('\xff\xfe', Uint8Array.from(Buffer.from(words, 'utf16le')));
    expect(read(utf16('words')).format).toBe('text');
    expect(read(utf16('<!DOCTYPE html><meta name="ai-generated" content="true">'))).toMatchObject({
      format: 'html',
      origin: 'ai-generated',
    });
  });

  test('pages in old encodings are pages', () => {
    expect(read(joined('<html><title>\xcf\xf0\xe8\xe2\xe5\xf2</title>')).format).toBe('html');
  });

  test('a character cut in two by the end of the head is no reason to doubt a text', () => {
    for (const shift of ['', 'a', 'ab']) expect(read(utf8(shift + 'Қ'.repeat(2_000))).format).toBe('text');
  });

  test('unknown bytes are nothing, and no problem', () => {
    expect(read(Uint8Array.of(0, 1, 2, 3, 0xfe, 0x80))).toMatchObject({ format: null, media: null, problem: null });
  });

  test('an empty file is empty, an LFS pointer is no file', () => {
    expect(read(new Uint8Array()).problem?.code).toBe('empty');
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 12345\n';
    expect(read(utf8(pointer)).problem?.code).toBe('not-downloaded');
    expect(read(utf8(`About LFS: ${pointer}`)).problem).toBeNull();
  });

  test('each format but text has a signature of its own', () => {
    for (const format of formats) expect(format.matches(new Uint8Array()), format.name).toBe(format.name === 'text');
  });

  test('a source that fails becomes a problem', () => {
    const fail = () => {
      throw new Error('EIO');
    };
    expect(readFile('a', { size: 9, read: fail, close: () => {} }).problem?.message).toBe('unexpected: Error: EIO');
  });
});

describe('lies about lengths', () => {
  const chunk = (length: number, type: string) => joined(number(length, 4), type, 'data', '\0\0\0\0');
  const header = chunkBytes(['IHDR', new Uint8Array(13)]);

  test.each([
    [0x7fffffff, 'truncated'],
    [0xffffffff, 'malformed'],
    [5, 'truncated'],
    [3, 'malformed'],
  ])('a PNG chunk of %i bytes that has four', (length, code) => {
    const end = chunkBytes(['IEND', '']).subarray(0, length === 5 ? 0 : 12);
    expect(read(joined(PNG_SIGNATURE, header, chunk(length, 'tEXt'), end)).problem?.code).toBe(code);
  });

  test('a PNG that does not start with its header', () => {
    expect(read(joined(PNG_SIGNATURE, chunkBytes(['IEND', '']))).problem?.code).toBe('malformed');
  });

  test.each([0, 1])('a JPEG segment of length %i', (length) => {
    expect(read(joined('\xff\xd8\xff\xe1', number(length, 2), '\xff\xd9')).problem?.code).toBe('malformed');
  });

  test('a JPEG segment that swallows the end marker', () => {
    expect(read(joined('\xff\xd8\xff\xfe\0\x10abc\xff\xd9')).problem?.code).toBe('truncated');
  });

  test('a WebP chunk longer than its form, and a form longer than its file', () => {
    const bytes = webpWith([['XMP ', 'abcd']]);
    expect(read(bytes.with(bytes.length - 8, 0xff)).problem?.code).toBe('malformed');
    expect(read(bytes.with(6, 0x01)).problem?.code).toBe('truncated');
    expect(read(joined(bytes, 'a trailer')).problem).toBeNull();
  });

  test('a WebP without a picture is no WebP', () => {
    expect(read(riff('WEBP', [['XMP ', utf8(xmp)]])).problem?.code).toBe('malformed');
    expect(read(riff('WEBP', [])).problem?.code).toBe('malformed');
  });

  test('missing, overlapping and overlong portions of an extended XMP', () => {
    const main = app1Xmp(xmpWith('xmpNote:HasExtendedXMP', GUID));
    for (const [full, at] of [
      [500, 0],
      [99, 1],
      [98, 0],
      [0xffffffff, 0],
    ] as const) {
      const { problem } = read(jpegWith([main, app1Extension(GUID, full, at, 'a'.repeat(99))]));
      expect(['malformed', 'too-large']).toContain(problem?.code);
    }
  });

  test('an extension the packet does not name is not read', () => {
    const reading = read(jpegWith([app1Xmp(xmpWith('xmp:Label', 'a')), app1Extension(GUID, xmp.length, 0, xmp)]));
    expect(reading).toMatchObject({ marks: [], problem: null });
  });

  test('a C2PA store with a packet missing', () => {
    const [first, , ...rest] = app11(credential, 100);
    expect(read(jpegWith([first!, ...rest])).problem?.message).toMatch(/^JUMBF box has \d+ of \d+ bytes$/);
  });
});

describe('bombs', () => {
  const zeros = new Uint8Array(20 * 1024 * 1024);
  const huge = zTXt('Comment', zeros);

  test('a compressed text that unfolds beyond bounds is too large, and what follows is still read', () => {
    const reading = read(pngWith([huge, pngXmp(xmp)]));
    expect(reading).toMatchObject({ problem: { code: 'too-large' }, origin: 'ai-generated' });
  });

  test('a compressed text that does not unfold', () => {
    expect(read(pngWith([['zTXt', 'Comment\0\0not zlib']])).problem?.code).toBe('malformed');
    expect(read(pngWith([['tEXt', 'no separator']])).problem?.code).toBe('malformed');
  });

  test('many that stay just below bounds are too much together', () => {
    const large = zTXt('Comment', new Uint8Array(15 * 1024 * 1024));
    expect(read(pngWith(Array.from({ length: 5 }, () => large))).problem?.code).toBe('too-large');
  });

  test('many chunks, many markers, many scans', () => {
    const many = (piece: string, count: number) => joined(piece.repeat(count));
    expect(read(joined('\xff\xd8', many('\xff\xda\0\x02', 200_000), '\xff\xd9 ')).problem?.code).toBe('too-large');
    expect(read(joined('\xff\xd8', many('\xff', 1_000_000))).problem?.code).toBe('truncated');
    expect(read(pngWith(Array.from({ length: 30_000 }, () => tEXt('a', 'b')))).problem?.code).toBe('too-large');
  });

  test('a page beyond twenty megabytes is too large', () => {
    const bytes = new Uint8Array(21 * 1024 * 1024).fill(0x20);
    bytes.set(utf8('<!doctype html>'));
    expect(read(bytes).problem?.code).toBe('too-large');
  });
});

describe('JPEG', () => {
  test('with a trailer is searched for its end marker', () => {
    expect(read(jpegWith([app1Xmp(xmp)], 'SEFT trailer')).problem).toBeNull();
    const cut = jpegWith([app1Xmp(xmp)]).slice(0, -2);
    expect(read(joined(cut, 'SEFT trailer')).problem?.code).toBe('truncated');
  });

  test('metadata between scans is seen when they are searched', () => {
    const bytes = jpegWith([]);
    const scan = bytes.subarray(2, -2);
    expect(read(joined('\xff\xd8', scan, jpegWith([app1Xmp(xmp)], 'x').subarray(2))).origin).toBe('ai-generated');
  });

  test.each([
    ['by itself', 0xe1, ''],
    ['behind other words', 0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'],
    ['with a zero', 0xe4, '', '\0'],
  ])('a label put bare into an application segment, %s', (_, marker, before, zero = '') => {
    const label = `${before}AIGC${zero}{"Label":"1","ContentProducer":"me"}\0`;
    expect(read(jpegWith([[marker, label]]))).toMatchObject({ problem: null, marks: [{ standard: 'tc260-aigc' }] });
  });

  test.each([
    ['no label', 0xe4, 'AIGC'],
    ['words about one', 0xe4, 'the AIGC label, {see} below'],
    ['a profile of colours', 0xe2, 'ICC_PROFILE\0AIGC{}'],
  ])('%s in an application segment is none', (_, marker, words) => {
    expect(read(jpegWith([[marker, words]]))).toMatchObject({ problem: null, marks: [] });
  });

  test('a bare label that does not end is a broken one', () => {
    expect(read(jpegWith([[0xe4, 'AIGC{"Label']])).marks).toMatchObject([
      { conformance: 'malformed', value: '{"Label' },
    ]);
  });

  test('markers may be preceded by fill bytes', () => {
    const bytes = jpegWith([app1Xmp(xmp)]);
    expect(read(joined(bytes.subarray(0, 2), '\xff'.repeat(600), bytes.subarray(2))).origin).toBe('ai-generated');
  });

  test('two C2PA stores with the same instance number are two', () => {
    const reading = read(jpegWith([...app11(credential, 200), ...app11(credential, 200)]));
    expect(reading).toMatchObject({ problem: null, marks: [{ standard: 'c2pa' }, { standard: 'c2pa' }] });
  });

  test('JUMBF of another kind is passed over', () => {
    const other = credential.with(16, 0x64);
    expect(read(jpegWith(app11(other, 200)))).toMatchObject({ problem: null, marks: [] });
  });
});

describe('where a block sits', () => {
  test("the offset is that of the chunk, the path in the container's words", () => {
    const { marks } = read(pngWith([pngXmp(xmp)]));
    expect(marks[0]?.location).toEqual({ offset: 33, path: 'iTXt/XML:com.adobe.xmp' });
    expect(read(jpegWith([com('a'), app1Xmp(xmp)])).marks[0]?.location).toEqual({ offset: 7, path: 'APP1/xmp' });
    expect(read(webpWith([['XMP ', utf8(xmp)]])).marks[0]?.location).toEqual({ offset: 44, path: 'XMP' });
  });
});
