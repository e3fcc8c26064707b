/** Holds what is declared against what the bytes say, in both directions: undeclared, unmatched, contradictory. No law is asked. */
import type { DeclaredAsset } from './model/check.ts';
import type { Discovery, Readings } from './model/discovery.ts';
import type { Charge } from './model/finding.ts';
import type { Level } from './model/level.ts';
import type { Manifest } from './model/manifest/index.ts';
import type { FileReading, Mark, Origin, ProblemCode, Standard } from './model/mark.ts';
import type { ManifestPath } from './model/position.ts';
import type { Reason } from './model/reason.ts';
import { shortened } from './shortened.ts';

/** Charges of the law-neutral rules about files; `readings` by file from the root. */
export function reconcile(manifest: Manifest, found: Discovery, readings: Readings): Charge[] {
  const declared = [...found.declared.values()].flatMap((asset) => {
    const reading = readings.get(asset.file);
    return reading ? heldAgainst(manifest, asset, reading) : [];
  });
  const undeclared = found.undeclared.flatMap((file) => {
    const reading = readings.get(file);
    return reading ? undeclaredCharges(file, reading, found.accountFor.get(file), manifest) : [];
  });
  return [...patternCharges(found), ...declared, ...undeclared, ...brokenCredentials(found, readings)];
}

/** A signed statement that was broken afterwards. It matters less in a file of which nobody, itself included, says AI. */
function brokenCredentials({ declared }: Discovery, readings: Readings): Charge[] {
  return [...readings.values()].flatMap((reading) => {
    const broken = reading.credentials.find(({ verdict }) => verdict === 'invalid');
    if (!broken) return [];
    const asset = declared.get(reading.file);
    const ofAi = (asset !== undefined && asset.entry.origin !== 'human') || isPlainlyAi(reading);
    const { file, marks } = reading;
    const reason: Reason = { id: 'credential-invalid', data: { file, codes: broken.codes } };
    const evidence = marks.filter(({ assurance }) => assurance === 'signed-invalid');
    const place = asset ? { path: ['assets', asset.index, 'path'] } : { path: ['assets'], on: 'key' as const };
    return [
      charge('asset/invalid-credential', ofAi ? 'error' : 'warning', reason, { ...place, asset: file, evidence }),
    ];
  });
}

/** Whether the bytes leave no doubt that AI had a hand in the file: its origin, or a trace of the highest grade. */
export const isPlainlyAi = ({ origin, traces }: FileReading): boolean =>
  isAi(origin) || traces.some(({ grade }) => grade === 'H');

/** Media that `account-for` asks about; a text is one only when somebody declares it. */
export const isMedia = ({ media, problem }: FileReading): boolean =>
  (media !== null && media !== 'text') || problem?.code === 'not-downloaded';

/** Not even opened, so that nobody knows whether it is media: what `account-for` asks about may hide there. */
export const isShut = ({ media, problem }: FileReading): boolean =>
  media === null && problem !== null && SHUT.includes(problem.code);

/** A missing one has a name nobody can spell: what merely vanished has no reading. */
const SHUT: readonly ProblemCode[] = ['denied', 'outside', 'malformed', 'missing'];

const isAi = (origin: Origin): boolean => origin === 'ai-generated' || origin === 'ai-modified';

function patternCharges({ unmatched, outside, ignored }: Discovery): Charge[] {
  const nothing = ({ pattern, path }: { readonly pattern: string; readonly path: ManifestPath }, level: Level) =>
    charge('asset/no-match', level, { id: 'pattern-matches-nothing', data: { pattern } }, { path, verdict: 'unseen' });
  return [
    ...unmatched.map((each) => nothing(each, 'error')),
    ...ignored.filter(({ files }) => files === 0).map((each) => nothing(each, 'notice')),
    ...outside.map(({ pattern, path }) =>
      charge(
        'asset/outside-repository',
        'error',
        { id: 'outside-repository', data: { file: pattern } },
        { path, verdict: 'unseen' },
      ),
    ),
  ];
}

function heldAgainst(manifest: Manifest, { entry, index, file }: DeclaredAsset, reading: FileReading): Charge[] {
  const human = entry.origin === 'human';
  const about = { path: ['assets', index, 'path'], asset: file, system: entry.system ?? null };
  const charges: Charge[] = [];
  const unreadable = problemCharge(file, reading, human ? 'warning' : 'error', about.path);
  if (unreadable) charges.push({ ...unreadable, system: about.system });
  if (human) charges.push(...contradictedHuman(index, entry.grounds, reading));
  charges.push(...disagreement(reading, about.path));
  const other = human ? null : otherMethod(manifest, reading, about.path);
  if (other) charges.push({ ...other, system: about.system });
  return charges;
}

