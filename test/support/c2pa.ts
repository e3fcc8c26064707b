/** Builds C2PA manifest stores in code, with a signature box that signs nothing, so that a reviewer can read a fixture. */
import { brotliCompressSync, constants } from 'node:zlib';
import { MalformedFile } from '../../src/errors.ts';
import { c2paSigns } from '../../src/marks/c2pa/index.ts';
import type { Block, Sign } from '../../src/model/mark.ts';

/** What the encoder takes; a `Map` where keys are no texts, `tagged` where a tag is wanted. */
export type Cbor =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Tagged
  | Map<Cbor, Cbor>
  | readonly Cbor[]
  | CborObject;
interface CborObject {
  readonly [key: string]: Cbor;
}
interface Tagged {
  readonly tag: number;
  readonly wraps: Cbor;
}

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
export const iptc = (term: string): string => IPTC + term;
export const AI = iptc('trainedAlgorithmicMedia');

export function bytesOf(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'number') return Buffer.from([part]);
      return typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    }),
  );
}

function isTagged(value: object): value is Tagged {
  return 'tag' in value && 'wraps' in value;
}

/** Deterministic CBOR: shortest heads, definite lengths, doubles for what is no integer. */
export function cbor(value: Cbor): Uint8Array {
  if (value === null) return bytesOf(0xf6);
  if (typeof value === 'boolean') return bytesOf(value ? 0xf5 : 0xf4);
  if (typeof value === 'string') return bytesOf(head(3, Buffer.byteLength(value)), value);
  if (value instanceof Uint8Array) return bytesOf(head(2, value.length), value);
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) {
    const whole = BigInt(value as number | bigint); // isSafeInteger does not narrow
    return whole < 0n ? head(1, -1n - whole) : head(0, whole);
  }
  if (typeof value === 'number') {
    const double = Buffer.alloc(9, 0xfb);
    double.writeDoubleBE(value, 1);
    return double;
  }
  if (Array.isArray(value)) return bytesOf(head(4, value.length), ...value.map((item: Cbor) => cbor(item)));
  if (!(value instanceof Map) && isTagged(value)) return bytesOf(head(6, value.tag), cbor(value.wraps));
  const entries: readonly (readonly [Cbor, Cbor])[] = value instanceof Map ? [...value] : Object.entries(value);
  return bytesOf(head(5, entries.length), ...entries.flatMap(([key, item]) => [cbor(key), cbor(item)]));
}

function head(major: number, count: number | bigint): Uint8Array {
  const first = major << 5;
  const whole = BigInt(count);
  if (whole < 24n) return bytesOf(first | Number(whole));
  if (whole < 0x100n) return bytesOf(first | 24, Number(whole));
  const wide = Buffer.alloc(8);
  wide.writeBigUInt64BE(whole);
  if (whole < 0x1_0000n) return bytesOf(first | 25, wide.subarray(6));
  if (whole < 0x1_0000_0000n) return bytesOf(first | 26, wide.subarray(4));
  return bytesOf(first | 27, wide);
}

export function box(type: string, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(8 + contents.reduce((sum, part) => sum + part.length, 0));
  return bytesOf(length, type, ...contents);
}

/** The same box with its length in 64 bits. */
export function wideBox(type: string, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(16 + contents.reduce((sum, part) => sum + part.length, 0)));
  return bytesOf(0, 0, 0, 1, type, length, ...contents);
}

/** A superbox; `type` is the four letters C2PA's UUIDs begin with. `salt` adds the private box of C2PA 2.4 §8.4.2.3. */
export function jumb(type: string, label: string, contents: readonly Uint8Array[], salt?: Uint8Array): Uint8Array {
  const uuid = bytesOf(type, Buffer.from('00110010800000aa00389b71', 'hex'));
  const toggles = salt === undefined ? 0b11 : 0b1_0011;
  const privately = salt === undefined ? [] : [box('c2sh', salt)];
  return box('jumb', box('jumd', bytesOf(uuid, toggles, label, 0), ...privately), ...contents);
}

export interface AssertionParts {
  readonly label: string;
  readonly bytes: Uint8Array;
}

export function assertion(label: string, content: Cbor): AssertionParts {
  return { label, bytes: jumb('cbor', label, [box('cbor', cbor(content))]) };
}

export function jsonAssertion(label: string, content: unknown): AssertionParts {
  return { label, bytes: jumb('json', label, [box('json', bytesOf(JSON.stringify(content)))]) };
}

export interface ManifestParts {
  readonly label?: string;
  readonly assertions?: readonly AssertionParts[];
  /** In the assertion store, but not in the claim. */
  readonly undeclared?: readonly AssertionParts[];
  /** In the claim, but not in the assertion store. */
  readonly missing?: readonly string[];
  readonly redacted?: readonly string[];
  readonly version?: 1 | 2;
  readonly generator?: Cbor;
  readonly type?: 'c2ma' | 'c2md' | 'c2um';
  readonly signed?: boolean;
  readonly packed?: boolean;
  readonly salt?: Uint8Array;
  /** Boxes after the signature. */
  readonly more?: readonly Uint8Array[];
}

