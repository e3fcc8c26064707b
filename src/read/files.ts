/** Opens every declared and discovered file and reads what it says of its origin. */
import { type Verification, type Verified, verifyStore } from '../credentials/verify.ts';
import { Unreachable } from '../errors.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { ByteSource, Host } from '../model/host.ts';
import type { Block, FileReading } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { conclude, gather } from './file.ts';

/** Reads files of one repository by their names from its root; one reading for each, whatever the file is. */
export type ReadMany = (files: readonly string[], trust: Trust) => Promise<Readings>;

/** Reads one after another, on this thread. */
export const readingHere =
  (host: Host): ReadMany =>
  async (files, trust) => {
    const readings = new Map<string, FileReading>();
    const verification = { trust, library: host.library };
    for (const file of files) readings.set(file, await readOpened(file, () => host.open(file), verification));
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
export async function readOpened(
  file: string,
  open: () => ByteSource,
  verification: Verification,
): Promise<FileReading> {
  try {
    const source = open();
    try {
      return await readVerified(file, source, verification);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof Unreachable) return unopened(file, error.code, error.message);
    return unopened(file, 'denied', error instanceof Error ? error.message : String(error));
  }
}

/** Reads, and verifies the credentials that were found. A store that is a file of its own has no file to be held against. */
async function readVerified(file: string, source: ByteSource, verification: Verification): Promise<FileReading> {
  const gathered = gather(file, source);
  const verified: Verified[] = [];
  for (const store of gathered.stores) {
    const subject = isAlone(store) ? null : { source, embedded: true, stores: gathered.stores.length };
    verified.push(await verifyStore(store, subject, verification));
  }
  return conclude(gathered, verified);
}

const isAlone = ({ location }: Block): boolean => location.path === 'sidecar';

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
  credentials: [],
  problem: { code, message, offset: null },
});
