/** Shows what splitting brings: `tsx scripts/bench/shards.ts [signed] [FILES] [N…]` reads one tree in N real shards and merges them, in CPU time. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pngWith, pngXmp } from '../../test/support/png.ts';
import { signedPng } from '../../test/support/signed.ts';
import { sourceTypeXmp } from '../../test/support/xmp.ts';

const IN_ONE_FOLDER = 500;
/** Printed by each process as it ends: microseconds of CPU, and kilobytes it held at most. */
const TOLD = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\ncost '+(user+system)+' '+process.resourceUsage().maxRSS)})`;

const [first, ...others] = process.argv.slice(2);
const isSigned = first === 'signed';
const [files = 20_000, ...counts] = (isSigned || first === undefined ? others : [first, ...others]).map(Number);
const root = mkdtempSync(join(tmpdir(), 'tanba-shards-bench-'));
const tree = join(root, 'tree');
try {
  lay();
  const whole = tanba('check', '--quiet');
  console.log(`${files} files, one run: ${seconds(whole.cpu)} s of CPU, ${whole.megabytes} MB`);
  for (const of of counts.length > 0 ? counts : [1, 2, 4, 8]) measure(of, whole.cpu);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function measure(of: number, whole: number): void {
  const parts = join(root, `parts-${of}`);
  const shards = Array.from({ length: of }, (_, at) =>
    tanba('check', '--shard', `${at + 1}/${of}`, '--format', `json=${join(parts, `${at}.json`)}`),
  );
  const merge = tanba('merge', parts, '--quiet');
  const longest = Math.max(...shards.map(({ cpu }) => cpu));
  const bytes = shards.reduce((sum, _, at) => sum + statSync(join(parts, `${at}.json`)).size, 0);
  console.log(
    `${of} shards: the longest ${seconds(longest)} s, the merge ${seconds(merge.cpu)} s and ${merge.megabytes} MB; ` +
      `together ${((longest + merge.cpu) / whole).toFixed(2)} of one run; ${Math.round(bytes / files)} bytes a file`,
  );
}

function lay(): void {
  const picture = isSigned ? signedPng() : pngWith([pngXmp(sourceTypeXmp('trainedAlgorithmicMedia'))]);
  for (let at = 0; at < files; at++) {
    const folder = join(tree, 'img', String(Math.floor(at / IN_ONE_FOLDER)));
    if (at % IN_ONE_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${at}.png`), picture);
  }
  writeFileSync(
    join(tree, 'ai-compliance.yaml'),
    `version: 1
organization: { name: A, size: small }
laws: { kz-ai-law: {} }
systems: { s: { name: S, role: possessor, purpose: P } }
assets: [{ path: img/**, system: s, origin: created, imitates: nothing, distribution: public }]
`,
  );
}

function tanba(...args: readonly string[]): { readonly cpu: number; readonly megabytes: number } {
  const cli = process.env.TANBA_CLI ?? resolve('dist/cli.js');
  const { stderr, status } = spawnSync(process.execPath, ['--import', TOLD, cli, ...args, '--as-of', '2026-11-25'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const [, cpu, kilobytes] = /\ncost (\d+) (\d+)$/.exec(stderr) ?? [];
  if (cpu === undefined || status === 2 || status === 4) throw new Error(`tanba ${args.join(' ')}: ${stderr}`);
  return { cpu: Number(cpu), megabytes: Math.round(Number(kilobytes) / 1024) };
}

function seconds(microseconds: number): string {
  return (microseconds / 1e6).toFixed(1);
}
