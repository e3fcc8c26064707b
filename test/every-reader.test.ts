/** Every format, every notation and every vocabulary there is stands the same three tests: cut, flipped, and overwritten at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedFile } from '../src/errors.ts';
import { fieldDecoders } from '../src/fields/index.ts';
import { formats } from '../src/formats/index.ts';
import { known } from '../src/formats/known.ts';
import { c2paSigns } from '../src/marks/c2pa/index.ts';
import { vocabularies } from '../src/marks/index.ts';
import type { Block, Field, Format, Sign, Vocabulary } from '../src/model/mark.ts';
import { filmWith, ftyp, keyedMeta } from './support/boxes.ts';
import { joined, memorySource, read } from './support/bytes.ts';
import { cells } from './support/cells/index.ts';
import { flipped, overwritten, placesIn } from './support/damage.ts';
import { stream } from './support/xiph.ts';

const LABEL = '{"AIGC":{"Label":"1","ContentProducer":"me"}}';
const theora = stream(3, [joined('\x80theora'), joined('\x81theora', new Uint8Array(8)), joined('a picture')]);

/** One file of every place in every container, and of the two kinds of file that no cell is. */
const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...new Map(cells.map(({ row, place, build }) => [`${row} ${place}`, build()])),
  ['a film without a brand', filmWith([keyedMeta({ AIGC: LABEL })]).slice(ftyp('isom').length)],
  ['a film in Ogg', joined(...theora)],
];
const files: readonly Uint8Array[] = [
  ...cells.map(({ build }) => build()),
  ...samples.slice(-2).map(([, bytes]) => bytes),
];
const formatOf = (bytes: Uint8Array): Format | undefined =>
  formats.find((format) => format.matches(bytes.subarray(0, 1_024), memorySource(bytes)));

/** What cannot tell that its end is missing, each with the reason. */
const ENDLESS: Readonly<Record<string, string>> = {
  text: 'a text ends where its author stopped',
  html: 'every tag may be left open, and browsers show what is there',
  aac: 'frames follow one another, and nothing counts them',
};
/** Places behind the end of the picture or the sound, which is whole without them. */
const BEHIND: readonly string[] = ['JPEG SEFT/*', 'MP3 APE/*', 'WavPack APE/*'];
/** Bytes within which a file may not show yet what it is. */
const SHORTEST = 128;

const unexpected = (bytes: Uint8Array) => read(bytes).problem?.message.match(/^unexpected.*/)?.[0];

describe('formats', () => {
  const readable = formats.filter((format) => !known.includes(format));
  const sampled = new Set(samples.map(([, bytes]) => formatOf(bytes)));

  test('each has a sample', () => {
    expect(readable.filter((format) => !sampled.has(format)).map(({ name, media }) => `${name} ${media}`)).toEqual([]);
  });

  test.each(samples)('%s, cut anywhere, does not pass for whole', (name, bytes) => {
    const full = read(bytes);
    expect(full.problem).toBeNull();
    const passed = placesIn(bytes.length, 120).filter((at) => {
      const { format, problem } = read(bytes.slice(0, at));
      expect(problem?.message ?? '', `cut at ${at}`).not.toMatch(/^unexpected/);
      const isOther = at < SHORTEST && format !== full.format && (format === null || format === 'text');
      return problem === null && !isOther;
    });
    const mayPass = (full.format ?? '') in ENDLESS || BEHIND.includes(name);
    // What may pass and never does stands in the wrong list.
    expect(mayPass ? passed.length > 0 : passed).toEqual(mayPass ? true : []);
  });

  test.each(samples)('%s, with any byte changed, never throws', (_, bytes) => {
    for (const changed of flipped(bytes, 120)) expect(unexpected(changed)).toBeUndefined();
  });

  test.each(samples)('%s, overwritten, never throws', (_, bytes) => {
    fc.assert(
      fc.property(overwritten(bytes), (changed) => unexpected(changed) === undefined),
      { numRuns: 30 },
    );
  });
});

/** Every block of every file, as its format cuts it out. */
const blocks: readonly Block[] = files.flatMap((bytes) => [...(formatOf(bytes)?.blocks(memorySource(bytes)) ?? [])]);

type Reader = (block: Block) => Iterable<Field | Sign>;

/** What a reader of blocks yields; it may refuse a block, and nothing else. */
function heard(reader: Reader, block: Block): readonly (Field | Sign)[] {
  const found: (Field | Sign)[] = [];
  try {
    for (const one of reader(block)) found.push(one);
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error;
  }
  for (const { location } of found) expect(Number.isSafeInteger(location.offset)).toBe(true);
  return found;
}

