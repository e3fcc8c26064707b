/** Documents, archives, fonts, sidecars and JSON: where a mark sits in them, and what broken ones do. */
import { describe, expect, test } from 'vitest';
import { battery, randomBehind } from './support/battery.ts';
import { ascii, joined, number, read, utf8 } from './support/bytes.ts';
import { created, iptc, saying } from './support/c2pa.ts';
import { utf16 } from './support/exif.ts';
import { addressTable, credentialTable, fontWith, woff2With, woffWith } from './support/font.ts';
import { manifestFile, object, objectStream, packedStream, pdfWith, streamOf } from './support/pdf.ts';
import { IPTC_TERM, sourceTypeXmp } from './support/xmp.ts';
import { customProperty, docx, epub, odt, zipWith } from './support/zip.ts';

const xmp = sourceTypeXmp('trainedAlgorithmicMedia');
const credential = saying(created(iptc('trainedAlgorithmicMedia')));
const LABEL = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
const ESCAPED = LABEL.replaceAll('"', '&quot;');
const CREDENTIAL = { name: 'META-INF/content_credential.c2pa', body: credential };
const CUSTOM = { name: 'docProps/custom.xml', body: customProperty('AIGC', LABEL), isPacked: true };
const META =
  '<office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m"><office:meta>' +
  `<meta:user-defined meta:name="AIGC">${ESCAPED}</meta:user-defined></office:meta></office:document-meta>`;
const PACKAGE =
  '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>a book</dc:title><meta name="AIGC" content="${ESCAPED}"/></metadata></package>`;

const catalog = (more = '') => object(1, `<< /Type /Catalog ${more} >>`);
const info = (value: string) => object(2, `<< /Title (a title) /AIGC ${value} >>`);
const literal = `(${LABEL})`;
const metadata = (number: number, packet = xmp) =>
  object(number, streamOf('/Type /Metadata /Subtype /XML', utf8(packet)));

battery({
  pdf: {
    from: 5,
    bytes: pdfWith([catalog('/Metadata 3 0 R /AF [4 0 R]'), info(literal), metadata(3), manifestFile(4, credential)]),
  },
  'pdf with packed objects': {
    from: 5,
    bytes: pdfWith([
      object(
        9,
        objectStream([
          [1, '<< /Type /Catalog /Metadata 3 0 R >>'],
          [2, `<< /AIGC ${literal} >>`],
        ]),
      ),
      object(3, packedStream('/Type /Metadata', utf8(xmp))),
    ]),
  },
  docx: { from: 60, bytes: docx(CUSTOM, CREDENTIAL) },
  odt: { from: 90, bytes: odt({ name: 'meta.xml', body: META, isPacked: true }) },
  epub: { from: 70, bytes: epub({ name: 'OEBPS/content.opf', body: PACKAGE, isPacked: true }) },
  zip: { from: 4, bytes: zipWith([{ name: 'a.txt', body: 'words' }, CREDENTIAL]) },
  font: { from: 5, bytes: fontWith([['head', new Uint8Array(4)], credentialTable(credential)]) },
  woff: { from: 12, bytes: woffWith([['head', new Uint8Array(40)], credentialTable(credential)]) },
  woff2: { from: 12, bytes: woff2With([['abcd', new Uint8Array(40)], credentialTable(credential)]) },
  'xmp sidecar': { from: 16, bytes: utf8(xmp.replace('\uFEFF', '')) },
  json: { from: 2, bytes: utf8(`{"title":"a [b]","AIGC":${LABEL.slice(8, -1)}}`) },
});

