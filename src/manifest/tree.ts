/** From YAML's parts to plain values, remembering where every key and value stood. */
import { Composer, type CST, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLParseError } from 'yaml';
import type { YamlProblem } from '../model/reason-manifest.ts';
import { type Complaint, notYaml, quoted, syntax } from './findings.ts';
import type { Source, Span } from './source.ts';
import { tokensOf } from './tokens.ts';

/** Where one value stood, and what is inside it. `key` is null at the root and for items of a list. */
export interface Spot {
  readonly value: Span;
  readonly key: Span | null;
  readonly inside: ReadonlyMap<string | number, Spot>;
}

export interface Tree {
  /** Only text, numbers, yes-no, nothing, lists and plain maps; no key that every object inherits. */
  readonly value: unknown;
  readonly root: Spot;
  /** What is wrong with the writing and does not keep the rest from being checked. */
  readonly complaints: readonly Complaint[];
}

interface Reading {
  readonly source: Source;
  readonly complaints: Complaint[];
}

interface Planted {
  readonly value: unknown;
  readonly spot: Spot;
}

/** Either values with their places, or why there are none. Never throws. */
export function treeOf(source: Source): Tree | { readonly complaints: readonly Complaint[] } {
  const cut = tokensOf(source);
  if ('complaints' in cut) return cut;
  const document = compose(cut.tokens, source.text.length);
  const errors = document?.errors ?? [];
  if (errors.length > 0) return { complaints: errors.map(complaintAbout) };

  const complaints: Complaint[] = [];
  const { value, spot } = plant(document?.contents ?? null, null, { source, complaints });
  return { value, root: spot, complaints };
}

/** `uniqueKeys` is off because it compares each key with all others; we look for duplicates ourselves, once. */
function compose(tokens: readonly CST.Token[], length: number) {
  const limit = Error.stackTraceLimit;
  // Hostile text makes one error object per character; without stack traces that stays a matter of milliseconds.
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, merge: false });
    const [document] = composer.compose(tokens, true, length);
    return document;
  } finally {
    Error.stackTraceLimit = limit;
  }
}

const KINDS: Readonly<Partial<Record<YAMLParseError['code'], YamlProblem>>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'missing',
  BAD_DQ_ESCAPE: 'escape',
  KEY_OVER_1024_CHARS: 'key',
  MULTILINE_IMPLICIT_KEY: 'key',
  BLOCK_AS_IMPLICIT_KEY: 'key',
};

const complaintAbout = ({ code, message, pos: [from, to] }: YAMLParseError): Complaint =>
  notYaml({ from, to }, KINDS[code] ?? 'unexpected', quoted(message));

/** Recursion is safe: `tokensOf` has refused what is too deep. */
function plant(node: ParsedNode | null, key: Span | null, reading: Reading): Planted {
  const written = spanOf(node, reading.source);
  // Nothing stands where the value would: then its key is what a person can see.
  const value = written.from === written.to && key ? key : written;
  if (isMap(node)) return plantMap(node, { value, key }, reading);
  if (isSeq(node)) {
    const items = node.items.map((item) => plant(item, null, reading));
    return {
      value: items.map((item) => item.value),
      spot: { value, key, inside: new Map(items.map(({ spot }, i) => [i, spot])) },
    };
  }
  return { value: isScalar(node) ? node.value : null, spot: { value, key, inside: new Map() } };
}

function plantMap(map: YAMLMap.Parsed, at: Omit<Spot, 'inside'>, reading: Reading): Planted {
  const value: Record<string, unknown> = {};
  const inside = new Map<string, Spot>();
  for (const pair of map.items) {
    const name = keyName(pair.key, reading);
    if (name === null) continue;
    const key = spanOf(pair.key, reading.source);
    if (inside.has(name)) {
      reading.complaints.push(syntax(key, () => ({ id: 'duplicate-key', data: { key: quoted(name) } })));
      continue;
    }
    const planted = plant(pair.value, key, reading);
    value[name] = planted.value;
    inside.set(name, planted.spot);
  }
  return { value, spot: { ...at, inside } };
}

/** The key as text, or null when it is refused and left out. */
function keyName(node: ParsedNode | null, { source, complaints }: Reading): string | null {
  const span = spanOf(node, source);
  const refuse = (reason: Complaint['reason']): null => {
    complaints.push(syntax(span, reason));
    return null;
  };
  if (!isScalar(node) || typeof node.value !== 'string') {
    const found = quoted(source.text.slice(span.from, span.to));
    return refuse(() => ({ id: 'key-not-text', data: { found } }));
  }
  const key = node.value;
  if (key === '<<') return refuse(() => ({ id: 'repeats-by-reference', data: { found: key } }));
  // A plain object answers to these without being asked: `__proto__` pollutes, `constructor` is there when nobody wrote it.
  if (key in Object.prototype) return refuse(() => ({ id: 'reserved-key', data: { key } }));
  return key;
}

/** Without the line ends and blanks that YAML counts as part of a block. */
function spanOf(node: ParsedNode | null, { text }: Source): Span {
  if (!node) return { from: 0, to: 0 };
  const [from, end] = node.range;
  let to = end;
  while (to > from && /\s/u.test(text[to - 1]!)) to -= 1;
  return { from, to };
}
