/** The whole pipeline on one page: discover, read, judge, report. */
import { posix } from 'node:path';
import { aboutTheLock, notProved } from './attested.ts';
import { unlooked, untestedDuties } from './blind-spots.ts';
import { comingSoon } from './coming.ts';
import { contradictions } from './contradictions.ts';
import { countAssets } from './count-assets.ts';
import { discover } from './discover/discover.ts';
import { exposureOf, unpriced } from './exposure.ts';
import { judge } from './judge.ts';
import { parseManifest } from './manifest/parse.ts';
import { withMissingFiles } from './missing-files.ts';
import type { Report } from './model/finding.ts';
import type { Host } from './model/host.ts';
import type { LawPack } from './model/law.ts';
import type { Level } from './model/level.ts';
import type { Trust } from './model/trust.ts';
import { aboutTheRun } from './own-limits.ts';
import { readEvidence } from './read/evidence.ts';
import { readingHere } from './read/files.ts';
import { readText } from './read/text.ts';
import { readTrust } from './read/trust.ts';
import { reconcile } from './reconcile.ts';
import { reportOn } from './report.ts';
import { settle, textsOf } from './settle.ts';
import { unreadableManifest } from './unreadable-manifest.ts';
import { waive } from './waive.ts';

export interface LintOptions {
  /** The manifest, from the repository's root. */
  readonly manifest: string;
  readonly laws: readonly LawPack[];
  /** ISO day; the caller's clock, so that a run can be repeated. */
  readonly today: string;
  readonly failOn: Level;
  readonly version: string;
  /** Files or folders from the root to which the run is limited; [] for all. */
  readonly only: readonly string[];
  /** Whom to believe instead of the manifest's own `labeling.trust`. */
  readonly trust?: Trust | null;
}

/** Enough for the parser to say by how much a manifest is too big, without reading a film. */
const LARGEST_READ = 16 * 1024 * 1024;

/** One manifest, judged. Never throws for anything a repository can contain. */
export async function lint(options: LintOptions, host: Host, readMany = readingHere(host)): Promise<Report> {
  const { manifest: file, laws, today } = options;
  const source = readText(file, host, LARGEST_READ);
  if (source.state === 'unseen') return unreadableManifest(options, source);
  const parsed = parseManifest(source.state === 'text' ? source.text : '', file, laws);
  if ('findings' in parsed) return unreadableManifest(options, parsed);

  const { manifest } = parsed;
  const chosen = laws.filter(({ id }) => id in manifest.laws);
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const { trust, emptyLists } = options.trust
    ? { trust: options.trust, emptyLists: [] }
    : readTrust(manifest, folder, host);
  const discovered = discover(manifest, file, host, options.only);
  const evidence = await readEvidence({ manifest, today, file, folder, found: discovered, trust, readMany }, host);
  const { subjects, documents, dependencies, papers, registers, found, readings, lock, texts, unsearched } = evidence;
  const assets = countAssets(found, readings);
  const judged = chosen.flatMap((law) => judge(law, subjects));
  const charges = [
    ...withMissingFiles(judged, papers, documents),
    ...registers,
    ...reconcile(manifest, found, readings),
    ...contradictions(manifest, dependencies.found),
    ...aboutTheLock(lock, found.declared),
  ];
  const { charges: held, about } = waive(charges, manifest, { today, folder });
  // No waiver reaches these: an empty run must not become a pass because somebody once accepted an empty glob.
  const itself = aboutTheRun({ manifest, laws: chosen, today, assets });
  const roles = new Set(Object.values(manifest.systems ?? {}).map(({ role }) => role));
  return reportOn({
    ...options,
    laws: chosen,
    findings: settle({ charges: held, about: [...about, ...itself] }, file, textsOf(parsed, file, texts)),
    assets,
    notChecked: [
      ...notProved(lock),
      ...chosen.flatMap((law) => untestedDuties(law, roles)),
      ...unlooked(manifest, found, readings, { unsearched, emptyLists, dependencies }),
    ],
    unpriced: chosen.flatMap((law) => unpriced(law, charges, manifest)),
    coming: comingSoon({ laws: chosen, manifest, roles, today }),
    exposure: chosen.flatMap((law) => exposureOf(law, charges, manifest, today)),
  });
}
