/** Settings hidden in pixels: found wherever they can be, never seen where there are none, and never dear. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { png } from '../src/formats/png.ts';
import { signatureOf } from '../src/marks/traces/novelai-signature.ts';
import { pythonJson } from '../src/marks/traces/python-json.ts';
import type { Field } from '../src/model/mark.ts';
import { readFile } from '../src/read/file.ts';
import { inspectionJson, inspectionText } from '../src/reporters/inspection.ts';
import { cliLabels as words } from '../src/words/en/cli.ts';
import { battery } from './support/battery.ts';
import { joined, memorySource, number, read } from './support/bytes.ts';
import { check, example } from './support/example.ts';
import { envelope, hiding, type Magic, pixels, pngOf } from './support/pixels.ts';
import { chunkBytes, PNG_SIGNATURE, tEXt } from './support/png.ts';

const SETTINGS = 'a duck\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Version: v1.9.4';
const MAGICS: readonly Magic[] = ['stealth_pnginfo', 'stealth_pngcomp', 'stealth_rgbinfo', 'stealth_rgbcomp'];

const hidden = (magic: Magic, words: string, picture = pixels(40, 130)) =>
  hiding(picture, envelope(magic, words), magic.includes('rgb') ? 'rgb' : 'alpha');
const found = (bytes: Uint8Array) =>
  read(bytes).traces.map(({ tool, grade, location }) => `${tool} ${grade} ${location.path}`);

describe('what is hidden is found', () => {
  test.each(MAGICS)('%s', (magic) => {
    const bytes = pngOf(hidden(magic, SETTINGS));
    expect(read(bytes).problem).toBeNull();
    expect(found(bytes)).toEqual([`a1111 H IDAT/${magic}/parameters`]);
  });

  test.each([0, 1, 2, 3, 4])('whatever the rows are filtered by: %i', (filter) => {
    expect(found(pngOf(hidden('stealth_pngcomp', SETTINGS), { filters: [filter] }))).toHaveLength(1);
  });

  test('in rows of all filters, over many chunks, a chunk of text first', () => {
    const bytes = pngOf(hidden('stealth_pngcomp', SETTINGS), {
      filters: [4, 3, 1, 2, 0],
      pieces: 40,
      before: [tEXt('Title', 'x')],
    });
    expect(found(bytes)).toHaveLength(1);
  });

  test.each([1, 7, 100, 119, 120, 121])('in a picture of %i rows', (rows) => {
    expect(found(pngOf(hidden('stealth_pnginfo', SETTINGS, pixels(Math.ceil(1_000 / rows), rows))))).toHaveLength(1);
  });

  test.each(MAGICS)('%s in an interlaced picture', (magic) => {
    const bytes = pngOf(hidden(magic, SETTINGS), { interlaced: true, filters: [4, 1, 3] });
    expect(found(bytes)).toEqual([`a1111 H IDAT/${magic}/parameters`]);
  });

  test.each([1, 3, 9, 119])('in an interlaced picture of %i rows', (rows) => {
    const picture = hidden('stealth_pnginfo', SETTINGS, pixels(Math.ceil(1_000 / rows), rows));
    expect(found(pngOf(picture, { interlaced: true }))).toHaveLength(1);
  });

  test('in a picture whose first rows alone take a megabyte', () => {
    let seed = 1;
    const noise = pixels(3_000, 160).bytes.map((byte, i) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return i % 4 === 3 ? byte : seed >>> 24;
    });
    const picture = hidden('stealth_pngcomp', SETTINGS, { width: 3_000, height: 160, channels: 4, bytes: noise });
    const bytes = pngOf(picture);
    expect(bytes.length).toBeGreaterThan(1_300_000);
    expect(found(bytes)).toHaveLength(1);
  });

  test('in the colours of a picture without alpha', () => {
    expect(found(pngOf(hidden('stealth_rgbcomp', SETTINGS, pixels(40, 130, 3))))).toHaveLength(1);
  });

  test('where the first chunk of pixels starts is where it is said to be', () => {
    const bytes = pngOf(hidden('stealth_pngcomp', SETTINGS));
    expect(read(bytes).traces[0]?.location.offset).toBe(Buffer.from(bytes).indexOf('IDAT') - 4);
  });

  test('text chunks as one JSON name their own tool', () => {
    const comment = '{"uncond_scale":0,"signed_hash":"x","v4_prompt":{}}';
    const words = JSON.stringify({ Description: 'a duck', Software: 'NovelAI', Comment: comment });
    expect(found(pngOf(hidden('stealth_pngcomp', words)))).toEqual(['novelai H IDAT/stealth_pngcomp/Software']);
    const graph = JSON.stringify({ prompt: { 3: { inputs: {}, class_type: 'KSampler' } } });
    expect(found(pngOf(hidden('stealth_pngcomp', graph)))).toEqual(['comfyui H IDAT/stealth_pngcomp/prompt']);
  });

  test('settings nobody knows are still hidden settings', () => {
    expect(found(pngOf(hidden('stealth_pnginfo', 'a duck')))).toEqual(['stealth-pnginfo H IDAT/stealth_pnginfo']);
  });
});

test('an undeclared picture is found by what it hides, in a run over a whole repository', async () => {
  const files = { ...example('media-company'), 'site/img/hidden.png': pngOf(hidden('stealth_pngcomp', SETTINGS)) };
  const { findings, verdict } = await check(files);
  expect(findings.map(({ rule, reason }) => [rule, reason.id])).toEqual([['asset/undeclared', 'undeclared-trace']]);
  expect(verdict).toBe('fail');
});

test('the pixels that go with text are those of the picture, however they are packed', () => {
  const filters = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
  const shape = fc.tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom(3 as const, 4 as const),
  );
  fc.assert(
    fc.property(
      shape,
      fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
      filters,
      fc.boolean(),
      (size, noise, kinds, interlaced) => {
        const [width, height, channels] = size;
        const bytes = Uint8Array.from({ length: width * height * channels }, () => noise.next().value);
        const file = pngOf(
          { width, height, channels, bytes },
          { filters: kinds, interlaced, before: [tEXt('Title', 'a')] },
        );
        const [block] = [...png.blocks(memorySource(file))];
        expect(block?.pixels?.()).toEqual(bytes.filter((_, i) => channels === 3 || i % 4 !== 3));
      },
    ),
    { numRuns: 300 },
  );
});

describe('what announces itself and does not come', () => {
  test.each([
    ['no gzip', joined('stealth_pngcomp', number(800, 4), 'x'.repeat(100)), 'malformed'],
    ['more than the picture holds', joined('stealth_pnginfo', number(0x7fffffff, 4)), 'malformed'],
  ])('%s: the trace stands, the fault is said', (_, bytes, code) => {
    const reading = read(pngOf(hiding(pixels(40, 130), bytes, 'alpha')));
    expect(reading.traces.map(({ tool }) => tool)).toEqual(['stealth-pnginfo']);
    expect(reading.problem?.code).toBe(code);
  });

  test('a picture cut off behind its first rows', () => {
    const bytes = pngOf(hidden('stealth_pngcomp', SETTINGS), { pieces: 40 });
    const reading = read(bytes.slice(0, Buffer.from(bytes).lastIndexOf('IDAT') + 8));
    expect(reading).toMatchObject({ problem: { code: 'truncated' }, traces: [{ tool: 'stealth-pnginfo' }] });
  });

  test('more than settings come to', () => {
    const bytes = joined('stealth_rgbinfo', number(1_200_000 * 8, 4));
    const reading = read(
      pngOf(
        hiding(
          { ...pixels(1, 1), width: 2_000, height: 1_700, bytes: new Uint8Array(2_000 * 1_700 * 4) },
          bytes,
          'rgb',
        ),
      ),
    );
    expect(reading).toMatchObject({ problem: { code: 'too-large' }, traces: [{ tool: 'stealth-pnginfo' }] });
  });

  test('settings that unfold beyond bounds', () => {
    const bomb = envelope('stealth_pngcomp', ' '.repeat(20_000_000));
    const reading = read(pngOf(hiding(pixels(200, 1_000), bomb, 'alpha')));
    expect(reading).toMatchObject({ problem: { code: 'too-large' }, traces: [{ tool: 'stealth-pnginfo' }] });
  });

  test('a picture too large to unpack', () => {
    const [width, height] = [20, 1_000_000];
    const rows = new Uint8Array(152 * (width * 4 + 1));
    envelope('stealth_pnginfo', 'a').forEach((byte, i) => {
      for (let bit = 0; bit < 8; bit++) {
        const row = i * 8 + bit;
        if (row < 152) rows[row * (width * 4 + 1) + 4] = (byte >> (7 - bit)) & 1;
      }
    });
    const header = joined(number(width, 4), number(height, 4), Uint8Array.of(8, 6, 0, 0, 0));
    const idat = Uint8Array.from(deflateSync(joined(rows)));
    const bytes = joined(
      PNG_SIGNATURE,
      ...(
        [
          ['IHDR', header],
          ['IDAT', idat],
          ['IEND', ''],
        ] as const
      ).map(chunkBytes),
    );
    expect(read(bytes)).toMatchObject({ problem: { code: 'too-large' }, traces: [{ tool: 'stealth-pnginfo' }] });
  });
});

describe('ordinary pictures', () => {
  test('none of a thousand noisy ones hides anything', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 960, maxLength: 960 }),
        fc.constantFrom(3 as const, 4 as const),
        (noise, channels) => {
          const height = 960 / channels / 2;
          expect(read(pngOf({ width: 2, height, channels, bytes: noise }))).toMatchObject({
            traces: [],
            problem: null,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of an opaque one only the first packed bytes are read', () => {
    const bytes = pngOf(pixels(300, 300), { filters: [1] });
    const start = Buffer.from(bytes).indexOf('IDAT') + 4;
    const source = memorySource(bytes);
    const reads: number[] = [];
    readFile('', {
      ...source,
      read: (offset, length) => {
        if (offset > start) reads.push(length);
        return source.read(offset, length);
      },
    });
    // Behind the pixels' start: the header of the last chunk, and the last bytes, where a trailer would end.
    expect(reads).toEqual([8, 8]);
  });

  test('pixels that do not unpack are nobody’s settings, and no fault of the metadata', () => {
    const bytes = pngOf(pixels(40, 130));
    const at = Buffer.from(bytes).indexOf('IDAT') + 4;
    expect(read(bytes.with(at, 0))).toMatchObject({ traces: [], problem: null });
  });
});

const whole = pngOf(hidden('stealth_pngcomp', SETTINGS, pixels(20, 130)), { filters: [4] });
const small = pngOf(hidden('stealth_rgbinfo', SETTINGS, pixels(5, 70)), { interlaced: true });
battery({
  'PNG that hides settings': { bytes: whole, from: 0, origin: 'unknown' },
  'interlaced PNG that hides settings': { bytes: small, from: 0, origin: 'unknown' },
});

describe('bytes made to hurt', () => {
  test('any bytes hidden behind the magic word never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MAGICS), fc.uint8Array({ maxLength: 200 }), (magic, rest) => {
        const picture = hiding(pixels(30, 130), joined(magic, rest), magic.includes('rgb') ? 'rgb' : 'alpha');
        const reading = read(pngOf(picture));
        expect(reading.problem?.message ?? '').not.toMatch(/^unexpected/);
        expect(reading.traces.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("NovelAI's signature", () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  const colours = Uint8Array.of(1, 2, 3, 4, 5, 6);
  // As Python writes it: a blank behind each colon and comma, ASCII only, no float without a point.
  const python = '{"prompt": "\\u04af\\u0439\\ud83d\\ude00", "scale": 5.0, "steps": 28, "list": [1, null, true]}';
  const signature = sign(null, joined(colours, python), privateKey).toString('base64');
  const settings = `{"prompt":"үй😀","scale":5.0,"signed_hash":"${signature}","steps":28,"list":[1,null,true]}`;
  const comment = (value: string, pixels: () => Uint8Array | null = () => colours): Field => ({
    carrier: 'png-text',
    namespace: '',
    name: 'Comment',
    value,
    location: { offset: 0, path: '' },
    pixels,
  });

  test('holds over colours and settings, in whatever JSON they come', () => {
    expect(signatureOf(comment(settings), key)).toBe('valid');
    expect(signatureOf(comment(JSON.stringify({ Comment: settings })), key)).toBe('valid');
  });

  test('does not hold when a setting or a pixel is another', () => {
    expect(signatureOf(comment(settings.replace('28', '29')), key)).toBe('invalid');
    expect(
      signatureOf(
        comment(settings, () => colours.with(0, 9)),
        key,
      ),
    ).toBe('invalid');
    expect(signatureOf(comment(settings.replace(signature, 'AAAA')), key)).toBe('invalid');
    expect(signatureOf(comment(settings))).toBe('invalid');
  });

  test('is unchecked without pixels, and absent without a signature', () => {
    expect(
      signatureOf(
        comment(settings, () => null),
        key,
      ),
    ).toBe('unchecked');
    expect(signatureOf(comment('{"steps":28}'), key)).toBeUndefined();
    expect(signatureOf(comment('[1]'), key)).toBeUndefined();
  });

  test('in a picture: found false, told in the trace', () => {
    const signedWords = settings.replace('"steps"', '"uncond_scale":0.0,"steps"');
    const { traces } = read(pngOf(pixels(4, 4), { before: [tEXt('Comment', signedWords)] }));
    expect(traces).toMatchObject([{ tool: 'novelai', signature: 'invalid' }]);
  });

  test('is shown to people and to programs, where there is one', () => {
    const signedWords = settings.replace('"steps"', '"uncond_scale":0.0,"steps"');
    const signed = read(pngOf(pixels(4, 4), { before: [tEXt('Comment', signedWords)] }));
    expect(inspectionText(signed, words.inspect)).toContain('novelai (H, signature invalid)');
    expect(inspectionJson(signed)).toContain('"tool":"novelai","grade":"H","signature":"invalid","location"');
    const unsigned = read(pngOf(pixels(4, 4), { before: [tEXt('Software', 'NovelAI')] }));
    expect(inspectionText(unsigned, words.inspect)).toContain('novelai (H)');
    expect(inspectionJson(unsigned)).not.toContain('signature');
  });
});

describe("JSON as Python's json.dumps writes it", () => {
  test.each([
    ['{}', '{}'],
    ['{"a":[]}', '{"a": []}'],
    ['{ "a" : 1 , "gone" : 2 }', '{"a": 1}'],
    ['{"a":1,"b":2,"a":3}', '{"a": 3, "b": 2}'],
    ['{"a":1.0,"b":0.5,"c":-0.0,"d":-0}', '{"a": 1.0, "b": 0.5, "c": -0.0, "d": 0}'],
    [
      '{"a":1e3,"b":1e16,"c":1.5e-5,"d":0.0001,"e":1e-7}',
      '{"a": 1000.0, "b": 1e+16, "c": 1.5e-05, "d": 0.0001, "e": 1e-07}',
    ],
    ['{"a":123456789012345678901234567890}', '{"a": 123456789012345678901234567890}'],
    ['{"a":"\\/\\u007f\\t\\"é"}', '{"a": "/\\u007f\\t\\"\\u00e9"}'],
    ['{"a":NaN,"b":-Infinity,"c":1e999}', '{"a": NaN, "b": -Infinity, "c": Infinity}'],
  ])('%s', (text, expected) => {
    expect(pythonJson(text, 'gone')).toBe(expected);
  });

  test.each([
    '',
    '[]',
    '{',
    '{"a"}',
    '{"a":1,}',
    '{"a":1}x',
    '{"a":01}',
    '{"a":"\n"}',
    `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`,
  ])('%s is none', (text) => {
    expect(pythonJson(text, '')).toBeNull();
  });

  test('means what it meant, and is written the same a second time', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value);
        const written = pythonJson(text, '\u0000none');
        if (written === null) return;
        expect(JSON.parse(written)).toEqual(JSON.parse(text));
        expect(pythonJson(written, '\u0000none')).toBe(written);
      }),
    );
  });

  test('a million escapes take no stack', () => {
    expect(pythonJson(`{"a":"${'\\n'.repeat(500_000)}"}`, '')).toHaveLength(1_000_009);
  });
});
