/** What starting the command costs, beside starting Node alone. */
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

/** Prints its rows. Measures what stands in dist/. */
export async function benchStartUp(): Promise<void> {
  const runs = Object.fromEntries(
    Object.entries(RUNS).map(([name, args]) => [name, () => cpuOf(process.execPath, args)]),
  );
  const times = await medians(ROUNDS, runs);
  console.log(`\nStart-up: processor time, median of ${ROUNDS} interleaved rounds`);
  for (const [name, own] of times) console.log(row(name, own, times.get(BASE) ?? 1));
}
