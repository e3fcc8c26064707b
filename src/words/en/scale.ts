/** What is said in English of work that is shared among machines. */
import type { Differing, LockLabels, ShardLabels } from '../../model/scale-labels.ts';

const WHAT: Readonly<Record<Differing, string>> = {
  of: 'number of shards',
  version: 'version of Tanba',
  laws: 'wording of the law',
  asOf: 'day (--as-of)',
  commit: 'commit',
  manifest: 'manifest',
  trust: 'trusted certificates',
  files: 'list of files (do the reports lie in the repository? Keep them outside, or where git ignores them)',
};

export const shardLabels: ShardLabels = {
  notAShard: (option, found, most) =>
    `${option} is “${found}”, but must be I/N such as 2/7: the second of seven, at most ${most}.`,
  needsJson: 'a shard gives no verdict, only its part of the reading: give --format json=FILE and nothing else.',
  forMerge: (option) => `${option} decides about the verdict, which a shard has not: give it to tanba merge.`,
  oneManifest: 'a shard takes its share of one whole manifest: name its folder, or give --manifest FILE.',
  tooLarge: 'this shard’s report is too large; use more shards.',
  done: ({ index, of }, read, all) =>
    `Shard ${index} of ${of}: ${read} of ${all} files read. This is no verdict: tanba merge gives it, from all ${of} reports.`,
  nothingToMerge: 'name the reports of all shards, or the folder they are in.',
  noReportIn: (folder) => `there is no .json file in ${folder}.`,
  tooMany: (most) => `more than ${most} reports were named; no run has so many shards.`,
  malformed: (path) => `${path} is no whole report of a shard: torn, changed or something else. Run that shard again.`,
  missing: (shards, of) =>
    `of ${of} shards these are missing: ${shards}. Nothing was judged; run them, then merge all.`,
  twice: (index, one, other) => `${one} and ${other} are both shard ${index}. Nothing was judged; keep one.`,
  mixed: (what, one, other) =>
    `${one} and ${other} do not belong together: their ${WHAT[what]} differs. Nothing was judged; run all shards alike.`,
  elsewhere: (what) =>
    `the shards have another ${WHAT[what]} than this run. Nothing was judged; merge where and how the shards were run.`,
  unread: (file, name) => `${name} has no reading of ${file}. Nothing was judged; run that shard again.`,
  unknown: (file, name) => `${name} holds ${file}, which this run does not ask for. Nothing was judged.`,
  misplaced: (file, name) => `${name} holds ${file}, which another shard reads. Nothing was judged.`,
  both: 'shard and merge exclude each other: a job reads its part, or judges them all.',
};

export const lockLabels: LockLabels = {
  unread: (count, lock) =>
    `nothing was written: of ${count} declared files the bytes could not be read, and ${lock} vouches only for what was:`,
  fileUnread: (file, why) => `  ${file}: ${why}`,
  more: (count) => `  and ${count} more`,
  notUnderstood: (manifest) => `nothing was written: ${manifest} cannot be understood. Run tanba check.`,
  nothing: (manifest) => `nothing was written: ${manifest} declares no file that is here.`,
  notAFile: (lock) => `${lock} is not a regular file of the repository.`,
  written: (lock, count, kept) =>
    `${lock}: ${count} files${kept > 0 ? `, ${kept} of them kept from before: only their Git LFS pointers are here` : ''}. Commit it.`,
};
