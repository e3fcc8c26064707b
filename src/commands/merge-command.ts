/** `tanba merge`: judges once what shards have read, and reports it as `tanba check` would. */
import type { Call } from './call.ts';
import { judged } from './check-command.ts';
import { CHECK_SHAPE } from './check-options.ts';
import { mergedFrom } from './merge.ts';
import { readOptions } from './options.ts';

const SHAPE = {
  manifest: CHECK_SHAPE.manifest,
  format: CHECK_SHAPE.format,
  lang: CHECK_SHAPE.lang,
  'as-of': CHECK_SHAPE['as-of'],
  'fail-on': CHECK_SHAPE['fail-on'],
  trust: CHECK_SHAPE.trust,
  baseline: CHECK_SHAPE.baseline,
  'update-baseline': CHECK_SHAPE['update-baseline'],
  quiet: CHECK_SHAPE.quiet,
  color: CHECK_SHAPE.color,
} as const;

/** `args` after `merge`. The exit codes are check's; throws `UsageError`, with nothing judged, unless all shards are there. */
export async function mergeCommand(args: readonly string[], call: Call): Promise<number> {
  const { labels, surroundings } = call;
  const options = readOptions(args, SHAPE, labels);
  const reports = options.positionals;
  return judged(options, call, (asOf) => ({
    paths: [],
    ...mergedFrom({ cwd: surroundings.cwd(), reports, asOf, labels }),
  }));
}
