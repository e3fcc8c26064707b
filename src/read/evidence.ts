/** Gathers all a law may look at: bytes, papers, registers, pages. After this no file is opened. */
import type { AssetContext, OrganizationContext, SystemContext } from '../model/check.ts';
import type { Discovery, Readings } from '../model/discovery.ts';
import type { Documents, NamedFile } from '../model/document.ts';
import type { Charge } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import { readDocuments } from './documents.ts';
import { readFiles } from './files.ts';
import { readPages } from './pages.ts';
import { readRegisters } from './registers.ts';

export interface Evidence {
  readonly subjects: {
    readonly organization: OrganizationContext;
    readonly systems: readonly SystemContext[];
    readonly assets: readonly AssetContext[];
  };
  readonly readings: Readings;
  readonly documents: Documents;
  /** Faults of register files as pieces of writing. */
  readonly registers: readonly Charge[];
  /** Source text by file from the root, for showing lines. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly manifest: Manifest;
  readonly today: string;
  /** The manifest's folder, from the root. */
  readonly folder: string;
  readonly named: readonly NamedFile[];
  readonly found: Discovery;
}

export function readEvidence({ manifest, today, folder, named, found }: Wanted, host: Host): Evidence {
  const readings = readFiles(found, host);
  const documents = readDocuments(named, folder, host);
  const pages = readPages({ found, readings, documents, host });
  const registers = readRegisters(manifest, documents);
  const organization: OrganizationContext = { manifest, today, documents, pages: pages.named };
  const systems = Object.entries(manifest.systems ?? {}).map(
    ([id, system]): SystemContext => ({ ...organization, id, system, register: registers.of(id) }),
  );
  const assets = [...found.declared.values()].flatMap((declared): AssetContext[] => {
    const reading = readings.get(declared.file);
    return reading ? [{ ...organization, declared, reading, showings: pages.showings.get(declared.file) ?? [] }] : [];
  });
  const papers = [...documents.values()].flatMap((facts): [string, string][] =>
    facts.state === 'text' ? [[facts.file, facts.text]] : [],
  );
  return {
    subjects: { organization, systems, assets },
    readings,
    documents,
    registers: registers.charges,
    texts: new Map([...papers, ...pages.texts]),
  };
}
