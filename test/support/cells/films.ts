/** Cells of films and sound: one line for every place in which a container carries a notation. */
import { apeTag, monkeysAudioWith, wavpackWith } from '../ape.ts';
import { box, c2paUuid, filmWith, freeform, keyedMeta, listMeta, userText, xmpUuid } from '../boxes.ts';
import { joined, number, utf8 } from '../bytes.ts';
import { flvWith, script } from '../flv.ts';
import { aacSound, comm, geob, type Id3Frame, id3, mpegSound, priv, txxx } from '../id3.ts';
import { attached, matroskaWith, simpleTag, tags } from '../matroska.ts';
import { aiffWith, aviWith, list, wavWith } from '../riff.ts';
import { comments, flacWith, opusStream, storeStream, vorbisStream } from '../xiph.ts';
import { type Cell, place } from './cell.ts';
import { AIGC, APE_ITEMS, COMMENTS, ID3_TEXTS, KEYS, LABEL, STORE, TAGS, VORBIS, XMP } from './statements.ts';

const id3Meta = (tag: Uint8Array) =>
  box('meta', number(0, 4), box('hdlr', new Uint8Array(24)), box('ID32', number(0, 4), 'ab', tag));
const brands = { MP4: 'isom', MOV: 'qt  ', M4A: 'M4A ' } as const;
const boxed: readonly Cell[] = Object.entries(brands).flatMap(([row, brand]) => [
  ...place(row, 'uuid/c2pa', STORE, (store) => filmWith([], [c2paUuid(store)], brand)),
  ...place(row, 'uuid/xmp', XMP, (packet) => filmWith([], [xmpUuid(packet)], brand)),
  ...place(row, 'moov/udta/XMP_', XMP, (packet) => filmWith([box('udta', box('XMP_', utf8(packet)))], [], brand)),
  ...place(row, 'moov/meta/ilst/*', KEYS, ({ name, value }) => filmWith([keyedMeta({ [name]: value })], [], brand)),
  ...place(row, 'moov/udta/meta/ilst/*', KEYS, ({ name, value }) =>
    filmWith([box('udta', listMeta(freeform(name, value)))], [], brand),
  ),
  ...place(row, 'moov/meta/ID32/TXXX', ID3_TEXTS, ({ name, value }) =>
    filmWith([id3Meta(id3([txxx(name, value)]))], [], brand),
  ),
  ...place(row, 'moov/udta/©cmt', [{ ...AIGC, what: 'comment', content: LABEL }], (words) =>
    filmWith([box('udta', userText('\xa9cmt', words))], [], brand),
  ),
]);

/** A Flash film that says how long it is: without that, it may end behind any of its tags. */
const flash = (more: Readonly<Record<string, string>>, ...scripts: readonly Uint8Array[]) => {
  const film = (filesize: number) => flvWith(script('onMetaData', { filesize, ...more }), ...scripts);
  return film(film(0).length);
};
const flv: readonly Cell[] = [
  ...place('FLV', 'onMetaData/*', [AIGC], ({ name, value }) => flash({ [name]: value })),
  ...place('FLV', 'onXMPData/liveXML', XMP, (packet) => flash({}, script('onXMPData', { liveXML: packet }))),
];

const attachedStore = (store: Uint8Array) => attached('a.c2pa', 'application/c2pa', store);
const attachedXmp = (packet: string) => attached('a.xmp', 'application/rdf+xml', utf8(packet));
const matroska: readonly Cell[] = ['MKV', 'WebM'].flatMap((row) => [
  ...place(row, 'Tags/*', TAGS, ({ name, value }) => matroskaWith([tags(simpleTag(name, value))])),
  ...place(row, 'Attachments', XMP, (packet) => matroskaWith([attachedXmp(packet)])),
  ...place(row, 'Attachments', STORE, (store) => matroskaWith([attachedStore(store)])),
]);

