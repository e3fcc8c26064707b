/** Reads one share of what a manifest rules, and hands on what the files say; judges nothing. */
import { UsageError } from '../errors.ts';
import { headCommit } from '../host/git.ts';
import { laws } from '../laws/index.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Trust } from '../model/trust.ts';
import { type Basis, filesDigest, LARGEST_PART, partText, sha256, trustDigest } from '../shards/part.ts';
import { type Shard, shardOf } from '../shards/split.ts';
import { workOf } from '../shards/work.ts';
import { VERSION } from '../version.ts';
import { type Place, placeOf, projectsOf } from './check.ts';
import { readingOnThreads } from './reading-pool.ts';
import { trustFrom } from './trust-file.ts';

export interface ShardOptions {
  readonly shard: Shard;
  /** Absolute path of the folder the person stands in. */
  readonly cwd: string;
  /** At most the folder of one manifest, or the manifest. */
  readonly paths: readonly string[];
  readonly manifest: string | null;
  /** ISO day. */
  readonly asOf: string;
  /** A file with certificates to believe instead of the manifest's own lists. */
  readonly trust: string | null;
  readonly labels: CliLabels;
  /** Told of every file that is opened. */
  readonly onOpen?: () => void;
}

export interface ShardRead {
  /** The part, ready to be written. */
  readonly text: string;
  readonly read: number;
  readonly all: number;
}

/** Throws `UsageError` when there is no manifest, or more than one whole one. */
export async function readShard(options: ShardOptions): Promise<ShardRead> {
  const { shard, cwd, asOf, labels, onOpen } = options;
  const [project, ...others] = projectsOf(options);
  if (!project || others.length > 0 || project.only.length > 0) throw new UsageError(labels.shard.oneManifest);
  const place = placeOf(project, options);
  const { files, trust, manifest } = workOf(place.file, laws, trustFrom(options.trust, cwd, labels), place.host);
  const own = files.filter((file) => shardOf(file, shard.of) === shard.index);
  const readings = await readingOnThreads(place.hosted, place.host, { onRead: onOpen })(own, trust);
  const basis = { ...basisHere(place, manifest, asOf), ...readFrom(files, trust) };
  const text = partText({ shard, basis, readings: [...readings.values()] });
  if (Buffer.byteLength(text) > LARGEST_PART) throw new UsageError(labels.shard.tooLarge);
  return { text, read: own.length, all: files.length };
}

/** What of the basis is known before anything is read. `manifest` is its text. */
export const basisHere = ({ file, hosted }: Place, manifest: string, asOf: string): Omit<Basis, 'trust' | 'files'> => ({
  version: VERSION,
  laws: laws.map(({ id, textAsOf }) => ({ id, textAsOf })),
  asOf,
  commit: hosted.inGit ? headCommit(hosted.root) : null,
  manifest: { file, sha256: sha256(manifest) },
});

/** The rest of it. */
export const readFrom = (files: readonly string[], trust: Trust): Pick<Basis, 'trust' | 'files'> => ({
  trust: trustDigest(trust),
  files: filesDigest(files),
});
