/** Opens every declared and discovered file and reads what it says of its origin. */
import { Unreachable } from '../errors.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { ByteSource, Host } from '../model/host.ts';
import type { FileReading } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { readFile } from './file.ts';

/** Reads files of one repository by their names from its root; one reading for each, whatever the file is. */
export type ReadMany = (files: readonly string[], trust: Trust) => Promise<Readings>;

/** Reads one after another, on this thread. */
export const readingHere =
  (host: Host): ReadMany =>
  async (files, trust) => {
    const readings = new Map<string, FileReading>();
    for (const file of files) readings.set(file, await readOpened(file, () => host.open(file), trust));
    return readings;
  };

/** By file from the root: every declared one, and the undeclared ones that are still there. */
export async function readFiles({ declared, undeclared }: Discovery, trust: Trust, read: ReadMany): Promise<Readings> {
  const readings = await read([...declared.keys(), ...undeclared], trust);
  const isThere = ([file, { problem }]: readonly [string, FileReading]) =>
    // A name that is no UTF-8 was listed with U+FFFD in it and is found under that name no more, yet the file is there.
    declared.has(file) || problem?.code !== 'missing' || file.includes('\ufffd');
  return new Map([...readings].filter(isThere));
}

/** Opens, reads, closes. A file that cannot be opened is a reading with a problem, not an exception. */
export async function readOpened(file: string, open: () => ByteSource, _trust: Trust): Promise<FileReading> {
  try {
    const source = open();
    try {
      return readFile(file, source);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof Unreachable) return unopened(file, error.code, error.message);
    return unopened(file, 'denied', error instanceof Error ? error.message : String(error));
  }
}

const unopened = (file: string, code: Unreachable['code'], message: string): FileReading => ({
  file,
  format: null,
  media: null,
  origin: 'unknown',
  marks: [],
  traces: [],
  pointers: [],
  optOuts: [],
  warnings: [],
  problem: { code, message, offset: null },
});
