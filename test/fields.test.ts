/** Exif, IIM, front matter and HTML: how named values are written down, and what broken ones do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedFile } from '../src/errors.ts';
import { exif } from '../src/fields/exif.ts';
import { frontMatter } from '../src/fields/front-matter.ts';
import { html } from '../src/fields/html.ts';
import { iim } from '../src/fields/iim.ts';
import { fieldDecoders } from '../src/fields/index.ts';
import { json } from '../src/fields/json.ts';
import type { BlockKind, Field, FieldDecoder } from '../src/model/mark.ts';
import { ascii, joined, number, read, utf8 } from './support/bytes.ts';
import { asciiTag, exifWith, type Tag, userComment, utf16 } from './support/exif.ts';
import { page } from './support/html.ts';
import { dataset } from './support/jpeg.ts';

function decode(decoder: FieldDecoder, kind: BlockKind, bytes: Uint8Array): Field[] {
  return [...decoder.fields({ kind, bytes, location: { offset: 0, path: 'here' } })];
}

const named = (fields: readonly Field[]) => fields.map(({ name, value }) => `${name}=${value}`);

test.each(fieldDecoders.map((decoder) => [decoder.decodes.join(), decoder] as const))(
  '%s: random bytes end in fields or MalformedFile',
  (_, decoder) => {
    const kind = decoder.decodes[0] ?? 'xmp';
    const openings = [
      '',
      'MM\0*\0\0\0\x08',
      'II*\0\x08\0\0\0',
      '\x1c\x02',
      '---\n',
      '+++\nai_generated = ',
      ';;;\n',
      '{\n"ai_generated": true\n}\n',
      '<',
      '<?xml version="1.0"?><a>',
      '<meta ',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...openings), fc.uint8Array({ maxLength: 300 }), (opening, rest) => {
        try {
          decode(decoder, kind, joined(opening, rest));
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedFile);
        }
      }),
      { numRuns: 500 },
    );
  },
);

describe('Exif', () => {
  const fields = (bytes: Uint8Array) => named(decode(exif, 'exif', bytes));

  test.each(['big', 'little'] as const)('%s-endian', (order) => {
    const bytes = exifWith(
      [asciiTag(0x010e, 'a description'), asciiTag(0x0131, 'abc')],
      [userComment('ASCII', utf8('Қазақша'))],
      order,
    );
    expect(fields(bytes)).toEqual(['ImageDescription=a description', 'Software=abc', 'UserComment=Қазақша']);
    expect(fields(joined('Exif\0\0', bytes))).toHaveLength(3);
  });

  test.each([
    ['in the order of the file', 'UNICODE', utf16('Steps: 1 Ә', 'big'), 'big'],
    ['against the order of the file', 'UNICODE', utf16('Steps: 1 Ә', 'little'), 'big'],
    ['with a byte order mark', 'UNICODE', joined('\xff\xfe', utf16('Steps: 1 Ә', 'little')), 'big'],
    ['in UTF-8 although it says UTF-16', 'UNICODE', utf8('Steps: 1 Ә'), 'little'],
    ['with no code', '', utf8('Steps: 1 Ә'), 'big'],
  ] as const)('a user comment %s', (_, code, value, order) => {
    expect(fields(exifWith([], [userComment(code, value)], order))).toEqual(['UserComment=Steps: 1 Ә']);
  });

  test('a user comment without room for a code, and one in JIS', () => {
    const raw: Tag = [0x9286, 2, utf8('{"AIGC":{}}\0')];
    expect(fields(exifWith([], [raw]))).toEqual(['UserComment={"AIGC":{}}']);
    expect(fields(exifWith([], [userComment('JIS', ascii('\x1b$B$"\x1b(B'))]))).toEqual(['UserComment=あ']);
  });

  test('Windows tags are UTF-16, little-endian', () => {
    expect(fields(exifWith([[0x9c9c, 1, joined(utf16('Ақпарат', 'little'), '\0\0')]]))).toEqual(['XPComment=Ақпарат']);
  });

  test('the thumbnail, GPS and unknown tags are left alone', () => {
    expect(
      fields(
        exifWith([
          [0x8825, 4, number(0xffffffff, 4)],
          [0x1234, 2, utf8('secret')],
        ]),
      ),
    ).toEqual([]);
  });

  test('a thousand entries that share one long value are one field', () => {
    const long = joined(new Uint8Array(1_000_000).fill(0x20), 'x');
    const [entry] = [exifWith([asciiTag(0x010e, 'a'), [0x0131, 2, long]]).slice(22, 34)];
    const bytes = joined(
      'MM\0*',
      number(8, 4),
      number(2_000, 2),
      ...Array.from({ length: 2_000 }, () => entry ?? ''),
      new Uint8Array(1_100_000),
    );
    expect(decode(exif, 'exif', bytes).length).toBeLessThan(2);
  });

  test('long runs of zeros inside a value cost no more than others', () => {
    const [value] = decode(
      exif,
      'exif',
      exifWith([[0x010e, 2, joined(new Uint8Array(4_000_000), 'x', new Uint8Array(9))]]),
    );
    expect(value?.value.length).toBe(4_000_001);
  });

  test('directories that point at themselves end', () => {
    const bytes = exifWith([asciiTag(0x0131, 'abc'), [0x8769, 4, number(8, 4)]]);
    expect(fields(bytes)).toEqual(['Software=abc']);
  });

  test.each([
    ['no TIFF', ascii('not a TIFF header')],
    ['too short', ascii('MM\0*')],
    ['a directory outside', joined('MM\0*', number(0xfffffff0, 4))],
    ['a directory cut off', exifWith([asciiTag(0x0131, 'abc')]).slice(0, 14)],
    ['a value outside', exifWith([asciiTag(0x0131, 'a longer name')]).slice(0, -3)],
  ])('%s is malformed', (_, bytes) => {
    expect(() => fields(bytes)).toThrow(MalformedFile);
  });

  test('zeros where a block was wiped are nothing', () => {
    expect(fields(new Uint8Array(64))).toEqual([]);
  });
});

describe('IIM', () => {
  test('datasets of the application record', () => {
    const bytes = joined(
      '\x1c\x01\x5a\0\x03\x1b%G',
      dataset(80, 'A. Author'),
      dataset(110, 'Made with Google AI'),
      dataset(7, 'status'),
      '\0\0',
    );
    expect(named(decode(iim, 'iim', bytes))).toEqual(['By-line=A. Author', 'Credit=Made with Google AI']);
  });

  test('a dataset of extended length', () => {
    const long = 'a'.repeat(40_000);
    const bytes = joined('\x1c\x02\x78\x80\x04\0\0\x9c\x40', long, dataset(110, 'me'));
    expect(named(decode(iim, 'iim', bytes))).toEqual([`Caption-Abstract=${long}`, 'Credit=me']);
  });

  test.each([
    ['a dataset that claims more than there is', '\x1c\x02\x6e\x7f\xffshort'],
    ['an extended length that claims more than there is', '\x1c\x02\x6e\x80\x04\0\0\0\x02a'],
    ['an extended length of more bytes than there are', '\x1c\x02\x6e\x80\x04\0'],
    ['an extended length of more bytes than any', '\x1c\x02\x6e\xff\xff\0\0\0\0'],
    ['a header cut short', '\x1c\x02\x6e'],
    ['no marker', 'rubbish'],
    ['zeros that are no padding', '\0\0\x1c\x02\x6e\0\x01a'],
  ])('%s is a fault, after what was found before it', (_, rest) => {
    const found: Field[] = [];
    const reading = iim.fields({
      kind: 'iim',
      bytes: joined(dataset(80, 'a'), rest),
      location: { offset: 7, path: '' },
    });
    const readAll = () => {
      for (const field of reading) found.push(field);
    };
    expect(readAll).toThrow(/IIM breaks off at byte 6 of/);
    expect(named(found)).toEqual(['By-line=a']);
  });
});

describe('front matter that speaks of an origin and cannot be read', () => {
  const reading = (words: string) => read(utf8(words)).problem?.code ?? null;
  test.each([
    ['broken YAML', '---\ntitle: a: b: c\nai-generated: true\n---\nwords\n'],
    ['nothing that closes it', '---\nai_generated: true\n'],
    ['too many brackets', `---\nai-generated: true\nx: ${'['.repeat(300)}\n---\n`],
    ['a broken label', '---\nAIGC: {Label: 1, ContentProducer: "x\n---\n'],
  ])('%s is said', (_, words) => expect(['malformed', 'too-large']).toContain(reading(words)));

  test.each([
    ['a line between paragraphs', '---\nSome words: and more: of them\n---\nwords\n'],
    ['a line that is never repeated', '---\n\nai: a short history\n'],
    ['an article on AI', '---\nWords first.\n\nai-generated: what it means\n'],
  ])('%s is no front matter', (_, words) => expect(reading(words)).toBeNull());
});

describe('front matter', () => {
  const fields = (words: string) => named(decode(frontMatter, 'text', utf8(words)));

  test.each([
    ['dashes', '---\ntitle: A\nai_generated: true\n---\n# A\n'],
    ['dots', '---\ntitle: A\nai_generated: true\n...\n'],
    ['Windows line ends', '---\r\ntitle: A\r\nai_generated: true\r\n---\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: A\nai_generated: true\n---\n'],
  ])('between %s', (_, words) => {
    expect(fields(words)).toEqual(['title=A', 'ai_generated=true']);
  });

  test('the label of GB 45438 comes as JSON with words for numbers; other maps do not come at all', () => {
    const words = '---\nAIGC:\n  Label: 1\n  ContentProducer: "me"\nauthor: { name: x }\ntags: [a]\n---\n';
    expect(fields(words)).toEqual(['AIGC={"Label":"1","ContentProducer":"me"}']);
  });

  test.each([
    ['no dashes', 'title: A\n'],
    ['dashes later', '# A\n---\nai_generated: true\n---\n'],
    ['nothing that closes it', '---\ntitle: A\n'],
    ['a workflow', '---\nname: check\non: push\njobs: {}\n'],
    ['no YAML that speaks of its origin', '---\ntitle: {{ .Name }}\n---\n'],
    ['a list', '---\n- a\n---\n'],
    ['no YAML', '---\n{ [ : \n---\n'],
    ['a rule and prose', '---\nWe write about ai_generated: true\nwords\n---\n'],
  ])('%s is none', (_, words) => {
    expect(fields(words)).toEqual([]);
  });

  test.each([
    ['brackets', `a: ${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['questions', `${'? '.repeat(5_000)}x`],
    ['dashes', `${'- '.repeat(10_000)}x`],
    ['aliases', `a: &a [x,x,x]\n${'b: [*a,*a,*a]\n'.repeat(500)}`],
    ['long front matter', 'k: v\n'.repeat(10_000)],
  ])('%s made to keep a reader busy do not', (_, yaml) => {
    try {
      fields(`---\n${yaml}\n---\n`);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedFile);
    }
  });

  test.each([
    ['TOML', '+++\ntitle = "A"\nai_generated = true # yes\n+++\nwords', ['ai_generated=true']],
    ['TOML in params', "+++\n[params]\n'ai-assisted' = 'yes'\n[menu]\nai_generated = true\n+++\n", ['ai-assisted=yes']],
    ['TOML by name', '---toml\ndigitalSourceType = "a\\u0062\\"c"\n---\n', ['digitalSourceType=ab"c']],
    [
      'a table',
      '+++\n[AIGC]\nLabel = 1\nContentProducer = "me, a = b"\n+++\n',
      ['AIGC={"Label":"1","ContentProducer":"me, a = b"}'],
    ],
    [
      'a table in a line',
      '+++\nAIGC = { Label = "1", ContentProducer = "me" }\n+++\n',
      ['AIGC={"Label":"1","ContentProducer":"me"}'],
    ],
    ['JSON between signs', ';;;\n{"ai_generated": true}\n;;;\n', ['ai_generated=true']],
    ['YAML in params', '---\ntitle: A\nparams:\n  ai_generated: true\n---\n', ['title=A', 'ai_generated=true']],
    [
      'YAML beside a credential',
      '---\n-----BEGIN C2PA MANIFEST-----\na\n-----END C2PA MANIFEST-----\nai_generated: true\n---\n',
      ['ai_generated=true'],
    ],
  ])('%s', (_, words, expected) => {
    expect(fields(words)).toEqual(expected);
  });

  test('an object of JSON with words behind it', () => {
    const words = '{\n  "title": "A",\n  "ai_generated": true\n}\n\n# A\n';
    expect(named(decode(json, 'json', utf8(words)))).toEqual(['title=A', 'ai_generated=true']);
    expect(named(decode(json, 'json', utf8('{\n"a": 1\n}\n{\n"ai_generated": true\n}\n')))).toEqual([]);
    expect(() => decode(json, 'json', utf8('{\n"ai_generated": tru\n}\n\nwords\n'))).toThrow(MalformedFile);
  });

  test.each([
    ['nothing that closes it', '---\nai_generated: true\n'],
    ['YAML that is none', '---\nai_generated: true\ntitle: "A\n---\n'],
    ['a list for an answer', '---\nai-generated: [true]\n---\n'],
    ['no answer', '---\nai-generated:\n---\n'],
    ['TOML that is not plain', '+++\nai_generated = """true"""\n+++\n'],
    ['TOML without a value', '+++\nai_generated\n+++\n'],
    ['a table that is not plain', '+++\n[AIGC]\nLabel = [1]\n+++\n'],
    ['JSON that is none', ';;;\n"ai_generated": tru\n;;;\n'],
    ['an unending front matter', `---\nai_generated: true\n${'k: v\n'.repeat(20_000)}---\n`],
  ])('%s is said aloud', (_, words) => {
    expect(() => fields(words)).toThrow(MalformedFile);
  });

  test('what was read before a fault stands', () => {
    const { marks, problem } = read(utf8('---\nai-generated: true\ndigital-source-type: [a]\n---\n'));
    expect(marks).toMatchObject([{ origin: 'ai-generated' }]);
    expect(problem).toMatchObject({ code: 'malformed' });
  });
});

describe('HTML', () => {
  const fields = (words: string) => decode(html, 'html', utf8(words));

  test('meta elements, links, JSON-LD and attributes of the page', () => {
    const head =
      '<meta name="AI-Disclosure" content=" ai-assisted "><meta property="og:title" content="t">' +
      '<link rel="preload c2pa-manifest" href="a.c2pa"><script type="application/ld+json">{"a":1}</script>';
    const found = fields(
      page(
        head,
        '<article ai-disclosure="mixed"><p ai-disclosure="none" data-ai-generated>x</p></article>',
        ' ai-model="m"',
      ),
    );
    expect(found.map(({ carrier, name, value }) => [carrier, name, value])).toEqual([
      ['html-attribute', 'ai-model', 'm'],
      ['html-meta', 'ai-disclosure', 'ai-assisted'],
      ['html-meta', 'og:title', 't'],
      ['html-link', 'c2pa-manifest', 'a.c2pa'],
      ['json-ld', 'ld+json', '{"a":1}'],
      ['html-attribute', 'ai-disclosure', 'mixed'],
      ['html-attribute', 'ai-disclosure', 'none'],
      ['html-attribute', 'data-ai-generated', ''],
    ]);
    expect(found.slice(-3).map(({ location }) => location.path)).toEqual([
      'html/ai-disclosure',
      'html/p/ai-disclosure',
      'html/p/data-ai-generated',
    ]);
  });

  test.each([
    ['nested without end', '<b>'.repeat(1_300_000)],
    ['closed that were never opened', `${'<b>'.repeat(990)}${'</i>'.repeat(200_000)}`],
    ['left open as in old pages', '<p>a<br><li>'.repeat(20_000)],
    ['nested, the last of them a script', `${'<b>'.repeat(1_000)}<script>'<meta name="x" content="y">'</script>`],
  ])('elements %s do not keep what follows from being read', (_, markup) => {
    const words = page('<meta name="a" content="Ә">', `${markup}<meta name="c" content="d">`);
    const found = fields(words);
    expect(named(found)).toEqual(['a=Ә', 'c=d']);
    expect(found[1]?.location.offset).toBe(Buffer.from(words).indexOf('<meta name="c"'));
  });

  test('offsets count bytes', () => {
    const words = page('<title>Ғылым</title><meta name="a" content="b">');
    const [field] = fields(words);
    expect(field?.location.offset).toBe(Buffer.from(words).indexOf('<meta name'));
  });

  test.each([
    ['a comment', page('<!-- <meta name="ai-generated" content="true"> -->')],
    ['a script', page('<script>var a = \'<meta name="ai-generated" content="true">\'</script>')],
    ['words', page('', '<p>&lt;meta name="ai-generated" content="true"&gt;</p>')],
    ['a meta element without a value', page('<meta name="ai-generated">')],
    ['a script of another kind', page('<script type="application/json">{"digitalSourceType":"x"}</script>')],
  ])('%s is no field', (_, words) => {
    expect(fields(words)).toEqual([]);
  });
});
