/** `tanba lock`: writes down what every declared file says while its bytes are here, so that a pointer to them can be vouched for later. */
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { laws } from '../laws/index.ts';
import type { Readings } from '../model/discovery.ts';
import type { FileReading } from '../model/mark.ts';
import { NOBODY } from '../model/trust.ts';
import { contentOf, type Lock, type Locked, lockText, pointedTo, readLock } from '../read/lock.ts';
import { terminal } from '../reporters/safe-text.ts';
import { workOf } from '../shards/work.ts';
import type { Call } from './call.ts';
import { type Place, placeOf, projectsOf } from './check.ts';
import { readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { readingOnThreads } from './reading-pool.ts';
import { writeWhole } from './write-file.ts';

const SHAPE = { manifest: 'one', lang: 'one' } as const;
/** Files that are named when they could not be read. */
const MOST_NAMED = 20;

/**
 * `args` after `lock`. 0 when the lock is written, 1 when the manifest cannot be understood, 3 when a declared file could not be
 * read; then nothing is written. Throws `UsageError`.
 */
export async function lockCommand(args: readonly string[], { labels, surroundings }: Call): Promise<number> {
  const options = readOptions(args, SHAPE, labels);
  const asked = {
    cwd: surroundings.cwd(),
    paths: options.positionals,
    manifest: options.one('manifest') ?? null,
    labels,
  };
  const [project, ...others] = projectsOf(asked);
  if (!project || others.length > 0 || project.only.length > 0) throw new UsageError(labels.shard.oneManifest);
  const progress = progressOn(surroundings, labels, null);
  const place = placeOf(project, { ...asked, onOpen: progress.step });
  const { declared, isUnderstood } = workOf(place.file, laws, null, place.host);
  const say = (text: string) => surroundings.stderr.write(`tanba: ${text}\n`);
  if (!isUnderstood) {
    say(terminal(labels.lock.notUnderstood(place.file)));
    return 1;
  }
  const { file: name, lock } = readLock(place.hosted.folder, place.host);
  if (!['file', 'missing'].includes(place.host.kindOf(name)) || place.host.isLink(name))
    throw new UsageError(labels.lock.notAFile(name));
  const readings = await readingOnThreads(place.hosted, place.host, { onRead: progress.step })(declared, NOBODY);
  const { entries, unread, kept } = lockable(readings, lock === 'none' ? null : lock, place);
  progress.end();
  if (unread.length > 0) {
    const lines = unread.slice(0, MOST_NAMED).map(({ file, problem, format }) => {
      const why = labels.problems[problem?.code ?? (format === null ? 'unsupported' : 'denied')];
      return terminal(labels.lock.fileUnread(file, why));
    });
    const more = unread.length > MOST_NAMED ? [labels.lock.more(unread.length - MOST_NAMED)] : [];
    say([terminal(labels.lock.unread(unread.length, name)), ...lines, ...more].join('\n'));
    return 3;
  }
  if (entries.length === 0) {
    say(terminal(labels.lock.nothing(place.file)));
    return 3;
  }
  writeWhole(join(place.hosted.root, name), lockText(entries), asked);
  surroundings.stdout.write(`${terminal(labels.lock.written(name, entries.length, kept))}\n`);
  return 0;
}

interface Lockable {
  readonly entries: readonly Locked[];
  readonly unread: readonly FileReading[];
  /** Entries of before, whose bytes are known by their pointers only. */
  readonly kept: number;
}

function lockable(readings: Readings, old: Lock | null, { host }: Place): Lockable {
  const [entries, unread]: [Locked[], FileReading[]] = [[], []];
  let kept = 0;
  for (const [file, reading] of readings) {
    const before = reading.problem?.code === 'not-downloaded' ? old?.get(file) : undefined;
    const pointer = before ? pointedTo(file, host) : null;
    const content = reading.problem || reading.format === null ? null : contentOf(file, host);
    if (content) entries.push({ ...content, reading });
    else if (before && pointer?.sha256 === before.sha256 && pointer.size === before.size) {
      entries.push(before);
      kept += 1;
    } else unread.push(reading);
  }
  return { entries, unread, kept };
}
