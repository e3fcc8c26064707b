/** Measures by the clock, or by processor time, which a busy neighbour disturbs less; in rounds that take turns. */
import { spawnSync } from 'node:child_process';

/** Milliseconds that `work` takes by the clock, as whoever waits for it feels them. */
export async function clock(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of processor time of one command and its children: the second line of the shell's `times`. */
export function cpuOf(command: string, args: readonly string[]): number {
  const { stdout } = spawnSync('bash', ['-c', '"$@" >/dev/null 2>&1; times', 'bash', command, ...args], {
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = (stdout.trim().split('\n')[1] ?? '').split(' ').map(milliseconds);
  return user + system;
}

function milliseconds(time: string): number {
  const [, minutes = '0', seconds = '0'] = /^(\d+)m([\d.]+)s$/.exec(time) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Medians by name. Rounds interleave, so that a busy moment of the machine falls on all alike. */
export async function medians(
  rounds: number,
  runs: Readonly<Record<string, () => number | Promise<number>>>,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(runs)) times.get(name)?.push(await run());
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** One row: what was run, how long it took, and how many times `base` that is. */
export function row(name: string, own: number, base: number): string {
  return `${name.padEnd(52)} ${own.toFixed(0).padStart(7)} ms  ${(own / base).toFixed(2).padStart(7)} x`;
}
