/** Flash films, APE tags, WavPack and Monkey's Audio, broadcast WAV, live films: where a mark sits in them. */
import { describe, expect, test } from 'vitest';
import { apeTag, monkeysAudioWith, wavpackWith } from './support/ape.ts';
import { battery, randomBehind } from './support/battery.ts';
import { box, c2paUuid, filmWith, ftyp, listMeta, MEDIA } from './support/boxes.ts';
import { joined, number, read, utf8 } from './support/bytes.ts';
import { credential, label, xmp } from './support/containers.ts';
import { flvWith, script, tag } from './support/flv.ts';
import { id3, id3v1, mpegSound, txxx } from './support/id3.ts';
import { wavWith } from './support/riff.ts';

const UUID = '01234567-89ab-cdef-0123-456789abcdef';
const SUNO = `made with suno; created=2026-01-02T03:04:05Z; id=${UUID}`;
const graph = JSON.stringify({ 3: { class_type: 'KSampler', inputs: { seed: 1 } } });
const film = (filesize: number) => flvWith(script('onMetaData', { filesize, AIGC: label }));
const size = film(0).length;

battery({
  flv: { from: 4, bytes: film(size) },
});

describe.each([
  ['wavpack', wavpackWith(apeTag({ AIGC: label })), wavpackWith(new Uint8Array()).length],
  ["Monkey's Audio", monkeysAudioWith(apeTag({ AIGC: label })), monkeysAudioWith(new Uint8Array()).length],
] as const)('%s', (_, bytes, sound) => {
  test('cut off anywhere has a problem, but where its sound ends and its tag has not begun', () => {
    const whole = Array.from({ length: bytes.length - 4 }, (__, index) => index + 4);
    expect(whole.filter((length) => read(bytes.slice(0, length)).problem === null)).toEqual([sound]);
  });

  test('with any byte changed never throws', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const value of [0xff, 0, (bytes[at] ?? 0) ^ (1 << (at % 8))])
        expect(read(bytes.with(at, value)).problem?.message ?? '', `byte ${at}`).not.toMatch(/^unexpected/);
  });
});

describe('random bytes', () => {
  randomBehind([
    'FLV\x01\x05\0\0\0\x09\0\0\0\0\x12\0\0\x40\0\0\0\0\0\0\0\x02\0\x0aonMetaData\x08\0\0\0\x01',
    'wvpk',
    'MAC \x96\x0f',
  ]);
});

/** Marks and traces with their places, pointers, and the problem. */
const said = (bytes: Uint8Array): string[] => {
  const { problem, marks, traces, pointers } = read(bytes);
  return [
    ...(problem ? [`${problem.code}: ${problem.message}`] : []),
    ...marks.map(({ standard, origin, location }) => `${standard} ${origin} @ ${location.path.split('/c2pa/')[0]}`),
    ...traces.map(({ tool, grade, location }) => `${tool} ${grade} @ ${location.path}`),
    ...pointers.map(({ what, target, location }) => `${what} ${target} @ ${location.path}`),
  ];
};

const AIGC = 'tc260-aigc ai-generated';
const bext = (description: string, history = '') =>
  joined(utf8(description), new Uint8Array(602 - utf8(description).length), history);

