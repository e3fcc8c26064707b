/** GitLab Code Quality: a list that a merge request shows beside the lines it touches. GitLab documentation, "Code Quality report format". */
import type { Level } from '../model/level.ts';
import type { Reporter } from '../model/reporter.ts';
import { active, worstFirst } from './groups.ts';
import { jsonText, visible } from './safe-text.ts';
import { saidOf } from './sentences.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', notice: 'info' } as const satisfies Record<Level, string>;

/** What was accepted is left out: the format has no place to say so. Fingerprints are unique, as GitLab asks. */
export const gitlab: Reporter = (report, voice) => {
  const seen = new Map<string, number>();
  const issues = worstFirst(active(report)).map((finding) => {
    const { rule, level, at, reason, fingerprint } = finding;
    const count = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, count + 1);
    return {
      description: visible(saidOf(reason, voice)),
      check_name: rule,
      fingerprint: count === 0 ? fingerprint : `${fingerprint}-${count}`,
      severity: SEVERITIES[level],
      location: { path: at.file, lines: { begin: at.start.line } },
    };
  });
  return jsonText(issues, 1);
};
