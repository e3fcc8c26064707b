/** The published schema: what editors read, each property with its article, and the very thing the validator was made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { AJV_SETTINGS } from '../scripts/generate/manifest-schema.ts';
import { publishedSchema, registerSchema, schemaFor } from '../src/manifest/schema.ts';
import { isList, isShape, keysOf, under } from '../src/manifest/shape.ts';
import { sourceOf } from '../src/manifest/source.ts';
import { treeOf } from '../src/manifest/tree.ts';
import { lawIds, validateManifest, validateRegister } from '../src/manifest/validator.generated.js';
import { HOSTILE } from './support/hostile-manifests.ts';
import { tinyLaw } from './support/tiny-law.ts';

const published: unknown = JSON.parse(readFileSync('schemas/ai-compliance.schema.json', 'utf8'));

interface Part {
  readonly at: string;
  readonly schema: unknown;
  /** Whether it is the schema of a named property. */
  readonly named: boolean;
}

function* parts(schema: unknown, at: string, named: boolean): Iterable<Part> {
  yield { at, schema, named };
  const properties = under(schema, 'properties');
  for (const key of keysOf(properties)) yield* parts(under(properties, key), `${at}/${key}`, true);
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    const inside = under(schema, key);
    if (isShape(inside)) yield* parts(inside, `${at}/${key}`, false);
  }
  const branches = under(schema, 'anyOf');
  if (isList(branches)) for (const [i, branch] of branches.entries()) yield* parts(branch, `${at}/anyOf/${i}`, false);
}

const all = [...parts(published, '', true)];

test('it is JSON Schema 2020-12 and has a name', () => {
  expect(under(published, '$schema')).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(under(published, '$id')).toMatch(/^urn:tanba:/);
  expect(() => new Ajv2020(AJV_SETTINGS).compile(isShape(published) ? published : false)).not.toThrow();
});

test('every property says what it is for and cites its article', () => {
  expect(all.length).toBeGreaterThan(150);
  const silent = all.filter(({ schema, named }) => named && !/\bArts?\. \d/.test(String(under(schema, 'description'))));
  expect(silent.map(({ at }) => at)).toEqual([]);
});

test('the three groups the law asks for stand at the top', () => {
  expect(keysOf(under(published, 'properties'))).toEqual(
    expect.arrayContaining(['notification', 'risk-management', 'labeling']),
  );
});

test('no map takes keys that nobody described, except names people choose', () => {
  const open = all.filter(({ schema }) => {
    const isMap = under(schema, 'type') === 'object';
    return isMap && under(schema, 'additionalProperties') !== false && !isShape(under(schema, 'additionalProperties'));
  });
  expect(open.map(({ at }) => at)).toEqual([]);
});

/** Each has its sentence in src/manifest/explain.ts, or tells nothing by itself. */
const KEYWORDS = new Set(
  (
    '$schema $id title description default type format enum const pattern minLength maxLength minItems maxItems uniqueItems ' +
    'minProperties maxProperties minimum maximum required properties additionalProperties propertyNames items anyOf allOf'
  ).split(' '),
);

test('it uses only keywords that can be told in plain words', () => {
  for (const { at, schema } of [...all, ...parts(registerSchema, 'register', false)]) {
    const unknown = keysOf(schema).filter((keyword) => !KEYWORDS.has(keyword));
    expect(unknown, at).toEqual([]);
  }
});

test('a law that is not chosen at the start has no section', () => {
  const known = under(under(under(schemaFor([]), 'properties'), 'laws'), 'properties');
  expect(keysOf(known)).toEqual([]);
  const section = under(under(under(publishedSchema([tinyLaw]), 'properties'), 'laws'), 'properties');
  expect(keysOf(section)).toEqual([tinyLaw.id]);
});

describe('the generated validator', () => {
  const code = readFileSync('src/manifest/validator.generated.js', 'utf8');

  test('knows the laws of the published schema', () => {
    const section = under(under(under(published, 'properties'), 'laws'), 'properties');
    expect(lawIds).toEqual(keysOf(section));
  });

  test('loads nothing and evaluates nothing', () => {
    expect(code).not.toMatch(/(?<!['"])\brequire\(|\bimport\b|new Function|\beval\(/);
  });

  test('is all that checks: nothing that runs loads Ajv', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.[jt]s$/.test(name));
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((name) => /from 'ajv|import\('ajv/.test(readFileSync(`src/${name}`, 'utf8')))).toEqual([]);
  });

  const ajv = new Ajv2020(AJV_SETTINGS);
  const anew = ajv.compile(isShape(published) ? published : false);
  const register = new Ajv2020(AJV_SETTINGS).compile(registerSchema);
  const folder = 'test/fixtures/manifest';
  const texts = [
    ...readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
    ...HOSTILE.filter(({ text }) => text.length <= 100_000).map(({ name, text }) => [name, text] as const),
  ];

  test.each(texts)('says of %s what Ajv says', (_, text) => {
    const tree = treeOf(sourceOf(text, 'x.yaml'));
    const value = 'root' in tree ? tree.value : text;
    expect(validateManifest(value)).toBe(anew(value));
    expect(validateManifest.errors ?? null).toEqual(anew.errors ?? null);
    const risks = under(under(under(value, 'risk-management'), 'studio'), 'risks') ?? value;
    expect(validateRegister(risks)).toBe(register(risks));
    expect(validateRegister.errors ?? null).toEqual(register.errors ?? null);
  });
});