describe('random bytes', () => {
  randomBehind([
    '%PDF-1.7\n1 0 obj\n<<',
    '%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 9 /First 4 /Length 3 >>\nstream\n',
    '%PDF-1.7\ntrailer << /Root 1 0 R /Info 1 0 R >> %%EOF 1 0 obj (',
    'PK\x03\x04',
    'PK\x05\x06\0\0\0\0\x01\0\x01\0',
    '\0\x01\0\0\0\x02',
    'ttcf\0\x01\0\0\0\0\0\x01',
    'wOFF\0\x01\0\0\0\0\0\x50\0\x02',
    'wOF2\0\x01\0\0\0\0\0\x50\0\x02',
    '<?xpacket begin="" id="a"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '{"',
    '[[',
  ]);
});

/** `standard path` of every mark, C2PA labels left out. */
const places = (bytes: Uint8Array) => {
  const { marks, problem } = read(bytes);
  expect(problem).toBeNull();
  return marks.map((mark) => `${mark.standard} ${mark.location.path.split('/c2pa/')[0]}`);
};

describe('PDF', () => {
  test.each([
    ['XMP in the catalog', [catalog('/Metadata 3 0 R'), metadata(3)], ['iptc-xmp Metadata']],
    ['packed XMP', [catalog('/Metadata 3 0 R'), object(3, packedStream('', utf8(xmp)))], ['iptc-xmp Metadata']],
    ['the label in the Info dictionary', [catalog(), info(literal)], ['tc260-aigc Info/AIGC']],
    ['in hexadecimal', [catalog(), info(`<${Buffer.from(LABEL).toString('hex')}>`)], ['tc260-aigc Info/AIGC']],
    [
      'in UTF-16',
      [catalog(), info(`<FEFF${Buffer.from(utf16(LABEL, 'big')).toString('hex')}>`)],
      ['tc260-aigc Info/AIGC'],
    ],
    ['with escapes', [catalog(), info(literal.replace('AIGC', '\\101I\\\nGC'))], ['tc260-aigc Info/AIGC']],
    ['behind a reference', [catalog(), info('7 0 R'), object(7, literal)], ['tc260-aigc Info/AIGC']],
    ['a credential', [catalog('/AF [4 0 R]'), manifestFile(4, credential)], ['c2pa EmbeddedFile']],
    [
      'a credential by its type alone',
      [catalog(), object(5, streamOf('/Subtype /application#2Fc2pa', credential))],
      ['c2pa EmbeddedFile'],
    ],
    [
      'a file specification in an object stream',
      [
        catalog('/AF 4 0 R'),
        object(5, streamOf('', credential)),
        object(9, objectStream([[4, '<< /AFRelationship /C2PA_Manifest /EF << /F 5 0 R >> >>']])),
      ],
      ['c2pa EmbeddedFile'],
    ],
    [
      'the tree of embedded files',
      [
        catalog('/Names << /EmbeddedFiles 6 0 R >>'),
        object(6, '<< /Kids [7 0 R] >>'),
        object(7, '<< /Names [(c2pa) 4 0 R] >>'),
        manifestFile(4, credential),
        manifestFile(14, credential),
      ],
      ['c2pa EmbeddedFile'],
    ],
  ])('%s', (_, objects, expected) => {
    expect(places(pdfWith(objects))).toEqual(expected);
  });

  test('metadata and credentials of single objects are not the document’s', () => {
    const picture = object(8, streamOf('/Type /XObject /Metadata 3 0 R /AF 14 0 R', ascii('pixels')));
    const objects = [
      catalog('/AF [4 0 R]'),
      metadata(3),
      picture,
      manifestFile(4, credential),
      manifestFile(14, credential),
    ];
    expect(places(pdfWith(objects))).toEqual(['c2pa EmbeddedFile']);
  });

  test('the last definition of an object counts', () => {
    const first = pdfWith([catalog('/Metadata 3 0 R'), metadata(3)]);
    const update = joined(
      first,
      '\n',
      metadata(3, sourceTypeXmp('digitalCapture')),
      'trailer << /Root 1 0 R >>\n%%EOF',
    );
    expect(read(update)).toMatchObject({ problem: null, origin: 'not-ai' });
    // Cut within the update it is no whole file, though an end mark stands near.
    expect(read(update.slice(0, -12)).problem?.code).toBe('truncated');
    const packed = object(9, objectStream([[1, '<< /Type /Catalog >>']]));
    expect(read(joined(first, '\n', packed, 'trailer << /Root 1 0 R >>\n%%EOF')).marks).toEqual([]);
  });

  test('a stream that talks like a PDF is a stream', () => {
    const talk = joined('1 0 obj << /Type /Catalog /Metadata 3 0 R >> endobj trailer << /Root 1 0 R >>');
    const objects = [catalog(), metadata(3), object(5, streamOf('', talk))];
    expect(read(pdfWith(objects))).toMatchObject({ problem: null, marks: [] });
  });

  test('a stated length that is wrong, or stands elsewhere, is not believed', () => {
    const wrong = (length: string) => joined(`<< /Length ${length} >>\nstream\n`, utf8(xmp), '\nendstream');
    for (const length of ['3', '999999', '-1', '8 0 R']) {
      expect(places(pdfWith([catalog('/Metadata 3 0 R'), object(3, wrong(length))]))).toEqual(['iptc-xmp Metadata']);
    }
  });

  test('a file for the web says how long it is', () => {
    const first = object(8, '<< /Linearized 1 /L 99999 >>');
    expect(read(pdfWith([first, catalog()])).problem?.code).toBe('truncated');
  });

  test('zeros behind the end harm nobody', () => {
    expect(read(joined(pdfWith([catalog()]), new Uint8Array(5_000))).problem).toBeNull();
  });

  test('encrypted: said aloud, and what is left in the clear is read', () => {
    const trailer = '/Root 1 0 R /Info 2 0 R /Encrypt 6 0 R';
    const objects = [catalog('/Metadata 3 0 R /AF 4 0 R'), info(literal), metadata(3), manifestFile(4, credential)];
    const { problem, marks } = read(pdfWith(objects, trailer));
    expect(problem).toMatchObject({ code: 'unsupported', message: expect.stringMatching(/encrypted/) });
    expect(marks.map(({ standard }) => standard).sort()).toEqual(['c2pa', 'iptc-xmp']);
  });

  test.each([
    ['a reference to itself', [catalog('/Metadata 3 0 R'), object(3, '3 0 R')], null],
    [
      'a tree of files that is a ring',
      [catalog('/Names << /EmbeddedFiles 6 0 R >>'), object(6, '<< /Kids [6 0 R 6 0 R] >>')],
      null,
    ],
    ['arrays thousands deep', [catalog(), object(3, '['.repeat(5_000))], null],
    [
      'metadata that does not unfold',
      [catalog('/Metadata 3 0 R'), object(3, streamOf('/Filter /FlateDecode', ascii('no')))],
      'malformed',
    ],
    [
      'a filter nobody needs here',
      [catalog('/Metadata 3 0 R'), object(3, streamOf('/Filter /DCTDecode', ascii('no')))],
      'unsupported',
    ],
    [
      'a bomb as metadata',
      [catalog('/Metadata 3 0 R'), object(3, packedStream('', new Uint8Array(20_000_000)))],
      'too-large',
    ],
    [
      'an object stream that does not unfold',
      [catalog(), object(3, streamOf('/Type /ObjStm /Filter /FlateDecode', ascii('no')))],
      'malformed',
    ],
  ])('%s', (_, objects, code) => {
    expect(read(pdfWith(objects)).problem?.code ?? null).toBe(code);
  });

  test('thousands of numbers that lead to one long object are too much', () => {
    const long = `[(C2PA)${'1 '.repeat(50_000)}]`;
    const pairs = Array.from({ length: 5_000 }, (_, i) => `${i + 50} 0`).join(' ');
    const dictionary = `/Type /ObjStm /N 5000 /First ${pairs.length + 1}`;
    const packed = object(9, packedStream(dictionary, joined(pairs, ' ', long)));
    expect(read(pdfWith([catalog(), packed])).problem?.code).toBe('too-large');
  });

  test('a long string is read whole', () => {
    const label = LABEL.replace('"me"', `"${'x'.repeat(9_000)}"`);
    for (const value of [`(${label})`, `<${Buffer.from(label).toString('hex')}>`]) {
      expect(places(pdfWith([catalog(), info(value)]))).toEqual(['tc260-aigc Info/AIGC']);
    }
  });

  test('object streams that unfold too far together', () => {
    const large = packedStream('/Type /ObjStm /N 0 /First 0', new Uint8Array(15_000_000));
    expect(read(pdfWith([catalog(), ...[11, 12, 13, 14, 15].map((n) => object(n, large))])).problem?.code).toBe(
      'too-large',
    );
  });

  test('many small objects, and digits without end, take no time to speak of', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => object(i + 10, '<< /A [1 2 3] >>'));
    expect(read(pdfWith([catalog(), ...many])).problem).toBeNull();
    expect(read(pdfWith([catalog(), ascii('9 0 obj ('.repeat(50_000))])).problem?.code).toBe('too-large');
    expect(read(pdfWith([catalog(), ascii('9 0 obj <'.repeat(50_000))])).problem).toBeNull();
    expect(read(pdfWith([catalog(), ascii('1 '.repeat(500_000)), ascii('(((('.repeat(100_000))])).problem).toBeNull();
  });
});

