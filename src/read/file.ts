/** Reads one file: its container, the fields in it, and what they say about where the file comes from. */

import type { Verified } from '../credentials/verify.ts';
import { MalformedFile, Unreachable } from '../errors.ts';
import { fieldDecoders } from '../fields/index.ts';
import { formats } from '../formats/index.ts';
import { isLfsPointer } from '../formats/lfs-pointer.ts';
import { c2paSigns } from '../marks/c2pa/index.ts';
import { vocabularies } from '../marks/index.ts';
import type { ByteSource } from '../model/host.ts';
import type { Block, Field, FileReading, Format, Problem, Sign } from '../model/mark.ts';
import { originOf } from './origin.ts';

const HEAD = 1_024;
/** What metadata of one file may come to, whatever its container. */
export const MOST_BLOCKS = 20_000;
export const MOST_BYTES = 64 * 1024 * 1024;
export const MOST_FIELDS = 100_000;

/** A file read as far as its bytes go. What its credentials are worth is still open. */
export interface Gathered {
  readonly outcome: Outcome;
  /** C2PA manifest stores, in the order of the file. */
  readonly stores: readonly Block[];
  /** What all else says. */
  readonly signs: readonly Sign[];
}

/**
 * All that the bytes of `source` say. `file` is only a name for the result: the format is told by content. The caller
 * closes the source. Never throws, whatever the bytes: what stops the reading becomes `problem`, and what was found
 * before it stands. Credentials are read and not verified.
 */
export const readFile = (file: string, source: ByteSource): FileReading => conclude(gather(file, source), []);

/** The first half of reading: the bytes. Never throws. */
export function gather(file: string, source: ByteSource): Gathered {
  const unread = (problem: Problem | null): Gathered => ({
    outcome: { file, format: null, media: null, problem },
    stores: [],
    signs: [],
  });
  if (source.size === 0) return unread(problemOf(new MalformedFile('empty', 'no bytes')));
  const faults: Problem[] = [];
  const [head] = collect(faults, () => [new Uint8Array(source.read(0, HEAD))]);
  if (!head) return unread(faults[0] ?? null);
  if (isLfsPointer(head, source.size)) {
    return unread(problemOf(new MalformedFile('not-downloaded', 'a Git LFS pointer stands in for the file')));
  }
  const [format] = collect(faults, () => firstMatch(head, source));
  if (!format) return unread(faults[0] ?? null);
  const blocks = collect(faults, () => withinBounds(format.blocks(source)));
  const signs = signsOf(fieldsIn(blocks, faults), faults);
  const outcome = { file, format: format.name, media: format.media, problem: faults[0] ?? null };
  return { outcome, stores: blocks.filter(({ kind }) => kind === 'c2pa'), signs };
}

/** The second half: what the credentials say, each as far as `verified`, in the order of the stores, allows. Never throws. */
export function conclude({ outcome, stores, signs }: Gathered, verified: readonly Verified[]): FileReading {
  const faults: Problem[] = [];
  const signed = stores.flatMap((store, index) => collect(faults, () => c2paSigns(store, verified[index]?.assure)));
  const credentials = verified.map(({ credential }) => credential);
  const all = [...signed, ...signs];
  // The container's own fault comes first: a file cut off matters more than a statement that does not decode.
  return { ...reading({ ...outcome, problem: outcome.problem ?? faults[0] ?? null }, all), credentials };
}

function firstMatch(head: Uint8Array, source: ByteSource): readonly Format[] {
  const format = formats.find((one) => one.matches(head, source));
  return format ? [format] : [];
}

function fieldsIn(blocks: readonly Block[], faults: Problem[]): readonly Field[] {
  const fields: Field[] = [];
  for (const block of blocks) {
    for (const decoder of fieldDecoders) {
      if (!decoder.decodes.includes(block.kind)) continue;
      for (const field of collect(faults, () => decoder.fields(block))) fields.push(field);
      if (fields.length <= MOST_FIELDS) continue;
      faults.push(problemOf(new MalformedFile('too-large', `more than ${MOST_FIELDS} fields of metadata`)));
      return fields;
    }
  }
  return fields;
}

const signsOf = (fields: readonly Field[], faults: Problem[]): readonly Sign[] =>
  vocabularies.flatMap((vocabulary) => collect(faults, () => vocabulary.read(fields)));

function* withinBounds(blocks: Iterable<Block>): Generator<Block> {
  let [count, bytes] = [0, 0];
  for (const block of blocks) {
    count += 1;
    bytes += block.bytes.length;
    if (count > MOST_BLOCKS || bytes > MOST_BYTES) {
      throw new MalformedFile('too-large', `more than ${MOST_BLOCKS} blocks or ${MOST_BYTES} bytes of metadata`);
    }
    yield block;
  }
}

/** What `items` yields up to its end or its fault; the fault is put down. */
function collect<T>(faults: Problem[], items: () => Iterable<T>): readonly T[] {
  const collected: T[] = [];
  try {
    for (const item of items()) collected.push(item);
  } catch (error) {
    faults.push(problemOf(error));
  }
  return collected;
}

/** Untrusted bytes may find a bug of ours; one file must not stop the run, and must not pass either. */
function problemOf(error: unknown): Problem {
  if (error instanceof MalformedFile) return { code: error.code, message: error.message, offset: error.offset };
  if (error instanceof Unreachable) return { code: error.code, message: error.message, offset: null };
  return { code: 'malformed', message: `unexpected: ${String(error)}`, offset: null };
}

type Outcome = Pick<FileReading, 'file' | 'format' | 'media' | 'problem'>;

function reading({ file, format, media, problem }: Outcome, signs: readonly Sign[]): Omit<FileReading, 'credentials'> {
  const marks = signs.filter((sign) => sign.is === 'mark');
  const claims = signs.filter((sign) => sign.is === 'claim');
  return {
    file,
    format,
    media,
    origin: originOf(marks),
    marks,
    traces: signs.filter((sign) => sign.is === 'trace'),
    pointers: signs.filter((sign) => sign.is === 'pointer'),
    optOuts: signs.filter((sign) => sign.is === 'opt-out'),
    ...(claims.length > 0 && { claims }),
    warnings: [],
    problem,
  };
}
