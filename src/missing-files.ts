/** Turns every unseen paper into one finding, however many duties hang on it. */
import type { Documents, NamedFile } from './model/document.ts';
import type { Charge } from './model/finding.ts';
import type { Reason } from './model/reason.ts';

/** One charge per named file that could not be opened, saying which rules cannot be checked without it. */
export function missingFiles(named: readonly NamedFile[], documents: Documents, judged: readonly Charge[]): Charge[] {
  const hidden = new Map<string, Set<string>>();
  for (const { verdict, reason, rule } of judged)
    if (verdict === 'unseen' && reason.id === 'no-such-file')
      hidden.set(reason.data.file, (hidden.get(reason.data.file) ?? new Set()).add(rule));

  return named.flatMap(({ path, value }) => {
    const facts = documents.get(value);
    if (facts?.state !== 'unseen') return [];
    const hides = [...new Set([...(hidden.get(value) ?? []), ...(hidden.get(facts.file) ?? [])])].sort();
    return [
      {
        rule: facts.why === 'outside' ? 'asset/outside-repository' : 'manifest/no-such-file',
        level: 'error',
        verdict: 'unseen',
        reason:
          facts.why === 'outside'
            ? { id: 'outside-repository', data: { file: value } }
            : { id: 'no-such-file', data: { file: value, why: facts.why, hides } },
        at: { in: 'manifest', path },
        related: [],
        system: null,
        asset: null,
        evidence: [],
      } satisfies Charge,
    ];
  });
}

/** Causes that are said once, by the room that met them: a missing paper, an unreadable file, a register that is no YAML. */
const SAID_ELSEWHERE: readonly Reason['id'][] = ['no-such-file', 'unreadable', 'register-unread'];

/** Judged charges less those that only say that something could not be read. */
export const withoutMissing = (judged: readonly Charge[]): Charge[] =>
  judged.filter(({ verdict, reason }) => verdict !== 'unseen' || !SAID_ELSEWHERE.includes(reason.id));
