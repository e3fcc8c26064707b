/** The notices by which a milder manifest is named, and what they are made from. */
import type { DeclaredAsset } from '../model/check.ts';
import type { Charge } from '../model/finding.ts';
import type { LawPack } from '../model/law.ts';
import type { Manifest } from '../model/manifest/index.ts';
import type { ManifestPath } from '../model/position.ts';
import type { Reason } from '../model/reason.ts';
import { shortened } from '../shortened.ts';

/** Both states, each with what its entries say of the files that are there now. */
export interface TwoManifests {
  readonly before: Manifest;
  readonly now: Manifest;
  readonly declaredBefore: ReadonlyMap<string, DeclaredAsset>;
  readonly declaredNow: ReadonlyMap<string, DeclaredAsset>;
  readonly laws: readonly LawPack[];
  /** ISO day. */
  readonly today: string;
}

/** One notice. `path` is where it shows in the manifest of now, or where what is gone had its place. */
export const milder = (reason: Reason, path: ManifestPath, about: Partial<Charge> = {}): Charge => ({
  rule: 'manifest/weakened',
  level: 'notice',
  verdict: 'unmet',
  reason,
  at: { in: 'manifest', path },
  related: [],
  system: null,
  asset: null,
  evidence: [],
  ...about,
});

const LONGEST = 120;
const keyOf = (path: ManifestPath): string => path.map(String).join('.');

/** A value that asks for less; '' where nothing stands. */
export const valueChanged = (path: ManifestPath, from: string, to: string): Charge =>
  milder({ id: 'weakened-value', data: { key: keyOf(path), from, to } }, path);

/** An entry of a list or group that is there no more. */
export const entryGone = (path: ManifestPath, name: string): Charge =>
  milder({ id: 'weakened-gone', data: { key: keyOf(path), name: shortened(name, LONGEST) } }, path, {
    at: { in: 'manifest', path, on: 'key' },
  });

/** A new entry that excuses something. `key` is the list, `path` the entry. */
export const entryAdded = (key: string, path: ManifestPath, name: string): Charge =>
  milder({ id: 'weakened-added', data: { key, name: shortened(name, LONGEST) } }, path);

/** Values from the strictest to the mildest; those of one step ask for the same. */
export type Steps = readonly (readonly string[])[];

/** What is not listed is never milder: what nobody declares never exempts. */
export function isMilder(steps: Steps, from: string | undefined, to: string | undefined): boolean {
  const stepOf = (value: string | undefined) => steps.findIndex((step) => value !== undefined && step.includes(value));
  return stepOf(from) >= 0 && stepOf(to) > stepOf(from);
}
