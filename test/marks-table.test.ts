/** Every cell of the table container × vocabulary in docs/marks.md is a file that is read here, and every container and standard has one. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/formats/index.ts';
import type { Standard } from '../src/model/mark.ts';
import { read } from './support/bytes.ts';
import { cells, WITHOUT } from './support/cells.ts';

test.each(cells.map((cell) => [cell.container, cell] as const))('%s', (_, { bytes, carries }) => {
  const { marks, traces, problem } = read(bytes);
  expect(problem).toBeNull();
  const found = [...marks.map(({ standard }) => standard), ...(traces.length > 0 ? ['trace'] : [])];
  expect([...new Set(found)].sort()).toEqual(carries);
});

test('no two rows of one name', () => {
  const names = cells.map(({ container }) => container);
  expect(new Set(names).size).toBe(names.length);
});

/** Exhaustive by its type: a new standard does not compile until it stands here. */
const STANDARDS: Readonly<Record<Standard, true>> = {
  c2pa: true,
  'iptc-xmp': true,
  'iptc-iim': true,
  exif: true,
  'tc260-aigc': true,
  'schema-org': true,
  'w3c-ai-disclosure': true,
  'html-meta': true,
  'front-matter': true,
  'vendor-credit': true,
  id3: true,
  vorbis: true,
  mp4: true,
};

test('every standard of the contract has a cell, or a reason why not', () => {
  const shown = new Set([...cells.flatMap(({ carries }) => carries), ...Object.keys(WITHOUT)]);
  expect(Object.keys(STANDARDS).filter((standard) => !shown.has(standard))).toEqual([]);
});

/** An archive has a row by the documents that are one; the others are recognised and said to be unread. */
const NO_ROW = ['zip', 'asf', 'flv', 'mpeg-ts', 'mpeg', 'amr', 'bmp', 'ico', 'exr'];

test('every format that is read has a row', () => {
  const shown = new Set(cells.map(({ bytes }) => read(bytes).format));
  expect(formats.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual(NO_ROW);
});

test('the page shows these cells and no others', () => {
  const page = readFileSync('docs/marks.md', 'utf8');
  for (const { container } of cells) expect(page).toContain(`\n| ${container} |`);
});

describe('cut, flipped and random bytes, in every container of the table', () => {
  test.each(cells.map((cell) => [cell.container, cell] as const))('%s', (_, { bytes }) => {
    const unexpected = (changed: Uint8Array) => read(changed).problem?.message.startsWith('unexpected') ?? false;
    const step = Math.max(1, Math.floor(bytes.length / 300));
    for (let at = 0; at < bytes.length; at += step) {
      expect(unexpected(bytes.subarray(0, at))).toBe(false);
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0xff;
      expect(unexpected(flipped)).toBe(false);
    }
    const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(places, (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, value] of changes) changed[at] = value;
        return !unexpected(changed);
      }),
      { numRuns: 60 },
    );
  });
});
