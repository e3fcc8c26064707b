/** Lives with history: findings that were there before are listed in a file, marked in the report, and fail no build. */
import { createHash } from 'node:crypto';
import { lineStarts, positionOf } from './lines.ts';
import type { Finding, Report } from './model/finding.ts';
import type { Location } from './model/position.ts';
import { NEVER_RED, OF_THE_MANIFEST_ITSELF } from './model/rule-names.ts';
import { withFindings } from './report.ts';
import { inReadingOrder } from './settle.ts';

/** One finding of the past. The fingerprint is the key, within its manifest; the rest is for whoever reviews the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly manifest: string;
  readonly rule: string;
  /** The file or system it is about; null when it is about neither. */
  readonly subject: string | null;
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
  /** As it stands in the file, to point at a line of it. */
  readonly text: string;
  /** From the repository's root; null when it lies outside, where no report can point. */
  readonly file: string | null;
}

const MOST_ENTRIES = 100_000;

/** The entries of a baseline's text; null when it is none. It is read strictly: a mistake here would let findings through. */
export function parseBaseline(text: string): readonly BaselineEntry[] | null {
  const document = parsed(text);
  if (!isRecord(document) || document.version !== 1 || !Array.isArray(document.findings)) return null;
  if (document.findings.length > MOST_ENTRIES) return null;
  const entries = document.findings.flatMap((found: unknown) => entryIn(found) ?? []);
  return entries.length === document.findings.length ? entries : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entryIn(value: unknown): BaselineEntry | null {
  if (!isRecord(value)) return null;
  const { fingerprint, manifest, rule, subject } = value;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{32}$/.test(fingerprint)) return null;
  if (typeof manifest !== 'string' || typeof rule !== 'string') return null;
  return subject === null || typeof subject === 'string' ? { fingerprint, manifest, rule, subject } : null;
}

/** The text of a baseline: one entry a line, in an order of its own, so that two runs differ only where the facts do. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ fingerprint, manifest, rule, subject }) => JSON.stringify({ manifest, rule, subject, fingerprint }))
    .sort();
  return `{ "version": 1, "findings": [${lines.map((line) => `\n  ${line}`).join(',')}\n] }\n`;
}

/** `limited`: the run looked at a part of what the manifests rule. */
interface Extent {
  readonly limited: boolean;
}

/** What a new baseline lists: all that may be accepted now, and of the old one what this run could not decide. */
export function renewed(report: Report, old: readonly BaselineEntry[], extent: Extent): readonly BaselineEntry[] {
  const found = report.findings
    .filter((finding) => isAcceptable(finding) && finding.waived === null)
    .map(({ fingerprint, manifest, rule, asset, system }) => ({
      fingerprint,
      manifest,
      rule,
      subject: asset ?? system,
    }));
  const decided = decidedIn(report, extent);
  const kept = old.filter(({ manifest }) => !decided(manifest));
  return [...new Map([...kept, ...found].map((entry) => [keyOf(entry), entry])).values()];
}

/** The report with what the baseline lists marked, and with what it lists in vain. The verdict is drawn anew. */
export function withBaseline(report: Report, baseline: Baseline, extent: Extent): Report {
  const listed = new Set(baseline.entries.map(keyOf));
  const present = new Set(report.findings.map(keyOf));
  const decided = decidedIn(report, extent);
  const findings = report.findings.map((finding) =>
    isAcceptable(finding) && listed.has(keyOf(finding)) ? { ...finding, baseline: true } : finding,
  );
  const stale = baseline.entries.filter((entry) => decided(entry.manifest) && !present.has(keyOf(entry)));
  return withFindings(report, inReadingOrder([...findings, ...staleFindings(stale, baseline)]));
}

const keyOf = ({ fingerprint, manifest }: Pick<BaselineEntry, 'fingerprint' | 'manifest'>) =>
  `${manifest}\0${fingerprint}`;

/**
 * History may hold what was looked at and found unmet. What was not seen is never accepted: a run without its files would
 * make a list that lets everything through. Nor is a manifest that cannot be read, nor what is said of waivers or of Tanba.
 */
function isAcceptable({ rule, verdict }: Finding): boolean {
  if (verdict !== 'unmet' || OF_THE_MANIFEST_ITSELF.includes(rule) || NEVER_RED.includes(rule)) return false;
  // What became milder is new by its nature: a list of the past that held it would hide the next step.
  return rule !== 'manifest/weakened' && !rule.startsWith('waiver/') && !rule.startsWith('baseline/');
}

/** Whether a finding that is not there is mended: only where the whole manifest was judged and nothing stayed unseen. */
function decidedIn({ manifests, findings }: Report, { limited }: Extent): (manifest: string) => boolean {
  if (limited) return () => false;
  const open = findings.filter(({ rule, verdict }) => verdict === 'unseen' || OF_THE_MANIFEST_ITSELF.includes(rule));
  const undecided = new Set(open.map(({ manifest }) => manifest));
  return (manifest) => manifests.includes(manifest) && !undecided.has(manifest);
}

/** The report with a notice when the list holds more than it did; `before` is its earlier text, '' for none. */
export function withGrowth(report: Report, baseline: Baseline, before: string): Report {
  const known = new Set((parseBaseline(before) ?? []).map(keyOf));
  const added = baseline.entries.filter((entry) => !known.has(keyOf(entry)));
  const [first] = added;
  if (!first) return report;
  const data = { count: added.length, rule: first.rule, subject: first.subject ?? '' };
  const [stale] = staleFindings([first], baseline);
  if (!stale) return report;
  const fingerprint = createHash('sha256').update(`manifest/weakened\0${stale.fingerprint}`).digest('hex').slice(0, 32);
  const grown: Finding = {
    ...stale,
    rule: 'manifest/weakened',
    level: 'notice',
    reason: { id: 'weakened-baseline', data },
    fingerprint,
  };
  return withFindings(report, inReadingOrder([...report.findings, grown]));
}

function staleFindings(stale: readonly BaselineEntry[], { text, file }: Baseline): readonly Finding[] {
  const starts = lineStarts(text);
  const lines = text.split('\n');
  let from = 0;
  return stale.map(({ fingerprint, manifest, rule, subject }) => {
    // Entries come in the order of the text, so that it is walked through once.
    const offset = Math.max(from, text.indexOf(fingerprint, from));
    from = offset;
    const start = positionOf(starts, offset);
    const end = { line: start.line, column: start.column + fingerprint.length };
    const at: Location = file === null ? { file: manifest, start: TOP, end: TOP } : { file, start, end };
    return {
      ...ABOUT_NO_FILE,
      reason: { id: 'baseline-stale', data: { rule, subject: subject ?? '' } },
      fingerprint: createHash('sha256').update(`baseline/stale\0${fingerprint}`).digest('hex').slice(0, 32),
      manifest,
      at,
      excerpt: file === null ? null : (lines[start.line - 1] ?? null),
    };
  });
}

const TOP = { line: 1, column: 1 };

const ABOUT_NO_FILE = {
  rule: 'baseline/stale',
  level: 'warning',
  verdict: 'unmet',
  related: [],
  system: null,
  asset: null,
  evidence: [],
  waived: null,
  baseline: false,
} as const;
