/** Settles what a run is compared with: which files changed, what the manifest said before, and by which of both it is judged. */
import { UsageError } from '../errors.ts';
import { differences } from '../host/changes.ts';
import { textIn } from '../host/commits.ts';
import { withText } from '../host/replaced.ts';
import { stagedHost } from '../host/staged.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Change, Comparison, Earlier, WholeWhy } from '../model/extent.ts';
import type { Host } from '../model/host.ts';
import { readText } from '../read/text.ts';
import { baseOf } from './base.ts';

export interface Against {
  readonly comparison: Comparison;
  /** Which part to look at: what differs, what is staged, or all. */
  readonly part: 'all' | 'changed' | 'staged';
  /** Whose manifest judges: that of the files, or that of the base. */
  readonly manifestFrom: 'head' | 'base';
  /** Whether what became milder in the manifest is named. */
  readonly namesMilder: boolean;
}

interface Place {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly inGit: boolean;
  /** The manifest, from the root. */
  readonly file: string;
  /** Another file of the repository on which everything hangs, from the root: the trust list of the call. */
  readonly hung: string | null;
  readonly labels: CliLabels;
}

export interface ComparedRun {
  readonly host: Host;
  readonly isStaged: boolean;
  readonly change: Change | null;
  readonly whole: WholeWhy | null;
  readonly earlier: Earlier | null;
}

const LARGEST_MANIFEST = 16 * 1024 * 1024;

/** Throws `UsageError` where the manifest of the base has to judge and cannot be had. */
export function comparedRun(against: Against | null, place: Place, onDisk: Host): ComparedRun {
  const plain = { host: onDisk, isStaged: false, change: null, whole: null, earlier: null };
  if (against === null) return plain;
  const { root, inGit } = place;
  const staged = against.part === 'staged' && inGit ? stagedHost(onDisk, root) : null;
  const host = staged ?? onDisk;
  const base: ReturnType<typeof baseOf> = inGit ? baseOf(against.comparison, root) : { why: { id: 'no-git' } };
  const part = partSince(against, base, place);
  // What is staged could not be had: then everything on the disk is judged, and that is said.
  const isLost = against.part === 'staged' && staged === null;
  return {
    isStaged: staged !== null,
    ...(isLost ? { change: null, whole: { id: 'no-git' } } : part),
    ...manifests(against, base, { ...place, host }),
  };
}

type Base = ReturnType<typeof baseOf>;
type Part = Pick<ComparedRun, 'change' | 'whole'>;

function partSince({ part }: Against, base: Base, { root, hung }: Place): Part {
  if (part === 'all') return { change: null, whole: null };
  if ('why' in base) return { change: null, whole: base.why };
  const { commit } = base;
  const found = differences(root, commit, part === 'staged' ? 'index' : 'disk');
  if (found === null) return { change: null, whole: { id: 'no-git' } };
  if (hung !== null && (found.files.has(hung) || !found.watched.has(hung)))
    return { change: null, whole: { id: 'touches-all', file: hung } };
  const before = (file: string) => (commit === null ? ({ state: 'absent' } as const) : textIn(root, commit, file));
  return { change: { part, base: commit, ...found, before }, whole: null };
}

/** The host by whose manifest the run judges, and the state it is held against. */
function manifests(
  { manifestFrom, namesMilder }: Against,
  base: Base,
  { root, file, host, labels }: Place & { readonly host: Host },
): Pick<ComparedRun, 'host' | 'earlier'> {
  if (manifestFrom === 'base') {
    if ('why' in base || base.commit === null) throw new UsageError(labels.against.noBase);
    const was = textIn(root, base.commit, file);
    if (was.state === 'absent') throw new UsageError(labels.against.noManifest(file, base.commit.slice(0, 12)));
    if (was.state !== 'text') throw new UsageError(labels.against.unreadable(file));
    const now = readText(file, host, LARGEST_MANIFEST);
    const earlier = { was: earlierAt(root, base.commit), now: now.state === 'text' ? now.text : '' };
    return { host: withText(host, file, was.text), earlier };
  }
  return { host, earlier: namesMilder ? earlierOf(base, root) : null };
}

/** What files said before, where what became milder is named and the commit can be reached. */
export function earlierState(against: Against | null, root: string): Earlier['was'] | null {
  if (!against?.namesMilder) return null;
  const base = baseOf(against.comparison, root);
  return 'why' in base || base.commit === null ? null : earlierAt(root, base.commit);
}

function earlierOf(base: Base, root: string): Earlier | null {
  if ('commit' in base) return base.commit === null ? null : { was: earlierAt(root, base.commit), now: null };
  // There is something to compare with, and it is out of reach: that has to be said.
  const isLost = ['no-base', 'rewritten', 'not-checked-out'].includes(base.why.id);
  return isLost ? { was: () => ({ state: 'unknown' }), now: null } : null;
}

const earlierAt =
  (root: string, commit: string): Earlier['was'] =>
  (path) =>
    textIn(root, commit, path);
