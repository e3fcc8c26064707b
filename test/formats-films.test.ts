/** Films and songs: tags wherever programs put them, found by seeking, however long the film. */
import { describe, expect, test } from 'vitest';
import { readFile } from '../src/read/file.ts';
import {
  box,
  c2paUuid,
  dataBox,
  filmWith,
  freeform,
  ftyp,
  keyedMeta,
  listMeta,
  MEDIA,
  track,
  userText,
  xmpUuid,
} from './support/boxes.ts';
import { joined, number, read, utf8 } from './support/bytes.ts';
import { credential, label, xmp } from './support/containers.ts';
import { utf16 } from './support/exif.ts';

const prompt = JSON.stringify({ 3: { class_type: 'KSampler', inputs: { seed: 1 } } });
const workflow = JSON.stringify({ last_node_id: 9, nodes: [{ id: 1 }], links: [] });
const settings = 'a cat\nSteps: 20, Sampler: Euler, CFG scale: 7, Seed: 1, Size: 512x512';

const said = (bytes: Uint8Array): string[] => {
  const { problem, marks, traces } = read(bytes);
  return [
    ...(problem ? [`${problem.code}: ${problem.message}`] : []),
    ...marks.map((mark) => `${mark.standard} ${mark.field} ${mark.origin} ${mark.conformance} @ ${mark.location.path}`),
    ...traces.map(({ tool, grade, location }) => `trace ${tool} ${grade} @ ${location.path}`),
  ];
};

describe('what tags say, wherever they stand', () => {
  const udta = (...content: readonly Uint8Array[]) => [box('udta', ...content)];
  const item = (type: string, words: string) => box(type, dataBox(1, utf8(words)));
  const aigc = 'tc260-aigc AIGC ai-generated conformant';

  test.each([
    [
      'a key in moov/udta/meta, as ffmpeg writes it',
      udta(keyedMeta({ AIGC: label })),
      [`${aigc} @ moov/udta/meta/ilst/AIGC`],
    ],
    ['a key in moov/meta', [keyedMeta({ AIGC: label })], [`${aigc} @ moov/meta/ilst/AIGC`]],
    ['a key in QuickTime’s plain box', [keyedMeta({ AIGC: label }, true)], [`${aigc} @ moov/meta/ilst/AIGC`]],
    ['a key behind another', [keyedMeta({ a: 'b', AIGC: label })], [`${aigc} @ moov/meta/ilst/AIGC`]],
    [
      'a key with Apple’s prefix',
      [keyedMeta({ 'com.apple.quicktime.AIGC': label })],
      [`${aigc} @ moov/meta/ilst/com.apple.quicktime.AIGC`],
    ],
    ['a name of its own', udta(listMeta(freeform('AIGC', label))), [`${aigc} @ moov/udta/meta/ilst/AIGC`]],
    [
      'a list without keys, as an app of ByteDance writes it',
      [listMeta(item('\0\0\0\x01', label))],
      ['tc260-aigc #1 ai-generated conformant @ moov/meta/ilst/#1'],
    ],
    [
      'a comment that is a label from end to end',
      udta(listMeta(item('\xa9cmt', label))),
      ['tc260-aigc comment ai-generated conformant @ moov/udta/meta/ilst/©cmt'],
    ],
    ['a comment that only mentions one', udta(listMeta(item('\xa9cmt', `see ${label}`))), []],
    [
      'a comment in QuickTime’s user data',
      udta(userText('\xa9cmt', label)),
      ['tc260-aigc comment ai-generated conformant @ moov/udta/©cmt'],
    ],
    [
      'a tag of one track',
      [joined(box('trak', box('udta', keyedMeta({ AIGC: label }))))],
      [`${aigc} @ moov/trak/udta/meta/ilst/AIGC`],
    ],
    [
      'a label in UTF-16',
      [listMeta(box('AIGC', dataBox(2, utf16('{"AIGC":{"Label":"1","ContentProducer":"Қ"}}', 'big'))))],
      [`${aigc} @ moov/meta/ilst/AIGC`],
    ],
    ['a picture under the name of a label', [listMeta(box('AIGC', dataBox(13, label)))], []],
    ['a broken label', [keyedMeta({ AIGC: '{' })], ['tc260-aigc AIGC unknown malformed @ moov/meta/ilst/AIGC']],
    ['ComfyUI’s keys', [keyedMeta({ prompt })], ['trace comfyui H @ moov/meta/ilst/prompt']],
    ['ComfyUI’s workflow', [keyedMeta({ workflow })], ['trace comfyui H @ moov/meta/ilst/workflow']],
    [
      'ComfyUI’s graphs in a comment, one of them as a string',
      udta(listMeta(item('\xa9cmt', JSON.stringify({ prompt })))),
      ['trace comfyui H @ moov/udta/meta/ilst/©cmt'],
    ],
    ['settings in a comment', [keyedMeta({ comment: settings })], ['trace a1111 H @ moov/meta/ilst/comment']],
    ['a comment about AI', [keyedMeta({ comment: 'made with AI, steps: 20', prompt: 'a cat', title: 'Gemini11' })], []],
    [
      'a source type in a key of its own',
      [keyedMeta({ DigitalSourceType: 'trainedAlgorithmicMedia' })],
      ['mp4 DigitalSourceType ai-generated non-standard @ moov/meta/ilst/DigitalSourceType'],
    ],
    [
      'an answer by yes or no',
      [keyedMeta({ ai_generated: 'yes', 'ai-assisted': 'no' })],
      [
        'mp4 ai_generated ai-generated non-standard @ moov/meta/ilst/ai_generated',
        'mp4 ai-assisted not-ai non-standard @ moov/meta/ilst/ai-assisted',
      ],
    ],
    [
      'XMP in user data',
      udta(box('XMP_', xmp)),
      ['iptc-xmp Iptc4xmpExt:DigitalSourceType ai-generated conformant @ moov/udta/XMP_'],
    ],
    [
      'XMP in a box of the header',
      [xmpUuid(xmp)],
      ['iptc-xmp Iptc4xmpExt:DigitalSourceType ai-generated conformant @ uuid/xmp'],
    ],
    ['the four zeros that close user data', udta(userText('\xa9nam', 'a'), number(0, 4)), []],
  ] as const)('%s', (_, inMovie, expected) => {
    expect(said(filmWith(inMovie))).toEqual(expected);
  });
});

