/** Measures Tanba against its peers in the same run, as ratios: `npm run bench [-- --files 10000] [--only start-up|reading|verification|memory]`. */
import { parseArgs } from 'node:util';
import { benchMemory } from './bench/memory.ts';
import { benchReading } from './bench/reading.ts';
import { benchStartUp } from './bench/start-up.ts';
import { benchTree } from './bench/tree.ts';
import { benchVerification } from './bench/verification.ts';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, only: { type: 'string' } },
});
const count = Number(values.files);
if (!Number.isSafeInteger(count) || count < 1) throw new Error(`--files is ${values.files}, but must be a number`);
const wants = (part: string) => values.only === undefined || values.only === part;

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
if (wants('start-up')) await benchStartUp();
if (wants('reading')) await benchReading(benchTree(count));
if (wants('verification')) await benchVerification();
if (wants('memory')) benchMemory(count > 2_000 ? [2_000, count] : [count]);
