/** Cuts every file that reads whole at many places: what is missing must be noticed, in every format. */
import type { FileReading } from '../../src/model/mark.ts';
import { endless, endOf } from './ends.ts';

const CUTS = 50;
/** Bytes within which a file may not show yet what it is, and be another. */
const SHORTEST = 128;

export interface Cut {
  readonly format: string;
  readonly file: string;
  /** Set for files whose end nobody can know; they are not cut. */
  readonly endless: string | null;
  readonly cuts: number;
  /** Numbers of bytes with which the file passed for whole. */
  readonly passed: readonly number[];
}

/** `read` reads bytes as one file. A cut passes if it is read as the same format, whole. */
export function cutTest(file: string, bytes: Buffer, read: (bytes: Uint8Array) => FileReading): Cut | null {
  const { format, problem } = read(bytes);
  if (format === null || problem !== null) return null;
  const why = endless(format, bytes);
  if (why !== null) return { format, file, endless: why, cuts: 0, passed: [] };
  const end = endOf(format, bytes);
  const spread = Array.from({ length: CUTS }, (_, i) => Math.max(1, Math.floor((end * (i + 1)) / CUTS)));
  const places = [...new Set(spread)];
  const passed = places.filter((at) => {
    const cut = read(bytes.subarray(0, at));
    return cut.problem === null && (cut.format === format || at >= SHORTEST);
  });
  return { format, file, endless: null, cuts: places.length, passed };
}
