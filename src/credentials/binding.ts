/** Holds a file's bytes against the hash its credential is bound to, without taking the file into memory (C2PA 2.4 §18.5). */
import { createHash, timingSafeEqual } from 'node:crypto';
import { attempt } from '../marks/c2pa/faults.ts';
import { contentOf, type Manifest } from '../marks/c2pa/store.ts';
import { entry, isMap, listAt, type Value } from '../marks/c2pa/value.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block } from '../model/mark.ts';

/** `c2pa.hash.data`: a hash over the whole file but for one range, where the credential itself stands. */
export interface DataHash {
  readonly algorithm: 'sha256' | 'sha384' | 'sha512';
  readonly hash: Uint8Array;
  /** Bytes left out; null when none are. */
  readonly excluded: { readonly start: number; readonly end: number } | null;
}

const CHUNK = 1024 * 1024;
/** What a container puts around a store at most: length, type and checksum of a PNG chunk. */
const AROUND = 12;
/** JPEG cuts a store into pieces of less than this, and puts a marker and a repeated box header before each. */
const [PIECE, BEFORE_PIECE] = [64_000, 20];

/** The only binding of `manifest` to its file, when it is a data hash we can follow; null for all else, which is left to the library. */
export function dataHashOf(manifest: Manifest): DataHash | null {
  const bindings = manifest.assertions.filter(({ name }) => name.startsWith('c2pa.hash.'));
  const [binding] = bindings;
  if (bindings.length !== 1 || binding?.name !== 'c2pa.hash.data') return null;
  // What the claim does not list, nobody signed.
  if (manifest.claim?.covers.has(binding.label) !== true) return null;
  const content = attempt([], () => contentOf(binding.superbox));
  const algorithm = algorithmOf(entry(content, 'alg'));
  const hash = entry(content, 'hash');
  const exclusions = listAt(content, 'exclusions');
  if (algorithm === null || !(hash instanceof Uint8Array) || exclusions.length > 1) return null;
  const excluded = exclusions.length === 0 ? null : rangeOf(exclusions[0] ?? null);
  return excluded === undefined ? null : { algorithm, hash, excluded };
}

function algorithmOf(name: Value): DataHash['algorithm'] | null {
  return name === 'sha256' || name === 'sha384' || name === 'sha512' ? name : null;
}

function rangeOf(value: Value): DataHash['excluded'] | undefined {
  if (!isMap(value)) return undefined;
  const [start, length] = [value.get('start'), value.get('length')];
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(length)) return undefined;
  const [from, more] = [Number(start), Number(length)];
  return from < 0 || more < 0 ? undefined : { start: from, end: from + more };
}

/**
 * Whether what is left out is the credential and nothing else: in a wider gap anybody could put other pixels and the
 * hash would still fit. Where it is not plainly so, the library decides.
 */
export function leavesOutOnly({ excluded }: DataHash, { bytes, location }: Block): boolean {
  if (excluded === null) return false;
  const isCut = location.path.startsWith('APP11');
  const around = isCut ? BEFORE_PIECE * Math.ceil(bytes.length / PIECE) : AROUND;
  const starts = Math.abs(excluded.start - location.offset) <= AROUND;
  return starts && excluded.end - excluded.start <= bytes.length + around;
}

/** Whether the bytes of `source` give the hash. Reads a megabyte at a time. */
export function fits({ algorithm, hash, excluded }: DataHash, source: ByteSource): boolean {
  const digest = createHash(algorithm);
  const feed = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const bytes = source.read(at, Math.min(CHUNK, to - at));
      if (bytes.length === 0) return;
      digest.update(bytes);
      at += bytes.length;
    }
  };
  feed(0, Math.min(excluded?.start ?? source.size, source.size));
  if (excluded) feed(excluded.end, source.size);
  const found = digest.digest();
  return found.length === hash.length && timingSafeEqual(found, hash);
}
