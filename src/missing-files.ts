/** Turns every unseen paper into one finding, however many duties hang on it. */
import type { DocumentFacts, Documents, PlacedFile } from './model/document.ts';
import type { Charge } from './model/finding.ts';
import type { Reason } from './model/reason.ts';

/**
 * Judged charges, with those that only say that something could not be read replaced by one for each named file, which
 * says the rules it hides. What no other room has said stays: nothing may fall between two of them.
 */
export function withMissingFiles(
  judged: readonly Charge[],
  named: readonly PlacedFile[],
  documents: Documents,
): Charge[] {
  const hidden = rulesByFile(judged);
  const missing = named.flatMap(({ at, value }) => {
    const facts = documents.get(value);
    if (facts?.state !== 'unseen') return [];
    const hides = [...new Set([...(hidden.get(value) ?? []), ...(hidden.get(facts.file) ?? [])])].sort();
    return [missingCharge(facts, { at, value }, hides)];
  });
  const said = new Set(
    named
      .filter(({ value }) => documents.get(value)?.state === 'unseen')
      .flatMap(({ value }) => [value, documents.get(value)?.file]),
  );
  return [...judged.filter((charge) => !saidElsewhere(charge, said)), ...missing];
}

function rulesByFile(judged: readonly Charge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { verdict, reason, rule } of judged)
    if (verdict === 'unseen' && reason.id === 'no-such-file')
      rules.set(reason.data.file, (rules.get(reason.data.file) ?? new Set()).add(rule));
  return rules;
}

function missingCharge(
  { why }: Extract<DocumentFacts, { state: 'unseen' }>,
  { at, value }: PlacedFile,
  hides: readonly string[],
): Charge {
  const outside = why === 'outside';
  const reason: Reason = outside
    ? { id: 'outside-repository', data: { file: value } }
    : { id: 'no-such-file', data: { file: value, why, hides } };
  const rule = outside ? 'asset/outside-repository' : 'manifest/no-such-file';
  return { rule, level: 'error', verdict: 'unseen', reason, at, related: [], system: null, asset: null, evidence: [] };
}

/** A file that could not be read to its end is told by reconciling, a register that does not parse by its own faults. */
function saidElsewhere({ verdict, reason }: Charge, said: ReadonlySet<string | undefined>): boolean {
  if (verdict !== 'unseen') return false;
  if (reason.id === 'no-such-file') return said.has(reason.data.file);
  return reason.id === 'unreadable' || reason.id === 'register-unread';
}
