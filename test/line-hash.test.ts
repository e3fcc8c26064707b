/** The hash of a line: known values of GitHub's own upload, and the same sum done slowly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from '../src/read/line-hash.ts';
import { check, example, MANIFEST } from './support/example.ts';

test.each([
  ['hello\nworld\n', 1, 'a2b8faa8c5a43ef3:1'],
  ['hello\nworld\n', 2, '53f9e022cffbf0f1:1'],
  ['a', 1, '53b5d4aabe50d64:1'],
  ['', 1, 'c129715d7a2bc9a3:1'],
])('%j, line %i', (text, line, hash) => expect(lineHashes(text).get(line)).toBe(hash));

/** The definition, without a window: the first hundred characters from a line on, weighed by powers of 37, modulo 2^64. */
function slowly(text: string): Map<number, string> {
  const characters = [
    ...text
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]/g, '')
      .split('')
      .map((one) => one.charCodeAt(0)),
    0xffff,
  ];
  const counts = new Map<string, number>();
  const hashes = new Map<number, string>();
  const starts = characters.flatMap((_, at) => (at === 0 || characters[at - 1] === 10 ? [at] : []));
  for (const [index, start] of starts.entries()) {
    let sum = 0n;
    for (let at = start; at < start + 100; at += 1) sum = BigInt.asUintN(64, sum * 37n + BigInt(characters[at] ?? 0));
    const hash = sum.toString(16);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    hashes.set(index + 1, `${hash}:${counts.get(hash)}`);
  }
  return hashes;
}

test('any text: as the definition has it', () => {
  const parts = fc.constantFrom(
    '\r',
    '\n',
    '\r\n',
    ' ',
    '\t',
    'a',
    'б',
    '\uffff',
    '😀',
    'x'.repeat(120),
    'ab\n'.repeat(40),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary' }))), (pieces) => {
      const text = pieces.join('');
      expect([...lineHashes(text)].sort()).toEqual([...slowly(text)].sort());
    }),
    { numRuns: 300 },
  );
});

test('a finding has the hash of its line in the file as it lies there, byte order mark and all', async () => {
  const repository = example('ten-faults');
  const { findings } = await check(repository);
  const hashes = lineHashes(String(repository[MANIFEST]));
  const own = findings.filter(({ at }) => at.file === MANIFEST);
  expect(own.length).toBeGreaterThan(3);
  for (const { at, lineHash } of own) expect(lineHash).toBe(hashes.get(at.start.line));
  const marked = await check({ ...repository, [MANIFEST]: `\ufeff${repository[MANIFEST]}` });
  const other = lineHashes(`\ufeff${repository[MANIFEST]}`);
  for (const { at, lineHash } of marked.findings.filter((one) => one.at.file === MANIFEST))
    expect(lineHash).toBe(other.get(at.start.line));
});

test('a manifest that is not understood has them too', async () => {
  const repository = { [MANIFEST]: 'version: 1\norganisation: { name: X }\n' };
  const { findings } = await check(repository);
  expect(findings.length).toBeGreaterThan(0);
  for (const { lineHash } of findings) expect(lineHash).toMatch(/^[0-9a-f]{1,16}:1$/);
});

test.each(['ten-faults', 'every-rule', 'media-company'])(
  '%s: every finding stands on a text that people edit',
  async (name) => {
    const { findings } = await check(example(name));
    for (const { at } of findings) expect(at.file).toMatch(/\.(?:ya?ml|html?|md|json|lock|txt|css)$/);
  },
);
