/** Sound and its containers: WAV, AVI, AIFF, MP3, AAC, FLAC, Ogg, Matroska. Where a mark sits, and what broken files do. */
import { describe, expect, test } from 'vitest';
import { battery, randomBehind } from './support/battery.ts';
import { ascii, joined, number, read, utf8 } from './support/bytes.ts';
import { created, iptc, saying } from './support/c2pa.ts';
import { utf16 } from './support/exif.ts';
import { aacSound, comm, frame, geob, id3, id3v1, mpegSound, priv, safe, txxx, unsynchronised } from './support/id3.ts';
import { attached, element, matroskaWith, simpleTag, tags } from './support/matroska.ts';
import { aiffWith, aviWith, chunk, form, list, rf64With, wavWith } from './support/riff.ts';
import { comments, flacWith, opusStream, storeStream, stream, vorbisStream } from './support/xiph.ts';
import { sourceTypeXmp } from './support/xmp.ts';

const xmp = sourceTypeXmp('trainedAlgorithmicMedia');
const credential = saying(created(iptc('trainedAlgorithmicMedia')));
const LABEL = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
const UUID = '01234567-89ab-cdef-0123-456789abcdef';
const SUNO = `made with suno; created=2026-01-02T03:04:05Z; id=${UUID}`;

const tag = id3([txxx('AIGC', LABEL), comm(SUNO), priv(xmp), geob(credential)]);

battery({
  wav: {
    from: 12,
    bytes: wavWith([
      ['_PMX', utf8(xmp)],
      list('INFO', [
        ['ISFT', 'a program'],
        ['AIGC', LABEL],
      ]),
      ['id3 ', tag],
      ['AIGC', LABEL],
      ['C2PA', credential],
    ]),
  },
  rf64: { from: 12, bytes: rf64With([['_PMX', utf8(xmp)]]) },
  avi: { from: 12, bytes: aviWith([list('INFO', [['AIGC', LABEL]]), ['C2PA', credential]]) },
  aiff: {
    from: 12,
    bytes: aiffWith([
      ['ANNO', LABEL],
      ['COMT', joined(number(1, 2), number(0, 4), number(0, 2), number(4, 2), 'abcd')],
      ['APPL', joined('XMP ', xmp)],
      ['ID3 ', tag],
    ]),
  },
  mp3: { from: 3, bytes: joined(tag, mpegSound()) },
  flac: {
    from: 4,
    bytes: flacWith([
      [4, comments('TITLE=a', `AIGC=${LABEL}`)],
      [2, joined('AIGC', LABEL)],
    ]),
  },
  // Cut within the tag it is an ID3 tag without sound, and that is a problem of its own.
  'flac behind a tag': { from: 3, bytes: joined(tag, flacWith([])) },
  ogg: { from: 4, bytes: joined(...vorbisStream(7, 'TITLE=a', `AIGC=${LABEL}`)) },
  'ogg with a credential': {
    from: 4,
    bytes: joined(...storeStream(1, credential), ...opusStream(2, 'TITLE=a')),
  },
  matroska: {
    from: 4,
    bytes: matroskaWith([tags(simpleTag('AIGC', LABEL)), attached('a.xmp', 'application/rdf+xml', utf8(xmp))]),
  },
});

describe('random bytes', () => {
  randomBehind([
    'RIFF\xff\xff\0\0WAVEfmt ',
    'RIFF\xff\xff\xff\xffWAVE',
    'RF64\xff\xff\xff\xffWAVEds64\x1c\0\0\0',
    'RIFF\xff\xff\0\0AVI LIST',
    'FORM\0\0\xff\xffAIFF',
    'ID3\x02\0\0\0\0\x02\0',
    'ID3\x03\0\xc0\0\0\x02\0',
    'ID3\x04\0\x40\0\0\x02\0TXXX',
    '\xff\xfb\x90\x44',
    '\xff\xf1\x50\x80',
    'fLaC\0\0\0\x22',
    'OggS\0\x02',
    '\x1aE\xdf\xa3\x01\0\0\0\0\0\0\0\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff',
  ]);
});

/** `standard path offset` of the first mark, or the tool of the first trace. */
const first = (bytes: Uint8Array) => {
  const { marks, traces, problem } = read(bytes);
  expect(problem).toBeNull();
  const mark = marks[0];
  return mark ? `${mark.standard} ${mark.location.path.split('/c2pa/')[0]} ${mark.location.offset}` : traces[0]?.tool;
};
const sound = mpegSound();

