/** China's implicit label for AI content, which travels to Kazakhstan in files. GB 45438-2025, annex E; TC260 guides. */
import type { Field, Mark, Origin, Vocabulary } from '../model/mark.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { markOf } from './mark-of.ts';
import { isXmpComment } from './traces/trace-of.ts';

const NAMESPACE = 'http://www.tc260.org.cn/ns/AIGC/1.0/';
/** Characters; a label has seven short members, and signatures in two of them. */
export const LONGEST_LABEL = 64 * 1024;
const MEMBERS = [
  'Label',
  'ContentProducer',
  'ProduceID',
  'ReservedCode1',
  'ContentPropagator',
  'PropagateID',
  'ReservedCode2',
];
/** 1 is, 2 possibly, 3 suspected to be generated. */
export const LABELS: Readonly<Record<string, Origin>> = { 1: 'ai-generated', 2: 'ai-possible', 3: 'ai-possible' };
/** Members of Tencent Cloud's label, which has no `Label`. */
const TENCENT = ['ServiceProvider', 'ServiceUser', 'ContentId'];

/** Where people and programs write comments; a label put there by them is one all the same. */
const FREE: readonly Field['carrier'][] = [
  'mp4',
  'exif',
  'comment',
  'id3',
  'vorbis',
  'riff-info',
  'aiff-text',
  'matroska-tag',
  'pdf-info',
  'document-property',
];

type Reading = Pick<Mark, 'origin' | 'conformance' | 'names'>;

export const tc260Aigc: Vocabulary = {
  name: 'tc260-aigc',

  *read(fields) {
    for (const field of fields) {
      const mark = read(field);
      if (mark) yield mark;
    }
  },
};

/**
 * A field named AIGC is a label, broken or not. Free text (comments, titles, tags) is one only if it *is* the JSON of
 * a label from its first character to its last.
 */
function read(field: Field): Mark | null {
  const isNamed = field.carrier === 'xmp' ? field.namespace === NAMESPACE && isAigc(field) : isAigc(field);
  const isFree = FREE.includes(field.carrier) || isXmpComment(field);
  if ((!isNamed && !isFree) || field.value.length > LONGEST_LABEL) return null;
  const reading = readLabel(field.value, isNamed);
  return (
    reading &&
    markOf(field, { standard: 'tc260-aigc', field: field.carrier === 'xmp' ? 'TC260:AIGC' : field.name, ...reading })
  );
}

const isAigc = ({ carrier, name }: Field) => name.toUpperCase() === 'AIGC' && !carrier.startsWith('html');

function readLabel(value: string, isNamed: boolean): Reading | null {
  const plain = isNamed ? null : plainLabel(value);
  if (plain) return plain;
  // Some writers close the label with a zero in the middle of a longer field.
  const outer = parseJson((value.split('\0', 1)[0] ?? '').trim().replace(/^AIGC(?=\{)/, ''));
  // A string that holds JSON: encoded twice, a defect that real producers have shipped.
  const isDoubled = typeof outer === 'string';
  const parsed = isDoubled ? parseJson(outer) : outer;
  const label = unwrap(parsed);
  if (!label) return isNamed ? { origin: 'unknown', conformance: 'malformed' } : null;
  const isWrapped = isObject(parsed) && label !== parsed;
  if (!isNamed && !isWrapped && !isLabel(label)) return null;
  const reading = { ...grade(label), names: namesIn(label) };
  return isDoubled ? { ...reading, conformance: 'malformed' } : reading;
}

/** Home-made, and no JSON: `AIGC=1; Producer=…`. */
function plainLabel(value: string): Reading | null {
  const label = /^AIGC=([123]); {0,4}Producer=/.exec(value)?.[1];
  return label ? { origin: LABELS[label] ?? 'unknown', conformance: 'malformed' } : null;
}

/** Some write the members with a small first letter, which is not what the standard says, and cannot mean anything else. */
const isLabel = (label: JsonObject) =>
  ('Label' in label && 'ContentProducer' in label) || ('label' in label && 'contentProducer' in label);

/** Both `{"AIGC":{…}}` and the bare members occur; a wrapped label may again be a string of JSON. */
function unwrap(value: unknown): JsonObject | null {
  if (!isObject(value)) return null;
  const key = Object.keys(value).find((one) => one.toUpperCase() === 'AIGC');
  if (key === undefined) return value;
  const inner = value[key];
  const label = typeof inner === 'string' ? parseJson(inner) : inner;
  return isObject(label) ? label : null;
}

/** Clause 6.1 allows a file one label; two spellings of the same one are no contradiction. */
function namesIn(label: JsonObject): string {
  const either = (one: string, other: string) => String(label[one] ?? label[other] ?? '');
  return JSON.stringify([
    either('Label', 'label'),
    either('ContentProducer', 'contentProducer'),
    either('ProduceID', 'produceID'),
  ]);
}

function grade(label: JsonObject): Reading {
  const exact = label.Label;
  const value = exact ?? label.label;
  if (value === undefined) {
    const isTencent = TENCENT.some((member) => member in label);
    return isTencent
      ? { origin: 'ai-generated', conformance: 'non-standard' }
      : { origin: 'unknown', conformance: 'malformed' };
  }
  const origin = LABELS[String(value)] ?? 'unknown';
  const isNamedParty = [label.ContentProducer, label.ContentPropagator].some(
    (party) => typeof party === 'string' && party !== '',
  );
  const areStrings = MEMBERS.every((member) => label[member] === undefined || typeof label[member] === 'string');
  const isSound = exact !== undefined && origin !== 'unknown' && isNamedParty && areStrings;
  return { origin, conformance: isSound ? 'conformant' : 'malformed' };
}
