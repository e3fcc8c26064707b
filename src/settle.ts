/** Gives each charge its place in a text, the line to show, and a fingerprint that outlives moved lines. */
import { createHash } from 'node:crypto';
import { rankOf } from './level.ts';
import type { Charge, Finding } from './model/finding.ts';
import type { Location, ManifestPath, Place } from './model/position.ts';
import type { WaivedCharges } from './model/waived.ts';

export interface Texts {
  /** The place of a value or key of the manifest. */
  locate(place: Place): Location;
  /** One line of a file, from 1, without its end; null when nobody kept the text. */
  line(file: string, line: number): string | null;
}

export interface Locating {
  locate(path: ManifestPath, on?: 'key' | 'value'): Location;
  lineAt(line: number): string | null;
}

/** Findings in the order in which people read. */
export function settle({ charges, about }: WaivedCharges, manifest: string, texts: Texts): Finding[] {
  const seen = new Map<string, number>();
  const all = [...charges, ...about.map((charge) => ({ charge, waived: null }))];
  const findings = all.map(({ charge, waived }): Finding => {
    const at = texts.locate(charge.at);
    const identity = identityOf(charge);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return {
      rule: charge.rule,
      level: charge.level,
      verdict: charge.verdict,
      reason: charge.reason,
      fingerprint: createHash('sha256').update(`${identity}\0${occurrence}`).digest('hex').slice(0, 32),
      manifest,
      at,
      excerpt: texts.line(at.file, at.start.line),
      related: charge.related.map(({ at: place, reason }) => ({ at: texts.locate(place), reason })),
      system: charge.system,
      asset: charge.asset,
      evidence: charge.evidence,
      waived,
      baseline: false,
    };
  });
  return inReadingOrder(findings);
}

/** The manifest's own places, and lines of every text that was read. */
export function textsOf(parsed: Locating, manifest: string, texts: ReadonlyMap<string, string>): Texts {
  const lines = new Map<string, readonly string[]>();
  return {
    locate: (place) => (place.in === 'file' ? place.location : parsed.locate(place.path, place.on)),
    line(file, number) {
      if (file === manifest) return parsed.lineAt(number);
      const split = lines.get(file) ?? texts.get(file)?.split(/\r?\n/) ?? [];
      lines.set(file, split);
      return split[number - 1] ?? null;
    },
  };
}

/** What the charge is about, without lines, indices and days that pass. */
function identityOf({ rule, system, asset, reason, at }: Charge): string {
  const place =
    at.in === 'file' ? at.location.file : at.path.filter((part): part is string => typeof part === 'string').join('/');
  return [rule, system ?? '', asset ?? '', reason.id, place].join('\0');
}

/** What was accepted comes last; errors first, then by file and line. */
export function inReadingOrder(findings: readonly Finding[]): Finding[] {
  const muted = ({ waived, baseline }: Finding) => (waived || baseline ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      muted(a) - muted(b) ||
      rankOf(a.level) - rankOf(b.level) ||
      compare(a.at.file, b.at.file) ||
      a.at.start.line - b.at.start.line ||
      a.at.start.column - b.at.start.column ||
      compare(a.rule, b.rule) ||
      compare(a.asset ?? '', b.asset ?? ''),
  );
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