describe('where a mark sits', () => {
  test.each([
    ['XMP in WAV', wavWith([['_PMX', utf8(xmp)]]), 'iptc-xmp _PMX 50'],
    ['a credential in WAV', wavWith([['C2PA', credential]]), 'c2pa C2PA 50'],
    ["China's label in WAV", wavWith([['AIGC', LABEL]]), 'tc260-aigc AIGC 50'],
    ['the label in INFO', wavWith([list('INFO', [['AIGC', LABEL]])]), 'tc260-aigc LIST/INFO/AIGC 62'],
    ['the label as a comment', wavWith([list('INFO', [['ICMT', LABEL]])]), 'tc260-aigc LIST/INFO/ICMT 62'],
    ['ID3 in WAV', wavWith([['id3 ', id3([txxx('AIGC', LABEL)])]]), 'tc260-aigc id3/TXXX 68'],
    ['XMP in RF64', rf64With([['_PMX', utf8(xmp)]]), 'iptc-xmp _PMX 88'],
    ['the second form of an AVI', aviWith([], [['_PMX', utf8(xmp)]]), 'iptc-xmp _PMX 96'],
    ['XMP in AIFF', aiffWith([['APPL', joined('XMP ', xmp)]]), 'iptc-xmp APPL 54'],
    ['ID3 in AIFF', aiffWith([['ID3 ', id3([priv(xmp)])]]), 'iptc-xmp ID3/PRIV 72'],
    [
      'a comment in AIFF',
      aiffWith([['COMT', joined(number(1, 2), new Uint8Array(6), number(LABEL.length, 2), LABEL)]]),
      'tc260-aigc COMT 54',
    ],
    ['a user text of ID3', joined(id3([txxx('AIGC', LABEL)]), sound), 'tc260-aigc ID3/TXXX 10'],
    ['a private frame of ID3', joined(id3([priv(xmp)]), sound), 'iptc-xmp ID3/PRIV 10'],
    ['an object of ID3', joined(id3([geob(credential)]), sound), 'c2pa ID3/GEOB 10'],
    ['the second tag of two', joined(id3([]), id3([txxx('AIGC', LABEL)]), sound), 'tc260-aigc ID3/TXXX 32'],
    ['ID3v1', joined(sound, id3v1(SUNO)), 'suno'],
    ['a comment of Suno', joined(id3([comm(SUNO)]), sound), 'suno'],
    ["a song's address", joined(id3([['WOAS', `https://suno.com/song/${UUID}`]]), sound), 'suno'],
    ['AAC behind a tag', joined(id3([txxx('AIGC', LABEL)]), aacSound()), 'tc260-aigc ID3/TXXX 10'],
    ['a comment in FLAC', flacWith([[4, comments(`aigc=${LABEL}`)]]), 'tc260-aigc VORBIS_COMMENT/AIGC 42'],
    ['an application in FLAC', flacWith([[2, joined('AIGC', LABEL)]]), 'tc260-aigc APPLICATION/AIGC 42'],
    ['a credential before FLAC', joined(id3([geob(credential)]), flacWith([])), 'c2pa ID3/GEOB 10'],
    ['Suno in FLAC', flacWith([[4, comments(`COMMENT=${SUNO}`)]]), 'suno'],
    ['ComfyUI in FLAC', flacWith([[4, comments('prompt={"1":{"inputs":{},"class_type":"A"}}')]]), 'comfyui'],
    ['Vorbis', joined(...vorbisStream(1, `AIGC=${LABEL}`)), 'tc260-aigc vorbis/AIGC 35'],
    ['Opus', joined(...opusStream(1, `AIGC=${LABEL}`)), 'tc260-aigc OpusTags/AIGC 36'],
    ['a simple tag of Matroska', matroskaWith([tags(simpleTag('AIGC', LABEL))]), 'tc260-aigc Tags/AIGC 132'],
    ['a file attached', matroskaWith([attached('a.c2pa', 'application/c2pa', credential)]), 'c2pa Attachments 140'],
  ])('%s', (_, bytes, expected) => {
    expect(first(bytes)).toBe(expected);
  });

  test.each([
    ['wav', 'audio', wavWith([])],
    ['avi', 'video', aviWith([])],
    ['aiff', 'audio', aiffWith([])],
    ['mp3', 'audio', sound],
    ['mp3', 'audio', joined(id3([]), sound)],
    ['aac', 'audio', aacSound()],
    ['flac', 'audio', flacWith([])],
    ['flac', 'audio', joined(id3([]), flacWith([]))],
    ['ogg', 'audio', joined(...vorbisStream(1))],
    ['ogg', 'video', joined(...stream(1, [ascii('\x80theora'), joined('\x81theora', comments())]))],
    ['matroska', 'video', matroskaWith([])],
    ['matroska', 'video', matroskaWith([], true)],
  ])('%s is %s, and says nothing by itself', (format, media, bytes) => {
    expect(read(bytes)).toMatchObject({ format, media, problem: null, origin: 'unknown', marks: [], traces: [] });
  });
});

