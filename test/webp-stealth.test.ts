/** Settings hidden in WebP: in pictures packed without loss and in alpha; the pixels are those that other programs see. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { MalformedFile } from '../src/errors.ts';
import { sizeOf, topRows } from '../src/formats/vp8l.ts';
import { webp } from '../src/formats/webp.ts';
import { alphaRows } from '../src/formats/webp-alpha.ts';
import { battery } from './support/battery.ts';
import { memorySource, read } from './support/bytes.ts';
import { envelope, hiding, type Magic, type Pixels, pixels, pngOf } from './support/pixels.ts';
import { alphOf, canvasOf, vp8lOf } from './support/vp8l.ts';
import { riff } from './support/webp.ts';

const SETTINGS = 'a duck\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Version: v1.9.4';
const hidden = (magic: Magic, words = SETTINGS, picture = pixels(40, 130)) =>
  hiding(picture, envelope(magic, words), magic.includes('rgb') ? 'rgb' : 'alpha');
const lossless = (picture: Pixels) => riff('WEBP', [['VP8L', vp8lOf(picture)]]);
const withAlpha = (picture: Pixels, options = {}) =>
  riff('WEBP', [
    ['VP8X', canvasOf(picture)],
    ['ALPH', alphOf(picture, options)],
    ['VP8 ', new Uint8Array(10)],
  ]);
const found = (bytes: Uint8Array) =>
  read(bytes).traces.map(({ tool, grade, location }) => `${tool} ${grade} ${location.path}`);
const argb = ({ bytes }: Pixels) =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, i) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = bytes.subarray(i * 4, i * 4 + 4);
    return ((alpha << 24) | (red << 16) | (green << 8) | blue) >>> 0;
  });

describe('what is hidden is found', () => {
  test.each(['stealth_pnginfo', 'stealth_pngcomp', 'stealth_rgbinfo', 'stealth_rgbcomp'] as const)('%s', (magic) => {
    const bytes = lossless(hidden(magic));
    expect(read(bytes).problem).toBeNull();
    expect(found(bytes)).toEqual([`a1111 H VP8L/${magic}/parameters`]);
  });

  test.each([1, 7, 100, 119, 120, 121])('in a picture of %i rows', (rows) => {
    expect(found(lossless(hidden('stealth_pnginfo', SETTINGS, pixels(Math.ceil(1_000 / rows), rows))))).toHaveLength(1);
  });

  test.each([0, 1, 2, 3])('in the alpha of a picture with loss, foretold by %i', (filter) => {
    for (const packed of [false, true]) {
      expect(found(withAlpha(hidden('stealth_pngcomp'), { filter, packed }))).toEqual([
        'a1111 H ALPH/stealth_pngcomp/parameters',
      ]);
    }
  });

  test('settings nobody knows are still hidden settings', () => {
    expect(found(lossless(hidden('stealth_pnginfo', 'a duck')))).toEqual(['stealth-pnginfo H VP8L/stealth_pnginfo']);
  });

  test('the pixels that go with them are those of the picture', () => {
    const picture = hidden('stealth_pnginfo');
    const [block] = [...webp.blocks(memorySource(lossless(picture)))];
    expect(block?.pixels?.()).toEqual(picture.bytes.filter((_, i) => i % 4 !== 3));
  });
});

describe('what announces itself and does not come', () => {
  test('the trace stands, the fault is said', () => {
    const cut = { ...hidden('stealth_pnginfo', 'x'.repeat(400)), height: 130 };
    const reading = read(lossless(hiding(cut, envelope('stealth_pngcomp', 'x').slice(0, 19), 'alpha')));
    expect(reading.traces.map(({ tool }) => tool)).toEqual(['stealth-pnginfo']);
    expect(reading.problem?.code).toBe('malformed');
  });
});

describe('ordinary pictures', () => {
  test('none of some hundred noisy ones hides anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 960, maxLength: 960 }), (bytes) => {
        const picture = { width: 2, height: 120, channels: 4 as const, bytes };
        expect(read(lossless(picture))).toMatchObject({ traces: [], problem: null });
        expect(read(withAlpha(picture))).toMatchObject({ traces: [], problem: null });
      }),
      { numRuns: 200 },
    );
  });

  test('one whose pixels do not decode shows nothing, to nobody', () => {
    expect(read(riff('WEBP', [['VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0)]]))).toMatchObject({
      traces: [],
      problem: null,
    });
  });
});

test('bytes that are no picture end in a fault of theirs', () => {
  const [width, height] = [16, 16];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      for (const run of [
        () => topRows(bytes, 0, { width, height }, height),
        () => alphaRows(bytes, { width, height }, 4),
      ]) {
        try {
          run();
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedFile);
        }
      }
    }),
    { numRuns: 5_000 },
  );
});

describe('read by the battery', () => {
  battery({
    'lossless WebP': { bytes: lossless(hidden('stealth_pnginfo', 'ab', pixels(3, 70))), from: 12, origin: 'unknown' },
  });
});

const hasMagick = /Version: ImageMagick/.test(spawnSync('convert', ['-version'], { encoding: 'utf8' }).stdout ?? '');
if (!hasMagick) console.warn('SKIPPED: pixels of WebP as libwebp packs them need ImageMagick (convert) on PATH.');

describe.skipIf(!hasMagick)('as libwebp packs it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'webp-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const packed = (picture: Pixels, ...options: readonly string[]) => {
    writeFileSync(join(folder, 'a.png'), pngOf(picture));
    execFileSync('convert', ['a.png', ...options, 'a.webp'], { cwd: folder });
    return Uint8Array.from(readFileSync(join(folder, 'a.webp')));
  };
  const contentOf = (file: Uint8Array, id: string): Uint8Array => {
    const at = Buffer.from(file).indexOf(id);
    return at < 0 ? new Uint8Array(0) : file.slice(at + 8, at + 8 + Buffer.from(file).readUInt32LE(at + 4));
  };
  const painted = (width: number, height: number, colour: (x: number, y: number) => readonly number[]): Pixels => ({
    width,
    height,
    channels: 4,
    bytes: Uint8Array.from(
      Array.from({ length: width * height }, (_, i) => colour(i % width, Math.floor(i / width))).flat(),
    ),
  });
  const wave = (x: number, y: number) => 128 + Math.round(100 * Math.sin(x / 9) * Math.cos(y / 7));
  const noise = (x: number, y: number) => (Math.imul(x * 7919 + y * 104_729 + 1, 2_654_435_761) >>> 20) & 0xff;
  const pictures: Readonly<Record<string, Pixels>> = {
    'one colour': painted(9, 5, () => [1, 2, 3, 255]),
    'two colours': painted(33, 20, (x, y) => (((x >> 2) + y) % 2 ? [255, 0, 0, 255] : [0, 9, 200, 255])),
    'four colours': painted(33, 20, (x, y) => [((x + y) % 4) * 60, 10, 20, 255]),
    'sixteen colours': painted(65, 40, (x, y) => [((x * y) % 16) * 15, (x * y) % 16, 3, 255]),
    'two hundred colours': painted(65, 40, (x, y) => [(x * y) % 200, 7, 9, 255]),
    'a slope': painted(120, 90, (x, y) => [x * 2, y * 2, x + y, 255]),
    waves: painted(300, 200, (x, y) => [wave(x, y), wave(y, x), (wave(x, y) + x) & 0xff, 255]),
    'waves with alpha': painted(150, 130, (x, y) => [wave(x, y), wave(y, x), x, 1 + (wave(y, y) >> 1)]),
    noise: painted(70, 130, (x, y) => [noise(x, y), noise(y, x), noise(x + y, x), 255]),
    'tiles, over and over': painted(256, 130, (x, y) => [noise(x % 32, y % 32), noise(y % 32, x % 32), 5, 255]),
    'waves and noise': painted(400, 150, (x, y) =>
      x < 200 ? [wave(x, y), x & 0xff, y, 255] : [noise(x, y), 3, noise(y, x), 255],
    ),
  };

  test.each(Object.entries(pictures))('%s', (_, picture) => {
    for (const method of ['0', '4', '6']) {
      const content = contentOf(
        packed(
          picture,
          '-define',
          'webp:lossless=true',
          '-define',
          'webp:exact=true',
          '-define',
          `webp:method=${method}`,
        ),
        'VP8L',
      );
      const size = sizeOf(content);
      expect(size).toEqual({ width: picture.width, height: picture.height });
      if (size) expect(topRows(content, 5, size, size.height)).toEqual(argb(picture));
      if (size) expect(topRows(content, 5, size, 3)).toEqual(argb(picture).slice(0, size.width * 3));
    }
  });

  test.each(['0', '1', '2'])('alpha beside colours with loss, filtered by %s', (filter) => {
    const picture = pictures['waves with alpha'] ?? pixels(1, 1);
    for (const compression of ['0', '1']) {
      const content = contentOf(
        packed(
          picture,
          '-quality',
          '60',
          '-define',
          `webp:alpha-filtering=${filter}`,
          '-define',
          `webp:alpha-compression=${compression}`,
        ),
        'ALPH',
      );
      expect(content.length).toBeGreaterThan(0);
      expect(alphaRows(content, picture, picture.height)).toEqual(picture.bytes.filter((_, i) => i % 4 === 3));
    }
  });
});