/** Everything that ID3 carries, in whatever container the tag stands; `at` is the tag's own path. */
const inId3 = (row: string, at: string, around: (tag: Uint8Array) => Uint8Array): readonly Cell[] => {
  const holding = (frame: Id3Frame) => around(id3([frame]));
  return [
    ...place(row, `${at}/TXXX`, ID3_TEXTS, ({ name, value }) => holding(txxx(name, value))),
    ...place(row, `${at}/COMM`, COMMENTS, (words) => holding(comm(words))),
    ...place(row, `${at}/PRIV`, XMP, (packet) => holding(priv(packet))),
    ...place(row, `${at}/GEOB`, STORE, (store) => holding(geob(store))),
  ];
};

const broadcast = (words: string) => joined(utf8(words), new Uint8Array(602 - utf8(words).length));

const riff: readonly Cell[] = [
  ...place('AVI', '_PMX', XMP, (packet) => aviWith([['_PMX', utf8(packet)]])),
  ...place('AVI', 'C2PA', STORE, (store) => aviWith([['C2PA', store]])),
  ...place('AVI', 'LIST/INFO/AIGC', [AIGC], ({ value }) => aviWith([list('INFO', [['AIGC', value]])])),
  ...place('AVI', 'LIST/INFO/ICMT', COMMENTS, (words) => aviWith([list('INFO', [['ICMT', words]])])),
  ...place('WAV', '_PMX', XMP, (packet) => wavWith([['_PMX', utf8(packet)]])),
  ...place('WAV', 'C2PA', STORE, (store) => wavWith([['C2PA', store]])),
  ...place('WAV', 'bext/Description', COMMENTS, (words) => wavWith([['bext', broadcast(words)]])),
  ...place('WAV', 'bext/CodingHistory', [{ ...AIGC, what: 'CodingHistory', content: LABEL }], (words) =>
    wavWith([['bext', joined(broadcast(''), words)]]),
  ),
  ...place('WAV', 'iXML/*', [AIGC], ({ name, value }) =>
    wavWith([['iXML', `<BWFXML><${name}>${value}</${name}></BWFXML>`]]),
  ),
  ...place('WAV', 'AIGC', [AIGC], ({ value }) => wavWith([['AIGC', value]])),
  ...place('WAV', 'LIST/INFO/ICMT', COMMENTS, (words) => wavWith([list('INFO', [['ICMT', words]])])),
  ...inId3('WAV', 'id3', (tag) => wavWith([['id3 ', tag]])),
  ...place('AIFF', 'APPL', XMP, (packet) => aiffWith([['APPL', joined('XMP ', utf8(packet))]])),
  ...place('AIFF', 'ANNO', [{ ...AIGC, what: 'ANNO', content: LABEL }], (words) => aiffWith([['ANNO', words]])),
  ...inId3('AIFF', 'ID3', (tag) => aiffWith([['ID3 ', tag]])),
];

const sound: readonly Cell[] = [
  ...place('MP3', 'APE/*', APE_ITEMS, ({ name, value }) => joined(mpegSound(), apeTag({ [name]: value }))),
  ...place('WavPack', 'APE/*', APE_ITEMS, ({ name, value }) => wavpackWith(apeTag({ [name]: value }))),
  ...place('Monkey’s Audio', 'APE/*', APE_ITEMS, ({ name, value }) => monkeysAudioWith(apeTag({ [name]: value }))),
  ...inId3('MP3', 'ID3', (tag) => joined(tag, mpegSound())),
  ...inId3('AAC', 'ID3', (tag) => joined(tag, aacSound())),
  ...inId3('FLAC', 'ID3', (tag) => joined(tag, flacWith([]))),
  ...place('FLAC', 'VORBIS_COMMENT/*', VORBIS, ({ name, value }) => flacWith([[4, comments(`${name}=${value}`)]])),
  ...place('Ogg Vorbis', 'vorbis/*', VORBIS, ({ name, value }) => joined(...vorbisStream(7, `${name}=${value}`))),
  ...place('Ogg Vorbis', 'c2pa', STORE, (store) => joined(...storeStream(1, store), ...vorbisStream(2))),
  ...place('Opus', 'OpusTags/*', VORBIS, ({ name, value }) => joined(...opusStream(7, `${name}=${value}`))),
  ...place('Opus', 'c2pa', STORE, (store) => joined(...storeStream(1, store), ...opusStream(2))),
];

export const filmCells: readonly Cell[] = [...boxed, ...flv, ...matroska, ...riff, ...sound];
