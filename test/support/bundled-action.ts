/** The Action bundled as the real one is, but for its pipeline, which says what the test put into a file. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Report } from '../../src/model/finding.ts';
import { runStep, type Step } from './fake-runner.ts';
import { reportOf } from './report.ts';

const entry = `
import { readFileSync } from 'node:fs';
import { runAction } from './src/action/main.ts';
import { voiceFor } from './test/support/report.ts';
const { report, exitCode } = JSON.parse(readFileSync(process.env.TEST_RUN, 'utf8'));
await runAction({
  voiceOf: async (locale) => voiceFor(locale),
  checkRepository: async () => ({ report, exitCode, limited: false }),
});
`;

/** Node 24, which runs the Action at GitHub; null where it cannot be had. */
export function node24(): string | null {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  try {
    const found = execFileSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    return found.trim();
  } catch {
    console.warn('SKIPPED: the Action is not run on Node 24, which could not be had');
    return null;
  }
}

/** This Node, and Node 24 where it is another one and can be had: the name and the absolute path. */
export function nodes(): readonly (readonly [string, string])[] {
  const latest = node24();
  const here = [`Node ${process.versions.node}`, process.execPath] as const;
  return latest === null || latest === process.execPath ? [here] : [here, ['Node 24', latest]];
}

export interface Run {
  readonly report?: Report;
  readonly exitCode?: number;
}

/** Bundles into the folder; the function returned runs one step with the report given. */
export async function bundledAction(folder: string) {
  const main = join(folder, 'action.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({
    stdin: { contents: entry, resolveDir: resolve('.'), loader: 'ts' },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'esm', outfile: main, banner, logLevel: 'error' },
  });
  let started = 0;
  return (run: Run = {}, step: Partial<Step> = {}) => {
    const { report = reportOf([], 'pass'), exitCode = 0 } = run;
    started += 1;
    const file = join(folder, `run-${started}.json`);
    writeFileSync(file, JSON.stringify({ report, exitCode }));
    return runStep({ node: process.execPath, main, ...step, env: { TEST_RUN: file, ...step.env } });
  };
}
