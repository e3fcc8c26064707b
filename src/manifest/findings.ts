/** What reading the manifest found wrong, put in order: sorted by place, each thing once, never more than a page can hold. */
import type { Charge } from '../model/finding.ts';
import type { Location } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import type { YamlProblem } from '../model/reason-manifest.ts';
import { shortened } from '../shortened.ts';
import type { Source, Span } from './source.ts';

/** All of them unmet and of level error: a manifest that cannot be read hides every duty from view. */
export interface ManifestFinding {
  readonly rule: 'manifest/syntax' | 'manifest/schema';
  readonly reason: Reason;
  readonly at: Location;
}

/** The same as what is held against the repository, like all that judging brings. */
export const chargeOf = ({ rule, reason, at }: ManifestFinding): Charge => ({
  rule,
  level: 'error',
  verdict: 'unmet',
  reason,
  at: { in: 'file', location: at },
  related: [],
  system: null,
  asset: null,
  evidence: [],
});

/** A finding in the making. The reason is worked out late: a hostile file can hold a hundred thousand of them. */
export interface Complaint {
  readonly rule: ManifestFinding['rule'];
  readonly span: Span;
  reason(): Reason;
}

/** A fault of the writing, whatever it says. */
export const syntax = (span: Span, reason: Complaint['reason']): Complaint => ({
  rule: 'manifest/syntax',
  span,
  reason,
});

/** A mistake in YAML itself; `problem` is the parser's own word for it. */
export const notYaml = (span: Span, kind: YamlProblem, problem: string): Complaint =>
  syntax(span, () => ({ id: 'not-yaml', data: { kind, problem } }));

/** What a person can take in at once; the rest is counted. */
const MOST_SHOWN = 100;

/** Complaints in any order in; findings by place out, at most `MOST_SHOWN`, then one that counts the rest. */
export function gather(complaints: readonly Complaint[], source: Source): readonly ManifestFinding[] {
  const sorted = complaints.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to);
  const seen = new Set<string>();
  const findings: ManifestFinding[] = [];
  for (const [index, { rule, span, reason }] of sorted.entries()) {
    const said = reason();
    const fact = `${span.from} ${said.id} ${JSON.stringify(said.data)}`;
    if (seen.has(fact)) continue;
    seen.add(fact);
    const at = source.location(span);
    if (findings.length === MOST_SHOWN) {
      return [...findings, { rule, reason: { id: 'more-problems', data: { count: sorted.length - index } }, at }];
    }
    findings.push({ rule, reason: said, at });
  }
  return findings;
}

/** A message quotes enough of a long value to recognise the place, and no more. */
export const quoted = (text: string): string => shortened(text, 80);
