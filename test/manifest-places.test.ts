/** Where things stand: values, keys, what is missing, in manifests and in registers of their own. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { AJV_SETTINGS } from '../scripts/generate/manifest-schema.ts';
import { namedFiles } from '../src/manifest/files.ts';
import { type ParsedManifest, parseManifest } from '../src/manifest/parse.ts';
import { type ParsedRegister, parseRegister } from '../src/manifest/register.ts';
import { schemaFor } from '../src/manifest/schema.ts';
import type { Manifest } from '../src/model/manifest/index.ts';
import type { Location } from '../src/model/position.ts';
import { tinyLaw } from './support/tiny-law.ts';

function manifest(text: string): ParsedManifest {
  const parsed = parseManifest(text, 'ai-compliance.yaml', [tinyLaw]);
  if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings));
  return parsed;
}

function register(text: string): ParsedRegister {
  const parsed = parseRegister(text, 'risks.yaml');
  if ('findings' in parsed) throw new Error(JSON.stringify(parsed.findings));
  return parsed;
}

const span = ({ start, end }: Location): string => `${start.line}:${start.column}-${end.line}:${end.column}`;

const TEXT = `# A comment first.
version: 1
organization: { name: X }
laws: { kz-ai-law: {} }
systems:
  "poster studio":   # quoted
    name: Poster Studio
    role: owner
    purpose: >
      Draws
      posters

assets:
  - path: ә/😀.png
    origin: human
`;

describe('locate', () => {
  const { locate, lineAt } = manifest(TEXT);

  test.each([
    [['version'], 'value', '2:10-2:11'],
    [['version'], 'key', '2:1-2:8'],
    [['organization', 'name'], 'value', '3:23-3:24'],
    [['organization'], 'value', '3:15-3:26'],
    [['systems', 'poster studio'], 'key', '6:3-6:18'],
    [['systems', 'poster studio'], 'value', '7:5-11:14'],
    [['systems', 'poster studio', 'purpose'], 'value', '9:14-11:14'],
    [['assets', 0, 'path'], 'value', '14:11-14:19'],
    [['assets', 0], 'value', '14:5-15:18'],
    // An item has no key: its first line stands for it.
    [['assets', 0], 'key', '14:5-14:19'],
  ] as const)('%j, its %s', (path, on, expected) => {
    expect(span(locate(path, on))).toBe(expected);
  });

  test.each([
    [['systems', 'poster studio', 'risk', 'degree'], '6:3-6:18'],
    [['systems', 'other', 'risk'], '5:1-5:8'],
    [['assets', 0, 'system'], '14:5-14:19'],
    [['assets', 7], '13:1-13:7'],
    [['notification'], '2:1-2:11'],
    [['version', 'deeper'], '2:1-2:8'],
  ] as const)('%j is missing: the key above it', (path, expected) => {
    expect(span(locate(path))).toBe(expected);
    expect(span(locate(path, 'key'))).toBe(expected);
  });

  test('names the file', () => expect(locate(['version']).file).toBe('ai-compliance.yaml'));

  test('gives lines as written', () => {
    expect(lineAt(6)).toBe('  "poster studio":   # quoted');
    expect(manifest(TEXT.replaceAll('\n', '\r\n')).lineAt(6)).toBe('  "poster studio":   # quoted');
    expect(lineAt(16)).toBe('');
    expect(lineAt(17)).toBeNull();
    expect(lineAt(0)).toBeNull();
  });
});

test('CRLF and a byte order mark move nothing', () => {
  const plain = manifest(TEXT);
  const dressed = manifest(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
  for (const path of [['systems', 'poster studio', 'purpose'], ['assets', 0], ['assets'], ['version']]) {
    expect(span(dressed.locate(path))).toBe(span(plain.locate(path)));
  }
});

const RISK = 'id: R1, harm: other, description: X, status: open';

describe('a register of its own', () => {
  test.each([
    ['a list', `- { ${RISK}, measures: [{ what: X, evidence: docs/e.md }] }\n- { ${RISK} }\n`, '1:88-1:97', 1],
    [
      'a map',
      `risks:\n  - { ${RISK}, measures: [{ what: X, evidence: docs/e.md }] }\n  - { ${RISK} }\n`,
      '2:90-2:99',
      2,
    ],
  ])('as %s', (_, text, expected, line) => {
    const { risks, files } = register(text);
    expect(risks.map(({ risk }) => risk.id)).toEqual(['R1', 'R1']);
    const at = (index: number, ...keys: readonly (string | number)[]) => {
      const place = risks[index]?.at(...keys);
      return place?.in === 'file' ? `${place.location.file} ${span(place.location)}` : '';
    };
    expect(at(0, 'measures')).toMatch(new RegExp(`^risks.yaml ${line}:`));
    expect(at(1)).toMatch(new RegExp(`^risks.yaml ${line + 1}:`));
    // What a risk lacks is written into the risk.
    expect(at(1, 'measures', 0)).toMatch(new RegExp(`^risks.yaml ${line + 1}:`));
    expect(files.map(({ value }) => value)).toEqual(['docs/e.md']);
    expect(files.map((one) => span(one.at))).toEqual([expected]);
  });

  test.each([
    ['', '1:1 wrong-type'],
    ['just words', '1:1 wrong-type'],
    ['risk: []', '1:1 missing-key'],
    ['- { id: R1 }', '1:3 missing-key'],
    [`- { ${RISK.replace('open', 'opened')} }`, '1:50 not-one-of'],
    [`risks:\n  - { ${RISK}, measures: [{ what: X, since: 2026-02-30 }] }`, '2:87 no-such-day'],
    ['- "', '1:3 not-yaml'],
  ])('%j is told', (text, first) => {
    const parsed = parseRegister(text, 'risks.yaml');
    const told = 'findings' in parsed ? parsed.findings : [];
    expect(told.map(({ at, reason }) => `${at.start.line}:${at.start.column} ${reason.id}`)[0]).toBe(first);
    expect(told[0]?.at.file).toBe('risks.yaml');
  });
});

test('every file the manifest names is found, with its key, and nothing else', () => {
  const text = readFileSync('test/fixtures/manifest/valid-whole-contract.yaml', 'utf8');
  const { manifest: whole, locate, lineAt } = manifest(text);
  const files = namedFiles(whole);
  expect(files.map(({ path, value }) => `${path.join('.')} = ${value}`)).toMatchSnapshot();
  for (const { path, value } of files) {
    const { start, end } = locate(path);
    expect(lineAt(start.line)?.slice(start.column - 1, end.column - 1)).toBe(value);
  }
});

test('files in the other branch of a choice are found too', () => {
  const text = readFileSync('test/fixtures/manifest/valid-other-shapes.yaml', 'utf8');
  expect(namedFiles(manifest(text).manifest).map(({ value }) => value)).toEqual([
    'docs/notice.md',
    'docs/privacy.md',
    'data/loans.jsonld',
    'docs/audit.md',
    'site/kk.html',
    'site/ru.html',
    'site/latn.html',
  ]);
});

test('a law that the generated validator does not know stops the run', () => {
  const other = { ...tinyLaw, id: 'other-law' };
  expect(() => parseManifest(TEXT, 'x.yaml', [other])).toThrow(/other-law/);
});

test('a test may bring laws of its own, with a validator for them', () => {
  const other = { ...tinyLaw, id: 'other-law' };
  const validate = new Ajv2020(AJV_SETTINGS).compile<Manifest>(schemaFor([other]));
  const text = TEXT.replace('kz-ai-law', 'other-law');
  expect('manifest' in parseManifest(text, 'x.yaml', [other], validate)).toBe(true);
  expect('manifest' in parseManifest(TEXT, 'x.yaml', [other], validate)).toBe(false);
});

test('a law nobody passed in is no law, even when the validator knows it', () => {
  const parsed = parseManifest(TEXT, 'x.yaml', []);
  expect('findings' in parsed && parsed.findings[0]?.reason.id).toBe('unknown-key');
});
