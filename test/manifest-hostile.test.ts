/** Text that means harm, or is no manifest at all: always a clear finding, never a crash, never a changed prototype. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseManifest } from '../src/manifest/parse.ts';
import { parseRegister } from '../src/manifest/register.ts';
import { HOSTILE } from './support/hostile-manifests.ts';
import { tinyLaw } from './support/tiny-law.ts';

const findingsIn = (text: string) => {
  const parsed = parseManifest(text, 'ai-compliance.yaml', [tinyLaw]);
  return 'findings' in parsed ? parsed.findings : [];
};

describe.each(HOSTILE)('$name', ({ text, first }) => {
  const findings = findingsIn(text);

  test('is told at its place', () => {
    const told = findings.map(({ at, reason }) => `${at.start.line}:${at.start.column} ${reason.id}`);
    expect(told[0] ?? null).toBe(first);
  });

  test('fits on a page', () => {
    expect(findings.length).toBeLessThanOrEqual(101);
    for (const { reason } of findings) expect(JSON.stringify(reason).length).toBeLessThan(2000);
  });
});

test('what does not fit on the page is counted', () => {
  const keys = Array.from({ length: 250 }, (_, i) => `key${i}: 1`).join('\n');
  const findings = findingsIn(`version: 1\norganization: { name: X }\nlaws: { kz-ai-law: {} }\n${keys}`);
  expect(findings).toHaveLength(101);
  expect(findings.at(-1)?.reason).toEqual({ id: 'more-problems', data: { count: 150 } });
});

test('prototypes stay as they are', () => {
  findingsIn('__proto__: { polluted: true }\nsystems: { __proto__: { polluted: true } }\n');
  findingsIn('"__proto__": { "polluted": true }\nconstructor: { prototype: { polluted: true } }\n');
  parseRegister('[{ __proto__: { polluted: true } }]', 'risks.yaml');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a register is bounded like the manifest', () => {
  for (const { text } of HOSTILE.filter((one) => one.text.length <= 100_000)) {
    const parsed = parseRegister(text, 'risks.yaml');
    expect('findings' in parsed && parsed.findings.length > 0 && parsed.findings.length <= 101).toBe(true);
  }
});

const PARTS = [
  'version: 1\n',
  'organization:',
  ' name: X\n',
  'laws:\n',
  '  kz-ai-law: {}\n',
  'assets:\n',
  '- ',
  'path: a\n',
  '  origin: ',
  'human\n',
  ' ',
  '\n',
  '\t',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ', ',
  '? ',
  '|\n',
  '>-\n',
  '&a ',
  '*a',
  '!!str ',
  '#',
  '---\n',
  '...\n',
  '%',
  '<<',
  '\r\n',
  '\\',
  '__proto__',
  'null',
  '0',
  '~',
  '\uFEFF',
  '\u2028',
  '\ud800',
  'ә',
];

test('never throws, always finds its places inside the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const parsed = parseManifest(written, 'ai-compliance.yaml', [tinyLaw]);
      if (!('findings' in parsed)) return;
      expect(parsed.findings.length).toBeGreaterThan(0);
      for (const { at } of parsed.findings) {
        const line = parsed.lineAt(at.start.line);
        expect(line).not.toBeNull();
        expect(at.start.column).toBeGreaterThanOrEqual(1);
        // One past the end of the line, or its carriage return, is where a missing thing would stand.
        expect(at.start.column).toBeLessThanOrEqual((line?.length ?? 0) + 2);
        const order = at.end.line - at.start.line || at.end.column - at.start.column;
        expect(order).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 3000 },
  );
});
