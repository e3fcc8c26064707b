/** Readings that outlive a run come back as they were, and nothing else comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutated } from '../scripts/fuzz/mutate.ts';
import type { FileReading } from '../src/model/mark.ts';
import { NOBODY } from '../src/model/trust.ts';
import { readFile } from '../src/read/file.ts';
import { readingHere } from '../src/read/files.ts';
import { lineOf, readingFrom } from '../src/read/kept-reading.ts';
import { partFrom, partText } from '../src/shards/part.ts';
import { memorySource } from './support/bytes.ts';
import { cells } from './support/cells/index.ts';
import { memoryHost } from './support/memory-host.ts';
import { signedPng } from './support/signed.ts';

const files = cells.map(({ build }) => build());
const back = (reading: FileReading) => readingFrom(JSON.parse(lineOf(reading) ?? 'null'));

describe('a reading', () => {
  test.each(cells.map(({ row, place }, index) => [row, place, index] as const))('%s %s', (_row, _place, index) => {
    const reading = readFile('a/"b\u2028.png', memorySource(files[index]!));
    expect(back(reading)).toEqual(reading);
  });

  test('of damaged files', () => {
    for (let seed = 0; seed < 4_000; seed++) {
      const bytes = mutated(files[seed % files.length]!, files[(seed * 7 + 1) % files.length]!, seed);
      const reading = readFile('a', memorySource(bytes));
      expect(back(reading), `seed ${seed}`).toEqual(reading);
    }
  });

  test('with a credential, and of a file that is not there', async () => {
    const bent = signedPng();
    const host = memoryHost({ 'a.png': signedPng(), 'b.png': bent.with(bent.length - 20, 1), 'c.txt': '\ud800' });
    const readings = await readingHere(host)(['a.png', 'b.png', 'c.txt', 'none'], NOBODY);
    expect(readings.get('a.png')?.credentials).toHaveLength(1);
    for (const reading of readings.values()) expect(back(reading)).toEqual(reading);
  });

  test('takes its origin from its marks, whatever was written', () => {
    const reading = readFile('a', memorySource(files[0]!));
    expect(back({ ...reading, origin: 'not-ai' })?.origin).toBe(reading.origin);
  });

  test('that would fill the memory is not handed on', () => {
    const reading = readFile('a', memorySource(files[0]!));
    expect(lineOf({ ...reading, file: 'x'.repeat(2 ** 20 + 1) })).toBeNull();
  });
});

describe('what is none', () => {
  const whole = readFile('a.png', memorySource(files[0]!));
  const document: unknown = JSON.parse(lineOf(whole) ?? '');
  const places: (readonly (string | number)[])[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    places.push(path);
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
  };
  visit(document, []);
  const replaced = (value: unknown, [first, ...rest]: readonly (string | number)[], to: unknown): unknown => {
    if (first === undefined) return to;
    if (Array.isArray(value)) return value.map((each, index) => (index === first ? replaced(each, rest, to) : each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === first ? replaced(each, rest, to) : each]),
    );
  };

  test.each(places.filter((path) => path.length > 0).map((path) => [path.join('.'), path] as const))(
    'a wrong value at %s',
    (_, path) => {
      for (const wrong of [true, -1, 0.5, { a: 1 }, [[]], 'x'.repeat(2 ** 20 + 1)])
        expect(readingFrom(replaced(document, path, wrong)), JSON.stringify(wrong).slice(0, 20)).toBeNull();
    },
  );

  test('a field too many, anywhere', () => {
    const json = JSON.stringify(document);
    for (const { index } of json.matchAll(/\{/g)) {
      for (const more of ['"more":1,', '"__proto__":{},', '"constructor":null,'])
        expect(readingFrom(JSON.parse(json.slice(0, index + 1) + more + json.slice(index + 1)))).toBeNull();
    }
  });

  test('any value at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readingFrom(value) === null));
  });
});

describe('a part', () => {
  const basis = {
    version: '1',
    laws: [{ id: 'l', textAsOf: '2026-09-17' }],
    asOf: '2026-11-25',
    commit: null,
    manifest: { file: 'ai-compliance.yaml', sha256: 'a'.repeat(64) },
    trust: 'b'.repeat(64),
    files: { count: 2, sha256: 'c'.repeat(64) },
  };
  const part = { shard: { index: 1, of: 1 }, basis, readings: [readFile('a.png', memorySource(files[0]!))] };
  const text = partText(part);

  test('comes back whole', () => {
    expect(partFrom(text)).toEqual(part);
    expect(partFrom(partText({ ...part, readings: [] }))).toEqual({ ...part, readings: [] });
  });

  test('cut at any character is none', () => {
    for (let end = 0; end < text.length; end++) expect(partFrom(text.slice(0, end))).toBeNull();
  });

  test('with any byte changed is none', () => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes);
      bent[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
      expect(partFrom(bent.toString('utf8')), `byte ${at}`).toBeNull();
    }
  });

  test('hands on a reading beyond all bounds as unread', () => {
    const huge = { ...part.readings[0]!, format: 'x'.repeat(2 ** 20 + 1) };
    expect(partFrom(partText({ ...part, readings: [huge] }))?.readings).toMatchObject([
      { file: 'a.png', origin: 'unknown', marks: [], problem: { code: 'too-large' } },
    ]);
  });
});
