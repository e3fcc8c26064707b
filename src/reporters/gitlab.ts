/** GitLab's Code Quality report: what a merge request shows beside the changed lines. */
import type { Finding, Report } from '../model/finding.ts';
import type { Level } from '../model/level.ts';
import type { Reporter, Voice } from '../model/reporter.ts';
import { shortened } from '../shortened.ts';
import { jsonText, visible } from './safe-text.ts';
import { acceptanceOf, saidOf } from './sentences.ts';

/** Its own five, of which three are ours: info, minor, major, critical, blocker. */
const SEVERITIES = { error: 'critical', warning: 'minor', notice: 'info' } as const satisfies Record<Level, string>;
const LONGEST_DESCRIPTION = 2000;

/** An array, in the report's own order. Paths are relative to the repository's root. */
export const gitlab: Reporter = (report, voice) => {
  const distinct = distinctFingerprints(report);
  return jsonText(
    report.findings.map((finding, index) => issueOf(finding, distinct[index] ?? finding.fingerprint, voice)),
    2,
  );
};

/** The format has no word for what a person accepted: it stays, as an information that says so. */
function issueOf(finding: Finding, fingerprint: string, voice: Voice): object {
  const { rule, level, at } = finding;
  const accepted = acceptanceOf(finding, voice);
  const said = saidOf(finding.reason, voice);
  return {
    description: shortened(visible(accepted === null ? said : `${said} (${accepted})`), LONGEST_DESCRIPTION),
    check_name: rule,
    fingerprint,
    severity: accepted === null ? SEVERITIES[level] : 'info',
    location: { path: at.file, lines: { begin: at.start.line } },
  };
}

/** GitLab keeps one issue of a fingerprint; two manifests may each have the same fact to answer for. */
function distinctFingerprints({ findings }: Report): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const times = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, times);
    return times === 1 ? fingerprint : `${fingerprint}-${times}`;
  });
}