describe('ZIP and its children', () => {
  test.each([
    ['a property of an office document', docx(CUSTOM), ['tc260-aigc docProps/custom.xml/AIGC']],
    ['a property of an open document', odt({ name: 'meta.xml', body: META }), ['tc260-aigc meta.xml/AIGC']],
    ['a book', epub({ name: 'a/b.opf', body: PACKAGE }), ['tc260-aigc a/b.opf/AIGC']],
    ['a credential', docx(CREDENTIAL), ['c2pa META-INF/content_credential.c2pa']],
    ['a plain archive with a credential', zipWith([CREDENTIAL]), ['c2pa META-INF/content_credential.c2pa']],
    [
      'an archive behind a program',
      joined('PK\x03\x04 program', zipWith([CREDENTIAL])),
      ['c2pa META-INF/content_credential.c2pa'],
    ],
    [
      'an archive with a comment',
      zipWith([CREDENTIAL], 'words, PK\x05\x06 among them'),
      ['c2pa META-INF/content_credential.c2pa'],
    ],
  ])('%s', (_, bytes, expected) => {
    expect(places(bytes)).toEqual(expected);
  });

  test.each([
    ['ooxml', 'text', docx()],
    [
      'ooxml',
      'text',
      zipWith([
        { name: 'customXml/item1.xml', body: '<a/>' },
        { name: '[Content_Types].xml', body: '<a/>' },
      ]),
    ],
    [
      'epub',
      'text',
      zipWith([
        { name: 'a.opf', body: '<a/>' },
        { name: 'META-INF/container.xml', body: '<a/>' },
      ]),
    ],
    [
      'opendocument',
      'text',
      zipWith([
        { name: 'meta.xml', body: '<a/>' },
        { name: 'META-INF/manifest.xml', body: '<a/>' },
      ]),
    ],
    [
      'zip',
      null,
      zipWith([
        { name: 'a/docProps/custom.xml', body: '<a/>' },
        { name: 'meta.xml', body: '<a/>' },
      ]),
    ],
    ['ooxml', 'text', zipWith([{ name: 'word/document.xml', body: '<a/>' }])],
    ['opendocument', 'text', odt()],
    ['epub', 'text', epub()],
    ['zip', null, zipWith([{ name: 'a.txt', body: 'words' }])],
    ['zip', null, zipWith([])],
  ])('%s is %s, and says nothing by itself', (format, media, bytes) => {
    expect(read(bytes)).toMatchObject({ format, media, problem: null, origin: 'unknown', marks: [] });
  });

  test('what an archive merely contains is not about it', () => {
    expect(read(zipWith([{ name: 'a.xmp', body: xmp }, CUSTOM]))).toMatchObject({ problem: null, marks: [] });
  });

  test.each([
    ['an entry larger than it may be', docx({ ...CUSTOM, unpacked: 0x7fffffff }), 'too-large'],
    ['one that unfolds beyond its word', docx({ ...CUSTOM, unpacked: 10 }), 'malformed'],
    ['one that unfolds to less', docx({ ...CUSTOM, unpacked: 5_000 }), 'malformed'],
    ['one longer than the file', docx({ ...CREDENTIAL, packed: 90_000, unpacked: 90_000 }), 'truncated'],
    ['one that stands elsewhere', docx({ ...CREDENTIAL, offset: 7 }), 'malformed'],
    ['one beyond the file', docx({ ...CREDENTIAL, offset: 0x7ffffff }), 'truncated'],
    ['an unknown method', docx({ ...CREDENTIAL, method: 99 }), 'unsupported'],
    ['an encrypted entry', docx({ ...CREDENTIAL, flags: 1 }), 'unsupported'],
    ['properties that are no XML', docx({ ...CUSTOM, body: '<Properties><property name="AIGC">' }), 'malformed'],
    ['elements a thousand deep', docx({ ...CUSTOM, body: '<a>'.repeat(1_000) }), 'malformed'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes).problem?.code).toBe(code);
  });

  test('a bomb in an entry that is not read harms nobody; in one that is, it is refused', () => {
    const bomb = { body: new Uint8Array(20_000_000), isPacked: true };
    expect(read(docx({ name: 'word/document.xml', ...bomb })).problem).toBeNull();
    expect(read(docx({ name: 'docProps/core.xml', ...bomb }, CREDENTIAL))).toMatchObject({
      problem: { code: 'too-large' },
      origin: 'ai-generated',
    });
  });

  test('more properties than are read are not passed over in silence', () => {
    const packages = Array.from({ length: 33 }, (_, i) => ({ name: `a${i}.opf`, body: PACKAGE }));
    expect(read(epub(...packages))).toMatchObject({ problem: { code: 'too-large' }, origin: 'ai-generated' });
    expect(read(epub(...packages.slice(1))).problem).toBeNull();
  });

  test('a directory that counts more entries than it has', () => {
    const bytes = zipWith([CREDENTIAL]);
    expect(read(bytes.with(bytes.length - 12, 9)).problem?.code).toBe('malformed');
  });

  test('ZIP64: lengths that do not fit stand in records of their own', () => {
    const long = (value: number) => joined(number(value, 4, 'little'), number(0, 4));
    const plain = zipWith([CREDENTIAL]);
    const end = plain.length - 22;
    const at = new DataView(plain.buffer).getUint32(end + 16, true);
    const record = joined('PK\x06\x06', long(44), new Uint8Array(12), long(1), long(1), long(end - at), long(at));
    const locator = joined('PK\x06\x07', number(0, 4), long(end), number(1, 4, 'little'));
    const last = joined('PK\x05\x06', number(0, 4), '\xff'.repeat(12), '\0\0');
    expect(places(joined(plain.slice(0, end), record, locator, last))).toEqual([
      'c2pa META-INF/content_credential.c2pa',
    ]);
    expect(read(joined(plain.slice(0, end), locator, last)).problem?.code).toBe('truncated');
  });
});

