/** Files of two gigabytes, which are holes mostly: a reader touches the bytes it needs, wherever they stand. */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { box, ftyp, keyedMeta, track } from './support/boxes.ts';
import { joined, number, utf8 } from './support/bytes.ts';
import { app1Xmp, jpegWith } from './support/jpeg.ts';
import type { LargeReading, LargeReadings } from './support/large-reading.ts';
import { element, simpleTag, tags } from './support/matroska.ts';
import { object, streamOf } from './support/pdf.ts';
import { chunkBytes, PNG_SIGNATURE, pngXmp } from './support/png.ts';
import { chunk } from './support/riff.ts';
import { sourceTypeXmp } from './support/xmp.ts';
import { customProperty, zipWith } from './support/zip.ts';

const HOLE = 2_000_000_000;
const MB = 1024 * 1024;
const LABEL = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
const xmp = sourceTypeXmp('trainedAlgorithmicMedia');
const long = (value: number) => number(value, 4, 'little');

/** Bytes, a hole, bytes. */
type Large = readonly [before: Uint8Array, after: Uint8Array];

const mp4: Large = [
  joined(ftyp('isom'), number(HOLE + 8, 4), 'mdat'),
  box('moov', track(48), keyedMeta({ AIGC: LABEL })),
];

function wav(): Large {
  const [format, packet] = [chunk(['fmt ', new Uint8Array(16)]), chunk(['_PMX', utf8(xmp)])];
  const size = 4 + format.length + 8 + HOLE + packet.length;
  return [joined('RIFF', long(size), 'WAVE', format, 'data', long(HOLE)), packet];
}

/** The head of an element whose content is a hole. */
const opened = (id: string, length: number) => Buffer.from(`${id}01${length.toString(16).padStart(14, '0')}`, 'hex');

function mkv(): Large {
  const label = tags(simpleTag('AIGC', LABEL));
  const block = opened('a3', HOLE);
  const cluster = opened('1f43b675', block.length + HOLE);
  const information = element(0x1549a966, '');
  const segment = opened('18538067', information.length + cluster.length + block.length + HOLE + label.length);
  const header = element(0x1a45dfa3, element(0x4282, 'webm'));
  const withBlock = joined(header, segment, information, cluster, block);
  return [withBlock, label];
}

function tiff(): Large {
  const at = 8 + HOLE;
  const packet = utf8(xmp);
  const entry = joined(number(700, 2, 'little'), number(7, 2, 'little'), long(packet.length), long(at + 18));
  return [joined('II*\0', long(at)), joined(number(1, 2, 'little'), entry, long(0), packet)];
}

const pdf: Large = [
  joined('%PDF-1.7\n', `9 0 obj\n<< /Length ${HOLE} >>\nstream\n`),
  joined(
    '\nendstream\nendobj\n',
    object(1, '<< /Type /Catalog /Metadata 3 0 R >>'),
    object(3, streamOf('/Type /Metadata /Subtype /XML', utf8(xmp))),
    'trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF',
  ),
];

function zip(): Large {
  const first = { name: '[Content_Types].xml', body: '', packed: HOLE, unpacked: HOLE };
  const at = 30 + first.name.length;
  const label = { name: 'docProps/custom.xml', body: customProperty('AIGC', LABEL), offset: at + HOLE };
  const whole = zipWith([first, label]);
  const end = new DataView(whole.buffer, whole.byteOffset + whole.length - 22);
  end.setUint32(16, end.getUint32(16, true) + HOLE, true);
  return [whole.slice(0, at), whole.slice(at)];
}

const png: Large = [
  joined(
    PNG_SIGNATURE,
    chunkBytes(['IHDR', joined(number(1, 4), number(1, 4), Uint8Array.of(8, 0, 0, 0, 0))]),
    number(HOLE, 4),
    'IDAT',
  ),
  joined(number(0, 4), chunkBytes(pngXmp(xmp)), chunkBytes(['IEND', ''])),
];

const files: Readonly<Record<string, Large>> = {
  mp4,
  wav: wav(),
  mkv: mkv(),
  tiff: tiff(),
  pdf,
  zip: zip(),
  png,
  'jpeg with a trailer': [jpegWith([app1Xmp(xmp)]), new Uint8Array(1)],
};
/** Too large to be what they say they are, or nothing at all: refused, and not read. */
const refused: Readonly<Record<string, Large>> = {
  html: [utf8('<!doctype html><html><body>'), utf8('</body></html>')],
  svg: [utf8('<svg xmlns="http://www.w3.org/2000/svg">'), utf8('</svg>')],
  json: [utf8('{"a": "'), utf8('"}')],
  zeros: [new Uint8Array(1), new Uint8Array(1)],
};

const folder = mkdtempSync(join(tmpdir(), 'tanba-large-'));
let readings: ReadonlyMap<string, LargeReading> = new Map();
let most = Number.POSITIVE_INFINITY;

beforeAll(() => {
  const all = Object.entries({ ...files, ...refused });
  const paths = all.map(([name, [before, after]]) => {
    const path = join(folder, name);
    const descriptor = openSync(path, 'w');
    ftruncateSync(descriptor, before.length + HOLE + after.length);
    writeSync(descriptor, before, 0, before.length, 0);
    writeSync(descriptor, after, 0, after.length, before.length + HOLE);
    closeSync(descriptor);
    return path;
  });
  const args = ['--import', 'tsx', 'test/support/large-reading.ts', ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const answer: LargeReadings = JSON.parse(stdout);
  readings = new Map(all.map(([name], i) => [name, answer.readings[i]!]));
  most = answer.most;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.keys(files))('%s of two gigabytes', (name) => {
  test('is read to its mark', () =>
    expect(readings.get(name)).toMatchObject({ origin: 'ai-generated', problem: null }));
  test('by few bytes', () => expect(readings.get(name)?.asked).toBeLessThan(MB));
});

test.each(Object.keys(refused))('%s of two gigabytes is a problem, and is left alone', (name) => {
  const reading = readings.get(name);
  if (name !== 'zeros') expect(reading?.problem).toBe('too-large');
  expect(reading?.origin).toBe('unknown');
  expect(reading?.asked).toBeLessThan(MB);
});

test('memory stays below 256 MB', () => expect(most).toBeLessThan(256 * MB));