/** By the kinds of block they read; credentials have a reader of their own. */
const readers: readonly (readonly [kinds: string, reader: Reader, own: readonly Block[]])[] = [
  ...fieldDecoders.map((decoder) => {
    const own = blocks.filter(({ kind }) => decoder.decodes.includes(kind));
    return [decoder.decodes.join(' '), (block: Block) => decoder.fields(block), distinct(own)] as const;
  }),
  ['c2pa', (block: Block) => c2paSigns(block), distinct(blocks.filter(({ kind }) => kind === 'c2pa'))],
];

/** The same packet stands in many containers. */
function distinct(list: readonly Block[]): readonly Block[] {
  return [
    ...new Map(list.map((block) => [`${block.key} ${Buffer.from(block.bytes).toString('latin1')}`, block])).values(),
  ];
}

describe('notations', () => {
  test('every kind of block has a reader', () => {
    const kinds = readers.flatMap(([names]) => names.split(' '));
    expect([...new Set(blocks.map(({ kind }) => kind))].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  describe.each(readers)('%s', (_, reader, own) => {
    test('has a sample that says something', () => {
      expect(own.flatMap((block) => heard(reader, block))).not.toEqual([]);
    });

    test('cut anywhere', () => {
      for (const block of own)
        for (const at of placesIn(block.bytes.length, 100))
          heard(reader, { ...block, bytes: block.bytes.slice(0, at) });
    });

    test('any byte changed', () => {
      for (const block of own) for (const bytes of flipped(block.bytes, 100)) heard(reader, { ...block, bytes });
    });

    test('overwritten, and bytes of any kind', () => {
      for (const block of own) {
        const any = fc.oneof(overwritten(block.bytes), fc.uint8Array({ maxLength: 300 }));
        fc.assert(
          fc.property(any, (bytes) => {
            heard(reader, { ...block, bytes });
          }),
          { numRuns: 30 },
        );
      }
    });
  });
});

/** The fields of one file each, as vocabularies see them: all at once. */
const spoken: readonly (readonly Field[])[] = files.map((bytes) =>
  [...(formatOf(bytes)?.blocks(memorySource(bytes)) ?? [])].flatMap((block) =>
    fieldDecoders
      .filter(({ decodes }) => decodes.includes(block.kind))
      .flatMap((decoder) => [...decoder.fields(block)]),
  ),
);
const carriers = [...new Set(spoken.flat().map(({ carrier }) => carrier))];
const names = [...new Set(spoken.flat().map(({ name }) => name))];
const namespaces = [...new Set(spoken.flat().map(({ namespace }) => namespace))];
const values = [...new Set(spoken.flat().map(({ value }) => value))];

/** Fields that nobody wrote: known names under other carriers, known words with others around them. */
const anyField: fc.Arbitrary<Field> = fc.record({
  carrier: fc.constantFrom(...carriers),
  namespace: fc.constantFrom(...namespaces),
  name: fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })),
  value: fc.oneof(
    fc.constantFrom(...values),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json({ maxDepth: 3 }),
    fc
      .tuple(fc.string({ maxLength: 9 }), fc.constantFrom(...values), fc.string({ maxLength: 9 }))
      .map((parts) => parts.join('')),
  ),
  location: fc.constant({ offset: 7, path: 'here' }),
});

const signsOf = (vocabulary: Vocabulary, fields: readonly Field[]): readonly Sign[] => {
  const signs = [...vocabulary.read(fields)];
  const places = new Set(fields.map(({ location }) => location.offset));
  for (const { location } of signs) expect(places.has(location.offset)).toBe(true);
  return signs;
};

describe.each(vocabularies.map((vocabulary) => [vocabulary.name, vocabulary] as const))('%s', (_, vocabulary) => {
  const own = spoken.filter((fields) => signsOf(vocabulary, fields).length > 0);
  /** `change` done to one field's words at a time. */
  const changing = (change: (value: string) => Iterable<string>) => {
    for (const fields of own)
      for (const [index, field] of fields.entries())
        for (const value of change(field.value.slice(0, 2_000)))
          signsOf(vocabulary, fields.with(index, { ...field, value }));
  };

  test('has a sample that it understands', () => expect(own.length).toBeGreaterThan(0));

  test('words cut anywhere', () => {
    changing((value) => placesIn(value.length, 60).map((at) => value.slice(0, at)));
  });

  test('any character changed', () => {
    changing((value) =>
      placesIn(value.length, 60).map(
        (at) => value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ 0xff) + value.slice(at + 1),
      ),
    );
  });

  test('fields of any kind', () => {
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 8 }), (fields) => {
        signsOf(vocabulary, fields);
      }),
      { numRuns: 300 },
    );
  });
});
