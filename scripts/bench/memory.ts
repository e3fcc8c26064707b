/** What memory reading a tree takes at most, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTree } from './reading.ts';
import { benchTree } from './tree.ts';

const OWN = fileURLToPath(import.meta.url);

/** Prints a row a tree. */
export function benchMemory(counts: readonly number[]): void {
  console.log('\nMost memory held (resident), one pass');
  for (const count of counts) {
    // Making the tree takes memory as well, and must not be measured.
    benchTree(count);
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', OWN, String(count)], {
      encoding: 'utf8',
    });
    console.log(`${`${count} files`.padEnd(52)} ${stdout.trim() || stderr}`);
  }
}

if (process.argv[1] === OWN) {
  readTree(benchTree(Number(process.argv[2])));
  console.log(`${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(7)} MB`);
}