describe('C2PA', () => {
  test.each(['manifest', 'original', 'update'])('a box for %s holds a store', (purpose) => {
    expect(read(filmWith([], [c2paUuid(credential, purpose)]))).toMatchObject({
      problem: null,
      origin: 'ai-generated',
    });
  });

  test('a box for Merkle trees holds none', () => {
    expect(read(filmWith([], [c2paUuid(credential, 'merkle')]))).toMatchObject({ problem: null, marks: [] });
  });

  test('a box without a purpose, or without a store', () => {
    const uuid = c2paUuid(credential);
    const cut = (length: number) => joined(number(length, 4), uuid.subarray(4, length));
    for (const length of [8, 20, 24, 28, 45]) {
      expect(read(filmWith([], [cut(length)])).problem?.code, `${length} bytes`).toBe('malformed');
    }
  });

  test('where the store lies', () => {
    const { location } = read(filmWith([], [c2paUuid(credential)])).marks[0]!;
    expect([location.offset, location.path.split('/c2pa/')[0]]).toEqual([ftyp('isom').length, 'uuid']);
    expect(location.path).toMatch(/^uuid\/c2pa\/c2pa\//);
  });
});

describe('a film that is not all there', () => {
  const broken = (...boxes: readonly Uint8Array[]) => read(joined(ftyp('isom'), ...boxes)).problem?.code;

  test('frames without a header, and a header without frames', () => {
    expect(broken(MEDIA)).toBe('truncated');
    expect(broken(box('moov', track(500)))).toBe('truncated');
  });

  test('frames that lie in other files are not missed', () => {
    expect(broken(box('moov', track(500, 0)))).toBeUndefined();
  });

  test('fragments need no frames in the header', () => {
    expect(broken(box('moov', box('mvex')))).toBeUndefined();
    expect(read(joined(box('styp', 'msdh'), box('moof'), MEDIA))).toMatchObject({ format: 'mp4', problem: null });
  });

  test('a compressed header is unread, not unmarked', () => {
    expect(broken(box('moov', box('cmov', 'zlib')), MEDIA)).toBe('unsupported');
  });

  test('a box longer than its parent, or shorter than its header', () => {
    expect(broken(box('moov', number(999, 4), 'udta'), box('free', new Uint8Array(2_000)))).toBe('malformed');
    expect(broken(number(7, 4), utf8('free'))).toBe('malformed');
  });

  test('a fault in one place does not hide what stands in another', () => {
    const lists = [
      box('meta', number(0, 4), box('keys', number(0, 4), number(1, 4), number(999, 4), 'mdta'), box('ilst')),
    ];
    const reading = read(filmWith([...lists, box('udta', keyedMeta({ AIGC: label }))], [xmpUuid('<a><b></a>')]));
    expect(reading).toMatchObject({ problem: { code: 'malformed' }, origin: 'ai-generated' });
  });

  test('tracks within tracks, and boxes by the million, end', () => {
    let deep = box('udta');
    for (let i = 0; i < 2_000; i++) deep = box('trak', deep);
    expect(read(filmWith([deep])).problem).toBeNull();
    const tiny = Uint8Array.from(Buffer.from('\0\0\0\x08free'.repeat(1_000_001), 'latin1'));
    expect(broken(box('moov', box('udta', tiny)))).toBe('too-large');
  });

  test('a key list that lies about its length', () => {
    expect(
      read(
        filmWith([
          box('meta', number(0, 4), box('keys', number(0, 4), number(1, 4), number(4, 4), 'mdta'), box('ilst')),
        ]),
      ).problem?.code,
    ).toBe('malformed');
  });
});

test('of two gigabytes with the header at the end, a few hundred bytes are read', () => {
  const size = 2_200_000_000;
  const frames = size - 1_000_000;
  const head = joined(ftyp('isom'), number(1, 4), 'mdat', number(0, 4), number(frames, 4));
  const tail = box('moov', track(100), box('udta', keyedMeta({ AIGC: label })));
  const tailAt = ftyp('isom').length + frames;
  const total = tailAt + tail.length;
  let bytes = 0;
  const source = {
    size: total,
    read(offset: number, length: number) {
      const wanted = Math.min(length, total - offset);
      bytes += wanted;
      const from = (part: Uint8Array, at: number) => part.subarray(offset - at, offset - at + wanted);
      return Uint8Array.from(
        offset >= tailAt ? from(tail, tailAt) : joined(from(head, 0), new Uint8Array(wanted)).subarray(0, wanted),
      );
    },
    close: () => {},
  };
  expect(readFile('long.mp4', source)).toMatchObject({ problem: null, origin: 'ai-generated' });
  expect(bytes).toBeLessThan(4_000);
});
