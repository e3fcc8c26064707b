/** Judges faults planted on purpose beside each run: a rule that says nothing of them would say nothing of anybody's. */
import { Unreachable } from '../errors.ts';
import { lint } from '../lint.ts';
import type { Finding } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import type { Canary, LawPack } from '../model/law.ts';
import { FORGERY } from './forgery.ts';

const MANIFEST = 'ai-compliance.yaml';

/** A picture that is declared, and whose credential was true of another one. */
const forgedUnder = (law: string): Canary => ({
  manifest: `version: 1
organization: { name: Canary, size: small }
laws: { ${law}: {} }
systems: { canary: { name: Canary, role: possessor, purpose: Canary } }
assets: [{ path: forged.png, system: canary, origin: created, imitates: event, distribution: public }]
`,
  files: { 'forged.png': { base64: FORGERY } },
  breaks: { 'asset/invalid-credential': { subject: 'forged.png', reason: 'credential-invalid' } },
});

export interface PlantedFor {
  readonly laws: readonly LawPack[];
  /** ISO day of the run. */
  readonly today: string;
  /** Of a run that verified credentials, what it verified them with; null for any other. */
  readonly library: Host['library'] | null;
}

/**
 * Rules, as `law/rule`, that stay silent about faults they are known by; [] when all of them speak. The same code judges
 * as judges the run, on files in memory.
 */
export async function silentRules({ laws, today, library }: PlantedFor): Promise<readonly string[]> {
  const planted = laws.flatMap((law) =>
    law.canary ? [{ canary: law.canary, laws: [law], prefix: `${law.id}/` }] : [],
  );
  const forged = library
    ? laws.slice(0, 1).map((law) => ({ canary: forgedUnder(law.id), laws: [law], prefix: '' }))
    : [];
  const silent: string[] = [];
  for (const { canary, laws: own, prefix } of [...planted, ...forged]) {
    const options = { manifest: MANIFEST, laws: own, today, failOn: 'error', version: '', only: [] } as const;
    const { findings } = await lint(options, hostOf(canary, library));
    silent.push(...missing(canary, prefix, findings));
  }
  return silent;
}

const missing = ({ breaks }: Canary, prefix: string, findings: readonly Finding[]): readonly string[] =>
  Object.entries(breaks).flatMap(([rule, { subject, reason }]) => {
    const speaks = findings.some(
      (finding) =>
        finding.rule === `${prefix}${rule}` &&
        finding.verdict === 'unmet' &&
        finding.reason.id === reason &&
        [finding.asset, finding.system].includes(subject),
    );
    return speaks ? [] : [`${prefix}${rule}`];
  });

function hostOf({ manifest, files }: Canary, library: Host['library'] | null): Host {
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
    library: library ?? (() => Promise.reject(new Error('no planted file has a credential'))),
  };
}
