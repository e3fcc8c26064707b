/** Opens every declared and discovered file and reads what it says of its origin. */
import { Unreachable } from '../errors.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { ByteSource, Host } from '../model/host.ts';
import type { FileReading } from '../model/mark.ts';
import { readFile } from './file.ts';

/** By file from the root: every declared one, and the undeclared ones that are still there. */
export function readFiles({ declared, undeclared }: Discovery, host: Host): Readings {
  const readings = new Map<string, FileReading>();
  for (const file of declared.keys()) readings.set(file, readOne(file, host));
  for (const file of undeclared) {
    const reading = readOne(file, host);
    // A name that is no UTF-8 was listed with U+FFFD in it and is found under that name no more, yet the file is there.
    if (reading.problem?.code !== 'missing' || file.includes('\ufffd')) readings.set(file, reading);
  }
  return readings;
}

/** One file from the root. */
const readOne = (file: string, host: Host): FileReading => readOpened(file, () => host.open(file));

/** Opens, reads, closes. A file that cannot be opened is a reading with a problem, not an exception. */
export function readOpened(file: string, open: () => ByteSource): FileReading {
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
