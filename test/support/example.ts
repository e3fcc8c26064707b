/** An example repository in memory, to change one thing in and judge again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { laws } from '../../src/laws/index.ts';
import { lint } from '../../src/lint.ts';
import type { Finding, Report } from '../../src/model/finding.ts';
import type { Level } from '../../src/model/level.ts';
import { memoryHost } from './memory-host.ts';

export type Repository = Readonly<Record<string, string | Uint8Array>>;
export const MANIFEST = 'ai-compliance.yaml';

/** Texts as strings, everything else as bytes. */
export function example(name: string): Repository {
  const folder = join('examples', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const key = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [key, /\.(?:yaml|html|md)$/.test(key) ? bytes.toString('utf8') : new Uint8Array(bytes)];
    }),
  );
}

/** The repository with text replaced in one file; throws when the text is not there exactly once. */
export function changed(repository: Repository, file: string, from: string, to: string): Repository {
  const text = repository[file];
  if (typeof text !== 'string' || text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  return { ...repository, [file]: text.replace(from, () => to) };
}

export const without = (repository: Repository, file: string): Repository =>
  Object.fromEntries(Object.entries(repository).filter(([name]) => name !== file));

export interface Run {
  readonly asOf?: string;
  readonly failOn?: Level;
  readonly only?: readonly string[];
  readonly ignored?: readonly string[];
}

export const check = (
  repository: Repository,
  { asOf = '2026-11-25', failOn = 'error', only = [], ignored = [] }: Run = {},
): Promise<Report> =>
  lint({ manifest: MANIFEST, laws, today: asOf, failOn, version: 'test', only }, memoryHost(repository, ignored));

/** `level verdict rule @ the text at the place`, for live findings. */
export function said({ findings }: Report): string[] {
  return findings.filter(({ waived }) => !waived).map(line);
}

function line({ level, verdict, rule, at, excerpt }: Finding): string {
  const end = at.end.line === at.start.line ? at.end.column - 1 : undefined;
  return `${level} ${verdict} ${rule} @ ${excerpt?.slice(at.start.column - 1, end)}`;
}
