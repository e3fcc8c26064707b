/** What reading every mark costs, beside exiftool and beside only opening the files. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeHost } from '../../src/host/node-host.ts';
import { readFile } from '../../src/read/file.ts';
import { cpuHere, cpuOf, medians, row } from './times.ts';
import type { Tree } from './tree.ts';

const [ROUNDS, PEER_ROUNDS] = [9, 3];
const OPENING = 64 * 1024;
const [OPEN, MARKS, PEER] = [
  'open, read the first 64 KiB',
  'tanba: every mark, unverified',
  'exiftool -fast2 -r -json',
];

/** Reads every file of the tree as a check does; gives how many bear a mark or a trace. */
export function readTree({ folder, files }: Tree): number {
  const host = nodeHost({ root: folder, folder: '', inGit: false, displayPrefix: '' });
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
export function benchReading(tree: Tree): void {
  openTree(tree);
  const marked = readTree(tree);
  const times = medians(ROUNDS, {
    [OPEN]: () => cpuHere(() => openTree(tree)),
    [MARKS]: () => cpuHere(() => readTree(tree)),
  });
  const [base, own] = [times.get(OPEN) ?? 1, times.get(MARKS) ?? 1];
  console.log(
    `\nReading ${tree.files.length} files, ${marked} marked: processor time, warm, median of ${ROUNDS} rounds`,
  );
  for (const [name, time] of times) console.log(row(name, time, base));
  const args = ['-fast2', '-r', '-json', tree.folder];
  if (spawnSync('exiftool', ['-ver']).status !== 0) {
    console.log('exiftool is not installed: its row is left out');
    return;
  }
  const peer = medians(PEER_ROUNDS, { [PEER]: () => cpuOf('exiftool', args) }).get(PEER) ?? 0;
  console.log(`${row(PEER, peer, base)}   tanba is ${(peer / own).toFixed(1)} x faster`);
}