describe('ID3', () => {
  const labelled = (bytes: Uint8Array) => read(joined(bytes, sound));
  const conformant = { problem: null, marks: [{ standard: 'tc260-aigc', conformance: 'conformant' }] };

  test('version 2.2 with names of three letters', () => {
    expect(labelled(id3([['TXX', joined('\0AIGC\0', LABEL)]], 2))).toMatchObject(conformant);
    expect(labelled(id3([['WAS', `https://suno.com/song/${UUID}`]], 2)).traces).toMatchObject([{ tool: 'suno' }]);
  });

  test.each([
    ['UTF-16', joined('\x01', '\xff\xfe', utf16('AIGC', 'little'), '\0\0', '\xff\xfe', utf16(LABEL, 'little'))],
    ['UTF-16 big-endian', joined('\x02', utf16('AIGC', 'big'), '\0\0', utf16(LABEL, 'big'))],
    ['Latin-1', joined('\0AIGC\0', LABEL, '\0')],
  ])('words in %s', (_, body) => {
    expect(labelled(id3([['TXXX', body]]))).toMatchObject(conformant);
  });

  test.each([3, 4] as const)('unsynchronised, 2.%i', (version) => {
    const [id, body] = [
      'TXXX',
      joined('\x01', '\xff\xfe', utf16('AIGC', 'little'), '\0\0', '\xff\xfe', utf16(LABEL, 'little')),
    ];
    const plain = frame([id, body], version);
    const whole =
      version === 3
        ? id3([], 3, 0x80, unsynchronised(plain))
        : id3([], 4, 0x80, frame([id, unsynchronised(body), 0x02], 4));
    expect(labelled(whole)).toMatchObject(conformant);
  });

  test('lengths of 2.3 in a tag of 2.4, as iTunes wrote them', () => {
    const body = joined('\x03AIGC\0', LABEL, ' '.repeat(200));
    const wrong = joined('TXXX', number(body.length, 4), '\0\0', body);
    expect(labelled(id3([], 4, 0, joined(wrong, frame(['TIT2', '\x03a']))))).toMatchObject(conformant);
  });

  test('extended headers, groups and data lengths are stepped over', () => {
    const plain = joined('\x03AIGC\0', LABEL);
    expect(
      labelled(id3([], 3, 0x40, joined(number(6, 4), new Uint8Array(6), frame(['TXXX', plain], 3)))),
    ).toMatchObject(conformant);
    expect(labelled(id3([], 4, 0x40, joined(safe(6), '\x01\0', frame(['TXXX', plain]))))).toMatchObject(conformant);
    expect(labelled(id3([['TXXX', joined('\x07', safe(plain.length), plain), 0x41]]))).toMatchObject(conformant);
  });

  test.each([
    ['a frame longer than its tag', id3([], 4, 0, joined('TXXX', safe(99), '\0\0ab')), 'malformed'],
    ['no frame where one must start', id3([], 4, 0, ascii('txxx rubbish')), 'malformed'],
    ['an unknown version', joined('ID3\x09\0\0\0\0\0\0'), 'unsupported'],
    ['an encrypted frame that would be read', id3([['TXXX', '\x01secret', 0x04]]), 'unsupported'],
    ['a frame that does not unfold', id3([['TXXX', '\0\0\0\x09nothing', 0x09]]), 'malformed'],
    ['an object without its data', id3([['GEOB', '\0application/c2pa']]), 'malformed'],
  ])('%s', (_, bytes, code) => {
    expect(labelled(bytes).problem?.code).toBe(code);
  });

  test('what stands before a fault is kept, and what is not opened harms nobody', () => {
    const broken = joined(
      frame(txxx('AIGC', LABEL)),
      frame(['APIC', '\x01secret', 0x04]),
      'rubbish of ten or more bytes',
    );
    expect(labelled(id3([], 4, 0, broken))).toMatchObject({ origin: 'ai-generated', problem: { code: 'malformed' } });
  });

  test('a compressed frame is a bomb like any other', () => {
    const many = Array.from({ length: 30_000 }, () => ['TIT2', '\x03'] as const);
    expect(labelled(id3(many)).problem?.code).toBe('too-large');
  });
});

