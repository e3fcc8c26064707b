/** Finds out what a run has to read, as the whole pipeline does, so that a shard can take its share of it and a lock be written of it. */
import { posix } from 'node:path';
import { discover } from '../discover/discover.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Host } from '../model/host.ts';
import type { LawPack } from '../model/law.ts';
import { NOBODY, type Trust } from '../model/trust.ts';
import { findCopies, withoutCopies } from '../read/builds.ts';
import { filesToRead } from '../read/files.ts';
import { readText } from '../read/text.ts';
import { readTrust } from '../read/trust.ts';

/** A manifest is far smaller; what is larger is refused by the parser. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;

export interface Work {
  /** Every file that has to be read, from the root; [] when the manifest cannot be understood, which the merge will say. */
  readonly files: readonly string[];
  /** Those of them that the manifest declares. */
  readonly declared: readonly string[];
  readonly trust: Trust;
  readonly isUnderstood: boolean;
  /** The manifest's own text; '' when it could not be read. */
  readonly manifest: string;
}

/** `file`: the manifest, from the root; `trust`: whom to believe instead of the manifest's own lists. */
export function workOf(file: string, laws: readonly LawPack[], trust: Trust | null, host: Host): Work {
  const source = readText(file, host, LARGEST_MANIFEST);
  const manifest = source.state === 'text' ? source.text : '';
  const parsed = parseManifest(manifest, file, laws);
  if ('findings' in parsed) return { files: [], declared: [], trust: trust ?? NOBODY, isUnderstood: false, manifest };
  const folder = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const discovered = discover(parsed.manifest, file, host, []);
  const copies = findCopies(discovered, host);
  return {
    files: filesToRead(withoutCopies(discovered, copies), copies.files),
    declared: [...discovered.declared.keys()],
    isUnderstood: true,
    trust: trust ?? readTrust(parsed.manifest, folder, host).trust,
    manifest,
  };
}
