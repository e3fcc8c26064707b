/** Gives each finding the hash of its line, read from the file as it lies there. */
import { Unreachable } from '../errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Host } from '../model/host.ts';
import { lineHashes } from './line-hash.ts';

/** Bytes; a longer text gets no hashes, and GitHub's upload computes them itself. */
const LARGEST_HASHED = 4 * 1024 * 1024;
/** Files; more with findings only occur where nobody reads each line. */
const MOST_HASHED = 1000;

/** The findings in their order; those on no line of a text that can be read have no hash. */
export function withLineHashes(findings: readonly Finding[], host: Host): Finding[] {
  const files = [...new Set(findings.map(({ at }) => at.file))].slice(0, MOST_HASHED);
  const hashes = new Map(files.map((file) => [file, hashesOf(file, host)]));
  return findings.map((finding) => {
    const lineHash = hashes.get(finding.at.file)?.get(finding.at.start.line);
    return lineHash === undefined ? finding : { ...finding, lineHash };
  });
}

function hashesOf(file: string, host: Host): ReadonlyMap<number, string> {
  const nothing = new Map<number, string>();
  try {
    const source = host.open(file);
    try {
      if (source.size > LARGEST_HASHED) return nothing;
      return lineHashes(Buffer.from(source.read(0, source.size)).toString('utf8'));
    } finally {
      source.close();
    }
  } catch (error) {
    // What cannot be opened has been said already, by whoever needed its bytes.
    if (error instanceof Unreachable) return nothing;
    throw error;
  }
}
