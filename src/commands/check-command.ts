/** `tanba check`: options in, reports out. */
import { isDay } from '../calendar.ts';
import { UsageError } from '../errors.ts';
import { isReference } from '../host/commits.ts';
import { reaches } from '../level.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Report } from '../model/finding.ts';
import { LEVELS } from '../model/level.ts';
import type { Surface } from '../model/reporter.ts';
import { LOCALES } from '../model/text.ts';
import { documents, loadReporter, PLAIN } from '../reporters/index.ts';
import { voiceOf } from '../words/index.ts';
import type { Against } from './against.ts';
import type { WantedBaseline } from './baseline-file.ts';
import type { Call } from './call.ts';
import { type CheckOptions, checkRepository } from './check.ts';
import { CHECK_SHAPE, formatOf, type Wanted } from './check-options.ts';
import { choice, type Options, readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { today } from './today.ts';
import { writeWhole } from './write-file.ts';

const MANIFESTS = ['head', 'base'] as const;
const COLOURS = ['auto', 'always', 'never'] as const;

/** `args` without the command itself. Gives the exit code; throws `UsageError`. */
export async function checkCommand(args: readonly string[], call: Call): Promise<number> {
  const options = readOptions(args, CHECK_SHAPE, call.labels);
  if (options.one('shard') !== undefined) return (await import('./shard-command.ts')).shardCommand(options, call);
  return judged(options, call, (asOf) => ({ paths: options.positionals, asOf: asOf ?? today() }));
}

/** What is judged: files that are opened, or what shards have read. */
type Source = (asOf: string | null) => Pick<CheckOptions, 'paths' | 'asOf' | 'readingsFor'>;

/** Judges, and writes every report that is wanted. Gives the exit code; throws `UsageError`. */
export async function judged(options: Options, call: Call, source: Source): Promise<number> {
  const { labels, surroundings } = call;
  const locale = choice({ option: '--lang', value: options.one('lang'), otherwise: call.locale }, LOCALES, labels);
  const failOn = choice({ option: '--fail-on', value: options.one('fail-on'), otherwise: 'error' }, LEVELS, labels);
  const colour = choice({ option: '--color', value: options.one('color'), otherwise: 'auto' }, COLOURS, labels);
  const wanted = options.many('format').map((format) => formatOf(format, labels));
  refuseMixed(wanted, call);
  const asOf = options.one('as-of') ?? null;
  if (asOf !== null && !isDay(asOf)) throw new UsageError(labels.notADay(asOf));

  const progress = progressOn(surroundings, labels, null);
  const { report, exitCode, prefix } = await checkRepository({
    cwd: surroundings.cwd(),
    ...source(asOf),
    manifest: options.one('manifest') ?? null,
    failOn,
    trust: options.one('trust') ?? null,
    browser: options.flag('render')
      ? await (await import('./rendering.ts')).findBrowser(surroundings.env, labels, surroundings.cwd())
      : null,
    baseline: baselineIn(options, labels),
    against: againstIn(options, labels),
    labels,
    onOpen: progress.step,
  }).finally(progress.end);
  const voice = await voiceOf(locale);
  const outputs = wanted.some(({ file }) => file === null)
    ? wanted
    : [...wanted, { name: 'text' as const, file: null }];
  for (const { name, file } of outputs) {
    const reporter = await loadReporter(name);
    if (file !== null) writeWhole(file, reporter(report, voice, PLAIN), { cwd: surroundings.cwd(), labels });
    else if (!options.flag('quiet') || name !== 'text')
      surroundings.stdout.write(reporter(report, voice, name === 'text' ? surfaceOf(call, colour, prefix) : PLAIN));
    else if (report.verdict !== 'pass')
      surroundings.stdout.write(reporter(onlyFailing(report), voice, surfaceOf(call, colour, prefix)));
  }
  return exitCode;
}

function baselineIn(options: Options, labels: CliLabels): WantedBaseline | null {
  const file = options.one('baseline');
  const update = options.flag('update-baseline');
  if (file === '') throw new UsageError(labels.needsValue('--baseline'));
  if (file === undefined && update) throw new UsageError(labels.baseline.noFile);
  return file === undefined ? null : { file, update };
}

/** What the run is compared with; null when it is compared with nothing. */
function againstIn(options: Options, labels: CliLabels): Against | null {
  const reference = options.one('base');
  const [isChanged, isStaged] = [options.flag('changed'), options.flag('staged')];
  const wanted = { option: '--config-from', value: options.one('config-from'), otherwise: 'head' } as const;
  const manifestFrom = choice(wanted, MANIFESTS, labels);
  if (isChanged && isStaged) throw new UsageError(labels.against.notBoth);
  if (reference !== undefined && !isReference(reference)) throw new UsageError(labels.against.notAReference(reference));
  if (reference === undefined && !isChanged && !isStaged) {
    if (manifestFrom === 'base') throw new UsageError(labels.against.noBase);
    return null;
  }
  const whole = isStaged ? 'staged' : 'all';
  return {
    comparison: reference === undefined ? { with: 'head' } : { with: 'reference', reference },
    part: isChanged ? 'changed' : whole,
    manifestFrom,
    namesMilder: true,
  };
}

/** Two documents in one place are none: a program that reads them would fail, or read the wrong one. */
function refuseMixed(wanted: readonly Wanted[], { labels }: Call): void {
  const shown = wanted.filter(({ file }) => file === null);
  const document = shown.find(({ name }) => documents.includes(name));
  if (document && shown.length > 1) throw new UsageError(labels.notAlone(document.name));
  const files = wanted.flatMap(({ file }) => (file === null ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(labels.sameFile(twice));
}

function surfaceOf({ surroundings }: Call, colour: (typeof COLOURS)[number], prefix: string): Surface {
  const { env, stdout } = surroundings;
  const terminal = stdout.isTTY === true && env.TERM !== 'dumb';
  const colours =
    colour === 'always' || (colour === 'auto' && ((terminal && !env.NO_COLOR) || Boolean(env.FORCE_COLOR)));
  return { colour: colours, links: terminal && knowsLinks(env), width: stdout.columns ?? 100, prefix };
}

/** Terminals that are known to follow OSC 8; others would print the address twice. */
function knowsLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI) return false;
  const program = env.TERM_PROGRAM ?? '';
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(program) ||
    Boolean(env.WT_SESSION || env.KITTY_WINDOW_ID || env.KONSOLE_VERSION) ||
    Number(env.VTE_VERSION ?? 0) >= 5000
  );
}

const onlyFailing = (report: Report): Report => ({
  ...report,
  notChecked: [],
  exposure: [],
  findings: report.findings.filter(
    ({ level, waived, baseline }) => !waived && !baseline && reaches(level, report.failOn),
  ),
});
