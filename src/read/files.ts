/** Opens every declared and discovered file and reads what it says of its origin. */
import { oneOfMany, type Subject, type Verification, type Verified, verifyStore } from '../credentials/verify.ts';
import { Unreachable } from '../errors.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { ByteSource, Host } from '../model/host.ts';
import type { Block, FileReading, ProblemCode } from '../model/mark.ts';
import type { Trust } from '../model/trust.ts';
import { conclude, gather } from './file.ts';
import { sidecarsOf, together } from './sidecars.ts';

const MOST_STORES = 8;

/** Reads files of one repository by their names from its root; one reading for each, whatever the file is. */
export type ReadMany = (files: readonly string[], trust: Trust) => Promise<Readings>;

/** Reads one file of the host by its name, believing whom `trust` names. */
export function readingOne(host: Host, trust: Trust): (file: string) => Promise<FileReading> {
  const verification = { trust, library: host.library };
  return (file) => readOpened(file, () => host.open(file), verification);
}

/** Reads one after another, on this thread. */
export const readingHere =
  (host: Host): ReadMany =>
  async (files, trust) => {
    const readings = new Map<string, FileReading>();
    const readOne = readingOne(host, trust);
    for (const file of files) readings.set(file, await readOne(file));
    return readings;
  };

/** What reading a set of files needs. */
export interface Reading {
  readonly trust: Trust;
  readonly readMany: ReadMany;
  readonly host: Host;
  /** Built copies of declared files and what lies beside them; read whether or not git ignores them. */
  readonly built: readonly string[];
}

/** All that has to be opened, each once: declared files, undeclared ones, built copies with what lies beside them. */
export const filesToRead = ({ declared, undeclared }: Discovery, built: readonly string[]): readonly string[] => [
  ...new Set([...declared.keys(), ...undeclared, ...built]),
];

/**
 * By file from the root: every declared one, every built copy, and the undeclared ones that are still there. A sidecar speaks in the
 * reading of its file and has none of its own, unless it is declared or something is wrong with it.
 */
export async function readFiles(found: Discovery, needs: Reading): Promise<Readings> {
  const { declared } = found;
  const built = new Set(needs.built);
  const files = filesToRead(found, needs.built);
  const readings = new Map(await needs.readMany(files, needs.trust));
  for (const [file, sidecars] of sidecarsOf(files)) {
    for (const sidecar of sidecars) {
      const [own, beside] = [readings.get(file), readings.get(sidecar)];
      if (!own || !beside || own.problem?.code === 'missing' || beside.problem) continue;
      // Where only a pointer is here, there is nothing to hold it against.
      const held = own.attested ? beside : await heldAgainst(file, sidecar, needs, beside);
      readings.set(file, together(own, held));
      if (!declared.has(sidecar)) readings.delete(sidecar);
    }
  }
  for (const [file, { problem, format }] of readings) {
    // Bytes of a kind nobody knows hide whatever was declared of them.
    if ((declared.has(file) || built.has(file)) && format === null && problem === null)
      readings.set(file, unread(file, 'unsupported', 'no known kind of file'));
    // A name that is no UTF-8 was listed with U+FFFD in it and is found under that name no more, yet the file is there.
    if (!declared.has(file) && !built.has(file) && problem?.code === 'missing' && !file.includes('\ufffd'))
      readings.delete(file);
  }
  return readings;
}

/** A sidecar's reading once more, when it holds a credential: now with the file it is bound to. */
async function heldAgainst(
  file: string,
  sidecar: string,
  { trust, host }: Reading,
  beside: FileReading,
): Promise<FileReading> {
  if (beside.credentials.length === 0) return beside;
  const verification = { trust, library: host.library };
  return readBeside(sidecar, { sidecar: () => host.open(sidecar), file: () => host.open(file) }, verification);
}

/** A sidecar, its credential held against the file it lies beside. Never rejects. */
export async function readBeside(
  name: string,
  open: { readonly sidecar: () => ByteSource; readonly file: () => ByteSource },
  verification: Verification,
): Promise<FileReading> {
  return opened(name, open.sidecar, (source) =>
    opened(name, open.file, (file) =>
      readVerified(name, source, { subject: { source: file, embedded: false, stores: 1 }, verification }),
    ),
  );
}

/** Opens, reads, closes. A file that cannot be opened is a reading with a problem, not an exception. */
export const readOpened = (file: string, open: () => ByteSource, verification: Verification): Promise<FileReading> =>
  opened(file, open, (source) => readVerified(file, source, { subject: null, verification }));

async function opened(
  file: string,
  open: () => ByteSource,
  read: (source: ByteSource) => Promise<FileReading>,
): Promise<FileReading> {
  try {
    const source = open();
    try {
      return await read(source);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof Unreachable) return unread(file, error.code, error.message);
    return unread(file, 'denied', error instanceof Error ? error.message : String(error));
  }
}

interface Held {
  /** The file that the stores speak of, when it is another one. */
  readonly subject: Subject | null;
  readonly verification: Verification;
}

/** Reads, and verifies the credentials that were found. A store that is a file of its own has no file to be held against. */
async function readVerified(file: string, source: ByteSource, { subject, verification }: Held): Promise<FileReading> {
  const gathered = gather(file, source);
  const verified: Verified[] = [];
  for (const [index, store] of gathered.stores.entries()) {
    const stores = gathered.stores.length;
    const inside = isAlone(store) ? null : { source, embedded: true, stores };
    // Thousands of stores in one file would keep the library busy for minutes; the standard allows one.
    if (index < MOST_STORES) verified.push(await verifyStore(store, subject ?? inside, verification));
    else verified.push(oneOfMany(store, stores));
  }
  return conclude(gathered, verified);
}

const isAlone = ({ location }: Block): boolean => location.path === 'sidecar';

/** The reading of a file of which nothing could be learnt. */
export const unread = (file: string, code: ProblemCode, message: string): FileReading => ({
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