test('a document whose entries stand in another order has its label read', () => {
  const repacked = zipWith([
    { name: 'customXml/item1.xml', body: '<a/>' },
    CUSTOM,
    { name: '[Content_Types].xml', body: '<a/>' },
  ]);
  expect(places(repacked)).toEqual(['tc260-aigc docProps/custom.xml/AIGC']);
});

test('more packages in one book than are read is said', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ name: `${index}.opf`, body: PACKAGE }));
  expect(read(epub(...many)).problem).toMatchObject({ code: 'too-large' });
});

describe('fonts', () => {
  test.each([
    ['WOFF', woffWith([credentialTable(credential)])],
    ['WOFF, not packed', woffWith([credentialTable(credential)], false)],
    ['WOFF2', woff2With([credentialTable(credential)])],
    ['a collection in WOFF2', woff2With([credentialTable(credential)], 2)],
  ])('%s holds a credential', (_, bytes) => {
    expect(places(bytes)).toEqual(['c2pa C2PA']);
  });

  test('a table may only name a manifest that is elsewhere', () => {
    const table = addressTable('https://example.kz/a.c2pa');
    for (const bytes of [fontWith([table]), woffWith([table]), woff2With([table])])
      expect(read(bytes)).toMatchObject({ problem: null, pointers: [{ target: 'https://example.kz/a.c2pa' }] });
  });

  test('a credential in a table, in a single font and in a collection', () => {
    const one = fontWith([credentialTable(credential)], 'OTTO');
    expect(places(one)).toEqual(['c2pa C2PA']);
    const shifted = fontWith([['head', new Uint8Array(4)]]);
    expect(read(joined('ttcf\0\x01\0\0', number(1, 4), number(16, 4), shifted)).format).toBe('font');
  });

  test.each([
    ['a table beyond the file', fontWith([['head', new Uint8Array(4)]]).slice(0, -1), 'truncated'],
    ['a credential longer than its table', fontWith([credentialTable(credential, 99_999)]), 'malformed'],
    ['a table too short', fontWith([['C2PA', new Uint8Array(8)]]), 'malformed'],
    ['an address longer than its table', fontWith([addressTable('a'.repeat(9))]).with(-20, 99), 'malformed'],
    ['a web font shorter than it says', woffWith([['head', new Uint8Array(40)]]).slice(0, -1), 'truncated'],
    ['a table that does not unpack', woffWith([credentialTable(credential)]).with(64, 0), 'malformed'],
    ['a stream that does not unpack', woff2With([credentialTable(credential)]).fill(0, -40), 'malformed'],
    ['a bomb', woffWith([['C2PA', new Uint8Array(20 * 1024 * 1024)]]), 'too-large'],
    ['a bomb in a stream', woff2With([['C2PA', new Uint8Array(17 * 1024 * 1024)]]), 'too-large'],
    ['a collection of a million fonts', joined('ttcf\0\x01\0\0', number(1_000_000, 4)), 'too-large'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes).problem?.code).toBe(code);
  });

  test('a table that only names a manifest elsewhere', () => {
    expect(read(fontWith([credentialTable(new Uint8Array())]))).toMatchObject({ problem: null, marks: [] });
  });
});