/** A human's file that says AI needs grounds: otherwise the word of the manifest hides a duty the bytes show. */
function contradictedHuman(index: number, grounds: string | undefined, reading: FileReading): Charge[] {
  const path = ['assets', index, 'origin'];
  const level = grounds ? 'notice' : 'error';
  const mark = reading.marks.find(({ origin }) => isAi(origin));
  if (mark && isAi(reading.origin)) {
    const reason: Reason = { id: 'human-but-marked', data: { file: reading.file, standard: mark.standard } };
    return [charge('asset/contradictory-marks', level, reason, { path, asset: reading.file, evidence: [mark] })];
  }
  const trace = reading.traces.find(({ grade }) => grade === 'H');
  if (!trace) return [];
  const reason: Reason = { id: 'human-but-traced', data: { file: reading.file, tool: trace.tool } };
  return [charge('asset/contradictory-marks', level, reason, { path, asset: reading.file })];
}

/** One statement says AI, another of the same standing says a camera or a hand. The file counts as AI's; somebody should look. */
function disagreement(reading: FileReading, path: ManifestPath): Charge[] {
  const own = reading.marks.filter(({ source }) => source === 'active');
  const labels = own.filter(({ names }) => names !== undefined);
  if (
    labels.some(({ names, standard }) => labels.some((other) => other.standard === standard && other.names !== names))
  )
    return [disagree(reading, labels, path)];
  const ai = own.filter(({ origin }) => isAi(origin));
  const not = own.filter(({ origin }) => origin === 'not-ai');
  if (ai.length === 0 || not.length === 0) return [];
  return [disagree(reading, [...ai, ...not], path)];
}

function disagree({ file }: FileReading, marks: readonly Mark[], path: ManifestPath): Charge {
  const values = marks.map(({ standard, value }) => `${standard}: ${shortened(value, 120)}`);
  const reason: Reason = { id: 'marks-disagree', data: { file, values } };
  return charge('asset/contradictory-marks', 'warning', reason, { path, asset: file, evidence: marks });
}

function otherMethod(manifest: Manifest, reading: FileReading, path: ManifestPath): Charge | null {
  const wanted: readonly string[] = manifest.labeling?.['machine-readable'] ?? [];
  const marks = reading.marks.filter(({ origin, standard }) => isAi(origin) && standard !== 'vendor-credit');
  if (wanted.length === 0 || marks.length === 0 || marks.some(({ standard }) => wanted.includes(standard))) return null;
  const found = [...new Set(marks.map(({ standard }): Standard => standard))];
  return charge(
    'asset/other-method',
    'warning',
    { id: 'other-method', data: { found, wanted } },
    { path, asset: reading.file, evidence: marks },
  );
}

function undeclaredCharges(file: string, reading: FileReading, glob: string | undefined, manifest: Manifest): Charge[] {
  const about = { path: ['assets'], asset: file, on: 'key' as const };
  const mark = reading.marks.find(({ origin }) => isAi(origin));
  if (mark && isAi(reading.origin)) {
    const reason: Reason = { id: 'undeclared-mark', data: { file, origin: reading.origin, standard: mark.standard } };
    return [charge('asset/undeclared', 'error', reason, { ...about, evidence: [mark] })];
  }
  const trace = reading.traces.find(({ grade }) => grade === 'H');
  if (trace)
    return [charge('asset/undeclared', 'error', { id: 'undeclared-trace', data: { file, tool: trace.tool } }, about)];
  if (glob === undefined) return [];
  const path = ['labeling', 'account-for', manifest.labeling?.['account-for']?.indexOf(glob) ?? 0];
  const shut = isShut(reading) ? problemCharge(file, reading, 'error', path) : null;
  if (shut) return [shut];
  if (!isMedia(reading)) return [];
  return [
    charge('asset/undeclared', 'error', { id: 'unaccounted', data: { file, pattern: glob } }, { path, asset: file }),
  ];
}

/** A declared file nobody could read to its end. Where it is said to be AI's, a duty may hide behind it. */
function problemCharge(file: string, { problem }: FileReading, level: Level, path: ManifestPath): Charge | null {
  if (!problem) return null;
  const about = { path, asset: file, verdict: level === 'error' ? ('unseen' as const) : ('unverifiable' as const) };
  if (problem.code === 'outside')
    return charge(
      'asset/outside-repository',
      'error',
      { id: 'outside-repository', data: { file } },
      { ...about, verdict: 'unseen' },
    );
  if (problem.code === 'not-downloaded')
    return charge('asset/not-downloaded', level, { id: 'not-downloaded', data: { file } }, about);
  return charge(
    'asset/unreadable',
    level,
    { id: 'unreadable', data: { file, code: problem.code, offset: problem.offset } },
    about,
  );
}

interface About {
  readonly path: ManifestPath;
  readonly on?: 'key';
  readonly asset?: string;
  readonly verdict?: Charge['verdict'];
  readonly evidence?: readonly Mark[];
}

const charge = (rule: string, level: Level, reason: Reason, about: About): Charge => ({
  rule,
  level,
  verdict: about.verdict ?? 'unmet',
  reason,
  at: { in: 'manifest', path: about.path, ...(about.on && { on: about.on }) },
  related: [],
  system: null,
  asset: about.asset ?? null,
  evidence: about.evidence ?? [],
});
