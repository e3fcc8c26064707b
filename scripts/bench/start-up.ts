/** What starting the command costs, beside starting Node alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cpuOf, medians, row } from './times.ts';

const ROUNDS = 15;
const BASE = 'node -e 0';

const RUNS: Readonly<Record<string, readonly string[]>> = {
  [BASE]: ['-e', '0'],
  'tanba --version': ['dist/cli.js', '--version'],
  'tanba --help': ['dist/cli.js', '--help'],
  'tanba check examples/media-company': ['dist/cli.js', 'check', 'examples/media-company'],
  'tanba check examples/ten-faults': ['dist/cli.js', 'check', 'examples/ten-faults'],
};

const ACTION = 'the Action on examples/media-company';

/** What a runner would set, as far as the Action looks at it. */
function runner(folder: string): Readonly<Record<string, string>> {
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  return { ...files, GITHUB_WORKSPACE: resolve('examples/media-company'), RUNNER_TEMP: folder, GITHUB_ACTIONS: 'true' };
}

/** Prints its rows. Measures what stands in dist/. */
export async function benchStartUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tanba-bench-'));
  const settings = Object.entries(runner(folder)).map(([name, value]) => `${name}=${value}`);
  const runs = {
    ...Object.fromEntries(Object.entries(RUNS).map(([name, args]) => [name, () => cpuOf(process.execPath, args)])),
    [ACTION]: () => cpuOf('env', [...settings, process.execPath, 'dist/action.js']),
  };
  const times = await medians(ROUNDS, runs);
  rmSync(folder, { recursive: true });
  console.log(`\nStart-up: processor time, median of ${ROUNDS} interleaved rounds`);
  for (const [name, own] of times) console.log(row(name, own, times.get(BASE) ?? 1));
}
