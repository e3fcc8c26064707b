/** A validator's errors as things a person can act on, each at its place. */
import type { ManifestPath } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import type { ValueType } from '../model/reason-manifest.ts';
import { tellingErrors } from './branches.ts';
import { closest } from './closest.ts';
import { type Complaint, quoted } from './findings.ts';
import { spanAt } from './locate.ts';
import { isList, isShape, keysOf, numberUnder, under } from './shape.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';
import type { SchemaError } from './validator.generated.js';

/** What was written, and where. */
export interface Written {
  readonly tree: Pick<Tree, 'value' | 'root'>;
  readonly source: Source;
}

/** One error with what it is about. */
interface Broken {
  readonly error: SchemaError;
  readonly path: ManifestPath;
  readonly value: unknown;
  /** The schema that holds the keyword. */
  readonly schema: unknown;
  /** The value as it stands in the file. */
  readonly text: string;
}

/** Errors in Ajv's form about `written`, judged by `schema`; complaints of rule manifest/schema out, not yet sorted. */
export function explain(errors: readonly SchemaError[], schema: unknown, written: Written): readonly Complaint[] {
  const { tree, source } = written;
  return tellingErrors(errors).map((error) => {
    const { path, value } = follow(error.instancePath, tree.value);
    const { path: place, on } = placeOf(error, path);
    const span = spanAt(tree.root, place, on, source);
    const text = () => source.text.slice(span.from, span.to);
    const holding = () => schemaHolding(error, schema);
    return {
      rule: 'manifest/schema',
      span,
      reason: () => reasonFor({ error, path, value, schema: holding(), text: text() }),
    };
  });
}

/** Ajv's pointer as a path: a step into a list becomes a number. */
function follow(pointer: string, root: unknown): { readonly path: ManifestPath; readonly value: unknown } {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isList(value) ? Number(step) : step);
    value = isList(value) ? value[Number(step)] : under(value, step);
  }
  return { path, value };
}

function schemaHolding({ schemaPath }: SchemaError, root: unknown): unknown {
  let schema = root;
  for (const part of schemaPath.split('/').slice(1, -1)) {
    const step = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    schema = isList(schema) ? schema[Number(step)] : under(schema, step);
  }
  return schema;
}

/** A missing key belongs under its parent's key; an unknown one stands where it stands. */
function placeOf({ keyword, params }: SchemaError, path: ManifestPath) {
  if (keyword === 'additionalProperties')
    return { path: [...path, String(params.additionalProperty)], on: 'key' } as const;
  if (keyword === 'propertyNames') return { path: [...path, String(params.propertyName)], on: 'key' } as const;
  if (keyword === 'uniqueItems')
    return { path: [...path, Math.max(Number(params.i), Number(params.j))], on: 'value' } as const;
  const aboutTheWhole = /^(required|(min|max)(Items|Properties))$/u.test(keyword);
  return { path, on: aboutTheWhole ? 'key' : 'value' } as const;
}

function reasonFor(broken: Broken): Reason {
  const { error } = broken;
  const explained = EXPLANATIONS[error.keyword];
  // A law's schema may only use what can be said in plain words; test/schema.test.ts holds that.
  if (!explained) throw new Error(`no words for the schema keyword ${error.keyword} at ${error.schemaPath}`);
  return explained(broken);
}

const EXPLANATIONS: Readonly<Record<string, (broken: Broken) => Reason>> = {
  required: ({ error, path }) => ({
    id: 'missing-key',
    data: { key: String(error.params.missingProperty), parent: quoted(written(path)) },
  }),
  additionalProperties: ({ error, schema }) =>
    unknownKey(String(error.params.additionalProperty), keysOf(under(schema, 'properties'))),
  propertyNames: ({ error }) => ({ id: 'not-a-language', data: { found: quoted(String(error.params.propertyName)) } }),
  enum: ({ error, value }) => notOneOf(value, isList(error.params.allowedValues) ? error.params.allowedValues : []),
  const: ({ error, value }) => notOneOf(value, [error.params.allowedValue]),
  type: wrongType,
  pattern: wrongPattern,
  minLength: ({ error }) => {
    const least = numberUnder(error.params, 'limit');
    return least === 1 ? { id: 'empty-text', data: {} } : { id: 'too-short', data: { least } };
  },
  maxLength: ({ error }) => ({ id: 'too-long', data: { most: numberUnder(error.params, 'limit') } }),
  minItems: tooFew,
  minProperties: tooFew,
  maxItems: tooMany,
  maxProperties: tooMany,
  minimum: outOfRange,
  maximum: outOfRange,
  uniqueItems: ({ text }) => ({ id: 'repeated-item', data: { found: quoted(text) } }),
};

/** A key nobody asked for, with the known key it resembles. */
export const unknownKey = (key: string, allowed: readonly string[]): Reason => ({
  id: 'unknown-key',
  data: { key: quoted(key), meant: closest(key, allowed), allowed },
});

function notOneOf(value: unknown, choices: readonly unknown[]): Reason {
  const allowed = choices.map(String);
  const found = value === null ? '' : String(value);
  // `version: "1"`: listing what is allowed would show the same characters again.
  if (isShape(value) || isList(value) || allowed.includes(found)) {
    return { id: 'wrong-type', data: { wanted: [typeOf(choices[0])], found: typeOf(value) } };
  }
  return { id: 'not-one-of', data: { found: quoted(found), meant: closest(found, allowed), allowed } };
}

function wrongType({ error, schema, value, text }: Broken): Reason {
  const format = under(schema, 'format');
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  if (format === 'bin' && typeof value === 'number') return { id: 'unquoted-bin', data: { found: quoted(text) } };
  if (format === 'date' && isScalar) return { id: 'not-a-day', data: { found: quoted(text) } };
  const wanted = [error.params.type].flat().map((name) => TYPES[String(name)] ?? 'text');
  return { id: 'wrong-type', data: { wanted, found: typeOf(value) } };
}

function wrongPattern({ schema, value }: Broken): Reason {
  const found = quoted(String(value));
  const format = under(schema, 'format');
  if (format === 'date') return { id: 'not-a-day', data: { found } };
  if (format === 'bin') return { id: 'not-a-bin', data: { found } };
  if (format === 'language') return { id: 'not-a-language', data: { found } };
  return { id: 'empty-text', data: {} };
}

function tooFew({ error }: Broken): Reason {
  return { id: 'too-few', data: { least: numberUnder(error.params, 'limit') } };
}

function tooMany({ error }: Broken): Reason {
  return { id: 'too-many', data: { most: numberUnder(error.params, 'limit') } };
}

function outOfRange({ schema, text }: Broken): Reason {
  const [least, most] = [numberUnder(schema, 'minimum'), numberUnder(schema, 'maximum')];
  return { id: 'out-of-range', data: { found: quoted(text), least, most } };
}

const TYPES: Readonly<Record<string, ValueType>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'map',
  null: 'nothing',
};

function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (isList(value)) return 'list';
  return TYPES[typeof value] ?? 'text';
}

/** A path as people write it: `assets[2].warning`. */
const written = (path: ManifestPath): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`)).join('');
