/** Opens the files that name packages, within bounds, and says which packages they name and where. */
import { lineStarts, positionOf } from '../lines.ts';
import type { Dependencies, Dependency, PackageFile } from '../model/dependency.ts';
import type { Host } from '../model/host.ts';
import { packageFiles } from '../packages/index.ts';
import { readText } from './text.ts';

const MOST_FILES = 200;
const LARGEST_FILE = 16 * 1024 * 1024;
/** Characters of all files together. */
const LARGEST_SUM = 64 * 1024 * 1024;
const MOST_NAMES = 200_000;

/** One look spares eleven: most files of a repository are none of these. */
const POSSIBLE = /(?:\.(?:json|lock|yaml|txt|in|toml|mod|xml|gradle|kts)|Pipfile)$/;

/** What others wrote and the repository only carries along is not asked about. */
const CARRIED = /(?:^|\/)(?:node_modules|site-packages|vendor|\.venv|venv)\//;

/** `files` from the root: those that the manifest rules and no reason leaves out. */
export function readDependencies(files: readonly string[], host: Host): Dependencies {
  const possible = files.filter((file) => POSSIBLE.test(file) && !CARRIED.test(file));
  const wanted = packageFiles.flatMap((kind) =>
    possible
      .filter((file) => kind.matches(file))
      .sort(shallowFirst)
      .map((file) => ({ kind, file })),
  );
  const found = new Map<string, Dependency>();
  const unread: Dependencies['unread'][number][] = [];
  let sum = 0;
  for (const [index, { kind, file }] of wanted.entries()) {
    const facts = index < MOST_FILES && sum < LARGEST_SUM ? readText(file, host, LARGEST_FILE) : null;
    if (facts === null) unread.push({ file, why: 'too-many' });
    else if (facts.state === 'unseen') unread.push({ file, why: facts.why });
    else if (facts.state === 'binary') unread.push({ file, why: 'not-text' });
    else if (facts.state === 'text') {
      sum += facts.text.length;
      for (const dependency of named(kind, file, facts.text)) {
        const key = `${dependency.ecosystem} ${dependency.name}`;
        if (!found.has(key)) found.set(key, dependency);
        if (found.size < MOST_NAMES) continue;
        unread.push({ file, why: 'too-many' });
        break;
      }
    }
  }
  return { found: [...found.values()], unread };
}

const shallowFirst = (a: string, b: string): number => a.split('/').length - b.split('/').length || (a < b ? -1 : 1);

function* named({ ecosystem, read }: PackageFile, file: string, text: string): Iterable<Dependency> {
  const starts = lineStarts(text);
  for (const { name, offset, length } of read(text)) {
    const at = { file, start: positionOf(starts, offset), end: positionOf(starts, offset + length) };
    yield { ecosystem, name, at };
  }
}
