/** Measures the command against a peer in the same run: ratios of CPU time, never seconds alone. */
import { spawnSync } from 'node:child_process';

const ROUNDS = 15;

/** CPU time of one run and its children, in milliseconds: the second line of the shell's `times`. */
function cpu(args: readonly string[]): number {
  const { stdout } = spawnSync('bash', ['-c', '"$@" >/dev/null 2>&1; times', 'bash', process.execPath, ...args], {
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = (stdout.trim().split('\n')[1] ?? '').split(' ').map(milliseconds);
  return user + system;
}

function milliseconds(time: string): number {
  const [, minutes = '0', seconds = '0'] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const runs: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'tanba --version': ['dist/cli.js', '--version'],
  'tanba --help': ['dist/cli.js', '--help'],
  'tanba check examples/media-company': ['dist/cli.js', 'check', 'examples/media-company'],
  'tanba check examples/ten-faults': ['dist/cli.js', 'check', 'examples/ten-faults'],
};

/** Rounds interleave, so that a busy moment of the machine falls on all alike. */
const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, args] of Object.entries(runs)) times.get(name)?.push(cpu(args));

const base = median(times.get('node -e 0') ?? []);
console.log(`CPU time, median of ${ROUNDS} interleaved rounds, Node ${process.version}`);
for (const [name, values] of times) {
  const own = median(values);
  console.log(`${name.padEnd(40)} ${own.toFixed(0).padStart(5)} ms  ${(own / base).toFixed(2)} x`);
}
