/** The report on a manifest that cannot be understood: its own faults, and nothing is judged. */
import { chargeOf } from './manifest/findings.ts';
import type { Parsed } from './manifest/parse.ts';
import type { DocumentFacts } from './model/document.ts';
import type { Charge, Report } from './model/finding.ts';
import type { Location } from './model/position.ts';
import { type Parts, reportOn } from './report.ts';
import { settle } from './settle.ts';

type Faults = Extract<Parsed, { readonly findings: unknown }> | Extract<DocumentFacts, { state: 'unseen' }>;

const START = { line: 1, column: 1 };

/** `faults`: what parsing found, or why the file could not be opened at all. */
export function unreadableManifest(
  options: Omit<Parts, 'findings' | 'assets' | 'notChecked' | 'exposure'>,
  faults: Faults,
): Report {
  const start: Location = { file: options.manifest, start: START, end: START };
  const charges = 'findings' in faults ? faults.findings.map(chargeOf) : [unseen(faults, start)];
  const texts = {
    locate: (place: Charge['at']) => (place.in === 'file' ? place.location : start),
    line: (_: string, number: number) => ('findings' in faults ? faults.lineAt(number) : null),
  };
  return reportOn({
    ...options,
    findings: settle(
      { charges: charges.map((charge) => ({ charge, waived: null })), about: [] },
      options.manifest,
      texts,
    ),
    assets: { seen: 0, declared: 0, accounted: 0, excused: { imitatesNothing: 0, internal: 0 } },
    notChecked: [],
    exposure: [],
  });
}

const unseen = ({ file, why }: Extract<Faults, { state: 'unseen' }>, start: Location): Charge => ({
  rule: 'manifest/no-such-file',
  level: 'error',
  verdict: 'unseen',
  reason: { id: 'no-such-file', data: { file, why, hides: [] } },
  at: { in: 'file', location: start },
  related: [],
  system: null,
  asset: null,
  evidence: [],
});
