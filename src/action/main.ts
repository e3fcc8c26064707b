/** The Action: reads its inputs, runs the check, shows findings beside the code, writes reports, and ends with the command's exit code. */
import { summary as jobSummary, error as sendError } from '@actions/core';
import type { Against } from '../commands/against.ts';
import { SilentRules, UsageError } from '../errors.ts';
import { repositoryAround } from '../host/root.ts';
import type { Report } from '../model/finding.ts';
import type { Voice } from '../model/reporter.ts';
import { chooseAnnotations, lastWord } from '../reporters/annotations.ts';
import { loadReporter, PLAIN } from '../reporters/index.ts';
import { markdown, terminal } from '../reporters/safe-text.ts';
import { shortened } from '../shortened.ts';
import { annotate, log } from './annotate.ts';
import { askGitHub, planCommit } from './at-github.ts';
import { planBadge, writeBadge } from './badge-files.ts';
import { comparisonOf, isProposal } from './changed-range.ts';
import { readEvent } from './event.ts';
import { type Inputs, readInputs, readLocale, unknownLocale } from './inputs.ts';
import { nearnessTo } from './nearness.ts';
import { setOutputs } from './outputs.ts';
import type { Pipeline } from './pipeline.ts';
import { folderIn } from './report-file.ts';
import { type Folders, planReports, writeReports } from './reports.ts';
import { runShard } from './shard.ts';

/** The command's own exit codes: it could not start, and it failed by a fault of its own. */
const CANNOT_START = 2;
const FAULT = 4;
/** A message of a fault may hold anything; more than this helps nobody. UTF-16 units. */
const FAULT_LENGTH = 2000;

/** Runs the Action once and sets the process's exit code. Never throws: what goes wrong is said in one safe line. */
export async function runAction(pipeline: Pipeline): Promise<void> {
  // Node would print the raw message of a fault nobody caught, and the runner would read it as commands.
  process.on('uncaughtException', (error) => process.exit(fail(error, null)));
  let voice: Voice | null = null;
  try {
    voice = await pipeline.voiceOf(readLocale() ?? 'en');
    process.exitCode = await run(pipeline, voice);
  } catch (error) {
    process.exitCode = fail(error, voice);
  }
}

/** The check from inputs to last word; returns the exit code. Throws `UsageError` when it cannot start or cannot write. */
async function run(pipeline: Pipeline, voice: Voice): Promise<number> {
  const { labels } = voice;
  if (readLocale() === null) throw unknownLocale(labels);
  const inputs = readInputs(labels, new Date().toISOString().slice(0, 10));
  const folders = foldersOf(inputs, voice);
  if (inputs.shard !== null) return runShard(pipeline, inputs, folders, voice);
  const planned = planReports(inputs.formats, folders, labels);
  const badge = planBadge(inputs.badge, folders, planned, labels);
  const root = repositoryAround(folders.cwd) ?? folders.workspace;
  const committed = await planCommit(inputs, badge, root, labels);
  const { manifest, paths, failOn, trust, baseline } = inputs;
  const source = await sourceOf(inputs, folders, pipeline);
  const { report, exitCode, limited } = await pipeline.checkRepository({
    cwd: folders.cwd,
    paths,
    ...source,
    manifest,
    failOn,
    trust,
    baseline: baseline === null ? null : { file: baseline, update: false },
    against: againstIn(inputs),
  });
  if (badge && limited) throw new UsageError(labels.action.badgeOfPart);
  const text = await loadReporter('text');
  log(text(report, voice, PLAIN));
  if (inputs.annotations) annotate(chooseAnnotations(report, voice, nearnessTo(readEvent(), root)));
  if (inputs.summary) await writeSummary(report, voice);
  const written = await writeReports(planned, report, voice, folders);
  const badgePaths = writeBadge(badge, report, voice);
  if (folders.temp === null) log(terminal(labels.action.noReportFolder));
  for (const { name, destination } of planned) log(terminal(labels.action.wrote(name, destination.path)));
  if (badge) log(terminal(labels.action.wrote('badge', badge.svg.path)));
  setOutputs(report, { ...written, ...badgePaths });
  const { notes, said } = await askGitHub({ inputs, report, voice, root, badge: committed });
  for (const line of [...said, ...notes]) log(terminal(line));
  if (inputs.summary && notes.length > 0) await append(notes.map((line) => `\n> ${markdown(line)}\n`).join(''), voice);
  const word = lastWord(report, voice);
  if (word !== null) sendError(word);
  // Two parts of the program would have to agree on a pass; where they do not, it is none.
  return exitCode === 0 && report.verdict !== 'pass' ? FAULT : exitCode;
}

/** A change is held against its base in every proposal; elsewhere only where that is asked for. */
function againstIn({ changedOnly, configFrom }: Inputs): Against | null {
  const name = process.env.GITHUB_EVENT_NAME ?? '';
  const namesMilder = isProposal(name);
  if (!changedOnly && !namesMilder && configFrom === 'head') return null;
  const comparison = comparisonOf(name, process.env.GITHUB_EVENT_PATH || null);
  return { comparison, part: changedOnly ? 'changed' : 'all', manifestFrom: configFrom, namesMilder };
}

/** The day, and whether files are opened or shards have read them. */
async function sourceOf({ merge, paths, asOf, dayGiven }: Inputs, { cwd }: Folders, pipeline: Pipeline) {
  if (merge.length === 0) return { asOf };
  if (paths.length > 0) throw new UsageError((await pipeline.shardLabels()).oneManifest);
  return pipeline.mergedFrom({ cwd, reports: merge, asOf: dayGiven ? asOf : null });
}

function foldersOf({ workingDirectory }: Inputs, { labels }: Voice): Folders {
  const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
  return { workspace, cwd: folderIn(workspace, workingDirectory, labels), temp: process.env.RUNNER_TEMP || null };
}

async function writeSummary(report: Report, voice: Voice): Promise<void> {
  const reporter = await loadReporter('markdown');
  await append(reporter(report, voice, PLAIN), voice);
}

/** @actions/core's summary escapes nothing; that has been done already. A runner without summaries costs a note. */
async function append(text: string, voice: Voice): Promise<void> {
  try {
    await jobSummary.addRaw(text).write();
  } catch {
    log(terminal(voice.labels.action.noSummary));
  }
}

/** Says in one line why there is no verdict; returns the exit code. */
function fail(error: unknown, voice: Voice | null): number {
  if (error instanceof UsageError) {
    sendError(terminal(error.message));
    return CANNOT_START;
  }
  if (error instanceof SilentRules) {
    sendError(terminal(error.message));
    return FAULT;
  }
  const what = terminal(shortened(describe(error), FAULT_LENGTH));
  sendError(voice === null ? what : voice.labels.action.crashed(what));
  return FAULT;
}

/** The stack tells where to look; a thing that is not an error tells at least what it was. */
const describe = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