describe('where a mark sits', () => {
  test.each([
    ['a Flash film', film(size), [`${AIGC} @ onMetaData/AIGC`]],
    [
      'a Flash film, as an object',
      flvWith(script('onMetaData', { a: [1, null, true], AIGC: { Label: '1', ContentProducer: 'me' } })),
      [`${AIGC} @ onMetaData/AIGC`],
    ],
    [
      'XMP in a Flash film',
      flvWith(script('onMetaData', {}), script('onXMPData', { liveXML: xmp })),
      ['iptc-xmp ai-generated @ onXMPData/liveXML'],
    ],
    ['APE behind MP3', joined(mpegSound(), apeTag({ Title: 'a', AIGC: label })), [`${AIGC} @ APE/AIGC`]],
    ['APE between MP3 and ID3v1', joined(mpegSound(), apeTag({ AIGC: label }), id3v1('a')), [`${AIGC} @ APE/AIGC`]],
    ['Suno in APE', joined(mpegSound(), apeTag({ Comment: SUNO })), ['suno H @ APE/Comment']],
    ['ComfyUI in APE', wavpackWith(apeTag({ prompt: graph })), ['comfyui H @ APE/prompt']],
    ['WavPack', wavpackWith(apeTag({ AIGC: label })), [`${AIGC} @ APE/AIGC`]],
    ['what is no words in APE', wavpackWith(apeTag({ AIGC: label }, 1)), []],
    ["Monkey's Audio", monkeysAudioWith(apeTag({ AIGC: label })), [`${AIGC} @ APE/AIGC`]],
    ['a description of broadcasters', wavWith([['bext', bext(SUNO)]]), ['suno H @ bext/Description']],
    ['how the sound was made', wavWith([['bext', bext('', `${label}\0`)]]), [`${AIGC} @ bext/CodingHistory`]],
    [
      'XML of recorders',
      wavWith([['iXML', `<?xml version="1.0"?><BWFXML><AIGC>${label}</AIGC></BWFXML>\0\0`]]),
      [`${AIGC} @ iXML/AIGC`],
    ],
    [
      'Suno in MP4',
      filmWith([box('udta', listMeta(box('\xa9cmt', box('data', number(1, 4), number(0, 4), SUNO))))]),
      ['suno H @ moov/udta/meta/ilst/©cmt'],
    ],
    [
      'ID3 in MP4',
      filmWith([
        box(
          'meta',
          number(0, 4),
          box('hdlr', new Uint8Array(24)),
          box('ID32', number(0, 4), 'ab', id3([txxx('AIGC', label)])),
        ),
      ]),
      [`${AIGC} @ moov/meta/ID32/TXXX`],
    ],
    [
      'a film changed after signing',
      joined(ftyp('isom'), c2paUuid(credential, 'original'), c2paUuid(credential, 'update'), box('moov'), MEDIA),
      ['c2pa ai-generated @ uuid', 'c2pa ai-generated @ uuid'],
    ],
  ])('%s', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected);
  });

  const piece = (version: number, scheme: string) =>
    joined(
      box('styp', 'msdh', number(0, 4), 'msdh'),
      box(
        'emsg',
        number(version * 0x1000000, 4),
        version === 0 ? '' : new Uint8Array(20),
        `${scheme}\0fseg\0`,
        'signed',
      ),
      box('moof'),
      box('mdat', 'ab'),
    );
  test.each([0, 1])('a piece of a live film that is signed by itself (version %i) is told', (version) => {
    const scheme = 'urn:c2pa:verifiable-segment-info';
    expect(said(piece(version, scheme))).toEqual([`remote-manifest ${scheme} @ emsg`]);
    expect(said(piece(version, 'urn:scte:scte35:2013:bin'))).toEqual([]);
  });
});

describe('what is broken', () => {
  test.each([
    ['a film longer than it is', film(size + 1), /^truncated: FLV says that it is/],
    [
      'a script of unknown values',
      flvWith(joined('\x02\0\x0aonMetaData\x08\0\0\0\x01\0\x01a\x42')),
      /^malformed: FLV script: value of unknown kind/,
    ],
    [
      'a script nested without end',
      flvWith(joined('\x02\0\x01a\x03', '\0\x01a\x03'.repeat(10_000))),
      /^malformed: FLV script: more values/,
    ],
    ['a list of billions', flvWith(joined('\x02\0\x01a\x03\0\x01a\x0a\xff\xff\xff\xff')), /^malformed: FLV script/],
    ['a tag of another kind', joined(flvWith(), tag(7, new Uint8Array(3))), /^malformed: no FLV tag/],
    ['an APE tag longer than its file', joined(mpegSound(), apeTag({ A: 'b' }).slice(-32)), /^$/],
    [
      'an APE item longer than its tag',
      wavpackWith(apeTag({ A: 'b' }).with(32, 99)),
      /^malformed: APE tag contradicts itself/,
    ],
    ['an APE tag of too many items', wavpackWith(apeTag({ A: 'b' }).with(-14, 9)), /^too-large: APE tag/],
    ['WavPack without its second half', wavpackWith(apeTag({}), 30), /^truncated: WavPack has 20 of 30 samples/],
  ])('%s', (_, bytes, expected) => {
    expect(said(bytes)[0] ?? '').toMatch(expected);
  });
});
