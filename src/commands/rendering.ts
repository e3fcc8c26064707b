/** Finds the browser that `--render` asks for, or says what to install. */
import { UsageError } from '../errors.ts';
import { browserOn, chromiumIn, hasDriver } from '../host/browser.ts';
import { repositoryAround } from '../host/root.ts';
import type { Browser } from '../model/browser.ts';
import type { CliLabels } from '../model/cli-labels.ts';
import type { Host } from '../model/host.ts';
import * as policy from '../pages/style/policy.ts';

/** Where the browser's program is. Throws `UsageError` when it, or the library that drives it, is not there: nothing is skipped in silence. */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  labels: CliLabels,
  cwd?: string,
): Promise<string> {
  const repository = cwd === undefined ? undefined : (repositoryAround(cwd) ?? cwd);
  const program = chromiumIn(env, repository);
  if (program === null) throw new UsageError(labels.render.noBrowser);
  if (!(await hasDriver())) throw new UsageError(labels.render.noDriver);
  return program;
}

/** A browser that sees what `host` opens, with our own lines of policy. */
export const browserFor = (host: Host, program: string): Browser =>
  browserOn(host, program, {
    lowestContrast: policy.LOWEST_CONTRAST,
    clearContrast: policy.CLEAR_CONTRAST,
    clearLargeContrast: policy.CLEAR_LARGE_CONTRAST,
    largeType: policy.LARGE_TYPE,
    clearType: policy.CLEAR_TYPE,
    smallestType: policy.SMALLEST_TYPE,
    faintest: policy.FAINTEST,
    farthest: policy.FARTHEST,
  });
