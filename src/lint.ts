/** The whole pipeline on one page: discover, read, judge, report. */
import { posix } from 'node:path';
import { aboutTheLock, notProved } from './attested.ts';
import { unlooked, untestedDuties } from './blind-spots.ts';
import { comingSoon } from './coming.ts';
import { type Compared, comparedWith, partOf } from './compared.ts';
import { contradictions } from './contradictions.ts';
import { countAssets } from './count-assets.ts';
import { exposureOf, unpriced } from './exposure.ts';
import { withIgnores } from './ignore.ts';
import { judge } from './judge.ts';
import { mildest } from './level.ts';
import { type ParsedManifest, parseManifest } from './manifest/parse.ts';
import { withMissingFiles } from './missing-files.ts';
import type { Browser } from './model/browser.ts';
import type { Change, Earlier, WholeWhy } from './model/extent.ts';
import type { Charge, Finding, Report } from './model/finding.ts';
import type { Host } from './model/host.ts';
import type { LawPack } from './model/law.ts';
import type { Level } from './model/level.ts';
import type { Manifest } from './model/manifest/index.ts';
import type { Trust } from './model/trust.ts';
import { aboutTheRun } from './own-limits.ts';
import { type Evidence, readEvidence } from './read/evidence.ts';
import { readingHere } from './read/files.ts';
import { withLineHashes } from './read/hashed-lines.ts';
import { ignoresIn } from './read/ignores.ts';
import { readText } from './read/text.ts';
import { readTrust } from './read/trust.ts';
import { reconcile } from './reconcile.ts';
import { reportOn } from './report.ts';
import { inReadingOrder, settle, textsOf } from './settle.ts';
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
  /** What changed; the run is then limited to what that touches, within `only`. */
  readonly change?: Change | null;
  /** Why the run is about everything although a part of it was asked for. */
  readonly whole?: WholeWhy | null;
  /** What is named as milder than it was; left out, nothing is compared. */
  readonly earlier?: Earlier | null;
  /** Whom to believe instead of the manifest's own `labeling.trust`. */
  readonly trust?: Trust | null;
  /** Asked where the source of a page leaves open what is seen; left out, nobody is. */
  readonly browser?: Browser | null;
}

/** Enough for the parser to say by how much a manifest is too big, without reading a film. */
const LARGEST_READ = 16 * 1024 * 1024;

/** One manifest, judged. Never throws for anything a repository can contain. */
export async function lint(options: LintOptions, host: Host, readMany = readingHere(host)): Promise<Report> {
  const report = await judged(options, host, readMany);
  return { ...report, findings: withLineHashes(report.findings, host) };
}

async function judged(options: LintOptions, host: Host, readMany: ReturnType<typeof readingHere>): Promise<Report> {
  const { manifest: file, laws, today } = options;
  const source = readText(file, host, LARGEST_READ);
  if (source.state === 'unseen') return unreadableManifest(options, source);
  const text = source.state === 'text' ? source.text : '';
  const parsed = parseManifest(text, file, laws);
  if ('findings' in parsed) return unreadableManifest(options, parsed);

  const { manifest } = parsed;
  const chosen = laws.filter(({ id }) => id in manifest.laws);
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const { trust, emptyLists } = trustOf(options, manifest, { folder, host });
  const { found: part, extents } = partOf(options, { manifest, file, folder, host });
  const needs = { trust, readMany, browser: options.browser ?? null };
  const evidence = await readEvidence({ manifest, today, file, folder, found: part, ...needs }, host);
  const { found, readings, dependencies, unsearched } = evidence;
  const assets = countAssets(found, readings);
  const charges = chargesIn(evidence, manifest, chosen);
  const state = { file, parsed, text, laws, today, host };
  const compared = comparedWith(options.earlier ?? null, { ...state, nested: part.nested });
  // No waiver reaches these: an empty run must not become a pass because somebody once accepted an empty glob.
  const itself = aboutTheRun({ manifest, laws: chosen, today, assets, beyond: found.beyond });
  const run = { file, folder, text, parsed, laws: chosen, today, evidence };
  const roles = rolesIn(manifest);
  return reportOn({
    ...options,
    laws: chosen,
    findings: inReadingOrder([...settled(charges, itself, run), ...settledAgainst(compared, run)]),
    assets,
    notChecked: [
      ...notProved(evidence.lock),
      ...chosen.flatMap((law) => untestedDuties(law, roles)),
      ...compared.notChecked,
      ...unlooked(manifest, found, readings, { unsearched, emptyLists, dependencies }),
    ],
    unpriced: chosen.flatMap((law) => unpriced(law, charges, manifest)),
    coming: comingSoon({ laws: chosen, manifest, roles, today }),
    exposure: chosen.flatMap((law) => exposureOf(law, charges, manifest, today)),
    extents,
  });
}

const trustOf = (
  { trust }: LintOptions,
  manifest: Manifest,
  { folder, host }: { readonly folder: string; readonly host: Host },
) => (trust ? { trust, emptyLists: [] } : readTrust(manifest, folder, host));

const rolesIn = ({ systems = {} }: Manifest) => new Set(Object.values(systems).map(({ role }) => role));

/** All that is held against the repository, by the laws and by reconciling. */
function chargesIn(evidence: Evidence, manifest: Manifest, laws: readonly LawPack[]): readonly Charge[] {
  const { subjects, documents, dependencies, papers, registers, found, readings, lock } = evidence;
  const judged = laws.flatMap((law) => judge(law, subjects));
  const neutral = [
    ...reconcile(manifest, found, readings),
    ...contradictions(manifest, dependencies.found),
    ...aboutTheLock(lock, found.declared),
  ];
  return [
    ...withMissingFiles(judged, papers, documents),
    ...registers,
    ...neutral.map((charge) => planned(charge, manifest, subjects.organization.today)),
  ];
}

/** What a plan postpones warns until its day. What was not seen waits for no day. */
function planned(charge: Charge, { policy }: Manifest, today: string): Charge {
  const from = policy?.['enforce-from']?.[charge.rule];
  const isPostponed = from !== undefined && from > today && charge.verdict !== 'unseen';
  return isPostponed ? { ...charge, level: mildest(charge.level, 'warning') } : charge;
}

interface Run {
  /** The manifest, from the root, and its folder. */
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  readonly parsed: ParsedManifest;
  readonly laws: readonly LawPack[];
  readonly today: string;
  readonly evidence: Evidence;
}

/** Charges with their places, less what waivers and comments accept; and what is said of these, and of the run `itself`. */
function settled(charges: readonly Charge[], itself: readonly Charge[], run: Run): Finding[] {
  const { file, folder, text, parsed, laws, today, evidence } = run;
  const places = textsOf(parsed, file, evidence.texts);
  const isLimited = evidence.found.beyond !== null;
  const waived = waive(charges, parsed.manifest, { today, folder, isLimited });
  const ignores = [...new Map([...evidence.texts, [file, text]])].flatMap(([each, words]) => ignoresIn(each, words));
  const { charges: held, about } = withIgnores(waived, ignores, { laws, locate: places.locate, isLimited });
  return settle({ charges: held, about: [...about, ...itself] }, file, places);
}

/** What became milder stands in the manifest of now, whichever of the two has judged. */
const settledAgainst = ({ charges, now }: Compared, { file, evidence }: Run): Finding[] =>
  settle({ charges: [], about: charges }, file, textsOf(now, file, evidence.texts));