/** A manifest: assertion store, claim and a signature of zeros. */
export function manifest(parts: ManifestParts): Uint8Array {
  const { label = 'urn:c2pa:active', assertions = [], undeclared = [], type = 'c2ma', signed = true } = parts;
  const inside = [
    jumb(
      'c2as',
      'c2pa.assertions',
      [...assertions, ...undeclared].map(({ bytes }) => bytes),
      parts.salt,
    ),
    claimBox(parts),
    ...(signed ? [jumb('c2cs', 'c2pa.signature', [box('cbor', cbor(fakeSignature))])] : []),
    ...(parts.more ?? []),
  ];
  const whole = jumb(type, label, inside);
  return parts.packed === true ? pack(label, whole) : whole;
}

/** COSE_Sign1, as if signed. */
const fakeSignature: Cbor = { tag: 18, wraps: [new Uint8Array(4), {}, null, new Uint8Array(64)] };

function claimBox({ assertions = [], missing = [], redacted = [], version = 2, generator }: ManifestParts): Uint8Array {
  const labels = [...assertions.map(({ label }) => label), ...missing];
  const list = labels.map((label) => ({ url: `self#jumbf=c2pa.assertions/${label}`, hash: new Uint8Array(32) }));
  const named: CborObject =
    version === 1
      ? { claim_generator: generator ?? 'Maker/1.0 c2pa-rs/0.30.0', assertions: list }
      : { claim_generator_info: generator ?? { name: 'Maker', version: '2.0' }, created_assertions: list };
  const claim = {
    ...named,
    instanceID: 'xmp:iid:1',
    ...(redacted.length > 0 ? { redacted_assertions: redacted } : {}),
  };
  return jumb('c2cl', version === 1 ? 'c2pa.claim' : 'c2pa.claim.v2', [box('cbor', cbor(claim))]);
}

/** Brotli in the quickest way. */
export function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}

/** A compressed manifest under a label (C2PA 2.4 §11.2.4). */
export function pack(label: string, whole: Uint8Array): Uint8Array {
  return jumb('c2cm', label, [box('brob', brotli(whole))]);
}

export function store(...manifests: readonly Uint8Array[]): Uint8Array {
  return jumb('c2pa', 'c2pa', manifests);
}

/** A store whose only manifest makes these statements. */
export function saying(...assertions: readonly AssertionParts[]): Uint8Array {
  return store(manifest({ assertions }));
}

export function actions(...list: readonly CborObject[]): AssertionParts {
  return assertion('c2pa.actions.v2', { actions: list });
}

export function created(sourceType: string): AssertionParts {
  return actions({ action: 'c2pa.created', digitalSourceType: sourceType });
}

/** An ingredient assertion, version 3, that links to a manifest of the same store. */
export function ingredient(relationship: string, manifestLabel: string, number = 0): AssertionParts {
  const url = `self#jumbf=/c2pa/${manifestLabel}`;
  const label = `c2pa.ingredient.v3${number === 0 ? '' : `__${number}`}`;
  return assertion(label, { relationship, activeManifest: { url, hash: new Uint8Array(32) } });
}

export function block(bytes: Uint8Array, path = 'caBX', offset = 33): Block {
  return { kind: 'c2pa', bytes, location: { offset, path } };
}

/** All signs a store gives, and the contradiction it ends with. Any other error passes through. */
export function signsOf(
  bytes: Uint8Array,
  path?: string,
): { readonly signs: readonly Sign[]; readonly error: MalformedFile | null } {
  const signs: Sign[] = [];
  try {
    for (const sign of c2paSigns(block(bytes, path))) signs.push(sign);
  } catch (error) {
    if (error instanceof MalformedFile) return { signs, error };
    throw error;
  }
  return { signs, error: null };
}

/**
 * One short line a sign, for tables; a store that contradicts itself throws. What goes without saying is left out:
 * IPTC's address, `conformant`, and the builder's own generator.
 */
export function lines(bytes: Uint8Array): readonly string[] {
  const { signs, error } = signsOf(bytes);
  if (error !== null) throw error;
  return signs.map((sign) => {
    if (sign.is === 'pointer') return `${sign.what} ${sign.target}`;
    if (sign.is === 'opt-out') return `${sign.vocabulary} ${sign.value}`;
    if (sign.is === 'trace') return `trace ${sign.tool}`;
    if (sign.is === 'claim') return `claim ${sign.words}`;
    const system = [sign.system?.name ?? 'nobody', sign.system?.version].filter(Boolean).join(' ');
    const said = [sign.field, sign.value.replace(IPTC, ''), sign.origin, sign.relationship ?? sign.source];
    const flawed = sign.conformance === 'conformant' ? [] : [sign.conformance];
    return [...said, ...flawed, ...(system === 'Maker 2.0' ? [] : [`by ${system}`])].join(' ');
  });
}
