/** Brings together the risks of each system, from the manifest itself and from a register in a file of its own. */
import { chargeOf } from '../manifest/findings.ts';
import { parseRegister } from '../manifest/register.ts';
import type { Documents, PlacedFile, RegisteredRisk, RiskRegister } from '../model/document.ts';
import type { Charge } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { Place } from '../model/position.ts';

export interface Registers {
  of(system: string): RiskRegister;
  /** Files that registers name as evidence. */
  readonly files: readonly PlacedFile[];
  /** What is wrong with register files as pieces of writing. */
  readonly charges: readonly Charge[];
}

/** `documents` holds the register files as they were opened; `lastCommit` asks git, `file` is the manifest, from the root. */
export function readRegisters(
  { manifest, file }: { readonly manifest: Manifest; readonly file: string },
  documents: Documents,
  lastCommit: Host['lastCommit'],
): Registers {
  const charges: Charge[] = [];
  const files: PlacedFile[] = [];
  const registers = new Map<string, RiskRegister>();
  for (const system of Object.keys(manifest['risk-management'] ?? {})) {
    const { register, faults, evidence } = registerOf(system, manifest, documents);
    const own = documents.get(manifest['risk-management']?.[system]?.register ?? '')?.file;
    const history = lastCommit && {
      register: own === undefined ? null : { file: own, commit: lastCommit(own) },
      manifest: lastCommit(file),
    };
    registers.set(system, { ...register, ...(history && { history }) });
    charges.push(...faults);
    files.push(...evidence);
  }
  return { of: (system) => registers.get(system) ?? NONE, files, charges };
}

const NONE: RiskRegister = { risks: [], declaredAt: null, unread: false };

function registerOf(
  system: string,
  manifest: Manifest,
  documents: Documents,
): { readonly register: RiskRegister; readonly faults: Charge[]; readonly evidence: readonly PlacedFile[] } {
  const { risks = [], register: named } = manifest['risk-management']?.[system] ?? {};
  const path = (...keys: readonly (string | number)[]) => ['risk-management', system, ...keys];
  const inline = risks.map(
    (risk, index): RegisteredRisk => ({
      risk,
      at: (...keys) => ({ in: 'manifest', path: path('risks', index, ...keys) }),
    }),
  );
  if (named === undefined) {
    const declaredAt: Place | null = risks.length ? { in: 'manifest', path: path('risks'), on: 'key' } : null;
    return { register: { risks: inline, declaredAt, unread: false }, faults: [], evidence: [] };
  }
  const declaredAt: Place = { in: 'manifest', path: path('register') };
  const facts = documents.get(named);
  if (facts?.state === 'unseen')
    return { register: { risks: inline, declaredAt, unread: true }, faults: [], evidence: [] };
  const parsed = parseRegister(facts?.state === 'text' ? facts.text : '', facts?.file ?? named);
  if ('findings' in parsed)
    return {
      register: { risks: inline, declaredAt, unread: true },
      faults: parsed.findings.map(chargeOf),
      evidence: [],
    };
  const evidence = parsed.files.map(({ value, at }): PlacedFile => ({ value, at: { in: 'file', location: at } }));
  return { register: { risks: [...inline, ...parsed.risks], declaredAt, unread: false }, faults: [], evidence };
}
