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
  const missing = [...placesByFile(named, documents).values()].map(({ facts, places }) => {
    const names = [facts.file, ...places.map(({ value }) => value)];
    const hides = [...new Set(names.flatMap((name) => [...(hidden.get(name) ?? [])]))].sort();
    return missingCharge(facts, places, hides);
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

type Unseen = Extract<DocumentFacts, { state: 'unseen' }>;
type Places = readonly [PlacedFile, ...PlacedFile[]];

/** Every unseen file with the places that name it: several keys may, and it is missing once. */
function placesByFile(named: readonly PlacedFile[], documents: Documents) {
  const files = new Map<string, { readonly facts: Unseen; readonly places: Places }>();
  for (const place of named) {
    const facts = documents.get(place.value);
    if (facts?.state !== 'unseen') continue;
    const before = files.get(facts.file);
    files.set(facts.file, { facts, places: before ? [...before.places, place] : [place] });
  }
  return files;
}

function missingCharge({ why }: Unseen, [{ at, value }, ...others]: Places, hides: readonly string[]): Charge {
  const outside = why === 'outside';
  const reason: Reason = outside
    ? { id: 'outside-repository', data: { file: value } }
    : { id: 'no-such-file', data: { file: value, why, hides } };
  const rule = outside ? 'asset/outside-repository' : 'manifest/no-such-file';
  const related = others.map((other) => ({ at: other.at, reason: { id: 'declared-here', data: {} } as const }));
  return { rule, level: 'error', verdict: 'unseen', reason, at, related, system: null, asset: null, evidence: [] };
}

/** A file that could not be read to its end is told by reconciling, a register that does not parse by its own faults. */
function saidElsewhere({ verdict, reason }: Charge, said: ReadonlySet<string | undefined>): boolean {
  if (verdict !== 'unseen') return false;
  if (reason.id === 'no-such-file') return said.has(reason.data.file);
  return reason.id === 'unreadable' || reason.id === 'register-unread';
}
