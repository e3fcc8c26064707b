/** The whole pipeline on one page: discover, read, judge, report. */
import { posix } from 'node:path';
import { unlooked, untestedDuties } from './blind-spots.ts';
import { discover } from './discover/discover.ts';
import { exposureOf } from './exposure.ts';
import { judge } from './judge.ts';
import { namedFiles } from './manifest/files.ts';
import { type ParsedManifest, parseManifest } from './manifest/parse.ts';
import { missingFiles, withoutMissing } from './missing-files.ts';
import type { Discovery } from './model/discovery.ts';
import type { AssetCounts, Charge, Report } from './model/finding.ts';
import type { Host } from './model/host.ts';
import type { LawPack, Level } from './model/law.ts';
import type { Manifest } from './model/manifest/index.ts';
import type { Location } from './model/position.ts';
import { readEvidence } from './read/evidence.ts';
import { readText } from './read/text.ts';
import { isMedia, isPlainlyAi, reconcile } from './reconcile.ts';
import { type Parts, reportOn } from './report.ts';
import { inReadingOrder, type Settled, settle, type Texts } from './settle.ts';
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
}

/** One manifest, judged. Never throws for anything a repository can contain. */
export async function lint(options: LintOptions, host: Host): Promise<Report> {
  const { manifest: file, laws, today } = options;
  const source = readText(file, host, Number.MAX_SAFE_INTEGER);
  const parsed = parseManifest(source.state === 'text' ? source.text : '', file, laws);
  if ('findings' in parsed) return unreadableManifest(options, parsed);

  const { manifest } = parsed;
  const chosen = laws.filter(({ id }) => id in manifest.laws);
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const named = namedFiles(manifest);
  const found = discover(manifest, file, host, options.only);
  const evidence = readEvidence({ manifest, today, folder, named, found }, host);
  const judged = chosen.flatMap((law) => judge(law, evidence.subjects));
  const charges = [
    ...withoutMissing(judged),
    ...missingFiles(named, evidence.documents, judged),
    ...evidence.registers,
    ...reconcile(manifest, found, evidence.readings),
    ...notReadYet(manifest),
    ...oldTexts(chosen, today),
  ];
  const assets = countAssets(found, evidence.readings);
  if (assets.seen === 0 && !manifest.policy?.['allow-empty']) charges.push(nothingSeen);

  const spell = (path: string) => (folder && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
  const { charges: held, about } = waive(charges, manifest, today, spell);
  const all = [...held, ...about.map((charge) => ({ charge, waived: null }))];
  const roles = new Set(Object.values(manifest.systems ?? {}).map(({ role }) => role));
  return reportOn({
    ...head(options),
    laws: chosen,
    findings: settled(all, parsed, evidence.texts, file),
    assets,
    notChecked: [
      ...chosen.flatMap((law) => untestedDuties(law, roles)),
      ...unlooked(manifest, found, evidence.readings),
    ],
    exposure: chosen.flatMap((law) => exposureOf(law, charges, manifest, today)),
  });
}

const head = ({ version, today, manifest, failOn }: LintOptions) => ({ version, asOf: today, manifest, failOn });

function settled(charges: readonly Settled[], parsed: Located, texts: ReadonlyMap<string, string>, file: string) {
  const lines = new Map<string, readonly string[]>();
  const line = (path: string, number: number): string | null => {
    if (path === file) return parsed.lineAt(number);
    const text = texts.get(path);
    if (text === undefined) return null;
    const split = lines.get(path) ?? text.split(/\r?\n/);
    lines.set(path, split);
    return split[number - 1] ?? null;
  };
  const places: Texts = {
    locate: (place): Location => (place.in === 'file' ? place.location : parsed.locate(place.path, place.on)),
    line,
  };
  return inReadingOrder(settle(charges, file, places));
}

type Located = Extract<ParsedManifest, { manifest: Manifest }>;

/** A manifest that cannot be understood judges nothing: its own faults are the whole report. */
function unreadableManifest(options: LintOptions, parsed: Extract<ParsedManifest, { findings: unknown }>): Report {
  const charges = parsed.findings.map(
    ({ rule, reason, at }): Settled => ({
      charge: { ...NEUTRAL, rule, level: 'error', reason, at: { in: 'file', location: at } },
      waived: null,
    }),
  );
  const places: Texts = {
    locate: (place) => (place.in === 'file' ? place.location : { file: options.manifest, start: START, end: START }),
    line: (_, number) => parsed.lineAt(number),
  };
  const nothing: Pick<Parts, 'assets' | 'notChecked' | 'exposure'> = {
    assets: { seen: 0, declared: 0, accounted: 0, excused: { imitatesNothing: 0, internal: 0 } },
    notChecked: [],
    exposure: [],
  };
  return reportOn({
    ...head(options),
    ...nothing,
    laws: options.laws,
    findings: inReadingOrder(settle(charges, options.manifest, places)),
  });
}

const START = { line: 1, column: 1 };
const NEUTRAL = { verdict: 'unmet', related: [], system: null, asset: null, evidence: [] } as const;

const nothingSeen: Charge = {
  ...NEUTRAL,
  rule: 'asset/no-match',
  level: 'error',
  verdict: 'unseen',
  reason: { id: 'nothing-seen', data: {} },
  at: { in: 'manifest', path: ['assets'], on: 'key' },
};

/** A key of the contract that this version cannot follow must not look as if it had been. */
const notReadYet = (manifest: Manifest): Charge[] =>
  manifest.extends === undefined
    ? []
    : [
        {
          ...NEUTRAL,
          rule: 'manifest/schema',
          level: 'error',
          verdict: 'unseen',
          reason: { id: 'not-read-yet', data: { key: 'extends' } },
          at: { in: 'manifest', path: ['extends'] },
        },
      ];

const MONTHS_UNTIL_OLD = 6;

/** Laws amend themselves; a text of long ago is said to be one. Always a notice. */
function oldTexts(laws: readonly LawPack[], today: string): Charge[] {
  return laws
    .filter(({ textAsOf }) => monthsBetween(textAsOf, today) >= MONTHS_UNTIL_OLD)
    .map(({ id, textAsOf }) => ({
      ...NEUTRAL,
      rule: 'law/old-text',
      level: 'notice',
      reason: { id: 'old-text', data: { textAsOf } },
      at: { in: 'manifest', path: ['laws', id], on: 'key' },
    }));
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function countAssets(found: Discovery, readings: ReturnType<typeof readEvidence>['readings']): AssetCounts {
  const entries = [...found.declared.values()].map(({ entry }) => entry);
  const ai = entries.filter(({ origin }) => origin !== 'human');
  const stray = found.undeclared.flatMap((file) => readings.get(file) ?? []);
  const unaccounted = stray.filter(
    (reading) => isPlainlyAi(reading) || (found.accountFor.has(reading.file) && isMedia(reading)),
  );
  return {
    seen: entries.length + unaccounted.length,
    declared: ai.length,
    accounted: entries.length,
    excused: {
      imitatesNothing: ai.filter(({ imitates }) => imitates === 'nothing').length,
      internal: ai.filter(({ distribution }) => distribution === 'internal').length,
    },
  };
}
