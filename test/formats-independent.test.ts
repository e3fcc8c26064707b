/** Files that other people's programs wrote: the proof that our readers and builders do not merely agree with each other. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { box, ftyp, MEDIA } from './support/boxes.ts';
import { joined, read } from './support/bytes.ts';
import { IPTC_TERM, sourceTypeXmp } from './support/xmp.ts';

const answers = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
const hasMagick = /Version: ImageMagick/.test(answers('convert', '-version'));
const hasExiftool = /^\d+\.\d+/.test(answers('exiftool', '-ver'));
if (!hasMagick || !hasExiftool) {
  console.warn('SKIPPED: files by independent writers need ImageMagick (convert) and exiftool on PATH.');
}

const TERM = `${IPTC_TERM}trainedAlgorithmicMedia`;
const PLAIN = ['webp', 'png', 'jpg', 'gif', 'tiff', 'psd', 'jp2', 'avif', 'heic'];
/** Bytes that a file needs to show what it is, where those are more than four. */
const SHORTEST: Readonly<Record<string, number>> = { gif: 6, jp2: 12, avif: 8, heic: 8 };
let folder = '';
const at = (name: string) => join(folder, name);
const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder });
const reading = (name: string) => read(Uint8Array.from(readFileSync(at(name))));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
  writeFileSync(at('packet.xmp'), sourceTypeXmp('trainedAlgorithmicMedia'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasMagick)('ImageMagick', () => {
  test.each(['webp', 'png', 'jpg', 'tiff'])('XMP in %s', (extension) => {
    run('convert', '-size', '16x16', 'xc:red', '-profile', 'packet.xmp', `magick.${extension}`);
    const { problem, origin, marks } = reading(`magick.${extension}`);
    expect({ problem, origin, value: marks[0]?.value }).toEqual({ problem: null, origin: 'ai-generated', value: TERM });
  });

  test.each(PLAIN)('a plain %s says nothing, and cut anywhere it has a problem', (extension) => {
    run('convert', '-size', '32x32', 'plasma:', `plain.${extension}`);
    expect(reading(`plain.${extension}`)).toMatchObject({ problem: null, origin: 'unknown', marks: [], traces: [] });
    const bytes = Uint8Array.from(readFileSync(at(`plain.${extension}`)));
    for (let length = SHORTEST[extension] ?? 4; length < bytes.length; length++) {
      expect(read(bytes.slice(0, length)).problem, `cut at ${length}`).not.toBeNull();
    }
  });

  test('a comment in a JPEG', () => {
    run(
      'convert',
      '-size',
      '16x16',
      'xc:red',
      '-set',
      'comment',
      '{"AIGC":{"Label":"1","ContentProducer":"me"}}',
      'comment.jpg',
    );
    expect(reading('comment.jpg').marks).toMatchObject([{ standard: 'tc260-aigc', conformance: 'conformant' }]);
  });
});

describe.skipIf(!hasMagick || !hasExiftool)('exiftool', () => {
  test.each(['webp', 'png', 'jpg'])('XMP and Exif in %s', (extension) => {
    run('convert', '-size', '16x16', 'xc:red', `tool.${extension}`);
    const label = '{"AIGC":{"Label":"1","ContentProducer":"me","ProduceID":"1"}}';
    const tags = [
      `-XMP-iptcExt:DigitalSourceType=${TERM}`,
      `-EXIF:UserComment=${label}`,
      '-XMP-photoshop:Credit=Made with Google AI',
    ];
    run('exiftool', '-q', '-overwrite_original', ...tags, `tool.${extension}`);
    const { problem, marks } = reading(`tool.${extension}`);
    expect(problem).toBeNull();
    expect(marks.map((mark) => `${mark.standard} ${mark.origin}`).sort()).toEqual([
      'iptc-xmp ai-generated',
      'tc260-aigc ai-generated',
      'vendor-credit ai-generated',
    ]);
  });

  test('Unicode in a user comment, and XMP too long for one segment', () => {
    run('convert', '-size', '16x16', 'xc:red', 'long.jpg');
    const words = 'Жасанды интеллект '.repeat(6_000);
    writeFileSync(at('words.txt'), words);
    run(
      'exiftool',
      '-q',
      '-overwrite_original',
      '-XMP-dc:Description<=words.txt',
      `-XMP-iptcExt:DigitalSourceType=${TERM}`,
      'long.jpg',
    );
    run('exiftool', '-q', '-overwrite_original', '-EXIF:UserComment=Қазақша, Steps: 1', 'long.jpg');
    expect(reading('long.jpg')).toMatchObject({ problem: null, origin: 'ai-generated' });
  });

  test.each([
    ['gif', ['iptc-xmp']],
    ['tiff', ['iptc-xmp', 'tc260-aigc', 'vendor-credit']],
    ['psd', ['iptc-xmp', 'tc260-aigc', 'vendor-credit']],
    ['jp2', ['iptc-xmp', 'tc260-aigc', 'vendor-credit']],
    ['avif', ['iptc-xmp', 'tc260-aigc']],
    ['heic', ['iptc-xmp', 'tc260-aigc']],
  ])('whatever can be written into %s', (extension, expected) => {
    run('convert', '-size', '16x16', 'xc:red', `all.${extension}`);
    const tags = [
      `-XMP-iptcExt:DigitalSourceType=${TERM}`,
      '-EXIF:UserComment={"AIGC":{"Label":"1","ContentProducer":"me"}}',
      '-IPTC:Credit=Made with Google AI',
    ];
    run('exiftool', '-q', '-overwrite_original', ...tags, `all.${extension}`);
    const { problem, marks } = reading(`all.${extension}`);
    expect({ problem, marks: marks.map(({ standard }) => standard).sort() }).toEqual({
      problem: null,
      marks: expected,
    });
  });

  test.each([
    ['mp4', 'isom', 'uuid/xmp'],
    ['mov', 'qt  ', 'moov/udta/XMP_'],
  ])('comments in all three places of %s, and XMP', (extension, brand, xmpAt) => {
    writeFileSync(at(`film.${extension}`), joined(ftyp(brand), MEDIA, box('moov')));
    const comment = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
    const places = ['Keys', 'ItemList', 'UserData'].map((group) => `-${group}:Comment=${comment}`);
    const tags = [`-XMP-iptcExt:DigitalSourceType=${TERM}`, ...places];
    run('exiftool', '-q', '-overwrite_original', ...tags, `film.${extension}`);
    const { problem, marks } = reading(`film.${extension}`);
    expect(problem).toBeNull();
    expect(marks.map(({ location }) => location.path).sort()).toEqual(
      ['moov/meta/ilst/com.apple.quicktime.comment', 'moov/udta/meta/ilst/©cmt', 'moov/udta/©cmt', xmpAt].sort(),
    );
  });

  test('IIM credit', () => {
    run('convert', '-size', '16x16', 'xc:red', 'iim.jpg');
    run('exiftool', '-q', '-overwrite_original', '-IPTC:Credit=Apple Image Playground', 'iim.jpg');
    expect(reading('iim.jpg')).toMatchObject({ origin: 'unknown', marks: [{ standard: 'vendor-credit' }] });
  });
});
