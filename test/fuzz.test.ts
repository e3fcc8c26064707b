/** What damages files for `npm run fuzz`: one seed, one damage, so that what was found can be found again. */
import { expect, test } from 'vitest';
import { mutated } from '../scripts/fuzz/mutate.ts';

const one = Uint8Array.from({ length: 600 }, (_, i) => i % 251);
const other = new Uint8Array(300).fill(0xee);
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);
const all = () => SEEDS.map((seed) => Buffer.from(mutated(one, other, seed)).toString('hex'));

test('the same seed gives the same damage, another seed another', () => {
  expect(all()).toEqual(all());
  expect(new Set(all()).size).toBeGreaterThan(290);
});

test('files get shorter, longer, and changed in place, and the originals stay whole', () => {
  const before = Buffer.from(one).toString('hex');
  const lengths = SEEDS.map((seed) => mutated(one, other, seed).length);
  expect(lengths.some((length) => length < one.length)).toBe(true);
  expect(lengths.some((length) => length > one.length)).toBe(true);
  expect(lengths.some((length) => length === one.length)).toBe(true);
  expect(Buffer.from(one).toString('hex')).toBe(before);
});

test('nothing can be damaged as well', () => {
  for (const seed of SEEDS) expect(mutated(new Uint8Array(), other, seed)).toBeInstanceOf(Uint8Array);
});
