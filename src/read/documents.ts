/** Opens every file the manifest names, so that judging needs no disk. */
import { posix } from 'node:path';
import type { DocumentFacts, Documents, PlacedFile } from '../model/document.ts';
import type { Host } from '../model/host.ts';
import { readText } from './text.ts';

/** A paper longer than this is not a paper. */
export const LARGEST_DOCUMENT = 4 * 1024 * 1024;

/** `folder` is the manifest's own, from the root; the answer is keyed by the path as the manifest spells it. */
export function readDocuments(named: readonly PlacedFile[], folder: string, host: Host): Documents {
  const facts = new Map<string, DocumentFacts>();
  for (const { value } of named) {
    if (facts.has(value)) continue;
    const file = posix.normalize(posix.join(folder, value));
    const leadsOut = value.startsWith('/') || file === '..' || file.startsWith('../');
    facts.set(
      value,
      leadsOut ? { state: 'unseen', file: value, why: 'outside' } : readText(file, host, LARGEST_DOCUMENT),
    );
  }
  return facts;
}
