/** CBOR: what is well-formed, and that nothing else can hang or crash the reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedFile } from '../src/errors.ts';
import { decodeCbor } from '../src/marks/c2pa/cbor.ts';
import { decodeJson, type Value } from '../src/marks/c2pa/value.ts';
import { bytesOf, type Cbor, cbor } from './support/c2pa.ts';

const hex = (text: string) => decodeCbor(Buffer.from(text, 'hex'), 0);
const map = (...entries: readonly (readonly [Value, Value])[]) => new Map(entries);

describe('well-formed (RFC 8949, appendix A)', () => {
  it.each<[string, Value]>([
    ['00', 0],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['1bffffffffffffffff', 18446744073709551615n],
    ['20', -1],
    ['3863', -100],
    ['3bffffffffffffffff', -18446744073709551616n],
    ['f90000', 0],
    ['f93c00', 1],
    ['f97bff', 65504],
    ['f90001', 2 ** -24],
    ['f9c400', -4],
    ['f97c00', Number.POSITIVE_INFINITY],
    ['f97e00', Number.NaN],
    ['fa47c35000', 100_000],
    ['fb3ff199999999999a', 1.1],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['f7', null],
    ['f0', null],
    ['f8ff', null],
    ['c074323031332d30332d32315432303a30343a30305a', '2013-03-21T20:04:00Z'],
    ['d9d9f7c101', 1],
    ['4401020304', Uint8Array.of(1, 2, 3, 4)],
    ['60', ''],
    ['63e6b0b4', '水'],
    ['83010203', [1, 2, 3]],
    ['a201020304', map([1, 2], [3, 4])],
    ['a26161016162820203', map(['a', 1], ['b', [2, 3]])],
    ['5f42010243030405ff', Uint8Array.of(1, 2, 3, 4, 5)],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['bf61610161629f0203ffff', map(['a', 1], ['b', [2, 3]])],
  ])('%s', (text, value) => {
    expect(hex(text)).toEqual(value);
  });
});

describe('not well-formed, or beyond our limits', () => {
  it.each([
    ['nothing', ''],
    ['a reserved length', '1c'],
    ['a number without an end', '1f'],
    ['a tag without an end', 'df00'],
    ['a text that stops early', '6261'],
    ['a text that is not UTF-8', '61ff'],
    ['a lone break', 'ff'],
    ['a break in a definite list', '82ff01'],
    ['a break in place of a value', 'bf6161ff'],
    ['a break behind a tag', '9fc0ff'],
    ['a list without an end', '9f01'],
    ['a chunk of another kind', '5f6161ff'],
    ['a chunk without an end', '5f5f4101ffff'],
    ['a simple value in two bytes', 'f818'],
    ['the same key twice', 'a2616101616102'],
    ['bytes left over', '0000'],
    ['two to the 64th items', '9bffffffffffffffff'],
    ['two to the 64th entries', 'bbffffffffffffffff'],
    ['two to the 64th bytes', '5bffffffffffffffff'],
    ['two to the 32nd characters', '7affffffff61'],
    ['a text of more than a mebibyte', `7a00100001${'61'.repeat(0x100001)}`],
    ['lists 100,000 deep', '81'.repeat(100_000)],
    ['endless lists 100,000 deep', '9f'.repeat(100_000)],
    ['maps 100,000 deep', 'a100'.repeat(100_000)],
    ['tags 100,000 deep', 'c0'.repeat(100_000)],
    ['more than 100,000 items', `9a000f4240${'00'.repeat(1_000_000)}`],
    ['more than 100,000 chunks', `5f${'40'.repeat(1_000_000)}ff`],
  ])('%s', (_, text) => {
    expect(() => hex(text)).toThrow(MalformedFile);
  });

  it('says where', () => {
    expect(() => decodeCbor(Buffer.from('82011c', 'hex'), 1_000)).toThrow(expect.objectContaining({ offset: 1_003 }));
  });
});

/** What our encoder takes and a decoder can give back the same. */
const { value: anyValue } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n - 1n }).filter((big) => !Number.isSafeInteger(Number(big))),
    fc.double().filter((double) => !Number.isInteger(double)),
    fc.string({ unit: 'binary' }),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map<Cbor, Cbor>(entries)),
  ),
}));

describe('whatever comes', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeCbor(cbor(value), 0)).toEqual(plain(value));
      }),
    );
  });

  it('looks through tags', () => {
    fc.assert(
      fc.property(anyValue, fc.nat(), (value, tag) => {
        expect(decodeCbor(cbor({ tag, wraps: value }), 0)).toEqual(plain(value));
      }),
    );
  });

  it('throws nothing but MalformedFile on random bytes, in CBOR or JSON', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      anyValue.chain((value) => spoilt(cbor(value))),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        for (const decode of [decodeCbor, decodeJson]) {
          try {
            decode(input, 0);
          } catch (error) {
            expect(error).toBeInstanceOf(MalformedFile);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The bytes of a Buffer, where the encoder was given one. */
function plain(value: Cbor): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item)]));
  return value instanceof Uint8Array ? Uint8Array.from(value) : value;
}

function spoilt(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
    return bytesOf(bytes.subarray(0, at), byte, bytes.subarray(at + 1));
  });
}

describe('JSON', () => {
  it.each([
    ['lists 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects 1,000 deep', `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`],
    ['more than a mebibyte', `"${'a'.repeat(1_048_576)}"`],
    ['half a word', '"a'],
  ])('refuses %s', (_, text) => {
    expect(() => decodeJson(bytesOf(text), 0)).toThrow(MalformedFile);
  });

  it('keeps a key that JavaScript treats in its own way', () => {
    expect(decodeJson(bytesOf('{"__proto__":{"a":1}}'), 0)).toEqual(map(['__proto__', map(['a', 1])]));
  });
});
