/** Gathers all a law may look at: bytes, papers, registers, pages. After this no file is opened. */
import { namedFiles } from '../manifest/files.ts';
import type { Browser } from '../model/browser.ts';
import type { AssetContext, OrganizationContext, SystemContext } from '../model/check.ts';
import type { Dependencies } from '../model/dependency.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { Documents, PlacedFile } from '../model/document.ts';
import type { Charge } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import type { LockFacts } from '../model/lock.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { Trust } from '../model/trust.ts';
import { buildsOf, findCopies, withoutCopies } from './builds.ts';
import { readDependencies } from './dependencies.ts';
import { readDocuments } from './documents.ts';
import { type ReadMany, readFiles } from './files.ts';
import { withLock } from './lock.ts';
import { type PagesRead, readPages } from './pages.ts';
import { readRegisters } from './registers.ts';

export interface Evidence {
  readonly subjects: {
    readonly organization: OrganizationContext;
    readonly systems: readonly SystemContext[];
    readonly assets: readonly AssetContext[];
  };
  /** The files found, less built copies of declared ones. */
  readonly found: Discovery;
  readonly readings: Readings;
  /** What was taken from `ai-compliance.lock`. */
  readonly lock: LockFacts;
  readonly documents: Documents;
  readonly dependencies: Dependencies;
  /** Every paper named in the manifest or in a register. */
  readonly papers: readonly PlacedFile[];
  /** Faults of register files as pieces of writing. */
  readonly registers: readonly Charge[];
  /** Pages that may show a file and are too long to be searched. */
  readonly unsearched: readonly string[];
  /** Source text by file from the root, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly manifest: Manifest;
  readonly today: string;
  /** The manifest itself, from the root. */
  readonly file: string;
  /** The manifest's folder, from the root. */
  readonly folder: string;
  readonly found: Discovery;
  readonly trust: Trust;
  readonly readMany: ReadMany;
  readonly browser: Browser | null;
}

/** Reads everything once; what cannot be read is in the evidence as unread, never left out. */
export async function readEvidence(wanted: Wanted, host: Host): Promise<Evidence> {
  const { manifest, today, folder } = wanted;
  const copies = findCopies(wanted.found, host);
  const found = withoutCopies(wanted.found, copies);
  const locked = withLock(wanted.readMany, { folder, declared: found.declared, host });
  const needs = { trust: wanted.trust, readMany: locked.readMany, host };
  const read = await readFiles(found, { ...needs, built: copies.files });
  const readings = ownReadings(read, found);
  const builds = buildsOf(found, copies, read, host);
  const named = namedFiles(manifest).map(({ path, value }): PlacedFile => ({ value, at: { in: 'manifest', path } }));
  const ownPapers = readDocuments(named, folder, host);
  const registers = readRegisters(wanted, ownPapers, host.lastCommit);
  const documents = new Map([...readDocuments(registers.files, folder, host), ...ownPapers]);
  const papers = pagePapers(manifest);
  const pages = await readPages({ found, readings, documents, papers, host, browser: wanted.browser });
  const organization: OrganizationContext = { manifest, today, documents, pages: pages.named };
  const systems = Object.entries(manifest.systems ?? {}).map(
    ([id, system]): SystemContext => ({ ...organization, id, system, register: registers.of(id) }),
  );
  const assets = assetsIn(found, readings, { organization, pages, builds });
  return {
    subjects: { organization, systems, assets },
    found,
    readings,
    lock: locked.taken(),
    documents,
    dependencies: readDependencies([...found.undeclared, ...(found.beyond?.undeclared ?? [])], host),
    papers: [...named, ...registers.files],
    registers: registers.charges,
    unsearched: pages.unsearched,
    texts: new Map([...textsIn(documents), ...pages.texts]),
  };
}

interface Around {
  readonly organization: OrganizationContext;
  readonly pages: PagesRead;
  readonly builds: ReturnType<typeof buildsOf>;
}

/** Declared files that could be read, each with what the rest of the repository says of it. */
const assetsIn = (found: Discovery, readings: Readings, { organization, pages, builds }: Around): AssetContext[] =>
  [...found.declared.values()].flatMap((declared): AssetContext[] => {
    const reading = readings.get(declared.file);
    if (!reading) return [];
    const showings = pages.showings.get(declared.file) ?? [];
    return [{ ...organization, declared, reading, showings, builds: builds(declared.file) }];
  });

/** Built copies are told by their sources, and not once more as files of the repository. */
function ownReadings(read: Readings, { declared, undeclared }: Discovery): Readings {
  const own = new Set([...declared.keys(), ...undeclared]);
  return new Map([...read].filter(([file]) => own.has(file)));
}

const textsIn = (documents: Documents): [string, string][] =>
  [...documents.values()].flatMap((facts): [string, string][] =>
    facts.state === 'text' ? [[facts.file, facts.text]] : [],
  );

/** Papers whose visible words count: the notices, the agreement, and the page that leads to it. */
function pagePapers({ notification }: Manifest): readonly string[] {
  const places = [...(notification?.notices ?? []).map((notice) => notice.in), notification?.['user-agreement']?.in];
  const entry = notification?.['user-agreement']?.['linked-from'];
  const files = places.flatMap((place) => (typeof place === 'object' ? Object.values(place) : (place ?? [])));
  return [...files, ...(entry === undefined ? [] : [entry])];
}
