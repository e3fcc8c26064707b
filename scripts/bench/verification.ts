/** Measures the verification of credentials beside the native c2pa-rs: the same files, warm, one thread each. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { settingsFor } from '../../src/credentials/settings.ts';
import { openAnyFile } from '../../src/host/any-file.ts';
import { library } from '../../src/host/node-host.ts';
import { readOpened } from '../../src/read/files.ts';
import { ROOT_PEM, signedPng } from '../../test/support/signed.ts';

const ORACLE = resolve('scripts/bench/oracle');
const FILES = 120;
const ROUNDS = 5;
/** Bytes; as large as pictures on sites are. */
const SIZES = [200_000, 700_000, 2_000_000];

/** Prints one row; says so where the native library can't be had. */
export async function benchVerification(): Promise<void> {
  const folder = signedFiles();
  const settings = settingsFor(ROOT_PEM);
  const ours: number[] = [];
  const theirs: number[] = [];
  await readAll(folder);
  const isThere = installOracle();
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await readAll(folder));
    if (isThere) theirs.push(native(folder, settings));
  }
  const own = median(ours);
  console.log(`\nVerified credentials, ${FILES} signed PNG of 0.2–2 MB, warm, one thread`);
  console.log(`tanba (c2pa-rs in WebAssembly, own hash)  ${own.toFixed(2).padStart(7)} ms a file`);
  if (!isThere) return console.log('native c2pa-rs: could not be installed, so there is nothing to compare with');
  const peer = median(theirs);
  console.log(`native c2pa-rs 0.82 (c2pa-node 0.5.5)     ${peer.toFixed(2).padStart(7)} ms a file`);
  console.log(`ratio                                     ${(own / peer).toFixed(2).padStart(7)} x   (bound: 2)`);
}

/** Written once; the names say what is in them. */
function signedFiles(): string {
  const folder = join(tmpdir(), `tanba-bench-signed-${FILES}`);
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < FILES; index++) {
    const file = join(folder, `${index}.png`);
    if (!existsSync(file)) writeFileSync(file, signedPng({ padding: (SIZES[index % SIZES.length] ?? 0) + index }));
  }
  return folder;
}

/** Milliseconds a file. Throws when a credential is not trusted: a wrong answer is no fast one. */
async function readAll(folder: string): Promise<number> {
  const verification = { trust: { anchors: ROOT_PEM, timestamps: '' }, library };
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const start = performance.now();
  for (const name of files) {
    const { credentials } = await readOpened(name, () => openAnyFile(join(folder, name)), verification);
    if (credentials[0]?.verdict !== 'trusted') throw new Error(`${name} is not trusted`);
  }
  return (performance.now() - start) / files.length;
}

function installOracle(): boolean {
  if (!existsSync(join(ORACLE, 'node_modules'))) spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: ORACLE });
  return existsSync(join(ORACLE, 'node_modules/@contentauth/c2pa-node/dist/index.node'));
}

function native(folder: string, settings: string): number {
  const args = [join(ORACLE, 'verify.js'), folder, settings, '1'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!Number.isFinite(Number.parseFloat(stdout))) throw new Error(stderr);
  return Number.parseFloat(stdout);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
