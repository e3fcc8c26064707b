/** The options of `tanba check`, which its shards and their merge share. */
import { UsageError } from '../errors.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import { isReporterName, type ReporterName, reporterNames } from '../reporters/index.ts';

export const CHECK_SHAPE = {
  manifest: 'one',
  format: 'many',
  lang: 'one',
  'as-of': 'one',
  'fail-on': 'one',
  trust: 'one',
  render: 'flag',
  baseline: 'one',
  'update-baseline': 'flag',
  changed: 'flag',
  staged: 'flag',
  base: 'one',
  'config-from': 'one',
  shard: 'one',
  quiet: 'flag',
  color: 'one',
} as const;

export interface Wanted {
  readonly name: ReporterName;
  /** null: standard output. */
  readonly file: string | null;
}

/** `NAME[=FILE]` as it is written. Throws `UsageError`. */
export function formatOf(text: string, labels: CliLabels): Wanted {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  if (!isReporterName(name)) throw new UsageError(labels.notOneOf('--format', name, reporterNames));
  const file = at < 0 ? null : text.slice(at + 1);
  if (file === '') throw new UsageError(labels.needsValue(`--format ${name}=`));
  return { name, file };
}
