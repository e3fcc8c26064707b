/** Judges faults planted on purpose beside each run: a rule that says nothing of them would say nothing of anybody's. */
import { Unreachable } from './errors.ts';
import { lint } from './lint.ts';
import type { Finding } from './model/finding.ts';
import type { Host } from './model/host.ts';
import type { Canary, LawPack } from './model/law.ts';

const MANIFEST = 'ai-compliance.yaml';

/**
 * Rules of `laws`, as `law/rule`, that stay silent about faults they are known by; [] when all of them speak. The same
 * code judges as judges the run, on files in memory; `today` is the day of the run.
 */
export async function silentRules(laws: readonly LawPack[], today: string): Promise<readonly string[]> {
  const silent = await Promise.all(
    laws.map(async (law) => {
      if (!law.canary) return [];
      const options = { manifest: MANIFEST, laws: [law], today, failOn: 'error', version: '', only: [] } as const;
      const { findings } = await lint(options, hostOf(law.canary));
      return missing(law, law.canary, findings);
    }),
  );
  return silent.flat();
}

const missing = ({ id }: LawPack, { breaks }: Canary, findings: readonly Finding[]): readonly string[] =>
  Object.entries(breaks).flatMap(([rule, { subject, reason }]) => {
    const speaks = findings.some(
      (finding) =>
        finding.rule === `${id}/${rule}` &&
        finding.verdict === 'unmet' &&
        finding.reason.id === reason &&
        [finding.asset, finding.system].includes(subject),
    );
    return speaks ? [] : [`${id}/${rule}`];
  });

function hostOf({ manifest, files }: Canary): Host {
  const contents = new Map<string, Uint8Array>([[MANIFEST, Buffer.from(manifest)]]);
  for (const [path, held] of Object.entries(files))
    contents.set(path, 'text' in held ? Buffer.from(held.text) : Buffer.from(held.base64, 'base64'));
  const names = [...contents.keys()].sort();
  return {
    displayPrefix: '',
    list: () => ({ via: 'walk', files: names }),
    walk: () => names,
    kindOf: (path) => (contents.has(path) ? 'file' : 'missing'),
    isLink: () => false,
    open(path) {
      const bytes = contents.get(path);
      if (!bytes) throw new Unreachable('missing', path);
      return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length), close: () => {} };
    },
    library: () => Promise.reject(new Error('no planted file has a credential')),
  };
}
