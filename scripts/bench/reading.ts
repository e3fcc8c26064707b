/** What reading every mark costs, beside exiftool and beside only opening the files. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { type NodeHostOptions, nodeHost } from '../../src/host/node-host.ts';
import { readFile } from '../../src/read/file.ts';
import { crew } from './crew.ts';
import { clock, medians, row } from './times.ts';
import type { Tree } from './tree.ts';

const [ROUNDS, PEER_ROUNDS] = [9, 3];
const OPENING = 64 * 1024;
const OPEN = 'open, read the first 64 KiB, one thread';
const ALONE = 'tanba: every mark, unverified, one thread';
const TOGETHER = 'tanba: every mark, unverified,';
const PEER = 'exiftool -fast2 -r -json';

const optionsOf = ({ folder }: Tree): NodeHostOptions => ({
  root: folder,
  folder: '',
  inGit: false,
  displayPrefix: '',
});

/** Reads every file of the tree as a check does; gives how many bear a mark or a trace. */
export function readTree(tree: Tree): number {
  const { folder, files } = tree;
  const host = nodeHost(optionsOf(tree));
  let marked = 0;
  for (const file of files) {
    const source = host.open(relative(folder, file));
    const { marks, problem } = readFile(file, source);
    source.close();
    if (problem) throw new Error(`${file}: ${problem.message}`);
    if (marks.length > 0) marked += 1;
  }
  return marked;
}

function openTree({ files }: Tree): void {
  const buffer = new Uint8Array(OPENING);
  for (const file of files) {
    const descriptor = openSync(file, 'r');
    readSync(descriptor, buffer, 0, OPENING, 0);
    closeSync(descriptor);
  }
}

/** Prints its rows. The first pass, which fills caches and compiles, is not counted. */
export async function benchReading(tree: Tree): Promise<void> {
  openTree(tree);
  const marked = readTree(tree);
  const threads = availableParallelism();
  const several = await crew(threads, optionsOf(tree));
  const names = tree.files.map((file) => relative(tree.folder, file));
  await several.read(names);
  const times = await medians(ROUNDS, {
    [OPEN]: () => clock(() => openTree(tree)),
    [ALONE]: () => clock(() => readTree(tree)),
    [TOGETHER]: () => clock(() => several.read(names)),
  });
  several.dismiss();
  const base = times.get(OPEN) ?? 1;
  console.log(`\nReading ${names.length} files, ${marked} marked: by the clock, warm, median of ${ROUNDS} rounds`);
  for (const [name, time] of times)
    console.log(row(name === TOGETHER ? `${name} ${threads} threads` : name, time, base));
  if (spawnSync('exiftool', ['-ver']).status !== 0) return console.log('exiftool is not installed: no row of it');
  const args = ['-fast2', '-r', '-json', tree.folder];
  const run = () => clock(() => void spawnSync('exiftool', args, { stdio: 'ignore' }));
  const peer = (await medians(PEER_ROUNDS, { [PEER]: run })).get(PEER) ?? 0;
  const ratios = [ALONE, TOGETHER].map((name) => (peer / (times.get(name) ?? 1)).toFixed(1));
  console.log(`${row(PEER, peer, base)}   tanba is ${ratios[0]} x as fast alone, ${ratios[1]} x on ${threads} threads`);
}
