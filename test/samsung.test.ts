/** Galaxy AI's note behind a picture: read where it stands, and only from blocks that can hold it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, heifWith } from './support/boxes.ts';
import { joined, read } from './support/bytes.ts';
import { com, jpegWith } from './support/jpeg.ts';
import { pngWith } from './support/png.ts';
import { type SamsungBlock, samsungTrailer } from './support/samsung.ts';

const NOTE: SamsungBlock = ['PEg_Info', 0x0d91, '{"genImageVersion":"v1","connectorType":"srvg","genAIType":8}'];
const EDIT: SamsungBlock = [
  'PhotoEditor_Re_Edit_Data',
  0x0ba1,
  '{"originalPath":"/a","clipInfo":"{\\"genAIType\\":3}"}',
];
const TIME: SamsungBlock = ['Image_UTC_Data', 0x0a01, '1735689600000'];

const jpeg = (...blocks: readonly SamsungBlock[]) => jpegWith([com('a')], samsungTrailer(blocks));
const tools = (bytes: Uint8Array) => read(bytes).traces.map(({ tool, grade }) => `${tool} ${grade}`);

describe('a generative tool noted', () => {
  test.each([
    ['JPEG', jpeg(TIME, NOTE)],
    ['JPEG edited', jpeg(EDIT, TIME)],
    ['PNG', joined(pngWith([]), samsungTrailer([NOTE]))],
    ['HEIF', joined(heifWith([]), box('sefd', samsungTrailer([NOTE])))],
  ])('%s', (_, bytes) => {
    expect(read(bytes).problem).toBeNull();
    expect(tools(bytes)).toEqual(['samsung-galaxy-ai H']);
  });

  test('where it stands', () => {
    const bytes = jpeg(TIME, NOTE);
    expect(read(bytes).traces[0]?.location).toEqual({
      offset: Buffer.from(bytes).indexOf('PEg_Info') - 8,
      path: 'SEFT/PEg_Info',
    });
  });
});

describe('nothing generative', () => {
  test.each([
    ['no tool', jpeg(['PEg_Info', 0x0d91, '{"genAIType":0}'])],
    ['an ordinary edit', jpeg(['PhotoEditor_Re_Edit_Data', 0x0ba1, '{"originalPath":"/genAIType"}'])],
    ['another block', jpeg(['Image_UTC_Data', 0x0a01, NOTE[2]])],
    ['the same words in a comment', jpegWith([com(NOTE[2])])],
    ['no blocks', jpeg()],
    ['a trailer of somebody else', jpegWith([com('a')], 'some words')],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ traces: [], problem: null });
  });
});

describe('broken trailers', () => {
  const whole = jpeg(TIME, NOTE);

  test.each([
    ['a directory longer than the file', whole.with(whole.length - 5, 0x7f)],
    ['no directory', whole.with(whole.length - 8, 12)],
    ['more blocks than the directory holds', whole.with(whole.length - 8 - 36 + 8, 9)],
    ['a block before the start of the file', whole.with(whole.length - 8 - 1 - 4, 0x7f)],
    ['a block longer than its room', whole.with(whole.length - 8 - 3, 0x01)],
    ['a name longer than its block', whole.with(Buffer.from(whole).indexOf('PEg_Info') - 4, 0xff)],
  ])('%s: said', (_, bytes) => {
    expect(read(bytes).problem).toMatchObject({ code: 'malformed', message: expect.stringMatching(/^Samsung/) });
  });

  test('one broken block does not hide the next', () => {
    const bytes = whole.with(Buffer.from(whole).indexOf('Image_UTC_Data') - 4, 0xff);
    expect(read(bytes)).toMatchObject({ problem: { code: 'malformed' }, traces: [{ tool: 'samsung-galaxy-ai' }] });
  });

  test('any byte set to 0xff, or a bit of it turned, and any cut, never throws', () => {
    const unexpected = (bytes: Uint8Array) => expect(read(bytes).problem?.message ?? '').not.toMatch(/^unexpected/);
    for (let i = 0; i < whole.length; i++) {
      unexpected(whole.with(i, 0xff));
      unexpected(whole.with(i, (whole[i] ?? 0) ^ (1 << (i % 8))));
      unexpected(whole.slice(0, i));
    }
  });

  test('random bytes before the closing word never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(120), (rest, length) => {
        const bytes = jpegWith([], joined('SEFH', rest, Uint8Array.of(length, 0, 0, 0), 'SEFT'));
        expect(read(bytes).problem?.message ?? '').not.toMatch(/^unexpected/);
      }),
    );
  });
});