describe('a file cut off', () => {
  test('MP3: within its tag, behind it, within its first frame; later only where the encoder counted', () => {
    const tagged = joined(id3([comm('a')]), sound);
    expect(read(id3([comm('a')])).problem?.code).toBe('truncated');
    expect(read(tagged.slice(0, -1)).problem?.message).toMatch(/counted 384 bytes/);
    // Without the count nothing tells; this is known, and said in the reader.
    expect(read(sound.slice(96, 96 * 3)).problem).toBeNull();
  });

  test('what follows an ID3 tag must be sound', () => {
    expect(read(joined(id3([]), 'words '.repeat(99))).problem?.message).toMatch(/no frame of sound/);
    expect(read(joined(id3([]), new Uint8Array(500), sound)).problem).toBeNull();
  });

  test('FLAC: fewer samples than its header counts, though it ends with a frame', () => {
    expect(read(flacWith([], 999)).problem?.message).toMatch(/128 of 999 samples/);
    expect(read(flacWith([]).slice(0, 42)).problem?.code).toBe('truncated');
    expect(read(joined(flacWith([]), id3v1(''))).problem).toBeNull();
  });

  test('FLAC: many headers that sum up to nothing end the search', () => {
    const head = Uint8Array.of(0xff, 0xf8, 0x69, 0x08, 0, 63);
    const crc8 = flacWith([]).at(42 + 6) ?? 0;
    const many = joined(...Array.from({ length: 50_000 }, () => joined(head, Uint8Array.of(crc8))));
    expect(read(joined(flacWith([]).slice(0, 42), many)).problem?.code).toBe('truncated');
  });

  test('Ogg: the last page must close its stream', () => {
    const pages = vorbisStream(1, 'A=b');
    expect(read(joined(...pages.slice(0, -1))).problem?.message).toMatch(/before its stream does/);
  });

  test('a live recording has no length, so that a cut between its blocks cannot be seen', () => {
    const live = matroskaWith([tags(simpleTag('AIGC', LABEL))], true);
    expect(read(live)).toMatchObject({ problem: null, origin: 'ai-generated' });
    expect(read(joined(live.slice(0, 99))).problem?.code ?? null).toBe('truncated');
  });

  test('a WAV from a pipe has no length either', () => {
    const piped = joined(
      'RIFF\xff\xff\xff\xffWAVE',
      chunk(['fmt ', new Uint8Array(16)]),
      'data\xff\xff\xff\xff',
      'samples',
    );
    expect(read(piped).problem).toBeNull();
  });
});

describe('lies, cycles and bombs', () => {
  test.each([
    ['a chunk longer than its form', wavWith([['_PMX', 'abcd']]).with(54, 9), 'malformed'],
    ['a list whose member is longer', wavWith([list('INFO', [['AIGC', 'abcd']])]).with(66, 9), 'malformed'],
    ['RF64 without its lengths', form('RF64', 'WAVE', [['fmt ', new Uint8Array(16)]]), 'malformed'],
    ['a FLAC that starts with another block', joined('fLaC', '\x84\0\0\0'), 'malformed'],
    ['comments longer than their block', flacWith([[4, joined(number(0xffffff7f, 4))]]), 'malformed'],
    ['a page of another version', joined(...vorbisStream(1)).with(4, 1), 'malformed'],
    [
      'an element longer than what holds it',
      matroskaWith([element(0x1254c367, joined('\x73\x73\x88ab')), tags()]),
      'malformed',
    ],
    ['an element of no length', matroskaWith([element(0x1254c367, '', true)]), 'malformed'],
    ['tags twenty deep', matroskaWith([tags(nested(20))]), 'too-large'],
    ['a segment missing', element(0x1a45dfa3, 'abc'), 'truncated'],
  ])('%s', (_, bytes, code) => {
    expect(read(bytes).problem?.code).toBe(code);
  });

  test('many chunks, many elements, many lists, many pages', () => {
    expect(read(wavWith(Array.from({ length: 30_000 }, () => ['AIGC', '']))).problem?.code).toBe('too-large');
    expect(read(matroskaWith([tags(...Array.from({ length: 30_000 }, () => simpleTag('a', 'b')))])).problem?.code).toBe(
      'too-large',
    );
    expect(read(flacWith([[4, comments(...Array.from({ length: 30_000 }, () => 'A=b'))]])).problem?.code).toBe(
      'too-large',
    );
  });

  test('packets over many pages are put together, and links one after the other are all read', () => {
    const pages = stream(3, [
      ascii('OpusHead'),
      joined('OpusTags', comments('A=b', `PAD=${'x'.repeat(3_000)}`, `AIGC=${LABEL}`)),
      ascii('x'),
    ]);
    expect(pages.length).toBeGreaterThan(6);
    expect(first(joined(...pages))).toBe('tc260-aigc OpusTags/AIGC 36');
    const [one, two] = [vorbisStream(1, 'A=b'), vorbisStream(2, `AIGC=${LABEL}`)];
    const long = Array.from({ length: 40 }, () => one.at(-2) ?? new Uint8Array());
    expect(read(joined(...one, ...long, ...two)).origin).toBe('ai-generated');
  });
});

function nested(depth: number): Uint8Array {
  return depth === 0 ? simpleTag('AIGC', LABEL) : simpleTag('a', 'b', nested(depth - 1));
}