describe('sidecars', () => {
  test.each([
    ['a packet', xmp.replace('\uFEFF', '')],
    ['a byte order mark', `\uFEFF${xmp.replace('\uFEFF', '')}`],
    [
      'an XML declaration',
      `<?xml version="1.0"?>${xmp.slice(xmp.indexOf('<x:xmpmeta'), xmp.indexOf('<?xpacket end'))}`,
    ],
    ['RDF alone', xmp.slice(xmp.indexOf('<rdf:RDF'), xmp.indexOf('</x:xmpmeta'))],
  ])('%s is an XMP sidecar', (_, words) => {
    const reading = read(utf8(words));
    expect(reading).toMatchObject({ format: 'xmp', media: null, problem: null });
    expect(reading.marks).toMatchObject([{ carrier: 'sidecar', origin: 'ai-generated' }]);
  });

  test('RDF about anything else is a text', () => {
    const rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>';
    expect(read(utf8(rdf)).format).toBe('text');
  });
});

describe('JSON', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    digitalSourceType: `${IPTC_TERM}trainedAlgorithmicMedia`,
  };

  test('JSON-LD about an article, and a label as a member', () => {
    expect(read(utf8(JSON.stringify(article))).marks).toMatchObject([
      { standard: 'schema-org', carrier: 'embedded', source: 'active' },
    ]);
    expect(places(utf8(LABEL))).toEqual(['tc260-aigc json/AIGC']);
  });

  test.each([
    ['package.json', '{"name":"a"}'],
    ['lines of JSON', '{"a":1}\n{"b":2}\n'],
    ['JSON with comments', '{\n  "a": 1, // one\n}'],
    ['brackets in words', '{"a":"}}]]\\"{"}'],
  ])('%s is no problem', (_, words) => {
    expect(read(utf8(words))).toMatchObject({ format: 'json', media: 'text', problem: null, marks: [] });
  });

  test.each([
    ['a style sheet', '{ color: red }'],
    ['a template', '{{ title }}'],
    ['a list of links', '[link](a.md)'],
  ])('%s is a text', (_, words) => {
    expect(read(utf8(words)).format).toBe('text');
  });

  test('a statement in more than a megabyte of JSON is not passed over in silence', () => {
    const long = utf8(`{"AIGC":{},"a":"${'x'.repeat(2_000_000)}"}`);
    expect(read(long).problem?.code).toBe('too-large');
    expect(read(utf8(`{"a":"${'x'.repeat(2_000_000)}"}`)).problem).toBeNull();
  });
});
